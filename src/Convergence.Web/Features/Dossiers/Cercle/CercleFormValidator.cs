using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.Cercle;

public sealed class ReferentFormValidator : FormValidator<ReferentForm>
{
    public ReferentFormValidator()
    {
        RuleFor(f => f.Fonction).Must(c => Referents.Fonctions.Any(f => f.Code == c)).WithMessage("Choisissez la fonction.");
        RuleFor(f => f.Organisme).NotEmpty().WithMessage("Indiquez l’organisme, sans nom de personne.").Longueur(Referent.LongueurOrganisme);
        RuleFor(f => f.Debut).NotNull().WithMessage("Indiquez depuis quand.");
    }
}

public sealed class ConcertationFormValidator : FormValidator<ConcertationForm>
{
    public ConcertationFormValidator()
    {
        RuleFor(f => f.Le).NotNull().WithMessage("Indiquez la date de la concertation.");
        RuleFor(f => f.Presents).Must(p => p.TrueForAll(c => Referents.Fonctions.Any(f => f.Code == c))).WithMessage("Choisissez les fonctions dans la liste.");
        RuleFor(f => f.Decisions).Longueur(Verifications.LongueurTexte);
    }
}
