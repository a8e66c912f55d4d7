using Convergence.Domain.Exploitation;
using MimeKit;
using MimeKit.Text;
using MimeKit.Utils;

namespace Convergence.Web.Courriels.Transport;

/// <summary>Writes a message as it travels: text, and the same in simple HTML. Addresses are parsed, never pasted in a header.</summary>
internal static class MessageMime
{
    /// <summary>The message, to be disposed of by the caller.</summary>
    /// <exception cref="EnvoiRefuseException">The address is not one.</exception>
    public static MimeMessage Composer(MessageCourriel message, OptionsCourriel options, DateTimeOffset le)
    {
        var mime = new MimeMessage
        {
            Subject = message.Objet,
            Date = le,
            MessageId = MimeUtils.GenerateMessageId(Domaine(options.Expediteur)),
            Body = new MultipartAlternative(new TextPart(TextFormat.Plain) { Text = message.Texte }, new TextPart(TextFormat.Html) { Text = message.Html }),
        };
        mime.From.Add(Adresse(options.NomExpediteur, options.Expediteur));
        mime.To.Add(Adresse(null, message.Destinataire));
        // No automatic answer: nobody reads this address.
        mime.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mime;
    }

    private static MailboxAddress Adresse(string? nom, string adresse) =>
        !adresse.Any(char.IsControl) && MailboxAddress.TryParse(adresse, out var lue) && lue.Address == adresse
            ? new MailboxAddress(nom, adresse)
            : throw new EnvoiRefuseException(ErreurCourriel.Adresse);

    private static string Domaine(string adresse) => adresse[(adresse.LastIndexOf('@') + 1)..];
}
