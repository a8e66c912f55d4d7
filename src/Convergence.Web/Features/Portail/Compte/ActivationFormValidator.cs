using Convergence.Web.Security.MotsDePasse;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Portail.Compte;

public sealed class ActivationFormValidator : FormValidator<ActivationForm>
{
    public ActivationFormValidator()
    {
        RuleFor(f => f.Nouveau).Convenable();
        RuleFor(f => f.Confirmation).Equal(f => f.Nouveau).WithMessage(RegleMotDePasse.Differents);
    }
}
