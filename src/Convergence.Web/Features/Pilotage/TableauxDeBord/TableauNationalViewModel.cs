using Convergence.Domain;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Web.Composants.Carte;
using Convergence.Web.Composants.Etats;
using Convergence.Web.Features.Pilotage.Shared;

namespace Convergence.Web.Features.Pilotage.TableauxDeBord;

/// <summary>The choice of programme and period, shared by both dashboards.</summary>
public sealed record ContexteTableau(
    Programme Programme,
    IReadOnlyList<Programme> Programmes,
    PeriodeTableau Periode,
    IReadOnlyList<PeriodeTableau> Periodes,
    bool LecteurInterne
);

/// <summary>A key figure with its proofs.</summary>
public sealed record ChiffreTableau(
    string Libelle,
    object? Valeur,
    string? Unite,
    string Date,
    string? DefinitionUrl,
    string? Completude,
    string Source,
    string? Etat,
    IReadOnlyList<string> Notes,
    bool AvecFictif = false
)
{
    /// <summary>What the figures that have a value share, said once above them.</summary>
    public static MarqueCommune Fictifs(IEnumerable<ChiffreTableau> chiffres) =>
        MarqueCommune.De("fictif", chiffres.Where(c => c.Valeur is not null).Select(c => c.AvecFictif));
}

/// <summary>A target with what it can be compared with.</summary>
public sealed record ObjectifTableau(Objectif Objectif, ComparaisonObjectif Comparaison);

/// <summary>One département of the map and of its table.</summary>
public sealed record DepartementTableau(string Code, string Nom, IReadOnlyList<string> Convergence, IReadOnlyList<string> PhcSeul);

/// <summary>Evolution: the months of the chart, and every dated point with its source.</summary>
public sealed record EvolutionTableau(Indicateur Indicateur, IReadOnlyList<PointEvolution> Mois, IReadOnlyList<PointEvolution> Publies);

/// <summary>The national dashboard.</summary>
public sealed class TableauNationalViewModel
{
    public required ContexteTableau Contexte { get; init; }

    public required IReadOnlyList<Colonne> Colonnes { get; init; }

    /// <summary>Columns that the period does not hold, said in words under the table.</summary>
    public required IReadOnlyList<Colonne> NonCollectees { get; init; }

    public required IReadOnlyList<LigneTableau> Convergence { get; init; }

    public required int NombreConvergence { get; init; }

    public required IReadOnlyList<LigneTableau> PhcSeul { get; init; }

    public required int NombrePhcSeul { get; init; }

    /// <summary>Null on the CVG tab.</summary>
    public LigneSomme? SommeConvergence { get; init; }

    public LigneSomme? SommePhcSeul { get; init; }

    public required LigneSomme Total { get; init; }

    public required IReadOnlyList<ChiffreTableau> Chiffres { get; init; }

    /// <summary>National figures of the report, apart: never summed with territories.</summary>
    public required IReadOnlyList<ChiffreTableau> Declares { get; init; }

    public required IReadOnlyList<ObjectifTableau> Objectifs { get; init; }

    public required EvolutionTableau Evolution { get; init; }

    public required IReadOnlyList<DepartementTableau> Departements { get; init; }

    public required TableauForm Form { get; init; }

    public int TaillePage => TableauNationalService.TaillePage;

    public bool PhcSeulOuvert => Form.PhcSeulOuvert;

    public IReadOnlyDictionary<string, DepartementCarte> Carte =>
        Departements.ToDictionary(
            d => d.Code,
            d => new DepartementCarte(d.Convergence.Count > 0 ? NiveauCarte.Niveau5 : NiveauCarte.Niveau2, Dire(d)),
            StringComparer.Ordinal
        );

    private static string Dire(DepartementTableau d) =>
        string.Join(
            " ; ",
            new[]
            {
                d.Convergence.Count > 0 ? "Convergence : " + string.Join(", ", d.Convergence) : null,
                d.PhcSeul.Count > 0 ? "PHC seul : " + string.Join(", ", d.PhcSeul) : null,
            }.OfType<string>()
        );
}
