using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Regles;

/// <summary>A review as the evolution reads it, sensitive freins included when they may be read.</summary>
/// <param name="Le">Day.</param>
/// <param name="Moment">When in the parcours.</param>
/// <param name="Niveaux">Levels; a frein that is absent is not evaluated.</param>
public sealed record LigneBilanFreins(DateOnly Le, MomentBilan Moment, IReadOnlyDictionary<Frein, Niveau> Niveaux);

/// <summary>How one frein went.</summary>
/// <param name="Frein">Frein.</param>
/// <param name="Premier">First level evaluated; null when never evaluated.</param>
/// <param name="Dernier">Last level evaluated; null likewise.</param>
/// <param name="DernierLe">Day of it; null likewise.</param>
public sealed record EvolutionFrein(Frein Frein, Niveau? Premier, Niveau? Dernier, DateOnly? DernierLe)
{
    /// <summary>True when a difficulty was met at some first evaluation and the last says that it is solved, wholly or partly.</summary>
    public bool EstResolu => Premier is { } p && Dernier is { } d && Freins.Niveaux[p].EstDifficulte && Freins.Niveaux[d].EstResolution;
}

/// <summary>Evolution of the freins over dated reviews (domain dictionary, section on freins). « Non évalué » is never « aucun ».</summary>
public static class EvolutionFreins
{
    /// <summary>Freins of the form that are collected: the ordinary ones, and those of the groups opened.</summary>
    public static IReadOnlyList<Frein> Collectes(IReadOnlyCollection<GroupeSensible> groupesOuverts) =>
        [.. Freins.Cvg.Where(f => ChampsSensibles.Lire(ChampsSensibles.ListeFrein, Freins.Liste[f].Code) is not { } c || groupesOuverts.Contains(c.Groupe))];

    /// <summary>Every frein that may be evaluated, internal ones included: those of a closed sensitive group are « non collecté ».</summary>
    public static IReadOnlyList<Frein> Evaluables(IReadOnlyCollection<GroupeSensible> groupesOuverts) =>
        [
            .. Freins
                .Liste.Lignes.Where(l => ChampsSensibles.Lire(ChampsSensibles.ListeFrein, l.Code) is not { } c || groupesOuverts.Contains(c.Groupe))
                .Select(l => l.Valeur),
        ];

    /// <summary>One line for each frein of the list, in its order.</summary>
    public static IReadOnlyList<EvolutionFrein> Lire(IEnumerable<LigneBilanFreins> bilans)
    {
        var ordonnes = bilans.OrderBy(b => b.Le).ThenBy(b => b.Moment).ToList();
        return [.. Freins.Liste.Lignes.Select(l => Du(l.Valeur, ordonnes))];
    }

    /// <summary>Freins of the form met on a review; an internal frein counts in its parent, once.</summary>
    public static int Nombre(LigneBilanFreins bilan) =>
        bilan
            .Niveaux.Where(n => Freins.Niveaux[n.Value].EstDifficulte)
            .Select(n => Freins.Liste[n.Key].Parent ?? n.Key)
            .Where(f => Freins.Liste[f].EstCvg)
            .Distinct()
            .Count();

    private static EvolutionFrein Du(Frein frein, List<LigneBilanFreins> bilans)
    {
        var evalues = bilans.Where(b => Evalue(b, frein) is not null).ToList();
        return evalues.Count == 0 ? new(frein, null, null, null) : new(frein, Evalue(evalues[0], frein), Evalue(evalues[^1], frein), evalues[^1].Le);
    }

    private static Niveau? Evalue(LigneBilanFreins bilan, Frein frein) => bilan.Niveaux.TryGetValue(frein, out var n) && n != Niveau.NonEvalue ? n : null;
}
