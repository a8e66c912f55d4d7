using Convergence.Domain.Temps;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Commun;

public sealed class FinFormValidator : FormValidator<FinForm>
{
    public FinFormValidator()
    {
        RuleFor(f => f.Fin).NotEmpty().WithMessage("Indiquez la date de fin.").DateLibre();
        RuleFor(f => f.Motif).NotEmpty().WithMessage("Indiquez le motif : il restera dans la chronologie.").Longueur(FaitDate.LongueurMotif);
        RuleFor(f => f.Confirmation)
            .Must(c => c)
            .When(f => f.Contexte?.Suites.Count > 0)
            .WithMessage("Cochez la case pour confirmer ce qui prend fin en même temps.");
    }
}
