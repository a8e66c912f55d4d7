using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Shared;

/// <summary>
/// Chantiers declared by the last published report beside those listed by name in the portal on the same date (ecarts E01:
/// three PHC chantiers declared are not listed, and nobody invents them). National readers only.
/// </summary>
public sealed class ReperesQuery(ConvergenceDbContext db, NaturesQuery natures)
{
    /// <summary>Code, in the figures of the report, of the chantiers that stand on « PHC seul » territories.</summary>
    public const string CodePhcSeul = "chantiers_territoires_phc_seul";

    public async Task<IReadOnlyList<Repere>> ListerAsync(CancellationToken annulation)
    {
        if (!db.Perimetre.National)
        {
            return [];
        }

        string[] codes = [CompteurCodes.CvgChantiers, CompteurCodes.PhcChantiers];
        var declares = await (
            from v in db.Valeurs
            where v.TerritoireId == null && v.ChantierId == null && v.Nombre != null
            join k in db.Compteurs on v.CompteurId equals k.Id
            where codes.Contains(k.Code)
            join c in db.Campagnes on v.CampagneId equals c.Id
            where c.EstReprise
            orderby c.DateArrete descending
            select new
            {
                k.Programme,
                v.Nombre,
                c.DateArrete,
            }
        ).ToListAsync(annulation);
        var reperes = new List<Repere>();
        foreach (var d in declares.DistinctBy(d => d.Programme).OrderBy(d => d.Programme))
        {
            reperes.Add(
                new Repere(
                    $"Chantiers {d.Programme.Sigle()}",
                    d.Programme,
                    d.Nombre!.Value,
                    await ListesAsync(d.Programme, d.DateArrete, phcSeul: false, annulation),
                    d.DateArrete
                )
            );
        }

        var seuls = await db
            .ChiffresSource.Where(c => c.Code == CodePhcSeul)
            .OrderByDescending(c => c.Annee)
            .Select(c => new { c.Annee, c.Valeur })
            .FirstOrDefaultAsync(annulation);
        if (seuls is not null)
        {
            var jour = new DateOnly(seuls.Annee, 12, 31);
            reperes.Add(
                new Repere("Dont « PHC seul »", Programme.Phc, (int)seuls.Valeur, await ListesAsync(Programme.Phc, jour, phcSeul: true, annulation), jour)
            );
        }

        return reperes;
    }

    private async Task<int> ListesAsync(Programme programme, DateOnly jour, bool phcSeul, CancellationToken annulation)
    {
        var adhesions = await (
            from a in db.Adhesions.Where(FaitDate.EnVigueurAu<AdhesionProgramme>(jour))
            where a.Programme == programme
            join c in db.Chantiers on a.ChantierId equals c.Id
            where !c.EstFictif
            select new { a.ChantierId, a.TerritoireId }
        ).ToListAsync(annulation);
        var lues = await natures.AuAsync(jour, annulation);
        return adhesions.Where(a => !phcSeul || lues.De(a.TerritoireId) == NatureTerritoire.PhcSeul).Select(a => a.ChantierId).Distinct().Count();
    }
}

/// <summary>Declared and listed counts of one programme, on the date of the source.</summary>
public sealed record Repere(string Libelle, Programme Programme, int Declares, int Listes, DateOnly Au)
{
    public int Manquants => Declares - Listes;
}
