using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.ModuleSensible;

public sealed class OuvertureFormValidator : FormValidator<OuvertureForm>
{
    public OuvertureFormValidator()
    {
        RuleFor(f => f.Groupe).Must(g => Domain.Dossiers.Nomenclatures.ChampsSensibles.Groupes.Lire(g) is not null).WithMessage("Choisissez un groupe.");
        RuleFor(f => f.OuverteLe).NotNull().WithMessage("Indiquez la date de la décision.");
    }
}

public sealed class FermetureFormValidator : FormValidator<FermetureForm>
{
    public FermetureFormValidator() => RuleFor(f => f.FermeeLe).NotNull().WithMessage("Indiquez la date de la décision.");
}
