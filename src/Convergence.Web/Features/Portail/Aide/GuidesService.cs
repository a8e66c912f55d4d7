using System.Globalization;
using System.Reflection;
using Convergence.Domain.Recherche;

namespace Convergence.Web.Features.Portail.Aide;

/// <summary>The guides carried by the application: read once, they only change with it.</summary>
public sealed class GuidesService
{
    private const string Prefixe = "Guides/";

    private const int Maximum = 30;

    private static readonly Lazy<IReadOnlyList<Guide>> Lus = new(Charger);

    /// <summary>In the order of the rank that begins their file name.</summary>
    public IReadOnlyList<Guide> Tous => Lus.Value;

    /// <summary>The sections that hold every word, those whose heading does first; accents and case do not count.</summary>
    public IReadOnlyList<PassageTrouve> Chercher(string? recherche)
    {
        var mots = TexteRecherche.Mots(recherche);
        return mots.Count == 0
            ? []
            :
            [
                .. (from g in Tous from s in g.Sections where s.Contient(mots) select new PassageTrouve(g, s, s.Extrait(mots)))
                    .OrderByDescending(p => p.Section.TitreContient(mots))
                    .Take(Maximum),
            ];
    }

    /// <summary>« 10-financements » comes after « 9-conventions ».</summary>
    private static int Rang(string nom) =>
        int.Parse(nom[Prefixe.Length..nom.IndexOf('-', StringComparison.Ordinal)], NumberStyles.None, CultureInfo.InvariantCulture);

    private static List<Guide> Charger()
    {
        var porteur = Assembly.GetExecutingAssembly();
        return porteur
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefixe, StringComparison.Ordinal))
            .OrderBy(Rang)
            .Select(nom =>
            {
                using var lecteur = new StreamReader(porteur.GetManifestResourceStream(nom)!);
                return LectureGuide.Lire(Path.GetFileNameWithoutExtension(nom[Prefixe.Length..]).TrimStart("0123456789-".ToCharArray()), lecteur.ReadToEnd());
            })
            .ToList();
    }
}
