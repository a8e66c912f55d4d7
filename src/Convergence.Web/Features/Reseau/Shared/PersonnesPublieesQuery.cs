using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Shared;

/// <summary>People counted by a territory at a date, as far as published.</summary>
/// <param name="ChantiersManquants">Expected chantiers that <paramref name="Nombre"/> leaves out: a ratio on a part of them would be read as that of the territory.</param>
public sealed record PersonnesPubliees(long TerritoireId, Programme Programme, string Code, DateOnly Au, long Nombre, int ChantiersManquants, bool AvecFictif);

/// <summary>The published totals of some counters, by territory and date, each saying how many expected chantiers it leaves out.</summary>
public sealed class PersonnesPublieesQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlyList<PersonnesPubliees>> LireAsync(long[] territoireIds, string[] codes, (DateOnly Debut, DateOnly Fin) arrete, bool avecReprises, CancellationToken annulation)
    {
        var (debut, fin) = arrete;
        var totaux = await (
            from t in db.Totaux
            join c in db.Campagnes on t.CampagneId equals c.Id
            join k in db.Compteurs on t.CompteurId equals k.Id
            where territoireIds.Contains(t.TerritoireId) && codes.Contains(k.Code) && (avecReprises || !c.EstReprise) && c.DateArrete >= debut && c.DateArrete <= fin
            select new { t.TerritoireId, t.Programme, k.Code, c.DateArrete, t.Etat, t.Somme, t.Renseignes, t.Attendus, t.AvecNonVentile, t.AvecFictif }).ToListAsync(annulation);
        List<PersonnesPubliees> lues = [];
        foreach (var g in totaux.GroupBy(t => (t.TerritoireId, t.Programme, t.Code, t.DateArrete)))
        {
            var publies = g.Where(t => t.Somme is not null && t.Etat is (EtatRemontee.Valide or EtatRemontee.Fige)).ToList();
            if (publies.Count > 0)
            {
                // A number given for the whole territory leaves no chantier out.
                var manquants = publies.Exists(t => t.AvecNonVentile) ? 0 : Math.Max(0, g.Sum(t => t.Attendus) - publies.Sum(t => t.Renseignes));
                lues.Add(new(g.Key.TerritoireId, g.Key.Programme, g.Key.Code, g.Key.DateArrete, publies.Sum(t => t.Somme!.Value), manquants, publies.Exists(t => t.AvecFictif)));
            }
        }

        return lues;
    }
}
