using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.FilesActives;

/// <summary>What the totals of a campaign are, from its cells. Read under a scope that sees them all; nothing is written.</summary>
internal static class CalculTotaux
{
    public static async Task<List<TotalTerritoire>> LireAsync(ConvergenceDbContext db, long campagneId, long? territoireId, CancellationToken annulation)
    {
        var compteurs = await db.Compteurs.AsNoTracking().ToListAsync(annulation);
        var lignes = await (
            from r in db.Releves
            join m in db.Remontees on r.RemonteeId equals m.Id
            where r.CampagneId == campagneId && r.TerritoireId != null && (territoireId == null || r.TerritoireId == territoireId)
            select new LigneTotal(r.Id, r.TerritoireId!.Value, m.Etat, r.Programme, r.Niveau, r.EstAttendu, r.EstFictif)
        ).ToListAsync(annulation);
        var cellules = await db
            .Valeurs.Where(v =>
                v.CampagneId == campagneId && v.TerritoireId != null && (territoireId == null || v.TerritoireId == territoireId) && v.Nombre != null
            )
            .Select(v => new
            {
                v.ReleveId,
                v.CompteurId,
                v.Nombre,
            })
            .ToListAsync(annulation);
        var nombres = cellules.ToDictionary(c => (c.ReleveId, c.CompteurId), c => c.Nombre);

        var totaux = new List<TotalTerritoire>();
        foreach (var groupe in lignes.GroupBy(l => (l.TerritoireId, l.Etat, l.Programme)))
        {
            foreach (var compteur in compteurs.Where(c => c.Programme == groupe.Key.Programme))
            {
                var total = new TotalTerritoire
                {
                    CampagneId = campagneId,
                    TerritoireId = groupe.Key.TerritoireId,
                    CompteurId = compteur.Id,
                    Etat = groupe.Key.Etat,
                    Programme = compteur.Programme,
                };
                Compter(total, groupe.Where(l => (compteur.Niveaux & l.Niveau) != 0), releveId => nombres.GetValueOrDefault((releveId, compteur.Id)));
                if (total.Somme is not null || total.Attendus > 0)
                {
                    totaux.Add(total);
                }
            }
        }

        return totaux;
    }

    private static void Compter(TotalTerritoire total, IEnumerable<LigneTotal> lignes, Func<long, int?> nombre)
    {
        foreach (var l in lignes)
        {
            var chantierAttendu = l.Niveau == NiveauReleve.Chantier && l.EstAttendu;
            total.Attendus += chantierAttendu ? 1 : 0;
            if (nombre(l.ReleveId) is { } n)
            {
                total.Somme = (total.Somme ?? 0) + n;
                total.Renseignes += chantierAttendu ? 1 : 0;
                total.AvecNonVentile |= l.Niveau == NiveauReleve.Territoire;
                total.AvecFictif |= l.EstFictif;
            }
        }
    }

    private sealed record LigneTotal(
        long ReleveId,
        long TerritoireId,
        EtatRemontee Etat,
        Programme Programme,
        NiveauReleve Niveau,
        bool EstAttendu,
        bool EstFictif
    );
}
