using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Reseau.Confirmations;

/// <summary>Memberships ticked, and what to do with them: confirm on a day, or end with a reason.</summary>
public sealed class ConfirmationsForm
{
    public const string Confirmer = "confirmer";
    public const string Clore = "clore";

    public List<long> Ids { get; set; } = [];

    [Display(Name = "Que faire des adhésions cochées ?")]
    public string? Action { get; set; }

    [Display(Name = "Date")]
    public string? Date { get; set; }

    [Display(Name = "Motif de la clôture")]
    public string? Motif { get; set; }

    [BindNever]
    [ValidateNever]
    public ConfirmationsViewModel? Contexte { get; set; }
}
