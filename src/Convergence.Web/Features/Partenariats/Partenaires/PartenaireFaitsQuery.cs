using Convergence.Data;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.Partenaires;

/// <summary>What hangs on partners: territories, contacts and effects that the reader may see, by partner.</summary>
public sealed class PartenaireFaitsQuery(ConvergenceDbContext db)
{
    /// <summary>By name; of one partner, or of all when null.</summary>
    public async Task<ILookup<long, TerritoireNomme>> TerritoiresAsync(long? partenaireId, CancellationToken annulation) =>
        (
            await (
                from l in db.PartenaireTerritoires
                where partenaireId == null || l.PartenaireId == partenaireId
                join t in db.Territoires on l.TerritoireId equals t.Id
                orderby t.NomRecherche
                select new
                {
                    l.PartenaireId,
                    t.Id,
                    t.Code,
                    t.Nom,
                }
            ).ToListAsync(annulation)
        ).ToLookup(l => l.PartenaireId, l => new TerritoireNomme(l.Id, l.Code, l.Nom));

    public async Task<ILookup<long, ContactLu>> ContactsAsync(IReadOnlyCollection<long> partenaires, CancellationToken annulation) =>
        (
            await (
                from c in db.ContactsPartenaire
                where partenaires.Contains(c.PartenaireId)
                join t in db.Territoires on c.TerritoireId equals t.Id into territoires
                from t in territoires.DefaultIfEmpty()
                orderby c.Id
                select new { c.PartenaireId, Lu = new ContactLu(c.Id, c.Fonction, c.Courriel, c.Telephone, t.Nom, c.TerritoireId) }
            ).ToListAsync(annulation)
        ).ToLookup(c => c.PartenaireId, c => c.Lu);

    /// <summary>Periods in words first, then the years, newest first.</summary>
    public async Task<ILookup<long, EffetLu>> EffetsAsync(IReadOnlyCollection<long> partenaires, CancellationToken annulation) => (
            await (
                from e in db.EffetsPartenariat
                where partenaires.Contains(e.PartenaireId)
                join t in db.Territoires on e.TerritoireId equals t.Id into territoires
                from t in territoires.DefaultIfEmpty()
                select new
                {
                    e.PartenaireId,
                    e.Id,
                    e.Nature,
                    e.Annee,
                    e.PeriodeDite,
                    e.Nombre,
                    Territoire = t.Nom,
                    e.TerritoireId,
                    e.Source,
                    e.Remarque,
                    e.EstFictif,
                }
            ).ToListAsync(annulation)
        ).OrderBy(e => e.Nature).ThenByDescending(e => e.Annee ?? int.MaxValue).ThenBy(e => e.Id).ToLookup(e => e.PartenaireId, e => new EffetLu(e.Id, e.Nature, e.Annee, e.Annee?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? e.PeriodeDite ?? string.Empty, e.Nombre, e.Territoire, e.TerritoireId, e.Source, e.Remarque, e.EstFictif));
}
