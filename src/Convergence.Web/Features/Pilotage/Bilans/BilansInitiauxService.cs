using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Web.Features.Pilotage.PreparationBilans;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.Bilans;

/// <summary>The bilans of the year whose report was published stand as transmitted from the first start. Done once for each programme.</summary>
public sealed class BilansInitiauxService(ConvergenceDbContext db, PreparationBilanService preparation, TransmissionBilanService transmission)
{
    private const int AnneePubliee = 2023;

    public async Task CreerAsync(CancellationToken annulation = default)
    {
        db.Definir(Perimetre.Complet);
        foreach (var programme in Programmes.Tous.Liste())
        {
            var existants = await db
                .Bilans.Where(b => b.Programme == programme && b.Annee == AnneePubliee && b.Etat != EtatBilan.Abandonne)
                .ToListAsync(annulation);
            if (existants.Exists(b => b.Etat != EtatBilan.Prepare || b.PrepareParId is not null))
            {
                continue;
            }

            // Prepared by a start that was stopped before it could transmit: begun again.
            existants.ForEach(b => b.Abandonner());
            await db.SaveChangesAsync(annulation);
            var id = await preparation.PreparerAsync(programme, AnneePubliee, motif: null, parId: null, annulation);
            await transmission.TransmettreAsync(id, parId: null, annulation);
            db.ChangeTracker.Clear();
        }
    }
}
