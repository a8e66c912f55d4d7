using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.Impression;

public sealed class ImpressionFormValidator : FormValidator<ImpressionForm>
{
    public ImpressionFormValidator()
    {
        RuleFor(f => f.Identite).Must(i => i is ImpressionForm.Initiales or ImpressionForm.Nom).WithMessage("Choisissez le nom ou les initiales.");
        RuleFor(f => f.Sections)
            .Must(s => s.Exists(c => c != ImpressionForm.TextesLibres) && s.TrueForAll(c => ImpressionForm.Toutes.Any(t => t.Code == c)))
            .WithMessage("Choisissez au moins une partie de la liste.");
    }
}
