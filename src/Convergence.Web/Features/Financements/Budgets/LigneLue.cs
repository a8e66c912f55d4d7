using Convergence.Domain.Financements;

namespace Convergence.Web.Features.Financements.Budgets;

/// <summary>One line with the names of what it reaches.</summary>
public sealed record LigneLue(LigneFinancement Ligne, string? CodeTerritoire, string? Territoire, string? Chantier)
{
    /// <summary>Number of its convention; null when the reader sees the line and not the convention.</summary>
    public string? Convention { get; init; }

    public string Lieu => Chantier is not null ? $"{Chantier} ({Territoire})" : Territoire ?? "National";
}

/// <summary>Totals of one year of a convention.</summary>
public sealed record TotalAnnee(int Annee, TotalMontants Total);
