using Convergence.Web.Security.MotsDePasse;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Portail.Compte;

public sealed class MotDePasseFormValidator : FormValidator<MotDePasseForm>
{
    public MotDePasseFormValidator()
    {
        RuleFor(f => f.Actuel)
            .NotEmpty()
            .WithMessage("Saisissez votre mot de passe actuel.")
            .MaximumLength(RegleMotDePasse.LongueurMaximale)
            .WithMessage(RegleMotDePasse.TropLong);
        RuleFor(f => f.Nouveau).Convenable();
        RuleFor(f => f.Nouveau)
            .NotEqual(f => f.Actuel)
            .When(f => f.Nouveau is { Length: > 0 })
            .WithMessage("Choisissez un mot de passe différent de l’actuel.");
        RuleFor(f => f.Confirmation).Equal(f => f.Nouveau).WithMessage(RegleMotDePasse.Differents);
    }
}
