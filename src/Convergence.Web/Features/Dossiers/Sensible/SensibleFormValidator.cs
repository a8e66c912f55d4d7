using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.Sensible;

public sealed class SensibleFormValidator : FormValidator<SensibleForm>
{
    private const int QuestionsAuPlus = 20;

    public SensibleFormValidator() =>
        RuleFor(f => f.Reponses).Must(r => r.Count <= QuestionsAuPlus).WithMessage("Ce formulaire n’est plus à jour : rouvrez la page.");
}
