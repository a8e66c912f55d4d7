using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Temps;

namespace Convergence.Web.Features.Conventions.Registre;

/// <summary>One row of the list.</summary>
public sealed record ConventionLigne
{
    public required long Id { get; init; }

    public required string Numero { get; init; }

    public required TypeConvention Type { get; init; }

    public required string Objet { get; init; }

    public required string Parties { get; init; }

    public required Programmes Programmes { get; init; }

    public required EtatConvention Etat { get; init; }

    /// <summary>Code of the territory; null for a national agreement.</summary>
    public required string? CodeTerritoire { get; init; }

    public required long? TerritoireId { get; init; }

    public required string? Territoire { get; init; }

    public required string? Chantier { get; init; }

    public required DateOnly? Debut { get; init; }

    public required Precision? DebutPrecision { get; init; }

    public required DateOnly? Fin { get; init; }

    public required Precision? FinPrecision { get; init; }

    public required DateOnly? FinEffective { get; init; }

    public required int Avenants { get; init; }

    public required int Documents { get; init; }

    public required bool EstFictif { get; init; }

    public required string? Source { get; init; }

    public Echeance Echeance { get; init; }

    public string DebutEcrit => Debut is { } d ? new DatePartielle(d, DebutPrecision ?? Precision.Jour).EnFrancais() : "non renseigné";

    /// <summary>The end that holds: an avenant gives a day, the convention what it knows.</summary>
    public string FinEcrite => EcrireFin(FinEffective, Fin, FinPrecision);

    internal static string EcrireFin(DateOnly? effective, DateOnly? fin, Precision? precision) =>
        effective is not { } f ? "non renseignée"
        : f == fin ? DatePartielle.FinissantLe(f, precision ?? Precision.Jour).EnFrancais()
        : new DatePartielle(f, Precision.Jour).EnFrancais();

    public string LieuTerritoire => EcrireTerritoire(TerritoireId, Territoire);

    public string Lieu => Chantier is not null ? $"{Chantier} ({LieuTerritoire})" : LieuTerritoire;

    /// <summary>A convention that covers the reader’s territory may be that of one outside the scope: it is not national for all that.</summary>
    internal static string EcrireTerritoire(long? territoireId, string? nom) => nom ?? (territoireId is null ? "National" : "Autre territoire");
}
