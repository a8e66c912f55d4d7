using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Partenariats;
using Convergence.Web.Features.Partenariats.Partenaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Partenariats.EffetsPartenariat;

public sealed class EffetForm
{
    [Display(Name = "Ce qui est compté")]
    public NatureEffet? Nature { get; set; }

    [Display(Name = "Nombre")]
    public string? Nombre { get; set; }

    [Display(Name = "Année")]
    public string? Annee { get; set; }

    [Display(Name = "Ou période, en mots")]
    public string? PeriodeDite { get; set; }

    [Display(Name = "Territoire")]
    public long? TerritoireId { get; set; }

    [Display(Name = "Source")]
    public string? Source { get; set; }

    [Display(Name = "Remarque")]
    public string? Remarque { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public EffetContexte? Contexte { get; set; }
}

/// <summary>The partner, and where the effect may stand; <paramref name="Id"/> is null at creation.</summary>
public sealed record EffetContexte(PartenaireTenu Partenaire, long? Id, IReadOnlyList<SelectListItem> Places);
