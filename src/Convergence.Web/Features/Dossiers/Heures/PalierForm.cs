using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Web.Composants;
using Convergence.Web.Features.Dossiers.Contrats;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Heures;

/// <summary>Weekly hours from a day on: a suggested step, or a number typed, which then holds.</summary>
public sealed class PalierForm : DossierForm
{
    [Display(Name = "À partir du")]
    public DateOnly? APartirDu { get; set; }

    [Display(Name = "Heures par semaine")]
    public string? Palier { get; set; }

    [Display(Name = "Autre nombre d’heures")]
    public string? Heures { get; set; }

    public static IEnumerable<SelectListItem> Suggeres =>
        ReglesPaliers.Suggeres.Select(h => new SelectListItem($"{Formats.Nombre(h)} h", h.ToString("0", CultureInfo.InvariantCulture)));

    public decimal? HeuresLues => ContratFormValidator.LireHeures(string.IsNullOrWhiteSpace(Heures) ? Palier : Heures);

    /// <summary>What a step shows in its form.</summary>
    public static PalierForm De(LigneDossier<PalierHoraire> lu)
    {
        var suggere = ReglesPaliers.Suggeres.Contains(lu.Ligne.Heures);
        return new()
        {
            Contexte = lu.Contexte,
            Version = lu.Ligne.Version,
            APartirDu = lu.Ligne.APartirDu,
            Palier = suggere ? lu.Ligne.Heures.ToString("0", CultureInfo.InvariantCulture) : null,
            Heures = suggere ? null : Formats.Saisie(lu.Ligne.Heures),
        };
    }
}

public sealed class PalierFormValidator : FormValidator<PalierForm>
{
    public PalierFormValidator()
    {
        RuleFor(f => f.APartirDu).NotNull().WithMessage("Indiquez le premier jour à ces heures.");
        RuleFor(f => f.Palier)
            .Must((f, p) => f.HeuresLues is not null || !string.IsNullOrWhiteSpace(f.Heures))
            .WithMessage("Choisissez les heures, ou tapez-les.");
        RuleFor(f => f.Heures)
            .Must((f, h) => string.IsNullOrWhiteSpace(h) || f.HeuresLues is not null)
            .WithMessage("Saisissez un nombre, par exemple 7 ou 5,5.");
    }
}
