using Convergence.Domain.Financements;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Financements.Echeanciers;

public sealed class EcheancierFormValidator : FormValidator<EcheancierForm>
{
    private const int EcheancesAuPlus = 60;

    public EcheancierFormValidator()
    {
        RuleFor(f => f.Echeances).Must(e => e.Count <= EcheancesAuPlus).WithMessage($"{EcheancesAuPlus} échéances au plus.");
        RuleForEach(f => f.Echeances)
            .Where(e => e is { EstVide: false, Retirer: false })
            .ChildRules(e =>
            {
                e.RuleFor(x => x.PrevueLe)
                    .NotNull()
                    .WithMessage("Donnez le jour prévu.")
                    .Must(d => d is null || d.Value.Year is >= LigneFinancement.PremiereAnnee and <= LigneFinancement.DerniereAnnee)
                    .WithMessage($"L’année va de {LigneFinancement.PremiereAnnee} à {LigneFinancement.DerniereAnnee}.");
                e.RuleFor(x => x.Prevu).Must(m => Montant.TryLire(m, out _)).WithMessage(Montant.Refus);
                e.RuleFor(x => x.Paye).Must(m => Montant.TryLire(m, out _)).WithMessage(Montant.Refus);
                e.RuleFor(x => x.Condition).Longueur(EcheancePaiement.LongueurCondition);
            });
    }
}
