using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;

namespace Convergence.Web.Features.Reseau.Chantiers;

/// <summary>The sheet of a chantier, on a date.</summary>
public sealed record ChantierFicheViewModel
{
    public required Chantier Chantier { get; init; }

    public required DateLue Au { get; init; }

    public string? Organisation { get; init; }

    public required string CodeTerritoire { get; init; }

    public required string Territoire { get; init; }

    public required string Departement { get; init; }

    public required IReadOnlyList<AdhesionDuChantier> Adhesions { get; init; }

    public required IReadOnlyList<CapaciteDuChantier> Capacites { get; init; }

    public required CvgSurTerritoire Cvg { get; init; }

    public required ChronologieViewModel Chronologie { get; init; }

    public string? ModifiePar { get; init; }

    public bool PeutModifier { get; init; }
}

public sealed record AdhesionDuChantier(
    long Id,
    Programme Programme,
    string CodeTerritoire,
    string Territoire,
    DatePartielle Debut,
    DatePartielle? Fin,
    string? MotifFin,
    DateOnly? ConfirmeAu,
    string? Remarque,
    bool EnVigueur,
    bool AConfirmer
);

public sealed record CapaciteDuChantier(long Id, Programme Programme, int Places, DatePartielle Debut, DatePartielle? Fin, string? Remarque, bool EnVigueur);

/// <summary>« CVG sur le territoire », computed on the date and as the annex of 2023 wrote it.</summary>
/// <param name="Calcule">Null when the chantier carries no PHC on the date: it does not apply.</param>
/// <param name="ASaDate">Computed on the date of the annex; null when the chantier carried no PHC then.</param>
public sealed record CvgSurTerritoire(bool? Calcule, bool? SelonSource, bool? ASaDate, string? Territoire, NatureTerritoire? Nature)
{
    public static readonly DateOnly DateSource = ReglesConfirmation.DerniereListe;

    public bool Differe => Calcule is { } c && SelonSource is { } s && c != s;
}
