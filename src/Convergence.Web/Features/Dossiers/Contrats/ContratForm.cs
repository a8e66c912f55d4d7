using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Composants;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Contrats;

/// <summary>A contract as it is typed. <see cref="DossierForm.Contexte"/> is that of a contract that exists.</summary>
public sealed class ContratForm : DossierForm
{
    [Display(Name = "Parcours")]
    public Guid? Parcours { get; set; }

    [Display(Name = "Forme du contrat")]
    public string? Forme { get; set; }

    [Display(Name = "Début")]
    public DateOnly? Debut { get; set; }

    [Display(Name = "Fin prévue")]
    public DateOnly? FinPrevue { get; set; }

    [Display(Name = "Fin réelle")]
    public DateOnly? FinReelle { get; set; }

    [Display(Name = "Heures par semaine")]
    public string? HeuresHebdomadaires { get; set; }

    [Display(Name = "Employeur")]
    public string? Employeur { get; set; }

    [BindNever]
    [ValidateNever]
    public ContratChoix? Choix { get; set; }

    /// <summary>Organisation chosen; null for the chantier itself.</summary>
    public long? EmployeurId => long.TryParse(Employeur, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>What a contract shows in its form.</summary>
    public static ContratForm De(LigneDossier<Contrat> lu, ContratChoix choix)
    {
        var c = lu.Ligne;
        return new()
        {
            Contexte = lu.Contexte,
            Choix = choix,
            Version = c.Version,
            Parcours = lu.Parcours.Cle,
            Forme = ContratsPass.Formes[c.Forme].Code,
            Debut = c.Debut,
            FinPrevue = c.FinPrevue,
            FinReelle = c.FinReelle,
            HeuresHebdomadaires = Formats.Saisie(c.HeuresHebdomadaires),
            Employeur = c.EmployeurId?.ToString(CultureInfo.InvariantCulture),
        };
    }
}

/// <summary>The file, its parcours, the forms of contract and the employers known to the network.</summary>
public sealed record ContratChoix(
    Guid Cle,
    string Personne,
    IReadOnlyList<SelectListItem> Parcours,
    IReadOnlyList<SelectListItem> Formes,
    IReadOnlyList<SelectListItem> Employeurs
)
{
    public string Onglet => $"~/salaries/{Cle}/parcours";
}
