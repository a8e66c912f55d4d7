using Convergence.Domain;

namespace Convergence.Web.Features.Reseau.Chantiers;

/// <summary>What filters, counts and sort need of a chantier: a light row for each, the rest is read for one page.</summary>
public sealed record ChantierCle
{
    public required long Id { get; init; }

    public required string NomRecherche { get; init; }

    public required string Commune { get; init; }

    public required long TerritoireId { get; init; }

    public required string CodeTerritoire { get; init; }

    public required string Territoire { get; init; }

    public required string CodeRegion { get; init; }

    public required string Region { get; init; }

    public bool EstRural { get; init; }

    public string? Experimentation { get; init; }

    public bool EstFictif { get; init; }

    public DateOnly Debut { get; init; }

    public required IReadOnlyList<AdhesionAu> Adhesions { get; init; }

    public bool AConfirmer { get; init; }

    public Programmes Programmes => Adhesions.Aggregate(Programmes.Aucun, (p, a) => p | (Programmes)a.Programme);

    /// <summary>Oldest confirmation of its memberships; null when one was never confirmed, or when there is none.</summary>
    public DateOnly? ConfirmeAu => Adhesions.Count == 0 || Adhesions.Any(a => a.ConfirmeAu is null) ? null : Adhesions.Min(a => a.ConfirmeAu);
}

/// <summary>One membership in force on the date read.</summary>
public sealed record AdhesionAu(long ChantierId, Programme Programme, long TerritoireId, DateOnly? ConfirmeAu, DateOnly? Fin);
