using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.Shared;

/// <summary>The published value of a stock on one date, and how many territories it holds. Stocks are never added over time.</summary>
public sealed record PointEvolution(
    PeriodeTableau Periode,
    long? Valeur,
    int Territoires,
    int TerritoiresAttendus,
    bool AvecFictif,
    ChiffreDeclare? Declare = null
)
{
    public bool EstComplet => Territoires >= TerritoiresAttendus;
}

/// <summary>Published sums of one counter on the last 24 months and on the dates of the published documents.</summary>
public sealed class EvolutionQuery(ConvergenceDbContext db)
{
    public const int Mois = 24;

    /// <summary>The months of the chart, oldest first, then the dates taken from published documents.</summary>
    public static (IReadOnlyList<PeriodeTableau> Mois, IReadOnlyList<PeriodeTableau> Reprises) Choisir(IReadOnlyList<PeriodeTableau> periodes) =>
        (
            [.. periodes.Where(p => !p.EstReprise && p.Periode.Nature == NaturePeriode.Mois).Take(Mois).Reverse()],
            [.. periodes.Where(p => p.EstReprise).Reverse()]
        );

    public async Task<IReadOnlyDictionary<long, SommeLue>> LireAsync(
        string compteur,
        IEnumerable<PeriodeTableau> periodes,
        long? territoireId,
        CancellationToken annulation
    )
    {
        var ids = periodes.Select(p => p.Id).ToArray();
        if (territoireId is not { } id)
        {
            return await (
                from t in db.TotauxNationaux
                join c in db.Compteurs on t.CompteurId equals c.Id
                where c.Code == compteur && ids.Contains(t.CampagneId)
                select new SommeLue(t.CampagneId, t.Somme, t.Territoires, t.AvecFictif)
            ).ToDictionaryAsync(s => s.CampagneId, annulation);
        }

        var totaux =
            from t in db.Totaux.Where(Publication.TotalConnu())
            join c in db.Compteurs on t.CompteurId equals c.Id
            where c.Code == compteur && t.TerritoireId == id && ids.Contains(t.CampagneId)
            select t;
        return await totaux
            .GroupBy(t => t.CampagneId)
            .Select(g => new SommeLue(g.Key, g.Sum(t => t.Somme) ?? 0, g.Select(t => t.TerritoireId).Distinct().Count(), g.Max(t => t.AvecFictif ? 1 : 0) == 1))
            .ToDictionaryAsync(s => s.CampagneId, annulation);
    }

    /// <summary>National figures of published documents (« déclaré »): never a sum of territories, never added to one.</summary>
    public async Task<IReadOnlyList<ChiffreDeclare>> DeclaresAsync(Programme programme, CancellationToken annulation) =>
        await (
            from r in db.Releves
            where r.Niveau == NiveauReleve.National && r.Programme == programme
            join v in db.Valeurs on r.Id equals v.ReleveId
            join c in db.Compteurs on v.CompteurId equals c.Id
            orderby c.Ordre
            select new ChiffreDeclare(v.CampagneId, c.Code, c.Libelle, c.Unite, v.Nombre, v.Commentaire ?? r.Source)
        ).ToListAsync(annulation);
}

/// <summary>Sum of one campaign.</summary>
public sealed record SommeLue(long CampagneId, long Somme, int Territoires, bool AvecFictif);

/// <summary>A national figure as a document writes it.</summary>
public sealed record ChiffreDeclare(long CampagneId, string Compteur, string Libelle, string Unite, int? Nombre, string? Source);
