using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Partenariats.ConfirmationsPartenaires;

public sealed class ConfirmationsPartenairesFormValidator : FormValidator<ConfirmationsPartenairesForm>
{
    public const int Maximum = 200;

    public ConfirmationsPartenairesFormValidator()
    {
        RuleFor(f => f.Ids)
            .NotEmpty()
            .WithMessage("Cochez au moins un partenaire.")
            .Must(ids => ids.Count <= Maximum)
            .WithMessage($"{Maximum} partenaires au plus à la fois.");
        RuleFor(f => f.Date)
            .NotEmpty()
            .WithMessage("Indiquez le jour où vous les avez vérifiés.")
            .DateLibre()
            .Must(d => !DatePartielle.TryLireSaisie(d, out var lue) || lue.Precision == Precision.Jour)
            .WithMessage("Confirmez à un jour précis : 15/01/2027.");
    }
}
