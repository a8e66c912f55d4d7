using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Reseau.Capacites;

public sealed class CapaciteForm
{
    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    [Display(Name = "Places conventionnées")]
    public int? Places { get; set; }

    [Display(Name = "À partir de")]
    public string? Debut { get; set; }

    [Display(Name = "Document ou remarque")]
    public string? Remarque { get; set; }

    [BindNever]
    [ValidateNever]
    public CapaciteContexte? Contexte { get; set; }
}

public sealed record CapaciteContexte(long ChantierId, string Chantier, IReadOnlyList<string> Actuelles);
