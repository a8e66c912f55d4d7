using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Reseau.Adhesions;

public sealed class AdhesionFormValidator : FormValidator<AdhesionForm>
{
    public AdhesionFormValidator()
    {
        RuleFor(f => f.Programme).Must(p => ProgrammeNoms.Lire(p) is not null).WithMessage("Choisissez le programme.");
        RuleFor(f => f.TerritoireId).NotNull().WithMessage("Choisissez le territoire.");
        RuleFor(f => f.Debut).NotEmpty().WithMessage("Indiquez à partir de quand.").DateLibre();
        RuleFor(f => f.Remarque).Longueur(AdhesionProgramme.LongueurRemarque);
    }
}
