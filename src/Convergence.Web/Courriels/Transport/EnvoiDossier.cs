using System.Globalization;
using Convergence.Domain.Exploitation;

namespace Convergence.Web.Courriels.Transport;

/// <summary>Writes each message in a folder, as a file that a mail reader opens. It holds a link: only the account of the portal reads it.</summary>
internal sealed class EnvoiDossier(OptionsCourriel options, TimeProvider horloge) : IEnvoiCourriel
{
    private const UnixFileMode FichierPrive = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode DossierPrive = FichierPrive | UnixFileMode.UserExecute;

    public async Task EnvoyerAsync(MessageCourriel message, CancellationToken annulation)
    {
        using var mime = MessageMime.Composer(message, options, horloge.GetUtcNow());
        var chemin = Path.Combine(options.Dossier, string.Create(CultureInfo.InvariantCulture, $"{message.CourrielId}.eml"));
        try
        {
            Ouvrir(options.Dossier);
            var reglage = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                reglage.UnixCreateMode = FichierPrive;
            }

            // Aside, then moved: whoever watches the folder never reads half a message.
            await using (var fichier = new FileStream(chemin + ".ecriture", reglage))
            {
                await mime.WriteToAsync(fichier, annulation);
            }

            File.Move(chemin + ".ecriture", chemin, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EnvoiRefuseException(ErreurCourriel.Dossier, e);
        }
    }

    private static void Ouvrir(string dossier)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(dossier);
        }
        else
        {
            Directory.CreateDirectory(dossier, DossierPrive);
        }
    }
}
