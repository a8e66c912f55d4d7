using System.ComponentModel.DataAnnotations;
using Convergence.Web.Features.Partenariats.Partenaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Partenariats.ContactsPartenaire;

public sealed class ContactForm
{
    [Display(Name = "Fonction ou service")]
    public string? Fonction { get; set; }

    [Display(Name = "Courriel du service")]
    public string? Courriel { get; set; }

    [Display(Name = "Téléphone du service")]
    public string? Telephone { get; set; }

    [Display(Name = "Pour")]
    public long? TerritoireId { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public ContactContexte? Contexte { get; set; }
}

/// <summary>The partner, and where its contact may stand; <paramref name="Id"/> is null at creation.</summary>
public sealed record ContactContexte(PartenaireTenu Partenaire, long? Id, IReadOnlyList<SelectListItem> Places);
