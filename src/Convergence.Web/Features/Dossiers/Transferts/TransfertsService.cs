using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Sensible;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Transferts;

/// <summary>
/// Answers a request. The answer touches both chantiers: the request is found in the scope of who answers, then both are written in one
/// transaction, in a scope that holds these two chantiers and no other.
/// </summary>
public sealed class TransfertsService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    JournalDossierService journal,
    RattachementSensibleService sensibles,
    TimeProvider horloge
)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez la demande, puis réessayez.");

    private long Compte => db.ActeurId ?? throw new InvalidOperationException("Un transfert se décide par un compte.");

    /// <summary>Key of the file in the chantier that accepts; null when the model state refuses.</summary>
    public Task<Guid?> AccepterAsync(Guid cle, ReponseForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        RepondreAsync(
            cle,
            form,
            etat,
            async (demande, salarie) =>
            {
                var ancien = await db.ParcoursSalaries.SingleAsync(p => p.Id == demande.ParcoursId, annulation);
                var (suivent, effaces) = await sensibles.TransfererAsync(salarie, demande.VersTerritoireId, demande.VersChantierId, annulation);
                if (effaces.Count > 0)
                {
                    journal.Ajouter(salarie, ActionDossier.Modification, JournalSensible.Noms(effaces));
                }

                (SortieParcours Sortie, ParcoursSalarie Nouveau)? suite = null;
                if (
                    !EnregistrementService.Essayer(etat, () =>
                        suite = demande.Accepter(salarie, ancien, form.EntreeProposee!.Value, Compte, horloge.GetUtcNow().UtcDateTime)
                    )
                )
                {
                    return;
                }

                db.Sorties.Add(suite!.Value.Sortie);
                db.ParcoursSalaries.Add(suite.Value.Nouveau);
                if (await db.Partages.SingleOrDefaultAsync(p => p.SalarieId == salarie.Id && p.RetireLe == null, annulation) is { } partage)
                {
                    partage.Retirer(Compte, horloge.GetUtcNow().UtcDateTime);
                }

                journal.Ajouter(salarie, ActionDossier.Transfert, [JournalDossierService.TransfertAccepte, .. JournalSensible.Noms(suivent) ?? []]);
            },
            annulation
        );

    public Task<Guid?> RefuserAsync(Guid cle, ReponseForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        RepondreAsync(
            cle,
            form,
            etat,
            (demande, salarie) =>
            {
                EnregistrementService.Essayer(etat, () => demande.Refuser(form.MotifRefus!.Value, Compte, horloge.GetUtcNow().UtcDateTime));
                return Task.CompletedTask;
            },
            annulation
        );

    private async Task<Guid?> RepondreAsync(
        Guid cle,
        ReponseForm form,
        ModelStateDictionary etat,
        Func<TransfertDossier, Salarie, Task> repondre,
        CancellationToken annulation
    )
    {
        var recus = db.Perimetre.ChantierIds;
        var (de, vers) = await db
            .Transferts.Where(t => t.Cle == cle && recus.Contains(t.VersChantierId))
            .Select(t => new ValueTuple<long, long>(t.ChantierId, t.VersChantierId))
            .SingleAsync(annulation);
        using var deux = db.AvecPerimetre(new Perimetre { ChantierIds = [de, vers] });
        return await enregistrement.ToutOuRienAsync(
            etat,
            async () =>
            {
                var demande = await db.Transferts.SingleAsync(t => t.Cle == cle, annulation);
                var salarie = await db.Salaries.Include(s => s.Mots).SingleAsync(s => s.Id == demande.SalarieId, annulation);
                var motif = demande.Etat == EtatTransfert.Demande ? null : demande.Etat.Libelle();
                if (motif is not null)
                {
                    etat.AddModelError(string.Empty, $"Cette demande est déjà close : {motif}.");
                    return null;
                }

                enregistrement.Attendre(demande, form.Version);

                // The line of the chantier that asked is written before the identity moves: it stays in its journal.
                journal.Ajouter(salarie, ActionDossier.Transfert, [JournalDossierService.TransfertRepondu]);
                await repondre(demande, salarie);
                return etat.IsValid && await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation)
                    ? salarie.Cle
                    : (Guid?)null;
            },
            annulation
        );
    }
}
