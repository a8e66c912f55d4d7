using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>A PHC parcours of Lyon that waits for the answer of Saint-Malo.</summary>
internal sealed class TransfertsDemonstration(ConvergenceDbContext db, TimeProvider horloge)
{
    public async Task CreerAsync(IReadOnlyDictionary<string, long> chantiersParTerritoire, DateOnly au, CancellationToken annulation)
    {
        var vers = chantiersParTerritoire["CA-DU-PAYS-DE-SAINT-MALO-AGGLOMERATION"];
        var territoire = await db.Chantiers.Where(c => c.Id == vers).Select(c => c.TerritoireId).SingleAsync(annulation);
        var courriel = ComptesDemonstration.Liste.Where(c => c is { CodeTerritoire: "LYON", Role: Role.Cip }).Select(c => c.Courriel).Single();
        var compte = await db.Users.Where(u => u.Email == courriel).Select(u => u.Id).SingleAsync(annulation);

        // A loader writes people and does not see them: it reads the people of this chantier as the chantier does.
        using var chantier = db.AvecPerimetre(new Perimetre { ChantierIds = [chantiersParTerritoire["LYON"]] });
        var parcours = await db
            .ParcoursSalaries.Where(p => p.Programme == Programme.Phc && p.SortieLe == null)
            .OrderByDescending(p => p.Id)
            .FirstAsync(annulation);
        var salarie = await db.Salaries.SingleAsync(s => s.Id == parcours.SalarieId, annulation);
        db.Transferts.Add(
            TransfertDossier.Demander(salarie, parcours, (territoire, vers), Programme.Phc, au.AddDays(15), compte, horloge.GetUtcNow().UtcDateTime)
        );
        await db.SaveChangesAsync(annulation);
        db.ChangeTracker.Clear();
    }
}
