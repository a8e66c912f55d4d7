using Convergence.Data;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Agenda;

/// <summary>« % accompagnement concerté » of the scope since the first of January, in three queries: the two definitions, with their terms.</summary>
public sealed class ConcertationsTauxQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    public async Task<TauxConcertation> LireAsync(CancellationToken annulation)
    {
        var fin = JourFrance.Aujourdhui(horloge);
        var debut = new DateOnly(fin.Year, 1, 1);
        var comptees = db.Salaries.Where(s => s.Traitement == EtatTraitement.Ordinaire && s.FusionneDansId == null);
        var parcours = await (
            from p in db.ParcoursSalaries.Where(PresenceParcours.AccompagneDu<ParcoursSalarie>(debut, fin))
            join s in comptees on p.SalarieId equals s.Id
            select new
            {
                p.Id,
                p.SalarieId,
                p.Entree,
                p.SortieLe,
            }
        ).ToListAsync(annulation);
        var referents = (
            await db
                .Referents.Where(r => r.Debut <= fin && (r.Fin == null || r.Fin >= debut))
                .Select(r => new
                {
                    r.ParcoursId,
                    r.Fonction,
                    r.Debut,
                    r.Fin,
                })
                .ToListAsync(annulation)
        ).ToLookup(r => r.ParcoursId);
        var concertations = (
            await db
                .Concertations.Where(c => c.Le >= debut && c.Le <= fin)
                .Select(c => new
                {
                    c.ParcoursId,
                    c.Le,
                    c.Presents,
                })
                .ToListAsync(annulation)
        ).ToLookup(c => c.ParcoursId);
        List<LigneConcertation> personnes =
        [
            .. parcours
                .GroupBy(p => p.SalarieId)
                .Select(g => new LigneConcertation(
                    [.. g.Select(p => new Intervalle(p.Entree, p.SortieLe ?? fin)).Where(i => i.Fin >= i.Debut)],
                    [.. g.SelectMany(p => referents[p.Id].Select(r => (r.Fonction, r.Debut, r.Fin)))],
                    [.. g.SelectMany(p => concertations[p.Id].Select(c => (c.Le, c.Presents)))]
                )),
        ];
        return new(debut, fin, ReglesConcertation.Taux(personnes, debut, fin), ReglesConcertation.TauxTousReferents(personnes, debut, fin));
    }
}

/// <summary>The rate in its wider and its strict definition.</summary>
public sealed record TauxConcertation(DateOnly Debut, DateOnly Fin, Rapport Large, Rapport Strict);
