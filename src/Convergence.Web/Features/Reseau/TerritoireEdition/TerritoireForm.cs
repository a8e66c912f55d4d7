using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Reseau;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Reseau.TerritoireEdition;

public sealed class TerritoireForm
{
    [Display(Name = "Nom")]
    public string? Nom { get; set; }

    /// <summary>Only read when the territory is created: it stands in addresses.</summary>
    [Display(Name = "Code")]
    public string? Code { get; set; }

    [Display(Name = "Périmètre")]
    public string? Perimetre { get; set; }

    [Display(Name = "Région")]
    public string? CodeRegion { get; set; }

    [Display(Name = "Départements touchés")]
    public List<string> Departements { get; set; } = [];

    [Display(Name = "EPCI (SIREN)")]
    public string? CodeEpci { get; set; }

    [Display(Name = "Dans le réseau depuis")]
    public string? Debut { get; set; }

    /// <summary>Only read when the territory is created: states are then dated facts of their own.</summary>
    [Display(Name = "État de CVG")]
    public EtatProgramme? EtatCvg { get; set; }

    [Display(Name = "État de PHC")]
    public EtatProgramme? EtatPhc { get; set; }

    [Display(Name = "Notes")]
    public string? Notes { get; set; }

    [Display(Name = "Source")]
    public string? Source { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public TerritoireFormContexte? Contexte { get; set; }
}

/// <summary>What the page needs beside the fields; <paramref name="CodeActuel"/> is null at creation.</summary>
public sealed record TerritoireFormContexte(string? CodeActuel, IReadOnlyList<SelectListItem> Regions, IReadOnlyList<SelectListItem> Departements);
