using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.BilansFreins;

public sealed class FreinsFormValidator : FormValidator<FreinsForm>
{
    public FreinsFormValidator()
    {
        RuleFor(f => f.Le).NotNull().WithMessage("Indiquez la date du bilan.");
        RuleFor(f => f.Moment).Must(m => Moments.Liste.Lire(m) is not null).WithMessage("Choisissez le moment du parcours.");
        RuleFor(f => f.Niveaux)
            .Must(n => n.All(l => Freins.Liste.Lire(l.Key) is not null && Freins.Niveaux.Lire(l.Value) is not null))
            .WithMessage("Choisissez les niveaux dans la liste.");
        RuleFor(f => f.Niveaux)
            .Must(n => n.Values.Any(v => Freins.Niveaux.Lire(v) is { EstEvalue: true }))
            .WithMessage("Évaluez au moins un frein : « non évalué » partout n’est pas un bilan.");
    }
}
