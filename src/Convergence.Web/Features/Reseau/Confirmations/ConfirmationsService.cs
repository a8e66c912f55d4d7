using Convergence.Data;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Confirmations;

/// <summary>Confirms or ends several memberships at once: all of them, or none.</summary>
public sealed class ConfirmationsService(ConvergenceDbContext db, EnregistrementService enregistrement)
{
    /// <summary>Number of memberships changed; null when one is refused.</summary>
    public async Task<int?> TraiterAsync(ConfirmationsForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var ids = form.Ids.Distinct().ToArray();
        var adhesions = await db.Adhesions.Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(annulation);
        if (adhesions.Count != ids.Length)
        {
            etat.AddModelError(nameof(form.Ids), "Une adhésion cochée n’existe plus : rechargez la liste.");
            return null;
        }

        var date = ReglesSaisie.Date(form.Date);
        var confirmer = form.Action == ConfirmationsForm.Confirmer;
        if (confirmer && date.Precision != Precision.Jour)
        {
            etat.AddModelError(nameof(form.Date), "Confirmez à un jour précis : 15/01/2027.");
        }
        else if (date.Premier > enregistrement.Aujourdhui)
        {
            etat.AddModelError(
                nameof(form.Date),
                confirmer
                    ? "Une confirmation ne peut pas être dans le futur."
                    : "La clôture en nombre ne prend pas de date future : clôturez-la depuis la fiche du chantier."
            );
        }

        if (!etat.IsValid)
        {
            return null;
        }

        var chantiers = adhesions.ConvertAll(a => a.ChantierId);
        var noms = await db.Chantiers.Where(c => chantiers.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Nom, annulation);
        foreach (var adhesion in adhesions)
        {
            var refus = Refus(adhesion, confirmer, date, form.Motif);
            if (refus is not null)
            {
                etat.AddModelError(nameof(form.Ids), $"{noms.GetValueOrDefault(adhesion.ChantierId, "Un chantier")} : {refus}");
            }
        }

        return
            etat.IsValid
            && await enregistrement.EnregistrerAsync(
                etat,
                (string.Empty, "La base a refusé l’enregistrement. Rechargez la liste, puis réessayez."),
                null,
                campagnesSuivent: !confirmer,
                annulation
            )
            ? adhesions.Count
            : null;
    }

    private static string? Refus(AdhesionProgramme adhesion, bool confirmer, DatePartielle date, string? motif)
    {
        var messages = new ModelStateDictionary();
        EnregistrementService.Essayer(messages, () =>
        {
            if (confirmer)
            {
                adhesion.Confirmer(date.Premier);
            }
            else
            {
                adhesion.Terminer(date, motif);
            }
        });
        return messages.Values.SelectMany(v => v.Errors).FirstOrDefault()?.ErrorMessage;
    }
}
