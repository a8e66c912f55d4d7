using Convergence.Domain;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.Sorties;

public sealed class SortieFormValidator : FormValidator<SortieForm>
{
    public SortieFormValidator()
    {
        RuleFor(f => f.Le).NotNull().WithMessage("Indiquez le dernier jour dans le parcours.");
        RuleFor(f => f.MotifAsp).Must((f, m) => string.IsNullOrEmpty(m) || f.MotifLu is not null).WithMessage("Choisissez un motif de la liste.");
        RuleFor(f => f.CategorieAsp)
            .Must(c => string.IsNullOrEmpty(c) || SortiesAsp.Categories.Lire(c) is not null)
            .WithMessage("Choisissez une catégorie de la liste.");
        RuleFor(f => f.Cvg)
            .Must((f, c) => f.Contexte?.Programme != Programme.Cvg || f.CvgLue is not null || f.MotifLu == MotifSortieAsp.CdiInclusion)
            .WithMessage("Choisissez la catégorie de sortie CVG, ou le motif ASP qui la propose.");
        RuleFor(f => f.Phc)
            .Must((f, p) => f.Contexte?.Programme != Programme.Phc || SortiesProgramme.Phc.Lire(p) is not null)
            .WithMessage("Choisissez la sortie PHC.");
        RuleFor(f => f.Habitat)
            .Must(h => string.IsNullOrEmpty(h) || HabitatChoix.Tous.Any(i => i.Value == h))
            .WithMessage("Choisissez une situation de la liste.");
        RuleFor(f => f.Heures)
            .Must((f, h) => string.IsNullOrWhiteSpace(h) || f.HeuresLues is not null)
            .WithMessage("Saisissez un nombre, par exemple 620 ou 0, ou laissez vide.");
    }
}
