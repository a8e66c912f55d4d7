namespace Convergence.Web.Composants.Carte;

/// <summary>Sorts values into at most five tints holding about as many departments each, and writes the legend that says so.</summary>
public sealed class EchelleCarte
{
    private const int NiveauxAuPlus = 5;

    private readonly decimal[] _plafonds;

    private EchelleCarte(decimal[] plafonds, IReadOnlyList<LegendeCarte> legende)
    {
        _plafonds = plafonds;
        Legende = legende;
    }

    public IReadOnlyList<LegendeCarte> Legende { get; }

    public static EchelleCarte Pour(IEnumerable<decimal?> valeurs)
    {
        var toutes = valeurs.ToArray();
        var positives = toutes.OfType<decimal>().Where(v => v > 0).Order().ToArray();
        var plafonds = Plafonds(positives);
        var legende = new List<LegendeCarte>();
        if (toutes.Any(v => v <= 0))
        {
            legende.Add(new LegendeCarte(NiveauCarte.Aucun, "0"));
        }

        for (var rang = 0; rang < plafonds.Length; rang++)
        {
            var groupe = positives.Where(v => v <= plafonds[rang] && (rang == 0 || v > plafonds[rang - 1])).ToArray();
            var texte = groupe[0] == groupe[^1] ? Formats.Nombre(groupe[0]) : $"{Formats.Nombre(groupe[0])} à {Formats.Nombre(groupe[^1])}";
            legende.Add(new LegendeCarte(NiveauDeRang(rang, plafonds.Length), texte));
        }

        if (toutes.Any(v => v is null))
        {
            legende.Add(new LegendeCarte(NiveauCarte.NonRenseigne, Formats.NonRenseigne));
        }

        return new EchelleCarte(plafonds, legende);
    }

    public NiveauCarte Niveau(decimal? valeur)
    {
        if (valeur is not { } v)
        {
            return NiveauCarte.NonRenseigne;
        }

        var rang = Array.FindIndex(_plafonds, p => v <= p);
        return v <= 0 ? NiveauCarte.Aucun : NiveauDeRang(rang < 0 ? _plafonds.Length - 1 : rang, _plafonds.Length);
    }

    private static decimal[] Plafonds(decimal[] triees)
    {
        var distinctes = triees.Distinct().ToArray();
        return distinctes.Length <= NiveauxAuPlus
            ? distinctes
            : [.. Enumerable.Range(1, NiveauxAuPlus).Select(i => triees[(int)Math.Ceiling(triees.Length * i / (double)NiveauxAuPlus) - 1]).Distinct()];
    }

    /// <summary>Few steps use the darker tints, which are easier to tell apart from « aucun ».</summary>
    private static NiveauCarte NiveauDeRang(int rang, int nombre) =>
        nombre switch
        {
            <= 1 => NiveauCarte.Niveau4,
            2 => rang == 0 ? NiveauCarte.Niveau2 : NiveauCarte.Niveau4,
            3 => NiveauCarte.Niveau2 + rang,
            _ => NiveauCarte.Niveau1 + rang + (NiveauxAuPlus - nombre),
        };
}
