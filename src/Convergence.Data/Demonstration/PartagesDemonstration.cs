using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>The chantier of Lyon shares two files with its coordination, one with the name, and took a third back.</summary>
internal sealed class PartagesDemonstration(ConvergenceDbContext db, TimeProvider horloge)
{
    public async Task CreerAsync(IReadOnlyDictionary<string, long> chantiersParTerritoire, DateOnly au, CancellationToken annulation)
    {
        var direction = ComptesDemonstration.Liste.Where(c => c is { CodeTerritoire: "LYON", Role: Role.DirectionChantier }).Select(c => c.Courriel).Single();
        var compte = await db.Users.Where(u => u.Email == direction).Select(u => u.Id).SingleAsync(annulation);
        var instant = horloge.GetUtcNow().UtcDateTime;

        // A loader writes people and does not see them: it reads the people of this chantier as the chantier does.
        using var chantier = db.AvecPerimetre(new Perimetre { ChantierIds = [chantiersParTerritoire["LYON"]] });
        var salaries = await db.Salaries.OrderBy(s => s.Id).Take(6).ToListAsync(annulation);
        foreach (var (salarie, avecNom, repris) in new[] { (salaries[1], false, false), (salaries[3], true, false), (salaries[5], true, true) })
        {
            var partage = PartageDossier.Ouvrir(salarie, avecNom, au.AddMonths(PartageDossier.MoisProposes), compte, instant, au);
            if (repris)
            {
                partage.Retirer(compte, instant);
            }

            db.Partages.Add(partage);
        }

        await db.SaveChangesAsync(annulation);
        db.ChangeTracker.Clear();
    }
}
