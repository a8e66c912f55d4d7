using Convergence.Data;
using Convergence.Domain.Financements;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Web.Commun;
using Convergence.Web.Features.Financements.Budgets;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Financements.Lignes;

/// <summary>Lines with the names of their place, and of their convention when the reader sees it.</summary>
public sealed class LignesFinancementQuery(ConvergenceDbContext db)
{
    /// <summary>One page, cut in the database.</summary>
    public async Task<PageListe<LigneLue>> PageAsync(IQueryable<LigneFinancement> lignes, int total, int page, CancellationToken annulation)
    {
        var lues = await PageListe.LireAsync(lignes, page, annulation, total);
        return lues.Avec(await NommerAsync(lues.Lignes, annulation));
    }

    /// <summary>All of them, in the order given.</summary>
    public async Task<IReadOnlyList<LigneLue>> ToutesAsync(IQueryable<LigneFinancement> lignes, CancellationToken annulation) =>
        await NommerAsync(await lignes.ToListAsync(annulation), annulation);

    private async Task<IReadOnlyList<LigneLue>> NommerAsync(IReadOnlyList<LigneFinancement> lues, CancellationToken annulation)
    {
        var territoireIds = lues.Select(l => l.TerritoireId).OfType<long>().Distinct().ToArray();
        var chantierIds = lues.Select(l => l.ChantierId).OfType<long>().Distinct().ToArray();
        var conventionIds = lues.Select(l => l.ConventionId).Distinct().ToArray();
        var territoires = await db
            .Territoires.Where(t => territoireIds.Contains(t.Id))
            .Select(t => new
            {
                t.Id,
                t.Code,
                t.Nom,
            })
            .ToDictionaryAsync(t => t.Id, annulation);
        var chantiers = await db
            .Chantiers.Where(c => chantierIds.Contains(c.Id))
            .Select(c => new { c.Id, c.Nom })
            .ToDictionaryAsync(c => c.Id, c => c.Nom, annulation);
        var conventions = await db
            .Conventions.Where(c => conventionIds.Contains(c.Id))
            .Select(c => new { c.Id, c.Numero })
            .ToDictionaryAsync(c => c.Id, c => c.Numero, annulation);
        return
        [
            .. lues.Select(l =>
            {
                var territoire = territoires.GetValueOrDefault(l.TerritoireId ?? 0);
                return new LigneLue(l, territoire?.Code, territoire?.Nom, chantiers.GetValueOrDefault(l.ChantierId ?? 0))
                {
                    Convention = conventions.GetValueOrDefault(l.ConventionId),
                };
            }),
        ];
    }
}

/// <summary>The amounts that a published report gives for the whole network. They are read as they are written.</summary>
public sealed class ChiffresDeclaresQuery(ConvergenceDbContext db)
{
    private const string Code = "financement_apporte_aux_territoires";

    public async Task<IReadOnlyList<ChiffreSource>> LireAsync(CancellationToken annulation) =>
        await db
            .ChiffresSource.AsNoTracking()
            .Where(c => c.Code == Code)
            .OrderByDescending(c => c.Annee)
            .ThenBy(c => c.Programme)
            .ThenBy(c => c.Id)
            .ToListAsync(annulation);
}
