using System.Net;
using Convergence.Data.Installation;
using Convergence.Web.Courriels.Transport;
using MimeKit;

namespace Convergence.Web.Setup;

/// <summary>Reads how mails leave: section « Courriel ». In Production a folder is no transport: mails wait, and the portal says so.</summary>
internal static class CourrielConfiguration
{
    public const string SansServeur = "Aucun serveur de courriel n’est réglé (Courriel:Transport) : rien ne part, les courriels attendent.";

    public static OptionsCourriel Lire(IConfiguration configuration, IHostEnvironment environnement, OptionsBase donnees)
    {
        var section = configuration.GetSection(OptionsCourriel.Section);
        var parDefaut = new OptionsCourriel();
        var transport = Choix(section, nameof(OptionsCourriel.Transport), parDefaut.Transport);
        var dossier = Texte(section, nameof(OptionsCourriel.Dossier));
        var options = new OptionsCourriel
        {
            Transport = transport,
            Dossier = dossier is null
                ? Path.Combine(donnees.Dossier, OptionsCourriel.DossierParDefaut)
                : Path.GetFullPath(dossier, environnement.ContentRootPath),
            Serveur = Texte(section, nameof(OptionsCourriel.Serveur)),
            Port = Port(section, parDefaut.Port),
            Securite = Choix(section, nameof(OptionsCourriel.Securite), parDefaut.Securite),
            Compte = Texte(section, nameof(OptionsCourriel.Compte)),
            MotDePasse = MotDePasse(section, environnement),
            Expediteur = Texte(section, nameof(OptionsCourriel.Expediteur)) ?? parDefaut.Expediteur,
            NomExpediteur = Texte(section, nameof(OptionsCourriel.NomExpediteur)) ?? parDefaut.NomExpediteur,
            Envois = section.GetValue(nameof(OptionsCourriel.Envois), parDefaut.Envois),
            Manque = transport == TransportCourriel.Dossier && environnement.IsProduction() ? SansServeur : null,
        };
        if (transport == TransportCourriel.Smtp)
        {
            Exiger(options, Texte(section, nameof(OptionsCourriel.Expediteur)));
        }

        return options;
    }

    private static void Exiger(OptionsCourriel options, string? expediteur)
    {
        if (options.Serveur is null)
        {
            throw Refus("Avec Courriel:Transport = Smtp, donnez le nom du serveur dans Courriel:Serveur.");
        }

        if (expediteur is null || !MailboxAddress.TryParse(expediteur, out var lue) || lue.Address != expediteur)
        {
            throw Refus("Avec Courriel:Transport = Smtp, donnez dans Courriel:Expediteur l’adresse qui écrit, par exemple portail@association.fr.");
        }

        if (options.Securite == SecuriteCourriel.Aucune && !EstLocal(options.Serveur))
        {
            throw Refus("Courriel:Securite = Aucune ne convient qu’à un serveur de cette machine : choisissez StartTls ou Tls.");
        }

        if ((options.Compte is null) != (options.MotDePasse is null))
        {
            throw Refus("Donnez ensemble Courriel:Compte et Courriel:MotDePasse (ou Courriel:FichierMotDePasse).");
        }
    }

    private static bool EstLocal(string serveur) => serveur == "localhost" || (IPAddress.TryParse(serveur, out var ip) && IPAddress.IsLoopback(ip));

    private static string? Texte(IConfiguration section, string cle) => section[cle]?.Trim() is { Length: > 0 } valeur ? valeur : null;

    private static T Choix<T>(IConfiguration section, string cle, T parDefaut)
        where T : struct, Enum =>
        Texte(section, cle) is not { } texte ? parDefaut
        : Enum.TryParse<T>(texte, ignoreCase: true, out var lu) && Enum.IsDefined(lu) ? lu
        : throw Refus($"« {texte} » n’est pas une valeur de {OptionsCourriel.Section}:{cle} : choisissez {string.Join(", ", Enum.GetNames<T>())}.");

    private static int Port(IConfiguration section, int parDefaut) =>
        Texte(section, nameof(OptionsCourriel.Port)) is not { } texte ? parDefaut
        : int.TryParse(texte, out var port) && port is > 0 and <= IPEndPoint.MaxPort ? port
        : throw Refus($"« {texte} » n’est pas un port : {OptionsCourriel.Section}:{nameof(OptionsCourriel.Port)} va de 1 à {IPEndPoint.MaxPort}.");

    private static string? MotDePasse(IConfiguration section, IHostEnvironment environnement)
    {
        if (Texte(section, "FichierMotDePasse") is not { } fichier)
        {
            return Texte(section, nameof(OptionsCourriel.MotDePasse));
        }

        try
        {
            return File.ReadAllText(Path.GetFullPath(fichier, environnement.ContentRootPath)).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InstallationException($"Le fichier « {fichier} » de Courriel:FichierMotDePasse ne se lit pas.", e);
        }
    }

    private static InstallationException Refus(string message) => new(message);
}
