using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Partenariats.PartenaireEdition;

public sealed class PartenaireForm
{
    [Display(Name = "Nom")]
    public string? Nom { get; set; }

    [Display(Name = "Sigle, autres noms")]
    public string? AutresNoms { get; set; }

    /// <summary>Code of the kind.</summary>
    [Display(Name = "Type")]
    public string? Type { get; set; }

    /// <summary>data·inclusion codes.</summary>
    [Display(Name = "Thématiques")]
    public List<string> Themes { get; set; } = [];

    /// <summary>Null: a national partner.</summary>
    [Display(Name = "Fiche tenue par")]
    public long? TerritoireId { get; set; }

    [Display(Name = "Territoires où il agit")]
    public List<long> Territoires { get; set; } = [];

    [Display(Name = "Couverture, en mots")]
    public string? Couverture { get; set; }

    [Display(Name = "Dépend de")]
    public long? ParentId { get; set; }

    [Display(Name = "Ce qu’il propose")]
    public string? Offre { get; set; }

    [Display(Name = "Site internet")]
    public string? SiteWeb { get; set; }

    [Display(Name = "Source")]
    public string? Source { get; set; }

    /// <summary>The reader has seen the close names and says that this is another partner.</summary>
    [Display(Name = "C’est un autre partenaire : enregistrer quand même")]
    public bool Distinct { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public PartenaireFormContexte? Contexte { get; set; }
}

/// <summary>What the page needs beside the fields; <paramref name="Id"/> is null at creation.</summary>
/// <param name="NomFixe">Name of the organisation when the reader may not change it; null when it may.</param>
public sealed record PartenaireFormContexte(
    long? Id,
    string? NomFixe,
    bool National,
    IReadOnlyList<SelectListItem> Tenants,
    IReadOnlyList<SelectListItem> Territoires,
    IReadOnlyList<SelectListItem> Organisations,
    IReadOnlyList<PartenaireProche> Proches
);

/// <summary>A known partner that may be the one being typed.</summary>
public sealed record PartenaireProche(long Id, string Nom, string? AutresNoms);
