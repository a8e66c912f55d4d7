using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Comptes;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Portail.MotDePasseOublie;

public sealed class MotDePasseOublieForm
{
    [Display(Name = "Courriel")]
    public string? Courriel { get; set; }
}

public sealed class MotDePasseOublieFormValidator : FormValidator<MotDePasseOublieForm>
{
    public MotDePasseOublieFormValidator() =>
        RuleFor(f => f.Courriel)
            .NotEmpty()
            .WithMessage("Saisissez votre courriel.")
            .MaximumLength(CourrielCompte.Longueur)
            .WithMessage("Ce courriel est trop long.");
}
