using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Conservation;

/// <summary>
/// Removes for ever what names a person: the sheet and those that were put together with it, what was typed freely, the PASS number, the sensitive answers and
/// the matches. Dates and choices of lists stay: statistics count the row. Rows left in a chantier that the file came from go too.
/// </summary>
public sealed class AnonymisationService(ConvergenceDbContext db, TimeProvider horloge)
{
    /// <summary>Changes the rows; the caller saves them, with its decision, under the scope that this returns.</summary>
    /// <param name="salarieId">Person, found in the scope of who decides.</param>
    public async Task<IDisposable> PreparerAsync(long salarieId, CancellationToken annulation)
    {
        var portee = db.AvecPerimetre(new Perimetre { ChantierIds = await ChantiersAsync(salarieId, annulation) });
        var fiches = await db.Salaries.Include(s => s.Mots).Where(s => s.Id == salarieId || s.FusionneDansId == salarieId).ToListAsync(annulation);
        List<long> ids = fiches.ConvertAll(f => f.Id);
        var parcours = await db.ParcoursSalaries.Where(p => ids.Contains(p.SalarieId)).ToListAsync(annulation);
        parcours.ForEach(p => p.EffacerTextes());
        var leurs = parcours.ConvertAll(p => p.Id);
        await EffacerAsync(db.ActionsParcours, leurs, annulation);
        await EffacerAsync(db.Concertations, leurs, annulation);
        await EffacerAsync(db.Mobilisations, leurs, annulation);
        await EffacerAsync(db.Referents, leurs, annulation);
        db.ValeursSensibles.RemoveRange(await db.ValeursSensibles.Where(v => ids.Contains(v.SalarieId)).ToListAsync(annulation));
        db.AccordsRapprochement.RemoveRange(await db.AccordsRapprochement.Where(a => ids.Contains(a.SalarieId)).ToListAsync(annulation));
        db.PairesRapprochees.RemoveRange(
            await db.PairesRapprochees.Where(p => ids.Contains(p.SalarieAId) || ids.Contains(p.SalarieBId)).ToListAsync(annulation)
        );
        var compte = db.ActeurId ?? throw new InvalidOperationException("Un dossier s’anonymise par un compte.");
        foreach (var partage in await db.Partages.Where(p => ids.Contains(p.SalarieId) && p.RetireLe == null).ToListAsync(annulation))
        {
            partage.Retirer(compte, horloge.GetUtcNow().UtcDateTime);
        }

        fiches.ForEach(f => f.Anonymiser(JourFrance.Aujourdhui(horloge)));
        return portee;
    }

    private static async Task EffacerAsync<T>(IQueryable<T> lignes, List<long> parcours, CancellationToken annulation)
        where T : ElementParcours => (await lignes.Where(l => parcours.Contains(l.ParcoursId)).ToListAsync(annulation)).ForEach(l => l.EffacerTextes());

    /// <summary>Chantiers that hold a row of the person.</summary>
    private async Task<List<long>> ChantiersAsync(long salarieId, CancellationToken annulation)
    {
        List<long> tous;
        using (db.AvecPerimetre(Perimetre.Complet))
        {
            tous = await db.Chantiers.Select(c => c.Id).ToListAsync(annulation);
        }

        using var lecture = db.AvecPerimetre(Perimetre.LectureNominative(tous));
        return await db
            .Salaries.Where(s => s.Id == salarieId || s.FusionneDansId == salarieId)
            .Select(s => s.ChantierId)
            .Union(db.ParcoursSalaries.Where(p => p.SalarieId == salarieId).Select(p => p.ChantierId))
            .ToListAsync(annulation);
    }
}
