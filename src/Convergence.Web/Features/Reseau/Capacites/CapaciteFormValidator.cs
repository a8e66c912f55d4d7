using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Reseau.Capacites;

public sealed class CapaciteFormValidator : FormValidator<CapaciteForm>
{
    public CapaciteFormValidator()
    {
        RuleFor(f => f.Programme).Must(p => ProgrammeNoms.Lire(p) is not null).WithMessage("Choisissez le programme.");
        RuleFor(f => f.Places).NotNull().WithMessage("Indiquez le nombre de places.").InclusiveBetween(1, 999).WithMessage("Entre 1 et 999 places.");
        RuleFor(f => f.Debut).NotEmpty().WithMessage("Indiquez à partir de quand.").DateLibre();
        RuleFor(f => f.Remarque).Longueur(CapaciteConventionnee.LongueurRemarque);
    }
}
