using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.Bilans;

/// <summary>The territories that a bilan reports, as they were on its date d'arrêté.</summary>
public sealed class TerritoiresBilanQuery(ConvergenceDbContext db)
{
    /// <summary>Those where the programme is operational, that carry a chantier, or that have a row of counts; Convergence ones first.</summary>
    public async Task<IReadOnlyList<TerritoireLu>> LireAsync(Programme programme, DateOnly jour, long campagneId, CancellationToken annulation)
    {
        var etats = await db.EtatsTerritoireProgramme.Where(FaitDate.EnVigueurAu<EtatTerritoireProgramme>(jour)).AsNoTracking().ToListAsync(annulation);
        var listes = await (
            from a in db.Adhesions.Where(FaitDate.EnVigueurAu<AdhesionProgramme>(jour))
            join c in db.Chantiers on a.ChantierId equals c.Id
            where a.Programme == programme
            select new
            {
                a.TerritoireId,
                a.ChantierId,
                c.EstFictif,
            }
        )
            .Distinct()
            .ToListAsync(annulation);
        var comptes = await db
            .Releves.Where(r => r.CampagneId == campagneId && r.Programme == programme && r.TerritoireId != null)
            .Select(r => r.TerritoireId!.Value)
            .Distinct()
            .ToListAsync(annulation);
        var retenus = etats
            .Where(e => e.Programme == programme && e.Etat == EtatProgramme.Operationnel)
            .Select(e => e.TerritoireId)
            .Concat(listes.Select(l => l.TerritoireId))
            .Concat(comptes)
            .ToHashSet();

        var regions = await db.Regions.ToDictionaryAsync(r => r.Code, r => r.Nom, annulation);
        var departements = (await db.TerritoireDepartements.Select(d => new { d.TerritoireId, d.CodeDepartement }).ToListAsync(annulation)).ToLookup(
            d => d.TerritoireId,
            d => d.CodeDepartement
        );
        var territoires = await db
            .Territoires.OrderBy(t => t.NomRecherche)
            .Select(t => new
            {
                t.Id,
                t.Code,
                t.Nom,
                t.CodeRegion,
            })
            .ToListAsync(annulation);
        EtatProgramme? Etat(long id, Programme p) => etats.Find(e => e.TerritoireId == id && e.Programme == p)?.Etat;

        return
        [
            .. from t in territoires
            where retenus.Contains(t.Id)
            let nature = ReglesTerritoire.Nature(Etat(t.Id, Programme.Cvg), Etat(t.Id, Programme.Phc))
            let chantiers = listes.FindAll(l => l.TerritoireId == t.Id)
            orderby nature == NatureTerritoire.Convergence ? 0 : 1
            select new TerritoireLu(
                t.Code,
                t.Nom,
                nature,
                t.CodeRegion is { } r ? regions.GetValueOrDefault(r) : null,
                [.. departements[t.Id].Order(StringComparer.Ordinal)],
                etats.Find(e => e.TerritoireId == t.Id && e.Programme == programme)?.DebutConnu.EnFrancais(),
                chantiers.Count,
                chantiers.Count(c => c.EstFictif)
            ),
        ];
    }
}
