using System.Text.RegularExpressions;

namespace Convergence.Web.Tests.Architecture;

/// <summary>Rules of the two levels of « Features », read in the paths and in the usings. Each returns what breaks it.</summary>
internal static partial class ReglesFonctions
{
    public const string Racine = "src/Convergence.Web/Features/";

    public const int FichiersParDossier = 15;

    /// <summary>What every domain may use: it is the layout.</summary>
    private const string Commun = "Shared";

    /// <summary>
    /// Features/Domaine/Fonction/Fichier: a controller a folder; « Shared » holds what the functions of a domain share; the imports of views stand above.
    /// </summary>
    public static IEnumerable<string> HorsDesDeuxNiveaux(IEnumerable<Source> sources)
    {
        var fichiers = sources.Where(s => s.Chemin.StartsWith(Racine, StringComparison.Ordinal)).Select(s => s.Chemin[Racine.Length..].Split('/')).ToList();
        foreach (var f in fichiers.Where(f => f[0] != Commun && f.Length != 3 && !f[^1].StartsWith("_View", StringComparison.Ordinal)))
        {
            yield return $"{string.Join('/', f)} : deux niveaux, Domaine/Fonction";
        }

        foreach (var dossier in fichiers.Where(f => f.Length == 3 && f[0] != Commun && f[1] != Commun).GroupBy(f => $"{f[0]}/{f[1]}", StringComparer.Ordinal))
        {
            if (!dossier.Any(f => f[2] == $"{f[1]}Controller.cs"))
            {
                yield return $"{dossier.Key} : pas de {dossier.First()[1]}Controller.cs";
            }
        }
    }

    /// <summary>Folders with more files than the limit that are not named; and folders named that have shrunk.</summary>
    public static IEnumerable<string> TropPleins(IEnumerable<Source> sources, IReadOnlyDictionary<string, int> admis)
    {
        var comptes = sources
            .GroupBy(s => Path.GetDirectoryName(s.Chemin)!.Replace('\\', '/'), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return comptes
            .Where(c => c.Value > admis.GetValueOrDefault(c.Key, FichiersParDossier))
            .Select(c => $"{c.Key} : {c.Value} fichiers, {admis.GetValueOrDefault(c.Key, FichiersParDossier)} au plus")
            .Concat(
                admis
                    .Where(a => comptes.GetValueOrDefault(a.Key) < a.Value)
                    .Select(a => $"{a.Key} : {comptes.GetValueOrDefault(a.Key)} fichiers, baissez l’exception de {a.Value}")
            );
    }

    /// <summary>Domains that use each other, whatever the way around.</summary>
    public static IEnumerable<string> Cycles(IEnumerable<Source> sources)
    {
        var usages = sources
            .Where(s => s.Chemin.StartsWith(Racine, StringComparison.Ordinal))
            .SelectMany(s => Usage().Matches(s.Texte).Select(m => (De: s.Chemin[Racine.Length..].Split('/')[0], Vers: m.Groups["domaine"].Value)))
            .Where(u => u.De != u.Vers && u.De != Commun && u.Vers != Commun && !u.De.StartsWith('_'))
            .Distinct()
            .ToLookup(u => u.De, u => u.Vers, StringComparer.Ordinal);
        foreach (var domaine in usages.Select(u => u.Key).Order(StringComparer.Ordinal))
        {
            var vus = new HashSet<string>(StringComparer.Ordinal);
            var aVoir = new Queue<string>(usages[domaine]);
            while (aVoir.TryDequeue(out var suivant))
            {
                if (suivant == domaine)
                {
                    yield return $"{domaine} se sert de lui-même en passant par {string.Join(", ", vus)}";
                    break;
                }

                foreach (var autre in vus.Add(suivant) ? usages[suivant] : [])
                {
                    aVoir.Enqueue(autre);
                }
            }
        }
    }

    [GeneratedRegex(@"Convergence\.Web\.Features\.(?<domaine>\w+)|~/Features/(?<domaine>\w+)/", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Usage();
}
