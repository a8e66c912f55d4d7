using Convergence.Data;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>
/// Writes that somebody asked for the file of a chantier that is not theirs. The key is looked for in a scope that saves nothing, and gives back no name;
/// the line is then saved in the scope of the chantier of the file alone. What the reader is answered does not depend on it.
/// </summary>
public sealed class RefusDossierService(ConvergenceDbContext db, JournalDossierService journal)
{
    /// <summary>
    /// One line on the file that this key names: of a person, or of a share. None for a key that names nothing, nor for a file of the reader, of which
    /// something else was not found.
    /// </summary>
    public async Task NoterAsync(Guid cle, CancellationToken annulation)
    {
        // Nothing that the refused page left pending is saved with the line.
        db.ChangeTracker.Clear();
        if (await db.Salaries.AnyAsync(s => s.Cle == cle, annulation) || await ViseAsync(cle, annulation) is not { } dossier)
        {
            return;
        }

        using var chantier = db.AvecPerimetre(new Perimetre { ChantierIds = [dossier.ChantierId] });
        journal.Refuser(dossier);
        await db.SaveChangesAsync(annulation);
    }

    private async Task<DossierVise?> ViseAsync(Guid cle, CancellationToken annulation)
    {
        List<long> chantiers;
        using (db.AvecPerimetre(Perimetre.Complet))
        {
            chantiers = await db.Chantiers.Select(c => c.Id).ToListAsync(annulation);
        }

        using var lecture = db.AvecPerimetre(Perimetre.LectureNominative(chantiers));
        var partage = await db.Partages.Where(p => p.Cle == cle).Select(p => (long?)p.SalarieId).SingleOrDefaultAsync(annulation);
        return await db
            .Salaries.Where(s => s.Cle == cle || s.Id == partage)
            .Select(s => new DossierVise(s.Id, s.TerritoireId, s.ChantierId, s.Pseudonyme))
            .SingleOrDefaultAsync(annulation);
    }
}

/// <summary>What a line of the journal says of a file: never a name.</summary>
public sealed record DossierVise(long Id, long TerritoireId, long ChantierId, string Pseudonyme);
