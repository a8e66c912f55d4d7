using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Reseau.Confirmations;

public sealed class ConfirmationsFormValidator : FormValidator<ConfirmationsForm>
{
    public const int Maximum = 200;

    public ConfirmationsFormValidator()
    {
        RuleFor(f => f.Ids)
            .NotEmpty()
            .WithMessage("Cochez au moins une adhésion.")
            .Must(ids => ids.Count <= Maximum)
            .WithMessage($"{Maximum} adhésions au plus à la fois.");
        RuleFor(f => f.Action).Must(a => a is ConfirmationsForm.Confirmer or ConfirmationsForm.Clore).WithMessage("Choisissez : confirmer ou clore.");
        RuleFor(f => f.Date).NotEmpty().WithMessage("Indiquez la date.").DateLibre();
        RuleFor(f => f.Motif)
            .NotEmpty()
            .When(f => f.Action == ConfirmationsForm.Clore)
            .WithMessage("Indiquez le motif de la clôture.")
            .Longueur(FaitDate.LongueurMotif);
    }
}
