using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Droits;

/// <summary>Limitation and opposition: the file is marked, leaves every count and every share; the journal says that it changed, never why.</summary>
public sealed class DroitsService(ConvergenceDbContext db, EnregistrementService enregistrement, JournalDossierService journal)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez le dossier, puis réessayez.");

    public async Task<bool> ChangerAsync(Guid cle, TraitementForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var salarie = await db.Salaries.SingleAsync(s => s.Cle == cle, annulation);
        enregistrement.Attendre(salarie, form.Version);
        if (!EnregistrementService.Essayer(etat, () => Verifications.Passee(form.Depuis, enregistrement.Aujourdhui, nameof(form.Depuis))))
        {
            return false;
        }

        salarie.ChangerTraitement(form.Etat!.Value, form.Depuis ?? enregistrement.Aujourdhui);
        journal.Ajouter(salarie, ActionDossier.Droits, [nameof(Salarie.Traitement)]);
        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }
}
