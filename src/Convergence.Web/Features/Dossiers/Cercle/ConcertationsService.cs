using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Cercle;

/// <summary>Writes the meetings about a person: functions present, decisions, next date.</summary>
public sealed class ConcertationsService(ConvergenceDbContext db, DossierAccompagneQuery dossiers, EcritureDossierService ecriture)
{
    /// <summary>Null outside the scope, or when the meeting is not about this person.</summary>
    public async Task<CercleContexte?> ContexteAsync(Guid cle, long? id, CancellationToken annulation) =>
        await dossiers.TrouverAsync(cle, annulation) is { } dossier
        && (id is not { } c || await db.Concertations.AnyAsync(x => x.Id == c && dossier.ParcoursIds.Contains(x.ParcoursId), annulation))
            ? new(dossier, id, [])
            : null;

    /// <summary>A new meeting is today’s, with the functions of the circle proposed: untick those who did not come.</summary>
    public async Task<ConcertationForm> NouvelleAsync(CercleContexte contexte, CancellationToken annulation)
    {
        var (ids, au) = (contexte.Dossier.ParcoursIds, ecriture.Aujourdhui);
        var cercle = await db
            .Referents.Where(r => ids.Contains(r.ParcoursId) && r.Debut <= au && (r.Fin == null || r.Fin >= au))
            .Select(r => r.Fonction)
            .ToListAsync(annulation);
        return new()
        {
            Contexte = contexte,
            Le = au,
            Presents = [.. Referents.Fonctions.Where(f => cercle.Contains(f.Fonction)).Select(f => f.Code)],
        };
    }

    public async Task<ConcertationForm> OuvrirAsync(CercleContexte contexte, CancellationToken annulation)
    {
        var c = await db.Concertations.AsNoTracking().SingleAsync(x => x.Id == contexte.Id, annulation);
        return new()
        {
            Contexte = contexte,
            Le = c.Le,
            Presents = [.. Referents.Fonctions.Where(f => c.Presents.HasFlag(f.Fonction)).Select(f => f.Code)],
            Decisions = c.Decisions,
            ProchaineLe = c.ProchaineLe,
            Version = c.Version,
        };
    }

    public async Task<bool> EnregistrerAsync(ConcertationForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var (contexte, dossier) = (form.Contexte!, form.Contexte!.Dossier);
        var concertation = contexte.Id is { } id
            ? await db.Concertations.SingleAsync(c => c.Id == id, annulation)
            : new Concertation
            {
                TerritoireId = dossier.Courant.TerritoireId,
                ChantierId = dossier.Courant.ChantierId,
                ParcoursId = dossier.Courant.Id,
            };
        if (
            !EnregistrementService.Essayer(etat, () =>
                concertation.Fixer(form.Le!.Value, form.Fonctions, form.Decisions, form.ProchaineLe, ecriture.Aujourdhui)
            ) || !Relecture.Passe(form)
        )
        {
            db.ChangeTracker.Clear();
            return false;
        }

        var (le, presents, decisions, prochaine) = (concertation.Le, concertation.Presents, concertation.Decisions, concertation.ProchaineLe);
        return contexte.Id is null
            ? await ecriture.AjouterUneFoisAsync(
                dossier.Salarie,
                concertation,
                c => c.Le == le && c.Presents == presents && c.Decisions == decisions && c.ProchaineLe == prochaine,
                ChampsParcours.Concertation,
                le,
                etat,
                annulation
            )
            : await ecriture.CorrigerAsync(dossier.Salarie, concertation, form, ChampsParcours.Concertation, le, etat, annulation);
    }
}
