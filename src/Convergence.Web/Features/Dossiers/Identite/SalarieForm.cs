using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Identite;

/// <summary>Identity of a person: the least that the work asks, and no free text.</summary>
public class SalarieForm
{
    [Display(Name = "Nom")]
    public string? Nom { get; set; }

    [Display(Name = "Prénom")]
    public string? Prenom { get; set; }

    [Display(Name = "Nom d’usage")]
    public string? NomUsage { get; set; }

    [Display(Name = "Date de naissance")]
    public DateOnly? DateNaissance { get; set; }

    [Display(Name = "Genre")]
    public string? Genre { get; set; }

    [Display(Name = "Notice d’information remise le")]
    public DateOnly? NoticeRemiseLe { get; set; }

    public long Version { get; set; }

    /// <summary>Identity as typed; a genre that is not chosen is « non renseigné ».</summary>
    public IdentiteSalarie Identite() =>
        new(Nom, Prenom, NomUsage, DateNaissance, Identites.Genres.Lire(Genre)?.Valeur ?? Domain.Dossiers.Nomenclatures.Genre.NonRenseigne);
}

/// <summary>A person welcomed, with the first parcours.</summary>
public sealed class AccueilForm : SalarieForm
{
    [Display(Name = "Chantier")]
    public long? ChantierId { get; set; }

    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    [Display(Name = "Entrée dans le parcours")]
    public DateOnly? Entree { get; set; }

    [Display(Name = "Numéro du PASS IAE")]
    public string? PassNumero { get; set; }

    [Display(Name = "Début du PASS IAE")]
    public DateOnly? PassDebut { get; set; }

    /// <summary>Keys of the resembling files already shown: sending again accepts them, and them only.</summary>
    public string? DoublonsVus { get; set; }

    [BindNever]
    [ValidateNever]
    public AccueilContexte? Contexte { get; set; }
}

/// <summary>The chantiers of the scope, and the files that resemble what is typed.</summary>
public sealed record AccueilContexte(IReadOnlyList<SelectListItem> Chantiers)
{
    public IReadOnlyList<DoublonPropose> Doublons { get; init; } = [];
}
