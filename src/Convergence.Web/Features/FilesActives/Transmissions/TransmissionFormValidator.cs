using Convergence.Domain.FilesActives;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.FilesActives.Transmissions;

public sealed class TransmissionFormValidator : FormValidator<TransmissionForm>
{
    public TransmissionFormValidator() =>
        RuleFor(f => f.Commentaire).MaximumLength(Remontee.LongueurMotif).WithMessage($"Le commentaire dépasse {Remontee.LongueurMotif} caractères.");
}

public sealed class RenvoiFormValidator : FormValidator<RenvoiForm>
{
    public RenvoiFormValidator() =>
        RuleFor(f => f.Motif)
            .NotEmpty()
            .WithMessage("Dites ce qui est à corriger : le motif est lu par la coordination.")
            .MaximumLength(Remontee.LongueurMotif)
            .WithMessage($"Le motif dépasse {Remontee.LongueurMotif} caractères.");
}
