using Convergence.Data;
using Convergence.Domain.Financements;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Features.Financements.BudgetEdition;
using Convergence.Web.Features.Financements.Budgets;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Financements.Echeanciers;

/// <summary>Reads and saves the schedule of a convention: all of it or nothing.</summary>
public sealed class EcheancierService(
    ConvergenceDbContext db,
    BudgetQuery budgets,
    BudgetEditionService edition,
    EnregistrementService enregistrement,
    TimeProvider horloge
)
{
    private const int Libres = 2;

    /// <summary>Null when there is no such convention that the person may type the amounts of.</summary>
    public async Task<EcheancierForm?> LireAsync(long id, CancellationToken annulation)
    {
        if (await budgets.LireAsync(id, null, annulation) is not { PeutModifier: true } budget)
        {
            return null;
        }

        var form = new EcheancierForm
        {
            Budget = budget,
            Version = await db.BudgetsConvention.Where(b => b.ConventionId == id).Select(b => b.Version).SingleOrDefaultAsync(annulation),
            Echeances =
            [
                .. budget.Echeances.Select(e => new EcheanceForm
                {
                    Id = e.Id,
                    PrevueLe = e.PrevueLe,
                    Prevu = Formats.Saisie(e.Prevu),
                    Condition = e.Condition,
                    PayeeLe = e.PayeeLe,
                    Paye = Formats.Saisie(e.Paye),
                }),
            ],
        };
        Allonger(form);
        return form;
    }

    /// <summary>Offers empty instalments after those typed, which keep their rank.</summary>
    public static void Allonger(EcheancierForm form)
    {
        for (var i = 0; i < Libres; i++)
        {
            form.Echeances.Add(new EcheanceForm());
        }
    }

    /// <summary>False when the model state says what refuses.</summary>
    public async Task<bool> EnregistrerAsync(long id, EcheancierForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var convention = await db.Conventions.SingleAsync(c => c.Id == id, annulation);
        var connues = await db.EcheancesPaiement.Where(e => e.ConventionId == id).ToDictionaryAsync(e => e.Id, annulation);

        // A territory that others share a convention with would read their part by difference: such a schedule is the national team's.
        var partagee = await db.CouverturesConvention.AnyAsync(v => v.ConventionId == id, annulation);
        for (var rang = 0; rang < form.Echeances.Count; rang++)
        {
            var saisie = form.Echeances[rang];
            var connue = connues.GetValueOrDefault(saisie.Id ?? 0);
            if (saisie.Retirer && connue is not null)
            {
                db.EcheancesPaiement.Remove(connue);
            }
            else if (saisie is { Retirer: false, EstVide: false })
            {
                var echeance = connue
                    ?? new EcheancePaiement
                    {
                        ConventionId = id,
                        TerritoireId = partagee ? null : convention.TerritoireId,
                        ChantierId = partagee ? null : convention.ChantierId,
                        PrevueLe = saisie.PrevueLe!.Value,
                        EstFictif = convention.EstFictif,
                    };
                Reporter(echeance, saisie, $"{nameof(form.Echeances)}[{rang}].", etat);
                if (connue is null)
                {
                    db.EcheancesPaiement.Add(echeance);
                }
            }
        }

        if (!etat.IsValid)
        {
            db.ChangeTracker.Clear();
            return false;
        }

        await edition.AttendreAsync(convention, form.Version, "Échéancier enregistré", annulation);
        return await enregistrement.EnregistrerAsync(etat, BudgetEditionService.DejaOuvert, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    private void Reporter(EcheancePaiement echeance, EcheanceForm saisie, string prefixe, ModelStateDictionary etat)
    {
        (echeance.PrevueLe, echeance.Condition) = (saisie.PrevueLe!.Value, ReglesSaisie.Texte(saisie.Condition));
        Montant.TryLire(saisie.Prevu, out var prevu);
        Montant.TryLire(saisie.Paye, out var paye);
        (string, string)[] champs =
        [
            (nameof(echeance.Prevu), prefixe + nameof(saisie.Prevu)),
            (nameof(echeance.Paye), prefixe + nameof(saisie.Paye)),
            (nameof(echeance.PayeeLe), prefixe + nameof(saisie.PayeeLe)),
        ];
        EnregistrementService.Essayer(etat, () => echeance.Prevoir(prevu), champs);
        EnregistrementService.Essayer(etat, () => echeance.Payer(saisie.PayeeLe, paye, JourFrance.Aujourdhui(horloge)), champs);
    }
}
