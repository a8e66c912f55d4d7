using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Reseau.Adhesions;

public sealed class AdhesionForm
{
    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    [Display(Name = "Territoire")]
    public long? TerritoireId { get; set; }

    [Display(Name = "À partir de")]
    public string? Debut { get; set; }

    [Display(Name = "Remarque ou source")]
    public string? Remarque { get; set; }

    [BindNever]
    [ValidateNever]
    public AdhesionContexte? Contexte { get; set; }
}

public sealed record AdhesionContexte(long ChantierId, string Chantier, long TerritoireId, IReadOnlyList<SelectListItem> Territoires);
