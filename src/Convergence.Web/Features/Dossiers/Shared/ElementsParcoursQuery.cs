using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>What the clocks of some people need, in four queries whatever their number; one more when one of them was transferred.</summary>
public sealed class ElementsParcoursQuery(ConvergenceDbContext db, TempsAilleursQuery ailleurs)
{
    public async Task<IReadOnlyDictionary<long, ElementsParcours>> LireAsync(long[] ids, CancellationToken annulation)
    {
        if (ids.Length == 0)
        {
            return new Dictionary<long, ElementsParcours>();
        }

        var venus = await ailleurs
            .Venus(db.ParcoursSalaries.AsNoTracking().Where(p => ids.Contains(p.SalarieId)).OrderBy(p => p.Entree).ThenBy(p => p.Id))
            .ToListAsync(annulation);
        var parcours = venus.ToLookup(v => v.Parcours.SalarieId, v => v.Parcours);
        var contrats = await DeAsync(db.Contrats, ids, annulation);
        var suspensions = await DeAsync(db.SuspensionsPass, ids, annulation);
        var prolongations = await DeAsync(db.Prolongations, ids, annulation);
        var jours = await ailleurs.LireAsync(venus, annulation);
        return ids.ToDictionary(
            id => id,
            id => new ElementsParcours(
                [.. parcours[id]],
                [.. contrats[id].OrderBy(c => c.Debut)],
                [.. suspensions[id].OrderBy(s => s.Debut)],
                [.. prolongations[id].OrderBy(p => p.Debut)],
                jours.GetValueOrDefault(id) ?? []
            )
        );
    }

    private async Task<ILookup<long, T>> DeAsync<T>(IQueryable<T> lignes, long[] ids, CancellationToken annulation)
        where T : ElementParcours =>
        (
            await (
                from e in lignes.AsNoTracking()
                join p in db.ParcoursSalaries on e.ParcoursId equals p.Id
                where ids.Contains(p.SalarieId)
                select new { p.SalarieId, Element = e }
            ).ToListAsync(annulation)
        ).ToLookup(e => e.SalarieId, e => e.Element);
}

/// <summary>The rows of one person that the clocks read, each in order of dates.</summary>
public sealed record ElementsParcours(
    IReadOnlyList<ParcoursSalarie> Parcours,
    IReadOnlyList<Contrat> Contrats,
    IReadOnlyList<SuspensionPass> Suspensions,
    IReadOnlyList<Prolongation> Prolongations,
    IReadOnlyList<Intervalle> Ailleurs
)
{
    public ParcoursSalarie? Dernier => Parcours.Count == 0 ? null : Parcours[^1];

    public DonneesHorloges Donnees => DonneesHorlogesLecture.Reunir(Parcours, Contrats, Suspensions, Prolongations) with { Ailleurs = Ailleurs };

    public LectureHorloges Horloges(DateOnly au) => HorlogesParcours.Lire(Donnees, au);
}
