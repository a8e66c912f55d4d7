using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Reseau.PosteEdition;

/// <summary>A post. There is no field for a name.</summary>
public sealed class PosteForm
{
    [Display(Name = "Rattachement")]
    public string? Rattachement { get; set; }

    [Display(Name = "Fonction")]
    public string? Fonction { get; set; }

    [Display(Name = "ETP")]
    public string? Etp { get; set; }

    [Display(Name = "dont accompagnement")]
    public string? EtpAccompagnement { get; set; }

    [Display(Name = "Employeur")]
    public long? OrganisationId { get; set; }

    [Display(Name = "Depuis")]
    public string? Debut { get; set; }

    [Display(Name = "Remarque")]
    public string? Remarque { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public PosteFormContexte? Contexte { get; set; }
}

/// <summary>What the form chooses from; <paramref name="Ou"/> names the territory or the chantier of a post that exists.</summary>
public sealed record PosteFormContexte(
    string? Ou,
    IReadOnlyList<SelectListItem> Rattachements,
    IReadOnlyList<SelectListItem> Fonctions,
    IReadOnlyList<SelectListItem> Organisations
);
