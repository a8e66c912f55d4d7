using Convergence.Data;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.FilesActives.Saisie;

/// <summary>A grid that the reader may open: a territory for a campaign.</summary>
public sealed record GrilleOuverte(
    string CodeTerritoire,
    string NomTerritoire,
    string CodePeriode,
    string LibellePeriode,
    EtatRemontee Etat,
    DateOnly Echeance
);

/// <summary>The campaign under way, and what earlier ones still expect.</summary>
public sealed record GrillesOuvertes(IReadOnlyList<GrilleOuverte> EnCours, IReadOnlyList<GrilleOuverte> Anterieures);

/// <summary>
/// The grids of the campaign under way, in the reader's scope, and those of earlier campaigns that were sent back or reopened:
/// between two campaigns they are all there is to do.
/// </summary>
public sealed class FilesActivesQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    public async Task<GrillesOuvertes> LireAsync(CancellationToken annulation)
    {
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var campagne = await db
            .Campagnes.Where(c => !c.EstReprise && c.Ouverture <= aujourdhui && c.Cloture >= aujourdhui)
            .OrderByDescending(c => c.DateArrete)
            .Select(c => (long?)c.Id)
            .FirstOrDefaultAsync(annulation);
        var lues = await (
            from r in db.Remontees
            join c in db.Campagnes on r.CampagneId equals c.Id
            join t in db.Territoires on r.TerritoireId equals t.Id
            where !c.EstReprise && c.Ouverture <= aujourdhui
            where
                c.Id == campagne
                || r.Etat == EtatRemontee.ACorriger
                || (r.Etat == EtatRemontee.Brouillon && db.Derogations.Any(d => d.CampagneId == c.Id && d.TerritoireId == t.Id && d.Jusquau >= aujourdhui))
            group r.Etat by new
            {
                c.Id,
                c.CodePeriode,
                c.DateArrete,
                c.Echeance,
                t.Code,
                t.Nom,
                t.NomRecherche,
            } into g
            orderby g.Key.DateArrete descending, g.Key.NomRecherche
            select new
            {
                g.Key.Id,
                g.Key.Code,
                g.Key.Nom,
                g.Key.CodePeriode,
                g.Key.Echeance,
                Etat = g.Min(),
            }
        ).ToListAsync(annulation);
        var grilles = lues.ConvertAll(l =>
            (EnCours: l.Id == campagne, Grille: new GrilleOuverte(l.Code, l.Nom, l.CodePeriode, Periode.Lire(l.CodePeriode).Libelle, l.Etat, l.Echeance))
        );
        return new GrillesOuvertes([.. grilles.Where(g => g.EnCours).Select(g => g.Grille)], [.. grilles.Where(g => !g.EnCours).Select(g => g.Grille)]);
    }
}
