using Convergence.Domain;
using Convergence.Domain.Financements;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Financements.BudgetEdition;

public sealed class BudgetFormValidator : FormValidator<BudgetForm>
{
    /// <summary>More lines than any budget holds: a form that was not typed.</summary>
    private const int LignesAuPlus = 200;

    public BudgetFormValidator()
    {
        RuleFor(f => f.Annee)
            .InclusiveBetween(LigneFinancement.PremiereAnnee, LigneFinancement.DerniereAnnee)
            .WithMessage($"L’année va de {LigneFinancement.PremiereAnnee} à {LigneFinancement.DerniereAnnee}.");
        RuleFor(f => f.TotalEngage).Must(m => Montant.TryLire(m, out _)).WithMessage(Montant.Refus);
        RuleFor(f => f.Lignes).Must(l => l.Count <= LignesAuPlus).WithMessage($"{LignesAuPlus} lignes au plus.");
        RuleForEach(f => f.Lignes)
            .Where(l => l is { EstVide: false, Retirer: false })
            .ChildRules(l =>
            {
                l.RuleFor(x => x.Programme).Must(p => ProgrammeNoms.Lire(p) is not null).WithMessage("Choisissez le programme.");
                l.RuleFor(x => x.Poste).Must(p => p is { } poste && Enum.IsDefined(poste)).WithMessage("Choisissez le poste.");
                l.RuleFor(x => x.Financeur).NotEmpty().WithMessage("Nommez le financeur.").Longueur(LigneFinancement.LongueurNom);
                l.RuleFor(x => x.Lieu).NotEmpty().WithMessage("Choisissez qui reçoit le montant.");
                l.RuleFor(x => x.Beneficiaire).Longueur(LigneFinancement.LongueurNom);
                l.RuleFor(x => x.Engage).Must(m => Montant.TryLire(m, out _)).WithMessage(Montant.Refus);
                l.RuleFor(x => x.Paye).Must(m => Montant.TryLire(m, out _)).WithMessage(Montant.Refus);
                l.RuleFor(x => x.Justifie).Must(m => Montant.TryLire(m, out _)).WithMessage(Montant.Refus);
            });
    }
}
