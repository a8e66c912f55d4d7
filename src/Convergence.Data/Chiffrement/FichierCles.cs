using System.Globalization;
using System.Security;
using Convergence.Data.Installation;

namespace Convergence.Data.Chiffrement;

/// <summary>The file of keys: readable by the account of the portal and by nobody else.</summary>
public static class FichierCles
{
    private const string Entete =
        "# Clés de chiffrement du portail. La première chiffre, les suivantes lisent encore.\n# Gardez-en une copie hors du serveur et loin des sauvegardes de la base : une clé perdue, ce qu’elle a chiffré est perdu.\n";

    /// <summary>Its text; null when there is no file.</summary>
    /// <exception cref="InstallationException">It cannot be read.</exception>
    public static string? Lire(string chemin)
    {
        try
        {
            return File.Exists(chemin) ? File.ReadAllText(chemin) : null;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or SecurityException)
        {
            throw new InstallationException("Le fichier des clés de chiffrement ne se lit pas : vérifiez ses droits (Chiffrement:Fichier).", e);
        }
    }

    /// <summary>Creates the file with one key, or puts a new current key before those that it holds. Returns the name of the key.</summary>
    /// <exception cref="InstallationException">What the file holds is not a ring, or it cannot be written.</exception>
    public static string Ajouter(string chemin, DateOnly jour)
    {
        var avant = Lire(chemin);
        var connus = avant is null ? [] : Trousseau.Lire(avant).Noms;
        var racine = jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var nom = Enumerable.Range(1, 999).Select(n => n == 1 ? racine : $"{racine}-{n}").First(n => !connus.Contains(n));
        var suite =
            avant is null ? string.Empty
            : avant.StartsWith(Entete, StringComparison.Ordinal) ? avant[Entete.Length..]
            : avant;
        Ecrire(chemin, $"{Entete}{CleChiffrement.Tirer(nom)}\n{suite}");
        return nom;
    }

    /// <summary>Beside, then moved in one go: a server that reads the file meanwhile reads a whole one.</summary>
    private static void Ecrire(string chemin, string texte)
    {
        var complet = Path.GetFullPath(chemin);
        var provisoire = $"{complet}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(complet)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var ecriture = new StreamWriter(provisoire, options))
            {
                ecriture.Write(texte);
            }

            File.Move(provisoire, complet, overwrite: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or SecurityException)
        {
            throw new InstallationException(
                $"Le fichier des clés « {complet} » ne peut pas être écrit : choisissez un dossier où le compte du portail écrit.",
                e
            );
        }
    }
}
