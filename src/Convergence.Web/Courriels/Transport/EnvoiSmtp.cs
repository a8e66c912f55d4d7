using System.Net.Sockets;
using Convergence.Domain.Exploitation;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Convergence.Web.Courriels.Transport;

/// <summary>Hands a message to the mail server of the settings. A connection a message: a few a day, and no state to repair.</summary>
internal sealed class EnvoiSmtp(OptionsCourriel options, TimeProvider horloge) : IEnvoiCourriel
{
    private const int DelaiMaximum = 30_000;

    public async Task EnvoyerAsync(MessageCourriel message, CancellationToken annulation)
    {
        using var mime = MessageMime.Composer(message, options, horloge.GetUtcNow());
        try
        {
            using var client = new SmtpClient { Timeout = DelaiMaximum };
            await client.ConnectAsync(options.Serveur!, options.Port, Securite(options.Securite), annulation);
            if (options is { Compte: { } compte, MotDePasse: { } motDePasse })
            {
                await client.AuthenticateAsync(compte, motDePasse, annulation);
            }

            await client.SendAsync(mime, annulation);
            await QuitterAsync(client, annulation);
        }
        catch (Exception e) when (Categorie(e) is { } erreur)
        {
            throw new EnvoiRefuseException(erreur, e);
        }
    }

    /// <summary>The message is taken: what goes wrong in saying goodbye is not worth a second one.</summary>
    private static async Task QuitterAsync(SmtpClient client, CancellationToken annulation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, annulation);
        }
        catch (Exception e) when (Categorie(e) is not null)
        {
            // The connection is closed all the same.
        }
    }

    private static SecureSocketOptions Securite(SecuriteCourriel securite) =>
        securite switch
        {
            SecuriteCourriel.StartTls => SecureSocketOptions.StartTls,
            SecuriteCourriel.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        };

    private static ErreurCourriel? Categorie(Exception e) =>
        e switch
        {
            AuthenticationException or ServiceNotAuthenticatedException => ErreurCourriel.Authentification,
            SmtpCommandException => ErreurCourriel.Refus,
            SslHandshakeException
            or ProtocolException
            or ServiceNotConnectedException
            or SocketException
            or IOException
            or TimeoutException
            or NotSupportedException => ErreurCourriel.Connexion,
            _ => null,
        };
}
