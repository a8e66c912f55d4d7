using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Portail.Connexion;

public sealed class CodeFormValidator : FormValidator<CodeForm>
{
    private const int LongueurMaximale = 40;

    public CodeFormValidator() =>
        RuleFor(f => f.Code).NotEmpty().WithMessage("Saisissez le code.").MaximumLength(LongueurMaximale).WithMessage("Ce code est trop long.");
}
