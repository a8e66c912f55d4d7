using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>
/// Days of the 60 months that people used in the chantiers that they were transferred from. The transfer is found in the scope of the reader; the
/// contracts behind it are read in the scope of the chantier that let the person go, which saves nothing, and only days come out: one query, and none
/// when nobody was transferred.
/// </summary>
public sealed class TempsAilleursQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    /// <summary>
    /// Parcours with the chantier that each was transferred from. The transfer is looked for behind those that say so only: a list costs what it did.
    /// </summary>
    public IQueryable<ParcoursVenu> Venus(IQueryable<ParcoursSalarie> parcours) =>
        parcours.Select(p => new ParcoursVenu
        {
            Parcours = p,
            DeChantierId =
                p.Lien == LienParcours.Transfert
                    ? db.Transferts.Where(t => t.ParcoursId == p.PrecedentId && t.Etat == EtatTransfert.Accepte).Max(t => (long?)t.ChantierId)
                    : null,
        });

    /// <summary>By person; those who were not transferred are absent.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<Intervalle>>> LireAsync(IReadOnlyCollection<ParcoursVenu> parcours, CancellationToken annulation)
    {
        var connus = parcours.Select(p => p.Parcours.Id).ToHashSet();
        var lues = new List<LigneAilleurs>();
        await RemonterAsync([.. parcours.Select(p => new Venue(p.Parcours.SalarieId, p.Parcours.PrecedentId, p.DeChantierId))], connus, lues, annulation);
        var au = JourFrance.Aujourdhui(horloge);
        return lues.GroupBy(l => l.SalarieId)
            .ToDictionary(
                g => g.Key,
                g =>
                    TempsAilleurs.Du(
                        g.Where(l => l.Forme is not null).Select(l => (new PeriodeContrat(l.Debut, l.Fin, (FormeContrat)l.Forme!), l.Sortie)),
                        g.Where(l => l.Forme is null && l.Debut is not null).Select(l => new PeriodeSuspension(l.Debut!.Value, l.Fin)),
                        au
                    )
            );
    }

    /// <summary>From the parcours that transfers ended to the life of their person in that chantier; then to the chantier before it, if there is one.</summary>
    private async Task RemonterAsync(IReadOnlyCollection<Venue> venues, HashSet<long> connus, List<LigneAilleurs> lues, CancellationToken annulation)
    {
        var personnes = venues
            .Where(v => v is { DeChantierId: not null, PrecedentId: { } id } && !connus.Contains(id))
            .DistinctBy(v => v.PrecedentId)
            .ToDictionary(v => v.PrecedentId!.Value, v => v.SalarieId);
        if (personnes.Count == 0)
        {
            return;
        }

        var ids = personnes.Keys.ToArray();
        using var lecture = db.AvecPerimetre(Perimetre.LectureNominative(venues.Select(v => v.DeChantierId).OfType<long>()));
        var vies =
            from p in db.ParcoursSalaries
            where ids.Contains(p.Id)
            join v in Venus(db.ParcoursSalaries) on p.SalarieId equals v.Parcours.SalarieId
            select new
            {
                Fin = p.Id,
                v.Parcours.Id,
                v.Parcours.SortieLe,
                v.Parcours.PrecedentId,
                v.DeChantierId,
            };
        var lignes = await (
            from v in vies
            join c in db.Contrats on v.Id equals c.ParcoursId into contrats
            from c in contrats.DefaultIfEmpty()
            select new
            {
                Vie = v,
                Debut = (DateOnly?)c.Debut,
                Fin = c.FinReelle ?? c.FinPrevue,
                Forme = (int?)c.Forme,
            }
        )
            .Concat(
                from v in vies
                join s in db.SuspensionsPass on v.Id equals s.ParcoursId
                select new
                {
                    Vie = v,
                    Debut = (DateOnly?)s.Debut,
                    s.Fin,
                    Forme = (int?)null,
                }
            )
            .ToListAsync(annulation);
        lues.AddRange(lignes.Select(l => new LigneAilleurs(personnes[l.Vie.Fin], l.Debut, l.Fin, l.Forme, l.Vie.SortieLe)));
        connus.UnionWith(lignes.Select(l => l.Vie.Id));
        await RemonterAsync([.. lignes.Select(l => new Venue(personnes[l.Vie.Fin], l.Vie.PrecedentId, l.Vie.DeChantierId))], connus, lues, annulation);
    }

    private sealed record Venue(long SalarieId, long? PrecedentId, long? DeChantierId);

    /// <summary>A contract when it has a form, else a suspension; or a parcours without either.</summary>
    private sealed record LigneAilleurs(long SalarieId, DateOnly? Debut, DateOnly? Fin, int? Forme, DateOnly? Sortie);
}

/// <summary>A parcours, and the chantier that it was transferred from; null when it was not.</summary>
public sealed class ParcoursVenu
{
    public required ParcoursSalarie Parcours { get; init; }

    public long? DeChantierId { get; init; }
}
