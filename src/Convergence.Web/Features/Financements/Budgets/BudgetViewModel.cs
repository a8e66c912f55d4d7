using Convergence.Domain.Conventions;
using Convergence.Domain.Financements;

namespace Convergence.Web.Features.Financements.Budgets;

/// <summary>The money of one convention, as far as the reader may see it.</summary>
public sealed record BudgetViewModel
{
    public required Convention Convention { get; init; }

    public required int Annee { get; init; }

    /// <summary>Years that have lines, the latest first.</summary>
    public required IReadOnlyList<TotalAnnee> Annees { get; init; }

    /// <summary>Lines of <see cref="Annee"/>.</summary>
    public required IReadOnlyList<LigneLue> Lignes { get; init; }

    public required IReadOnlyList<EcheancePaiement> Echeances { get; init; }

    /// <summary>Sum of the amounts planned that are known; null when none is.</summary>
    public decimal? Prevu => Echeances.Any(e => e.Prevu is not null) ? Echeances.Sum(e => e.Prevu) : null;

    /// <summary>Sum of the amounts paid; null when nothing is.</summary>
    public decimal? Paye => Echeances.Any(e => e.Paye is not null) ? Echeances.Sum(e => e.Paye) : null;

    /// <summary>What looks wrong and was kept.</summary>
    public required IReadOnlyList<string> Alertes { get; init; }

    /// <summary>Lines that could be carried over to <see cref="Annee"/>; null when there are none, or when it has its own.</summary>
    public required SourceBrouillon? Brouillon { get; init; }

    /// <summary>True when the reader sees every line of the convention.</summary>
    public required bool Entiere { get; init; }

    public required bool PeutModifier { get; init; }

    public required DateOnly Aujourdhui { get; init; }

    public TotalMontants Total => TotalMontants.De([.. Lignes.Select(l => l.Ligne)]);
}

/// <summary>Where the lines of a draft come from.</summary>
public sealed record SourceBrouillon(long ConventionId, string Numero, int Annee, int Lignes);
