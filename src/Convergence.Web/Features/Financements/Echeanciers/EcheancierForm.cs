using System.ComponentModel.DataAnnotations;
using Convergence.Web.Features.Financements.Budgets;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Financements.Echeanciers;

/// <summary>The payment schedule of a convention, typed as a whole.</summary>
public sealed class EcheancierForm
{
    public IList<EcheanceForm> Echeances { get; set; } = [];

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public BudgetViewModel? Budget { get; set; }
}

/// <summary>One instalment as it is typed; a new one with nothing in it is none.</summary>
public sealed class EcheanceForm
{
    public long? Id { get; set; }

    [Display(Name = "Prévue le")]
    public DateOnly? PrevueLe { get; set; }

    [Display(Name = "Montant prévu (€)")]
    public string? Prevu { get; set; }

    [Display(Name = "Condition")]
    public string? Condition { get; set; }

    [Display(Name = "Payée le")]
    public DateOnly? PayeeLe { get; set; }

    [Display(Name = "Montant payé (€)")]
    public string? Paye { get; set; }

    [Display(Name = "Retirer cette échéance")]
    public bool Retirer { get; set; }

    /// <summary>A new instalment where nothing was typed.</summary>
    public bool EstVide => Id is null && PrevueLe is null && PayeeLe is null && new[] { Prevu, Condition, Paye }.All(string.IsNullOrWhiteSpace);
}
