using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Transfert;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Transferts;

/// <summary>Requests sent and received by the chantiers of the scope: those that wait first, then the trace of the others.</summary>
public sealed class TransfertsQuery(ConvergenceDbContext db, ChantiersTransfertQuery chantiers)
{
    public async Task<PageListe<TransfertLu>> ListerAsync(int page, CancellationToken annulation)
    {
        var lus = await PageListe.LireAsync(
            db.Transferts.AsNoTracking().OrderBy(t => t.Etat == EtatTransfert.Demande ? 0 : 1).ThenByDescending(t => t.Id),
            page,
            annulation
        );
        return lus.Avec(await LireAsync(lus.Lignes, annulation));
    }

    /// <summary>Null outside the scope of both sides.</summary>
    public async Task<TransfertLu?> TrouverAsync(Guid cle, CancellationToken annulation) =>
        (await LireAsync(await db.Transferts.AsNoTracking().Where(t => t.Cle == cle).ToListAsync(annulation), annulation)).SingleOrDefault();

    private async Task<IReadOnlyList<TransfertLu>> LireAsync(IReadOnlyList<TransfertDossier> lus, CancellationToken annulation)
    {
        var recus = db.Perimetre.ChantierIds;
        var noms = await chantiers.NommerAsync(lus.SelectMany(t => new[] { t.ChantierId, t.VersChantierId }), annulation);
        return
        [
            .. lus.Select(t => new TransfertLu(
                t.Cle,
                t.Version,
                recus.Contains(t.VersChantierId),
                t.Pseudonyme,
                noms[t.ChantierId].Nom,
                noms[t.VersChantierId].Nom,
                t.Programme,
                t.EntreeProposee,
                t.PassFin,
                t.Etat,
                t.MotifRefus,
                JourFrance.Heure(t.DemandeLe),
                t.DecideLe is { } le ? JourFrance.Heure(le) : null
            )),
        ];
    }
}
