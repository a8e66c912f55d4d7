using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Portail.Connexion;

public sealed class ConnexionFormValidator : FormValidator<ConnexionForm>
{
    public ConnexionFormValidator()
    {
        RuleFor(f => f.Courriel).NotEmpty().WithMessage("Saisissez votre courriel.").MaximumLength(256).WithMessage("Ce courriel est trop long.");
        RuleFor(f => f.MotDePasse).NotEmpty().WithMessage("Saisissez votre mot de passe.").MaximumLength(200).WithMessage("Ce mot de passe est trop long.");
    }
}
