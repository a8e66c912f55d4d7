using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;

namespace Convergence.Web.Features.Reseau.Territoires;

/// <summary>One row of the list of territories, on the date read.</summary>
public sealed record TerritoireLigne
{
    public required long Id { get; init; }

    public required string Code { get; init; }

    public required string Nom { get; init; }

    public required string NomRecherche { get; init; }

    public required NatureTerritoire Nature { get; init; }

    public string? CodeRegion { get; init; }

    public string? Region { get; init; }

    public required string Departements { get; init; }

    public string? Perimetre { get; init; }

    public string? Porteur { get; init; }

    public required DatePartielle Debut { get; init; }

    public DatePartielle? Fin { get; init; }

    public string? MotifFin { get; init; }

    public DateOnly? ConfirmeAu { get; init; }

    public bool AConfirmer { get; init; }

    /// <summary>Null when the reader does not see the whole territory: no partial count is shown as a total.</summary>
    public ChantiersComptes? Cvg { get; init; }

    public ChantiersComptes? Phc { get; init; }

    public bool EstFictif { get; init; }
}

/// <summary>Chantiers of a programme on a territory: listed by name, of which invented; declared by the last published report.</summary>
public sealed record ChantiersComptes(int Listes, int Fictifs, int? Declares, DateOnly? DeclaresAu)
{
    public static readonly ChantiersComptes Aucun = new(0, 0, null, null);
}
