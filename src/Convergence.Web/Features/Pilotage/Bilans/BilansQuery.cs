using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.Bilans;

/// <summary>Reads what was prepared and transmitted, within the reader's scope: the query filters hide the rest.</summary>
public sealed class BilansQuery(ConvergenceDbContext db)
{
    /// <summary>Every version of every bilan that the reader may see, newest year first.</summary>
    public async Task<IReadOnlyList<EnTeteBilan>> VersionsAsync(CancellationToken annulation) =>
        await EnTetes(db.Bilans.OrderByDescending(b => b.Annee).ThenBy(b => b.Programme).ThenByDescending(b => b.Numero)).ToListAsync(annulation);

    /// <summary>Years for which a campaign asks for each programme: what the national team may prepare.</summary>
    public async Task<IReadOnlyList<(Programme Programme, int Annee)>> PreparablesAsync(CancellationToken annulation)
    {
        var campagnes = await db
            .Campagnes.Select(c => new
            {
                c.CodePeriode,
                c.EstReprise,
                c.Programmes,
                AvecTerritoires = db.Remontees.Any(r => r.CampagneId == c.Id),
            })
            .ToListAsync(annulation);
        return
        [
            .. (
                from c in campagnes
                let periode = Periode.Lire(c.CodePeriode)
                where !c.EstReprise || (periode.Nature == NaturePeriode.Annee && c.AvecTerritoires)
                from p in c.Programmes.Liste()
                select (p, periode.Annee)
            )
                .Distinct()
                .OrderByDescending(x => x.Annee)
                .ThenBy(x => x.p),
        ];
    }

    /// <summary>One version, or the one to show: the prepared one for those who prepare, else the transmitted one.</summary>
    public async Task<EnTeteBilan?> VersionAsync(Programme programme, int annee, int? numero, CancellationToken annulation)
    {
        var versions = await EnTetes(db.Bilans.Where(b => b.Programme == programme && b.Annee == annee && b.Etat != EtatBilan.Abandonne))
            .ToListAsync(annulation);
        return numero is { } n
            ? versions.Find(b => b.Numero == n)
            : versions.Find(b => b.Etat == EtatBilan.Prepare) ?? versions.Find(b => b.Etat == EtatBilan.Transmis);
    }

    public async Task<IReadOnlyList<CelluleCalculee>> CellulesAsync(long bilanId, CancellationToken annulation)
    {
        var cellules = await db.CellulesBilan.AsNoTracking().Where(c => c.BilanId == bilanId).ToListAsync(annulation);
        return cellules.ConvertAll(CelluleCalculee.Depuis);
    }

    /// <summary>The transmitted workbook as it was stored; another version when one is asked for.</summary>
    public Task<FichierBilan?> FichierAsync(Programme programme, int annee, int? numero, CancellationToken annulation) =>
        (
            from f in db.FichiersBilan.AsNoTracking()
            join b in db.Bilans on f.BilanId equals b.Id
            where b.Programme == programme && b.Annee == annee && (numero == null ? b.Etat == EtatBilan.Transmis : b.Numero == numero)
            select f
        ).SingleOrDefaultAsync(annulation);

    private static IQueryable<EnTeteBilan> EnTetes(IQueryable<Bilan> bilans) =>
        bilans.Select(b => new EnTeteBilan(
            b.Id,
            b.Programme,
            b.Annee,
            b.Numero,
            b.Etat,
            b.PrepareLe,
            b.TransmisLe,
            b.Motif,
            b.ContientFictif,
            b.EmpreinteCellules,
            b.Version
        ));
}
