using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Territoires;

/// <summary>Chantiers listed on a date and chantiers declared by the published reports, per territory and programme.</summary>
public sealed class ChantiersComptesQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlyDictionary<(long TerritoireId, Programme Programme), ChantiersComptes>> AuAsync(DateOnly au, CancellationToken annulation)
    {
        var listes = await (
            from a in db.Adhesions.Where(FaitDate.EnVigueurAu<AdhesionProgramme>(au))
            join c in db.Chantiers on a.ChantierId equals c.Id
            select new
            {
                a.TerritoireId,
                a.Programme,
                a.ChantierId,
                c.EstFictif,
            }
        ).ToListAsync(annulation);
        string[] codes = [CompteurCodes.CvgChantiers, CompteurCodes.PhcChantiers];
        var declares = await (
            from v in db.Valeurs
            where v.TerritoireId != null && v.ChantierId == null && v.Nombre != null
            join k in db.Compteurs on v.CompteurId equals k.Id
            where codes.Contains(k.Code)
            join c in db.Campagnes on v.CampagneId equals c.Id
            where c.EstReprise && c.DateArrete <= au
            select new
            {
                TerritoireId = v.TerritoireId!.Value,
                k.Programme,
                v.Nombre,
                c.DateArrete,
            }
        ).ToListAsync(annulation);

        var derniers = declares.GroupBy(d => (d.TerritoireId, d.Programme)).ToDictionary(g => g.Key, g => g.OrderByDescending(d => d.DateArrete).First());
        var comptes = listes
            .GroupBy(a => (a.TerritoireId, a.Programme))
            .ToDictionary(
                g => g.Key,
                g => new ChantiersComptes(
                    g.Select(a => a.ChantierId).Distinct().Count(),
                    g.Where(a => a.EstFictif).Select(a => a.ChantierId).Distinct().Count(),
                    null,
                    null
                )
            );
        foreach (var (cle, d) in derniers)
        {
            comptes[cle] = (comptes.GetValueOrDefault(cle) ?? ChantiersComptes.Aucun) with { Declares = d.Nombre, DeclaresAu = d.DateArrete };
        }

        return comptes;
    }
}
