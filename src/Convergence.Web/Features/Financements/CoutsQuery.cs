using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Financements;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Financements;

/// <summary>Euros paid for one person accompanied, on the territories that the reader sees whole. The definition is in the catalogue of indicators.</summary>
public sealed class CoutsQuery(ConvergenceDbContext db)
{
    private static readonly string[] Codes = [CompteurCodes.CvgAccompagnees, CompteurCodes.PhcAccompagnees];

    public async Task<IReadOnlyList<CoutTerritoire>> LireAsync(int annee, CancellationToken annulation)
    {
        var vus = db.Perimetre.TerritoireIds;
        var montants = await db.LignesFinancement
            .Where(l => l.Annee == annee && l.TerritoireId != null && (db.Perimetre.National || vus.Contains(l.TerritoireId.Value)))
            .GroupBy(l => new { l.TerritoireId, l.Programme })
            .Select(g => new { TerritoireId = g.Key.TerritoireId!.Value, g.Key.Programme, Lignes = g.Count(), Avec = g.Count(l => l.Paye != null), Paye = g.Sum(l => l.Paye), Fictif = g.Max(l => l.EstFictif ? 1 : 0) })
            .ToListAsync(annulation);
        if (montants.Count == 0)
        {
            return [];
        }

        var ids = montants.Select(m => m.TerritoireId).Distinct().ToArray();
        var noms = await db.Territoires.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Nom }).ToDictionaryAsync(t => t.Id, t => t.Nom, annulation);
        var personnes = await PersonnesAsync(ids, annee, annulation);
        return
        [
            .. montants.Select(m =>
            {
                var derniere = personnes.Where(p => p.TerritoireId == m.TerritoireId && p.Programme == m.Programme).MaxBy(p => p.Au);
                var cout = new CoutParPersonne(m.Avec == 0 ? null : m.Paye, m.Lignes, m.Lignes - m.Avec, derniere?.Nombre);
                return new CoutTerritoire(noms[m.TerritoireId], m.Programme.Sigle(), cout, derniere?.Au, m.Fictif == 1 || derniere?.Fictif == true);
            }).OrderBy(c => c.Territoire, StringComparer.CurrentCulture).ThenBy(c => c.Programme, StringComparer.Ordinal),
        ];
    }

    /// <summary>Published totals of the year: a running total since the 1st of January, so that the last one is read and nothing is added.</summary>
    private async Task<IReadOnlyList<Personnes>> PersonnesAsync(long[] territoireIds, int annee, CancellationToken annulation)
    {
        var (debut, fin) = (new DateOnly(annee, 1, 1), new DateOnly(annee, 12, 31));
        return await (
            from t in db.Totaux
            join c in db.Campagnes on t.CampagneId equals c.Id
            join k in db.Compteurs on t.CompteurId equals k.Id
            where territoireIds.Contains(t.TerritoireId) && Codes.Contains(k.Code) && c.DateArrete >= debut && c.DateArrete <= fin && t.Somme != null && (t.Etat == EtatRemontee.Valide || t.Etat == EtatRemontee.Fige)
            group t by new { t.TerritoireId, t.Programme, c.DateArrete } into g
            select new Personnes(g.Key.TerritoireId, g.Key.Programme, g.Key.DateArrete, g.Sum(t => t.Somme), g.Max(t => t.AvecFictif ? 1 : 0) == 1)).ToListAsync(annulation);
    }

    private sealed record Personnes(long TerritoireId, Programme Programme, DateOnly Au, long? Nombre, bool Fictif);
}
