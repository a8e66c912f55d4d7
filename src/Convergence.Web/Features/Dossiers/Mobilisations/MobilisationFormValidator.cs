using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.Mobilisations;

public sealed class MobilisationFormValidator : FormValidator<MobilisationForm>
{
    public MobilisationFormValidator()
    {
        RuleFor(f => f.Theme).Must(c => Accompagnements.Themes.Lire(c) is not null).WithMessage("Choisissez le thème.");
        RuleFor(f => f.Cible).Must(c => c is MobilisationForm.Charge or MobilisationForm.Partenaire).WithMessage("Dites qui est sollicité.");
        RuleFor(f => f.Recherche)
            .Must((f, _) => f.PartenaireId is not null)
            .When(f => f.Cible == MobilisationForm.Partenaire)
            .WithMessage("Cherchez le partenaire, puis choisissez-le.");
        RuleFor(f => f.DemandeLe).NotNull().WithMessage("Indiquez le jour de la demande.");
        RuleFor(f => f.Demande).Longueur(Verifications.LongueurTexte);
    }
}

public sealed class SuiteMobilisationFormValidator : FormValidator<SuiteMobilisationForm>
{
    public SuiteMobilisationFormValidator()
    {
        RuleFor(f => f.Theme).Must(c => Accompagnements.Themes.Lire(c) is not null).WithMessage("Choisissez le thème.");
        RuleFor(f => f.DemandeLe).NotNull().WithMessage("Indiquez le jour de la demande.");
        RuleFor(f => f.Demande).Longueur(Verifications.LongueurTexte);
        RuleFor(f => f.Reponse)
            .Must(c => string.IsNullOrEmpty(c) || Accompagnements.Reponses.Lire(c) is not null)
            .WithMessage("Choisissez la réponse dans la liste.");
        RuleFor(f => f.ReponseLe).NotNull().When(f => !string.IsNullOrEmpty(f.Reponse)).WithMessage("Indiquez le jour de la réponse.");
        RuleFor(f => f.Resultat)
            .Must(c => string.IsNullOrEmpty(c) || Accompagnements.ResultatsMobilisation.Lire(c) is not null)
            .WithMessage("Choisissez le résultat dans la liste.");
        RuleFor(f => f.Resultat).Must(string.IsNullOrEmpty).When(f => string.IsNullOrEmpty(f.Reponse)).WithMessage("Un résultat suit une réponse favorable.");
        RuleFor(f => f.ResultatLe).NotNull().When(f => !string.IsNullOrEmpty(f.Resultat)).WithMessage("Indiquez le jour du résultat.");
    }
}
