using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Reseau.EtatsProgramme;

public sealed class EtatProgrammeFormValidator : FormValidator<EtatProgrammeForm>
{
    public EtatProgrammeFormValidator()
    {
        RuleFor(f => f.Programme).Must(p => ProgrammeNoms.Lire(p) is not null).WithMessage("Choisissez le programme.");
        RuleFor(f => f.Etat).NotNull().WithMessage("Choisissez l’état.").IsInEnum().WithMessage("Choisissez un état de la liste.");
        RuleFor(f => f.Debut).NotEmpty().WithMessage("Indiquez à partir de quand.").DateLibre();
        RuleFor(f => f.Remarque).Longueur(EtatTerritoireProgramme.LongueurRemarque);
    }
}
