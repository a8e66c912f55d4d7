using Convergence.Data;
using Convergence.Domain.Financements;
using Convergence.Domain.Recherche;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Financements.Lignes;

/// <summary>A funder of the reference, with its name.</summary>
public sealed record FinanceurLu(string Nom, Financeur Financeur);

/// <summary>The funders that the documents name: about twenty rows.</summary>
public sealed class FinanceursQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlyList<FinanceurLu>> LireAsync(CancellationToken annulation)
    {
        var lus = await (
            from f in db.Financeurs.AsNoTracking()
            join o in db.Organisations on f.OrganisationId equals o.Id
            select new { o.Nom, Financeur = f }
        ).ToListAsync(annulation);
        return
        [
            .. lus.Select(f => new FinanceurLu(f.Nom, f.Financeur))
                .OrderBy(f => f.Financeur.Niveau)
                .ThenBy(f => TexteRecherche.Normaliser(f.Nom), StringComparer.Ordinal),
        ];
    }
}
