using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Financements;
using Convergence.Web.Features.Financements.Budgets;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Financements.BudgetEdition;

/// <summary>The lines of one convention for one year, typed together.</summary>
public sealed class BudgetForm
{
    /// <summary>Button that asks for more empty lines and saves nothing.</summary>
    public const string Ajouter = "ajouter";

    public int Annee { get; set; }

    [Display(Name = "Total engagé de l’année")]
    public string? TotalEngage { get; set; }

    public IList<LigneForm> Lignes { get; set; } = [];

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public BudgetContexte? Contexte { get; set; }
}

/// <summary>One line as it is typed; a new one with nothing in it is no line.</summary>
public sealed class LigneForm
{
    public long? Id { get; set; }

    /// <summary>« cvg », « phc ».</summary>
    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    [Display(Name = "Poste")]
    public PosteFinancement? Poste { get; set; }

    [Display(Name = "Financeur")]
    public string? Financeur { get; set; }

    /// <summary>« N », « T12 », « C45 »: see <see cref="LieuBudget"/>.</summary>
    [Display(Name = "Bénéficiaire")]
    public string? Lieu { get; set; }

    [Display(Name = "Organisation qui reçoit")]
    public string? Beneficiaire { get; set; }

    [Display(Name = "Engagé (€)")]
    public string? Engage { get; set; }

    [Display(Name = "Payé (€)")]
    public string? Paye { get; set; }

    [Display(Name = "Justifié (€)")]
    public string? Justifie { get; set; }

    [Display(Name = "Retirer cette ligne")]
    public bool Retirer { get; set; }

    /// <summary>A new line where nothing was typed or chosen.</summary>
    public bool EstVide =>
        Id is null && Poste is null && new[] { Programme, Financeur, Lieu, Beneficiaire, Engage, Paye, Justifie }.All(string.IsNullOrWhiteSpace);
}

/// <summary>A place that a line may reach: the whole network, a territory, a chantier.</summary>
public sealed record LieuBudget(string Code, string Libelle, string? Groupe, long? TerritoireId, long? ChantierId);

/// <summary>What the page needs beside the fields.</summary>
public sealed record BudgetContexte(
    BudgetViewModel Budget,
    IReadOnlyList<LieuBudget> Lieux,
    IReadOnlyList<string> Financeurs,
    IReadOnlyDictionary<string, AnneeAvant> Avant,
    SourceBrouillon? Brouillon
)
{
    public static IReadOnlyList<SelectListItem> Postes { get; } =
    [.. Enum.GetValues<PosteFinancement>().Select(p => new SelectListItem(p.Libelle(), p.ToString()))];

    public static IReadOnlyList<SelectListItem> Programmes { get; } = [new("CVG", "cvg"), new("PHC", "phc")];

    public IReadOnlyList<SelectListItem> ChoixLieux()
    {
        var groupes = Lieux.Select(l => l.Groupe).OfType<string>().Distinct().ToDictionary(g => g, g => new SelectListGroup { Name = g });
        return [.. Lieux.Select(l => new SelectListItem(l.Libelle, l.Code) { Group = l.Groupe is null ? null : groupes[l.Groupe] })];
    }
}

/// <summary>Amounts of the same line the year before.</summary>
public sealed record AnneeAvant(int Annee, decimal? Engage, decimal? Paye, decimal? Justifie);
