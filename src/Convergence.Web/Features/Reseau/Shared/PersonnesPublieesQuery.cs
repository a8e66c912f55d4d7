using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Shared;

/// <summary>People counted by a territory at a date, as far as published.</summary>
/// <param name="ChantiersManquants">Expected chantiers that <paramref name="Nombre"/> leaves out: a ratio on a part of them would be read as that of the
/// territory.</param>
public sealed record PersonnesPubliees(long TerritoireId, Programme Programme, string Code, DateOnly Au, long Nombre, int ChantiersManquants, bool AvecFictif);

/// <summary>The published totals of some counters, by territory and date, each saying how many expected chantiers it leaves out.</summary>
public sealed class PersonnesPublieesQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlyList<PersonnesPubliees>> LireAsync(
        long[] territoireIds,
        string[] codes,
        (DateOnly Debut, DateOnly Fin) arrete,
        bool avecReprises,
        CancellationToken annulation
    )
    {
        var (debut, fin) = arrete;
        var totaux = await (
            from t in db.Totaux
            join c in db.Campagnes on t.CampagneId equals c.Id
            join k in db.Compteurs on t.CompteurId equals k.Id
            where
                territoireIds.Contains(t.TerritoireId)
                && codes.Contains(k.Code)
                && (avecReprises || !c.EstReprise)
                && c.DateArrete >= debut
                && c.DateArrete <= fin
            select new
            {
                t.TerritoireId,
                t.Programme,
                k.Code,
                c.DateArrete,
                Total = new TotalCompteur(t.Etat, t.Somme, t.Renseignes, t.Attendus, t.AvecNonVentile, t.AvecFictif),
            }
        ).ToListAsync(annulation);
        List<PersonnesPubliees> lues = [];
        foreach (var g in totaux.GroupBy(t => (t.TerritoireId, t.Programme, t.Code, t.DateArrete)))
        {
            var publiee = SommeCompteur.Publiee(g.Select(t => t.Total));
            if (publiee.Somme is { } nombre)
            {
                lues.Add(new(g.Key.TerritoireId, g.Key.Programme, g.Key.Code, g.Key.DateArrete, nombre, publiee.ChantiersManquants, publiee.AvecFictif));
            }
        }

        return lues;
    }
}
