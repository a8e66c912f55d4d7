using Convergence.Data;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.FilesActives;

/// <summary>A grid that the reader may open: a territory for the campaign under way.</summary>
public sealed record GrilleOuverte(string CodeTerritoire, string NomTerritoire, string CodePeriode, string LibellePeriode, EtatRemontee Etat, DateOnly Echeance);

/// <summary>The grids of the campaign under way, in the reader's scope.</summary>
public sealed class FilesActivesQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    public async Task<IReadOnlyList<GrilleOuverte>> LireAsync(CancellationToken annulation)
    {
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var campagne = await db.Campagnes.Where(c => !c.EstReprise && c.Ouverture <= aujourdhui && c.Cloture >= aujourdhui).OrderByDescending(c => c.DateArrete).Select(c => new { c.Id, c.CodePeriode, c.Echeance }).FirstOrDefaultAsync(annulation);
        if (campagne is null)
        {
            return [];
        }

        var lues = await (
            from r in db.Remontees
            join t in db.Territoires on r.TerritoireId equals t.Id
            where r.CampagneId == campagne.Id
            group r.Etat by new { t.Code, t.Nom, t.NomRecherche } into g
            orderby g.Key.NomRecherche
            select new { g.Key.Code, g.Key.Nom, Etat = g.Min() }).ToListAsync(annulation);
        var libelle = Periode.Lire(campagne.CodePeriode).Libelle;
        return lues.ConvertAll(l => new GrilleOuverte(l.Code, l.Nom, campagne.CodePeriode, libelle, l.Etat, campagne.Echeance));
    }
}
