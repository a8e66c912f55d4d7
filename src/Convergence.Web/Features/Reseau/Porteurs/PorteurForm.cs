using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Reseau.Porteurs;

/// <summary>A new porteur de la coordination; it ends the former one.</summary>
public sealed class PorteurForm
{
    [Display(Name = "Nouveau porteur")]
    public long? OrganisationId { get; set; }

    [Display(Name = "Ou nom d’une organisation nouvelle")]
    public string? NouvelleOrganisation { get; set; }

    [Display(Name = "Porte la coordination à partir de")]
    public string? Debut { get; set; }

    [Display(Name = "Motif du changement")]
    public string? Motif { get; set; }

    [Display(Name = "Remarque ou source")]
    public string? Remarque { get; set; }

    [BindNever]
    [ValidateNever]
    public PorteurContexte? Contexte { get; set; }
}

public sealed record PorteurContexte(string Code, string Territoire, string? Actuel, IReadOnlyList<SelectListItem> Organisations);
