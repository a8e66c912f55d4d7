using Convergence.Data;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Territoires;

/// <summary>The dated facts of one territory, past ones included.</summary>
public sealed class TerritoireFaitsQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlyList<EtatLigne>> EtatsAsync(long territoireId, DateLue au, CancellationToken annulation)
    {
        var etats = await db
            .EtatsTerritoireProgramme.AsNoTracking()
            .Where(e => e.TerritoireId == territoireId)
            .OrderBy(e => e.Programme)
            .ThenByDescending(e => e.Debut)
            .ToListAsync(annulation);
        return etats.ConvertAll(e => new EtatLigne(
            e.Id,
            e.Programme,
            e.Etat,
            e.DebutConnu,
            e.FinConnue,
            e.MotifFin,
            e.ConfirmeAu,
            e.Remarque,
            e.EstEnVigueurAu(au.Jour),
            e.Fin is null && ReglesConfirmation.EstAConfirmer(e.ConfirmeAu, au.Aujourdhui)
        ));
    }

    public async Task<IReadOnlyList<PorteurLigne>> PorteursAsync(long territoireId, DateLue au, CancellationToken annulation)
    {
        var porteurs = await (
            from p in db.Porteurs.AsNoTracking()
            where p.TerritoireId == territoireId
            join o in db.Organisations on p.OrganisationId equals o.Id
            orderby p.Debut descending
            select new { Porteur = p, o.Nom }
        ).ToListAsync(annulation);
        return porteurs.ConvertAll(p => new PorteurLigne(
            p.Porteur.Id,
            p.Nom,
            p.Porteur.DebutConnu,
            p.Porteur.FinConnue,
            p.Porteur.MotifFin,
            p.Porteur.Remarque,
            p.Porteur.EstEnVigueurAu(au.Jour)
        ));
    }

    public async Task<IReadOnlyList<AdhesionLigne>> AdhesionsAsync(long territoireId, DateLue au, CancellationToken annulation)
    {
        var adhesions = await (
            from a in db.Adhesions.AsNoTracking()
            where a.TerritoireId == territoireId
            join c in db.Chantiers on a.ChantierId equals c.Id
            orderby a.Programme, c.NomRecherche, a.Debut descending
            select new
            {
                Adhesion = a,
                c.Nom,
                c.Commune,
                c.EstFictif,
            }
        ).ToListAsync(annulation);
        var places = (
            await db
                .Capacites.Where(c => c.TerritoireId == territoireId)
                .Where(FaitDate.EnVigueurAu<CapaciteConventionnee>(au.Jour))
                .Select(c => new
                {
                    c.ChantierId,
                    c.Programme,
                    c.Places,
                    c.Debut,
                })
                .ToListAsync(annulation)
        ).GroupBy(c => (c.ChantierId, c.Programme)).ToDictionary(g => g.Key, g => g.OrderByDescending(c => c.Debut).First().Places);
        return adhesions.ConvertAll(l => new AdhesionLigne(
            l.Adhesion.Id,
            l.Adhesion.ChantierId,
            l.Nom,
            l.Commune,
            l.EstFictif,
            l.Adhesion.Programme,
            l.Adhesion.DebutConnu,
            l.Adhesion.FinConnue,
            l.Adhesion.MotifFin,
            l.Adhesion.ConfirmeAu,
            l.Adhesion.EstEnVigueurAu(au.Jour),
            l.Adhesion.Fin is null && ReglesConfirmation.EstAConfirmer(l.Adhesion.ConfirmeAu, au.Aujourdhui),
            places.TryGetValue((l.Adhesion.ChantierId, l.Adhesion.Programme), out var p) ? p : null
        ));
    }
}
