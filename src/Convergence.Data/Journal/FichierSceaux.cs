using System.Globalization;
using System.Security;
using Convergence.Data.Installation;
using Convergence.Domain.Journal;

namespace Convergence.Data.Journal;

/// <summary>
/// The seals noted outside the database, a line each: « instant bloc=12 lignes=340 cle=2026-01-01 sceau=… ». A chain that somebody makes again whole, even
/// with the key, does not agree with what was noted.
/// </summary>
public sealed class FichierSceaux(OptionsJournal options)
{
    private const string Bloc = "bloc=";

    private const string Sceau = "sceau=";

    private const string Format = "yyyy-MM-ddTHH:mm:ssZ";

    public string Chemin => options.FichierSceaux;

    /// <summary>Seals noted, in hexadecimal, by number of block; null when there is no file. A block noted twice keeps its first seal.</summary>
    /// <exception cref="InstallationException">It cannot be read, or holds something else than seals.</exception>
    public IReadOnlyDictionary<long, string>? Lire()
    {
        try
        {
            if (!File.Exists(Chemin))
            {
                return null;
            }

            var sceaux = new Dictionary<long, string>();
            foreach (var ligne in File.ReadLines(Chemin).Where(l => l.Length > 0))
            {
                var mots = ligne.Split(' ');
                var sceau = mots.FirstOrDefault(m => m.StartsWith(Sceau, StringComparison.Ordinal))?[Sceau.Length..];
                if (
                    sceau is null
                    || !long.TryParse(
                        mots.FirstOrDefault(m => m.StartsWith(Bloc, StringComparison.Ordinal))?[Bloc.Length..],
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var numero
                    )
                )
                {
                    throw new InstallationException($"Le fichier des sceaux « {Chemin} » contient une ligne qui n’est pas un sceau (Journal:FichierSceaux).");
                }

                sceaux.TryAdd(numero, sceau);
            }

            return sceaux;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or SecurityException)
        {
            throw Refus(e);
        }
    }

    /// <summary>Adds the seals of these blocks at the end.</summary>
    /// <exception cref="InstallationException">It cannot be written.</exception>
    public void Ajouter(IEnumerable<BlocJournal> blocs)
    {
        ArgumentNullException.ThrowIfNull(blocs);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Chemin)!);
            File.AppendAllLines(Chemin, blocs.Select(Ecrire));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or SecurityException)
        {
            throw Refus(e);
        }
    }

    private static string Ecrire(BlocJournal bloc) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{bloc.ScelleLe.ToString(Format, CultureInfo.InvariantCulture)} {Bloc}{bloc.Numero} lignes={bloc.Lignes} cle={bloc.Cle} {Sceau}{Convert.ToHexStringLower(bloc.Sceau)}"
        );

    private InstallationException Refus(Exception e) =>
        new($"Le fichier des sceaux « {Chemin} » ne se lit pas ou ne s’écrit pas : vérifiez ses droits (Journal:FichierSceaux).", e);
}
