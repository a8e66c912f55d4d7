using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Transfert;

/// <summary>Asks a transfer, or takes the request back before an answer, with its line of the journal.</summary>
public sealed class TransfertService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    JournalDossierService journal,
    ChantiersTransfertQuery chantiers,
    TimeProvider horloge
)
{
    private static readonly (string, string) DejaDemande = (
        string.Empty,
        "Un transfert vient d’être demandé par ailleurs pour cette personne : relisez la page."
    );

    private long Compte => db.ActeurId ?? throw new InvalidOperationException("Un transfert se demande par un compte.");

    public Task<Salarie?> TrouverAsync(Guid cle, CancellationToken annulation) =>
        db.Salaries.SingleOrDefaultAsync(s => s.Cle == cle && s.Conservation == EtatConservation.Active, annulation);

    public async Task<TransfertContexte> ContexteAsync(Salarie salarie, CancellationToken annulation)
    {
        var ouvert = await OuvertAsync(salarie, annulation);
        var demande = await (
            from t in db.Transferts.AsNoTracking()
            where t.SalarieId == salarie.Id && t.Etat == EtatTransfert.Demande
            join u in db.Users on t.DemandeParId equals u.Id
            select new
            {
                t.Id,
                t.Version,
                t.DemandeLe,
                u.NomAffiche,
                t.VersChantierId,
                t.Programme,
                t.EntreeProposee,
            }
        ).SingleOrDefaultAsync(annulation);
        var enCours = demande is null
            ? null
            : new DemandeEnCours(
                demande.Id,
                demande.Version,
                JourFrance.Heure(demande.DemandeLe),
                demande.NomAffiche,
                (await chantiers.NommerAsync([demande.VersChantierId], annulation))[demande.VersChantierId].Nom,
                demande.Programme,
                demande.EntreeProposee
            );
        return new(
            salarie.Cle,
            ouvert?.Programme,
            ouvert?.Entree,
            enCours,
            enCours is null && ouvert is not null ? await chantiers.ListerAsync([salarie.ChantierId], annulation) : []
        );
    }

    public async Task<bool> DemanderAsync(Salarie salarie, TransfertForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var programme = form.Programme == "cvg" ? Programme.Cvg : Programme.Phc;
        if (await OuvertAsync(salarie, annulation) is not { } ouvert)
        {
            etat.AddModelError(string.Empty, "Aucun parcours n’est en cours : l’autre chantier peut accueillir la personne directement.");
            return false;
        }

        if ((await chantiers.NommerAsync([form.VersChantierId!.Value], annulation)).GetValueOrDefault(form.VersChantierId.Value) is not { } vers)
        {
            etat.AddModelError(nameof(form.VersChantierId), "Choisissez un chantier de la liste.");
            return false;
        }

        if (!await chantiers.PorteAsync(vers.Id, programme, annulation))
        {
            etat.AddModelError(nameof(form.Programme), $"Ce chantier ne porte pas le programme {programme.Sigle()}.");
            return false;
        }

        if (
            !EnregistrementService.Essayer(etat, () =>
                db.Transferts.Add(
                    TransfertDossier.Demander(
                        salarie,
                        ouvert,
                        (vers.TerritoireId, vers.Id),
                        programme,
                        form.EntreeProposee!.Value,
                        Compte,
                        horloge.GetUtcNow().UtcDateTime
                    )
                )
            )
        )
        {
            return false;
        }

        journal.Ajouter(salarie, ActionDossier.Transfert, [JournalDossierService.TransfertDemande]);
        return await enregistrement.EnregistrerAsync(etat, DejaDemande, null, campagnesSuivent: false, annulation);
    }

    public async Task<bool> AnnulerAsync(Salarie salarie, TransfertForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        // Another request may have been made since: it is not the one that the page showed.
        if (
            await db.Transferts.SingleOrDefaultAsync(t => t.Id == form.DemandeId && t.SalarieId == salarie.Id && t.Etat == EtatTransfert.Demande, annulation)
            is not { } demande
        )
        {
            etat.AddModelError(string.Empty, "Cette demande a déjà reçu une réponse, ou a été annulée.");
            return false;
        }

        enregistrement.Attendre(demande, form.Version);
        demande.Annuler(Compte, horloge.GetUtcNow().UtcDateTime);
        journal.Ajouter(salarie, ActionDossier.Transfert, [JournalDossierService.TransfertAnnule]);
        return await enregistrement.EnregistrerAsync(etat, DejaDemande, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    private Task<ParcoursSalarie?> OuvertAsync(Salarie salarie, CancellationToken annulation) =>
        db
            .ParcoursSalaries.AsNoTracking()
            .Where(p => p.SalarieId == salarie.Id && p.SortieLe == null)
            .OrderByDescending(p => p.Entree)
            .ThenByDescending(p => p.Id)
            .FirstOrDefaultAsync(annulation);
}
