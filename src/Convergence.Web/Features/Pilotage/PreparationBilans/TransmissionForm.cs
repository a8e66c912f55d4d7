using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Pilotage.PreparationBilans;

public sealed class TransmissionForm
{
    public bool Certifie { get; set; }

    /// <summary>Version of the row that was read.</summary>
    public long Version { get; set; }
}

public sealed class TransmissionFormValidator : FormValidator<TransmissionForm>
{
    public TransmissionFormValidator() => RuleFor(f => f.Certifie).Equal(true).WithMessage("Cochez « Je certifie » pour transmettre.");
}
