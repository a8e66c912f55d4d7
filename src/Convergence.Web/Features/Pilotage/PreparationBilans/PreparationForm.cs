using Convergence.Domain.Pilotage.Bilans;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Pilotage.PreparationBilans;

/// <summary>Prepares the first version (no reason) or a correction (with its reason).</summary>
public sealed class PreparationForm
{
    public string? Motif { get; set; }
}

public sealed class PreparationFormValidator : FormValidator<PreparationForm>
{
    public PreparationFormValidator() =>
        RuleFor(f => f.Motif).MaximumLength(Bilan.LongueurMotif).WithMessage($"Le motif tient en {Bilan.LongueurMotif} caractères au plus.");
}
