using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Reseau.Enjeux;

public sealed class EnjeuFormValidator : FormValidator<EnjeuForm>
{
    public EnjeuFormValidator()
    {
        RuleFor(f => f.Theme).NotEmpty().WithMessage("Indiquez le thème en quelques mots.").Longueur(EnjeuTerritoire.LongueurTheme);
        RuleFor(f => f.Texte).NotEmpty().WithMessage("Écrivez l’enjeu.").Longueur(EnjeuTerritoire.LongueurTexte);
    }
}
