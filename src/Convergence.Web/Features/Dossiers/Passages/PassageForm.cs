using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Features.Dossiers.Contrats;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Passages;

/// <summary>From PHC to CVG in one form: end of PHC, entry in CVG, PASS and first contract.</summary>
public sealed class PassageForm : DossierForm
{
    [Display(Name = "Dernier jour en PHC")]
    public DateOnly? Le { get; set; }

    [Display(Name = "Entrée en CVG")]
    public DateOnly? Entree { get; set; }

    [Display(Name = "Logement ou hébergement ce jour-là")]
    public string? Habitat { get; set; }

    [Display(Name = "Numéro du PASS IAE")]
    public string? PassNumero { get; set; }

    [Display(Name = "Début du PASS IAE")]
    public DateOnly? PassDebut { get; set; }

    [Display(Name = "Forme du contrat")]
    public string? Forme { get; set; }

    [Display(Name = "Début du contrat")]
    public DateOnly? Debut { get; set; }

    [Display(Name = "Fin prévue du contrat")]
    public DateOnly? FinPrevue { get; set; }

    [Display(Name = "Heures par semaine")]
    public string? HeuresHebdomadaires { get; set; }

    public static IEnumerable<SelectListItem> ChoixForme =>
        ContratsPass
            .Formes.Lignes.Where(l => l.Valeur is FormeContrat.CddiCvg or FormeContrat.Cddi or FormeContrat.Cumul)
            .Select(l => new SelectListItem(l.Libelle, l.Code));

    public bool AvecContrat => !string.IsNullOrEmpty(Forme);
}

public sealed class PassageFormValidator : FormValidator<PassageForm>
{
    public PassageFormValidator()
    {
        RuleFor(f => f.Le).NotNull().WithMessage("Indiquez le dernier jour en PHC.");
        RuleFor(f => f.Entree).NotNull().WithMessage("Indiquez l’entrée en CVG : le même jour, ou le lendemain.");
        RuleFor(f => f.Habitat)
            .Must(h => string.IsNullOrEmpty(h) || HabitatChoix.Tous.Any(i => i.Value == h))
            .WithMessage("Choisissez une situation de la liste.");
        RuleFor(f => f.Forme)
            .Must(x => string.IsNullOrEmpty(x) || PassageForm.ChoixForme.Any(i => i.Value == x))
            .WithMessage("Choisissez une forme de la liste.");
        RuleFor(f => f.Debut).NotNull().When(f => f.AvecContrat).WithMessage("Indiquez le début du contrat.");
        RuleFor(f => f.Forme)
            .NotEmpty()
            .When(f => f.Debut is not null || f.FinPrevue is not null)
            .WithMessage("Choisissez la forme du contrat, ou effacez ses dates.");
        RuleFor(f => f.HeuresHebdomadaires)
            .Must(h => string.IsNullOrWhiteSpace(h) || ContratFormValidator.LireHeures(h) is not null)
            .WithMessage("Saisissez un nombre, par exemple 26 ou 17,5.");
    }
}
