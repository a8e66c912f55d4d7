using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Reseau.ChantierEdition;

public sealed class ChantierForm
{
    [Display(Name = "Nom")]
    public string? Nom { get; set; }

    [Display(Name = "Autre nom, ancien nom")]
    public string? AutreNom { get; set; }

    [Display(Name = "Structure porteuse")]
    public long? OrganisationId { get; set; }

    [Display(Name = "Ou nom d’une structure nouvelle")]
    public string? NouvelleOrganisation { get; set; }

    [Display(Name = "Territoire")]
    public long? TerritoireId { get; set; }

    [Display(Name = "Commune")]
    public string? Commune { get; set; }

    [Display(Name = "Code INSEE de la commune")]
    public string? CodeCommune { get; set; }

    [Display(Name = "Département")]
    public string? CodeDepartement { get; set; }

    [Display(Name = "EPCI")]
    public string? NomEpci { get; set; }

    [Display(Name = "SIREN de l’EPCI")]
    public string? CodeEpci { get; set; }

    [Display(Name = "SIRET")]
    public string? Siret { get; set; }

    [Display(Name = "Antenne")]
    public string? Antenne { get; set; }

    [Display(Name = "Chantier rural (« PHC rural »)")]
    public bool EstRural { get; set; }

    [Display(Name = "Expérimentation")]
    public string? Experimentation { get; set; }

    [Display(Name = "Dans le réseau depuis")]
    public string? Debut { get; set; }

    /// <summary>Programmes carried from the start; only read at creation: memberships are then dated facts of their own.</summary>
    [Display(Name = "Porte CVG dès le début")]
    public bool PorteCvg { get; set; }

    [Display(Name = "Porte PHC dès le début")]
    public bool PortePhc { get; set; }

    [Display(Name = "Remarque")]
    public string? Remarque { get; set; }

    [Display(Name = "Source")]
    public string? Source { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public ChantierFormContexte? Contexte { get; set; }
}

/// <summary>What the page needs beside the fields; <paramref name="Id"/> is null at creation.</summary>
public sealed record ChantierFormContexte(
    long? Id,
    IReadOnlyList<SelectListItem> Territoires,
    IReadOnlyList<SelectListItem> Organisations,
    IReadOnlyList<SelectListItem> Departements
);
