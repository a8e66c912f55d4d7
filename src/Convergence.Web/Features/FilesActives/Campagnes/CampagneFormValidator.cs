using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.FilesActives.Campagnes;

public sealed class CampagneFormValidator : FormValidator<CampagneForm>
{
    public CampagneFormValidator()
    {
        RuleFor(f => f.CodePeriode)
            .Must(c => Periode.TryLire(c, out _))
            .WithMessage("Saisissez une période : 2026-10 (mois), 2026-T4 (trimestre), 2026-S2 (semestre) ou 2026 (année).");
        RuleFor(f => f.Programmes).NotEmpty().WithMessage("Choisissez au moins un programme.");
        RuleFor(f => f.DateArrete).NotNull().WithMessage("Indiquez la date d’arrêté.");
        RuleFor(f => f.Ouverture).NotNull().WithMessage("Indiquez la date d’ouverture.");
        RuleFor(f => f.Echeance).NotNull().WithMessage("Indiquez l’échéance.");
        RuleFor(f => f.Cloture).NotNull().WithMessage("Indiquez la date de clôture.");
    }
}

public sealed class DerogationFormValidator : FormValidator<DerogationForm>
{
    public DerogationFormValidator()
    {
        RuleFor(f => f.TerritoireId).NotNull().WithMessage("Choisissez le territoire.");
        RuleFor(f => f.Jusquau).NotNull().WithMessage("Indiquez le dernier jour de saisie.");
        RuleFor(f => f.Motif)
            .NotEmpty()
            .WithMessage("Dites pourquoi.")
            .MaximumLength(DerogationCampagne.LongueurMotif)
            .WithMessage($"Le motif dépasse {DerogationCampagne.LongueurMotif} caractères.");
    }
}
