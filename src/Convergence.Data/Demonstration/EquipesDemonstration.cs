using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Reseau.Equipes;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>Fictional posts: the shared team of three territories, and the team of every fictional chantier. Nothing real is known of ETP.</summary>
internal sealed class EquipesDemonstration(ConvergenceDbContext db, EcritureEnLot lot)
{
    private static readonly string[] Territoires = ["LYON", "LILLE", "NANTES"];

    public async Task CreerAsync(CancellationToken annulation)
    {
        foreach (var id in await db.Territoires.Where(t => Territoires.Contains(t.Code)).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(annulation))
        {
            Ajouter(id, null, FonctionPoste.Coordination, 1m, 0m);
            Ajouter(id, null, FonctionPoste.PartenariatEmploi, 0.8m, 0m);
            Ajouter(id, null, FonctionPoste.PartenariatLogement, 0.5m, 0m);
            Ajouter(id, null, FonctionPoste.Psychologue, 0.2m, 0.2m);
        }

        var chantiers = await db
            .Chantiers.Where(c => c.EstFictif)
            .OrderBy(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.TerritoireId,
                Phc = db.Adhesions.Any(a => a.ChantierId == c.Id && a.Programme == Programme.Phc),
            })
            .ToListAsync(annulation);
        foreach (var c in chantiers)
        {
            Ajouter(c.TerritoireId, c.Id, FonctionPoste.EncadrantTechnique, 2m, 0m);
            Ajouter(c.TerritoireId, c.Id, FonctionPoste.Cip, 1m, 0.85m);
            if (c.Phc)
            {
                Ajouter(c.TerritoireId, c.Id, FonctionPoste.Esp, 0.5m, 0.5m);
            }
        }

        await lot.EcrireAsync(annulation);
    }

    private void Ajouter(long territoireId, long? chantierId, FonctionPoste fonction, decimal etp, decimal accompagnement)
    {
        var poste = new PosteEquipe
        {
            TerritoireId = territoireId,
            ChantierId = chantierId,
            EstFictif = true,
            Remarque = "Poste fictif du jeu de démonstration.",
        };
        poste.Fixer(fonction, etp, accompagnement);
        poste.Commencer(new DatePartielle(ReseauDemonstration.Debut, Precision.Jour));
        lot.Ajouter(poste);
    }
}
