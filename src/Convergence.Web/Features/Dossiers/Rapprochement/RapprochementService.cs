using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Rapprochements;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Rapprochement;

/// <summary>The answer of a chantier for one file. It is the same, page and duration, whether another file exists or not.</summary>
public sealed class RapprochementService(ConvergenceDbContext db, EnregistrementService enregistrement, JournalDossierService journal)
{
    public const string Champ = "Rapprochement";

    private static readonly (string, string) Deja = (string.Empty, "Quelqu’un vient de répondre pour ce dossier : rouvrez la page pour comparer.");

    public Task<AccordRapprochement?> TrouverAsync(Salarie salarie, CancellationToken annulation) =>
        db.AccordsRapprochement.SingleOrDefaultAsync(a => a.SalarieId == salarie.Id && a.ChantierId == salarie.ChantierId, annulation);

    public async Task<bool> RepondreAsync(Salarie salarie, RapprochementForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var connu = await TrouverAsync(salarie, annulation);
        if (connu is null ? !form.EstDonne : connu.EstDonne == form.EstDonne && form.Version == 0)
        {
            // Nothing to keep, or the same form sent twice.
            return true;
        }

        var accord = connu
            ?? db.AccordsRapprochement.Add(
                new AccordRapprochement
                {
                    TerritoireId = salarie.TerritoireId,
                    ChantierId = salarie.ChantierId,
                    SalarieId = salarie.Id,
                }
            ).Entity;
        if (connu is not null)
        {
            enregistrement.Attendre(accord, form.Version);
        }

        accord.Repondre(form.EstDonne, enregistrement.Aujourdhui);
        foreach (var paire in await db.PairesRapprochees.Where(p => p.SalarieAId == salarie.Id || p.SalarieBId == salarie.Id).ToListAsync(annulation))
        {
            paire.Repondre(salarie.Id, form.EstDonne);
        }

        journal.Ajouter(salarie, ActionDossier.Droits, [Champ]);
        return await enregistrement.EnregistrerAsync(etat, Deja, v => form.Version = v, campagnesSuivent: false, annulation);
    }
}
