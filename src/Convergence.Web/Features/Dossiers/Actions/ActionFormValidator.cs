using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.Actions;

public sealed class ActionFormValidator : FormValidator<ActionForm>
{
    public ActionFormValidator()
    {
        RuleFor(f => f.Type).Must(c => Accompagnements.Actions.Lire(c) is not null).WithMessage("Dites ce qui a été fait.");
        RuleFor(f => f.Theme).Must(c => Accompagnements.Themes.Lire(c) is not null).WithMessage("Choisissez le thème.");
        RuleFor(f => f.Le).NotNull().WithMessage("Indiquez le jour.");
        RuleFor(f => f.Resultat).Must(c => Accompagnements.ResultatsAction.Lire(c) is not null).WithMessage("Choisissez le résultat.");
        RuleFor(f => f.Note).Longueur(Verifications.LongueurTexte);
    }
}
