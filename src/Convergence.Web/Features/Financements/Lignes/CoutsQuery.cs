using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Financements;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Financements.Lignes;

/// <summary>Euros paid for one person accompanied, on the territories that the reader sees whole. The definition is in the catalogue of indicators.</summary>
public sealed class CoutsQuery(ConvergenceDbContext db, PersonnesPublieesQuery publiees)
{
    private static readonly string[] Codes = [CompteurCodes.CvgAccompagnees, CompteurCodes.PhcAccompagnees];

    public async Task<IReadOnlyList<CoutTerritoire>> LireAsync(int annee, CancellationToken annulation)
    {
        var vus = db.Perimetre.TerritoireIds;
        var montants = await db
            .LignesFinancement.Where(l => l.Annee == annee && l.TerritoireId != null && (db.Perimetre.National || vus.Contains(l.TerritoireId.Value)))
            .GroupBy(l => new { l.TerritoireId, l.Programme })
            .Select(g => new
            {
                TerritoireId = g.Key.TerritoireId!.Value,
                g.Key.Programme,
                Lignes = g.Count(),
                Avec = g.Count(l => l.Paye != null),
                Paye = g.Sum(l => l.Paye),
                Fictif = g.Max(l => l.EstFictif ? 1 : 0),
            })
            .ToListAsync(annulation);
        if (montants.Count == 0)
        {
            return [];
        }

        var ids = montants.Select(m => m.TerritoireId).Distinct().ToArray();
        var noms = await db.Territoires.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Nom }).ToDictionaryAsync(t => t.Id, t => t.Nom, annulation);
        var personnes = await publiees.LireAsync(ids, Codes, (new DateOnly(annee, 1, 1), new DateOnly(annee, 12, 31)), avecReprises: true, annulation);
        return
        [
            .. montants
                .Select(m =>
                {
                    // A running total since the 1st of January: the last one is read, and nothing is added.
                    var derniere = personnes.Where(p => p.TerritoireId == m.TerritoireId && p.Programme == m.Programme).MaxBy(p => p.Au);
                    var cout = new CoutParPersonne(
                        m.Avec == 0 ? null : m.Paye,
                        m.Lignes,
                        m.Lignes - m.Avec,
                        derniere?.Nombre,
                        derniere?.ChantiersManquants ?? 0
                    );
                    return new CoutTerritoire(noms[m.TerritoireId], m.Programme.Sigle(), cout, derniere?.Au, m.Fictif == 1 || derniere?.AvecFictif == true);
                })
                .OrderBy(c => c.Territoire, StringComparer.CurrentCulture)
                .ThenBy(c => c.Programme, StringComparer.Ordinal),
        ];
    }
}
