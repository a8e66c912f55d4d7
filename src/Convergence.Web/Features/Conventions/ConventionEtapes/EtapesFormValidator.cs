using Convergence.Domain.Conventions;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Conventions.ConventionEtapes;

public sealed class EtatConventionFormValidator : FormValidator<EtatConventionForm>
{
    public EtatConventionFormValidator()
    {
        RuleFor(f => f.Vers).NotNull().WithMessage("Choisissez le nouvel état.").IsInEnum().WithMessage("Choisissez un état de la liste.");
        RuleFor(f => f.Motif).Longueur(Convention.LongueurMotif);
        RuleFor(f => f.MotifChevauchement).Longueur(Convention.LongueurMotif);
    }
}

public sealed class AvenantFormValidator : FormValidator<AvenantForm>
{
    public AvenantFormValidator()
    {
        RuleFor(f => f.Objet).NotEmpty().WithMessage("Dites ce que l’avenant change.").Longueur(Convention.LongueurObjet);
        RuleFor(f => f.MotifChevauchement).Longueur(Convention.LongueurMotif);
    }
}
