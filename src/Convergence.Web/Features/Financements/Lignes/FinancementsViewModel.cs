using Convergence.Domain.Financements;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Web.Commun;
using Convergence.Web.Composants.Graphiques;
using Convergence.Web.Features.Financements.Budgets;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Financements.Lignes;

/// <summary>Amounts under one heading.</summary>
public sealed record GroupeMontants(string Libelle, TotalMontants Total);

/// <summary>Totals of the lines that the filters keep.</summary>
public sealed record TotauxLus(int? Annee, IReadOnlyList<GroupeMontants> Groupes, int ConventionsSansLigne)
{
    public TotalMontants Ensemble => TotalMontants.Somme([.. Groupes.Select(g => g.Total)]);

    public string AnneeEcrite => Annee is { } a ? $"année {a}" : "toutes les années";
}

/// <summary>What the filters may choose.</summary>
public sealed record ChoixFinancements(
    IReadOnlyList<SelectListItem> Annees,
    IReadOnlyList<SelectListItem> Territoires,
    IReadOnlyList<SelectListItem> Financeurs
)
{
    public static IReadOnlyList<SelectListItem> Programmes { get; } = [new("CVG", "cvg"), new("PHC", "phc")];

    public static IReadOnlyList<SelectListItem> Postes { get; } =
    [.. Enum.GetValues<PosteFinancement>().Select(p => new SelectListItem(p.Libelle(), p.ToString()))];

    public static IReadOnlyList<SelectListItem> Regroupements { get; } =
    [new("territoire", "territoire"), new("financeur", "financeur"), new("programme", "programme"), new("année", "annee"), new("poste", "poste")];
}

/// <summary>Euros paid for one person accompanied on a territory, for a programme, or why there is no such figure.</summary>
public sealed record CoutTerritoire(string Territoire, string Programme, CoutParPersonne Cout, DateOnly? Au, bool AvecFictif);

public sealed record FinancementsViewModel
{
    /// <summary>More bars than this are a table, not a drawing.</summary>
    private const int BarresAuPlus = 12;

    public required FinancementsFiltreForm Filtre { get; init; }

    public required TotauxLus Totaux { get; init; }

    public required ChoixFinancements Choix { get; init; }

    public required PageListe<LigneLue> Lignes { get; init; }

    public required int AnneeCout { get; init; }

    public required IReadOnlyList<CoutTerritoire> Couts { get; init; }

    /// <summary>Figures of a published report: shown as they are written, never added.</summary>
    public required IReadOnlyList<ChiffreSource> Declares { get; init; }

    public required bool National { get; init; }

    public string Tete =>
        Filtre.Regroupement switch
        {
            Regroupement.Financeur => "Financeur",
            Regroupement.Programme => "Programme",
            Regroupement.Annee => "Année",
            Regroupement.Poste => "Poste",
            _ => "Territoire",
        };

    public IReadOnlyList<Barre> Barres =>
        Totaux.Groupes.Count is < 2 or > BarresAuPlus ? [] : [.. Totaux.Groupes.Select(g => new Barre(g.Libelle, Rond(g.Total.Engage), Rond(g.Total.Paye)))];

    private static decimal? Rond(decimal? montant) => montant is { } m ? Math.Round(m, MidpointRounding.AwayFromZero) : null;
}
