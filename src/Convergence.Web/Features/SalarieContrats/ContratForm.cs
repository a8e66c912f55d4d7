using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.SalarieContrats;

public sealed class ContratForm
{
    [Display(Name = "Parcours")]
    public Guid? Parcours { get; set; }

    [Display(Name = "Forme du contrat")]
    public string? Forme { get; set; }

    [Display(Name = "Début")]
    public DateOnly? Debut { get; set; }

    [Display(Name = "Fin prévue")]
    public DateOnly? FinPrevue { get; set; }

    [Display(Name = "Heures par semaine")]
    public string? HeuresHebdomadaires { get; set; }

    [BindNever]
    [ValidateNever]
    public ContratContexte? Contexte { get; set; }
}

/// <summary>The file, its parcours and the forms of contract.</summary>
public sealed record ContratContexte(Guid Cle, IReadOnlyList<SelectListItem> Parcours, IReadOnlyList<SelectListItem> Formes);
