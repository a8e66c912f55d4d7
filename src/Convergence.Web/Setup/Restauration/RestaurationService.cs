using Convergence.Data;
using Convergence.Data.Reference;
using Convergence.Data.Sauvegarde;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Conservation;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Setup.Restauration;

/// <summary>What makes a restored database safe to serve: it comes from the past.</summary>
public sealed class RestaurationService(
    ConvergenceDbContext db,
    RegistreEffacements registre,
    AnonymisationService anonymisation,
    JournalDossierService journal,
    TimeProvider horloge
)
{
    public async Task<RestaurationFaite> TerminerAsync(CancellationToken annulation)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        db.Definir(Perimetre.Complet);
        var sessions = await db.SessionsCompte.Where(s => s.FinieLe == null).ToListAsync(annulation);
        sessions.ForEach(s => s.Fermer(maintenant));
        if (!await db.Reglages.AnyAsync(r => r.Code == Reglage.CourrielsRetenus, annulation))
        {
            db.Reglages.Add(
                new Reglage { Code = Reglage.CourrielsRetenus, Valeur = maintenant.ToString("O", System.Globalization.CultureInfo.InvariantCulture) }
            );
        }

        await db.SaveChangesAsync(annulation);
        var (refaits, introuvables) = (0, 0);
        foreach (var effacement in registre.Lire())
        {
            if (await RefaireAsync(effacement, annulation))
            {
                refaits++;
            }
            else
            {
                introuvables++;
            }
        }

        return new(sessions.Count, refaits, introuvables);
    }

    /// <summary>False when the row is not there yet, or is anonymised already.</summary>
    private async Task<bool> RefaireAsync(EffacementNote effacement, CancellationToken annulation)
    {
        db.ChangeTracker.Clear();
        db.Definir(Perimetre.Complet, effacement.CompteId);
        var chantiers = await db.Chantiers.Select(c => c.Id).ToListAsync(annulation);
        db.Definir(Perimetre.LectureNominative(chantiers), effacement.CompteId);
        var (id, cle) = (effacement.SalarieId, effacement.Cle);
        if (
            await db.Salaries.SingleOrDefaultAsync(s => s.Id == id && s.Cle == cle, annulation) is not { Conservation: not EtatConservation.Anonymisee } salarie
        )
        {
            return false;
        }

        db.Definir(new Perimetre { ChantierIds = [salarie.ChantierId] }, effacement.CompteId);
        journal.Ajouter(salarie, ActionDossier.Droits, [JournalDossierService.Anonymise]);
        using var portee = await anonymisation.PreparerAsync(id, annulation);
        await db.SaveChangesAsync(annulation);
        return true;
    }
}

/// <summary>What was done after a restoration.</summary>
/// <param name="Introuvables">Erasures noted whose row is not in the database, or is erased already.</param>
public sealed record RestaurationFaite(int Sessions, int Effacements, int Introuvables);
