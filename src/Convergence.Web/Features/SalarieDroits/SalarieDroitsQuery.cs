using Convergence.Data;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Salaries;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.SalarieDroits;

/// <summary>The page « Droits » of a file: notice, sharing.</summary>
public sealed class SalarieDroitsQuery(DossierQuery dossiers, ConvergenceDbContext db, TimeProvider horloge)
{
    /// <summary>Null outside the scope.</summary>
    public async Task<SalarieDroitsViewModel?> OuvrirAsync(Guid cle, CancellationToken annulation)
    {
        if (await dossiers.OuvrirAsync(cle, OngletDossier.Droits, annulation) is not { } entete)
        {
            return null;
        }

        var (id, au) = (entete.Salarie.Id, JourFrance.Aujourdhui(horloge));
        var partage = await db.Partages.Where(p => p.SalarieId == id && p.RetireLe == null && p.JusquAu >= au).Select(p => (DateOnly?)p.JusquAu).SingleOrDefaultAsync(annulation);
        return new(entete, partage);
    }
}

public sealed record SalarieDroitsViewModel(EnteteDossier Entete, DateOnly? PartageJusquAu);
