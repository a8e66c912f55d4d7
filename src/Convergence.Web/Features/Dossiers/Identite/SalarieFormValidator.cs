using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.Identite;

public sealed class SalarieFormValidator : FormValidator<SalarieForm>
{
    public SalarieFormValidator()
    {
        RuleFor(f => f.Nom).NotEmpty().WithMessage("Indiquez le nom.").Longueur(Salarie.LongueurNom);
        RuleFor(f => f.Prenom).NotEmpty().WithMessage("Indiquez le prénom.").Longueur(Salarie.LongueurNom);
        RuleFor(f => f.NomUsage).Longueur(Salarie.LongueurNom);
        RuleFor(f => f.Genre).Must(g => string.IsNullOrEmpty(g) || Identites.Genres.Lire(g) is not null).WithMessage("Choisissez un genre de la liste.");
    }
}

public sealed class AccueilFormValidator : FormValidator<AccueilForm>
{
    public AccueilFormValidator()
    {
        Include(new SalarieFormValidator());
        RuleFor(f => f.ChantierId).NotNull().When(f => f.Contexte is { Chantiers.Count: > 1 }).WithMessage("Choisissez le chantier.");
        RuleFor(f => f.Programme).Must(p => p is "cvg" or "phc").WithMessage("Choisissez le programme.");
        RuleFor(f => f.Entree).NotNull().WithMessage("Indiquez la date d’entrée.");
    }
}
