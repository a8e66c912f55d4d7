using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Droits;

/// <summary>The page « Droits » of a file: notice, limitation, sharing, transfer, corrections.</summary>
public sealed class DroitsQuery(DossierQuery dossiers, ConvergenceDbContext db, TimeProvider horloge)
{
    /// <summary>Corrections shown; the journal holds them all.</summary>
    private const int Corrections = 10;

    /// <summary>Null outside the scope.</summary>
    public async Task<DroitsViewModel?> OuvrirAsync(Guid cle, CancellationToken annulation)
    {
        if (await dossiers.OuvrirAsync(cle, OngletDossier.Droits, annulation) is not { } entete)
        {
            return null;
        }

        var (id, au) = (entete.Salarie.Id, JourFrance.Aujourdhui(horloge));
        var partage = await db
            .Partages.Where(p => p.SalarieId == id && p.RetireLe == null && p.JusquAu >= au)
            .Select(p => (DateOnly?)p.JusquAu)
            .SingleOrDefaultAsync(annulation);
        var corrections = await (
            from a in db.AccesDossiers
            where a.SalarieId == id && (a.Action == ActionDossier.Creation || a.Action == ActionDossier.Modification || a.Action == ActionDossier.Droits)
            join u in db.Users on a.CompteId equals u.Id
            orderby a.Instant descending, a.Id descending
            select new
            {
                a.Instant,
                u.NomAffiche,
                a.Action,
                a.Champs,
            }
        )
            .Take(Corrections)
            .ToListAsync(annulation);
        return new(
            entete,
            partage,
            [
                .. corrections.Select(c => new CorrectionLue(
                    JourFrance.Heure(c.Instant),
                    c.NomAffiche,
                    c.Champs is null ? c.Action.Libelle() : JournalDossierService.Libelle(c.Champs)
                )),
            ]
        );
    }
}

/// <summary>A change of the file: when, who, which fields. Never a value.</summary>
public sealed record CorrectionLue(DateTime Le, string Par, string Quoi);

public sealed record DroitsViewModel(EnteteDossier Entete, DateOnly? PartageJusquAu, IReadOnlyList<CorrectionLue> Corrections)
{
    public bool PeutLimiter { get; init; }
}
