using Convergence.Data;
using Convergence.Domain.Comptage;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.Shared;

/// <summary>
/// How many chantiers a published sum holds, out of all those that its campaign expects. Who reads published figures alone does not see the
/// totals that are missing: they are read here, and counts of chantiers alone come out.
/// </summary>
public sealed class CompletudeQuery(ConvergenceDbContext db)
{
    /// <summary>By counter; a counter of which the campaign expects nothing is absent.</summary>
    /// <param name="campagnes">Campaign of each counter.</param>
    /// <param name="territoireId">Null for the whole network.</param>
    public async Task<IReadOnlyDictionary<string, SommeCompteur>> LireAsync(
        IReadOnlyDictionary<string, long> campagnes,
        long? territoireId,
        CancellationToken annulation
    )
    {
        using var reseau = db.AvecPerimetre(Perimetre.Complet);
        var (codes, ids) = (campagnes.Keys.ToList(), campagnes.Values.Distinct().ToList());
        var lus = await (
            from t in db.Totaux
            join c in db.Compteurs on t.CompteurId equals c.Id
            where ids.Contains(t.CampagneId) && codes.Contains(c.Code) && (territoireId == null || t.TerritoireId == territoireId)
            select new
            {
                c.Code,
                t.CampagneId,
                Total = new TotalCompteur(t.Etat, t.Somme, t.Renseignes, t.Attendus, t.AvecNonVentile, t.AvecFictif),
            }
        ).ToListAsync(annulation);
        return lus.Where(l => campagnes[l.Code] == l.CampagneId)
            .GroupBy(l => l.Code, StringComparer.Ordinal)
            .Select(g => (Code: g.Key, Somme: SommeCompteur.Publiee(g.Select(l => l.Total))))
            .Where(s => s.Somme.Chantiers.Attendus > 0)
            .ToDictionary(s => s.Code, s => s.Somme, StringComparer.Ordinal);
    }
}
