using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Sensible;

/// <summary>What sensitive answers of a person may be about: the person, each parcours, its reviews, its exit.</summary>
public sealed class SupportsSensiblesQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlyList<SupportLu>> ListerAsync(long salarieId, CancellationToken annulation)
    {
        var parcours = await db
            .ParcoursSalaries.Where(p => p.SalarieId == salarieId)
            .OrderByDescending(p => p.Entree)
            .ThenByDescending(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Programme,
                p.Entree,
            })
            .ToListAsync(annulation);
        var ids = parcours.ConvertAll(p => p.Id);
        var bilans = (
            await db
                .BilansFreins.Where(b => ids.Contains(b.ParcoursId))
                .OrderByDescending(b => b.Le)
                .Select(b => new
                {
                    b.Id,
                    b.ParcoursId,
                    b.Le,
                    b.Moment,
                })
                .ToListAsync(annulation)
        ).ToLookup(b => b.ParcoursId);
        var sorties = (await db.Sorties.Where(s => ids.Contains(s.ParcoursId)).Select(s => new { s.ParcoursId, s.Le }).ToListAsync(annulation)).ToLookup(s =>
            s.ParcoursId
        );
        List<SupportLu> supports = [new(SupportSensible.Personne, salarieId, "La personne", null, null)];
        foreach (var p in parcours)
        {
            var nom = $"Parcours {p.Programme.Sigle()}, entrée le {Formats.Date(p.Entree)}";
            supports.Add(new(SupportSensible.Parcours, p.Id, nom, p.Programme, p.Id));
            supports.AddRange(
                bilans[p.Id]
                    .Select(b => new SupportLu(
                        SupportSensible.Bilan,
                        b.Id,
                        $"Bilan des freins du {Formats.Date(b.Le)} ({Moment(b.Moment)})",
                        p.Programme,
                        p.Id
                    ))
            );
            supports.AddRange(
                sorties[p.Id]
                    .Select(s => new SupportLu(SupportSensible.Sortie, p.Id, $"Sortie du {Formats.Date(s.Le)} ({p.Programme.Sigle()})", p.Programme, p.Id))
            );
        }

        return supports;
    }

    private static string Moment(MomentBilan moment) =>
        moment switch
        {
            MomentBilan.Entree => "entrée",
            MomentBilan.Sortie => "sortie",
            _ => "revue",
        };
}
