using System.ComponentModel.DataAnnotations;
using Convergence.Domain;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.Parcours;

/// <summary>Another parcours of a person who comes back.</summary>
public sealed class NouveauParcoursForm : EntreeForm
{
    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    public Programme? ProgrammeLu =>
        Programme switch
        {
            "cvg" => Domain.Programme.Cvg,
            "phc" => Domain.Programme.Phc,
            _ => null,
        };
}

public sealed class EntreeFormValidator : FormValidator<EntreeForm>
{
    public EntreeFormValidator()
    {
        RuleFor(f => f.Entree).NotNull().WithMessage("Indiquez la date d’entrée.");
        RuleFor(f => f.Habitat)
            .Must(h => string.IsNullOrEmpty(h) || HabitatChoix.Tous.Any(i => i.Value == h))
            .WithMessage("Choisissez une situation de la liste.");
        RuleFor(f => f.Structure)
            .Must((f, s) => s is null || f.Structures.Any(i => i.Value == s.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .WithMessage("Choisissez une structure de la liste.")
            .NotNull()
            .When(f => f.Orienteur == Orienteurs.GrandeMarginalite)
            .WithMessage("Indiquez la structure du projet « Grande Marginalité ».");
        RuleFor(f => f.MoisSansTravail)
            .Must((f, m) => string.IsNullOrWhiteSpace(m) || f.MoisLus is not null)
            .WithMessage("Saisissez un nombre de mois, par exemple 18, ou laissez vide.");
    }
}

public sealed class NouveauParcoursFormValidator : FormValidator<NouveauParcoursForm>
{
    public NouveauParcoursFormValidator()
    {
        RuleFor(f => f.Programme).Must(p => p is "cvg" or "phc").WithMessage("Choisissez le programme.");
        Include(new EntreeFormValidator());
    }
}
