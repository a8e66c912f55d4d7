using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Features.Supervision.Rapprochements;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Supervision.SalariesReseau;

/// <summary>Counts of one chantier and one programme, read from the parcours.</summary>
public sealed record CompteParcours(long ChantierId, Programme Programme, int Ouverts, int Entrees, int Sorties, int Neutralisees, int Connus);

/// <summary>A parcours under its pseudonym: neither a name, nor a date of birth, nor a text.</summary>
public sealed record ParcoursPseudonyme(string Pseudonyme, long ChantierId, Programme Programme, DateOnly Entree, bool EstOuvert);

/// <summary>
/// The only place that reads people across chantiers: it counts, or returns pseudonyms. People limited, opposed or merged are not in it;
/// anonymised ones are. A chantier counts the parcours that it carried, even when the identity went elsewhere since.
/// </summary>
public sealed class ComptesParcoursQuery(ConvergenceDbContext db, DoublonsReseauQuery doublons)
{
    /// <summary>Counts of the chantiers asked: open on that day, entries and exits from the first day to it.</summary>
    public async Task<IReadOnlyList<CompteParcours>> CompterAsync(
        IReadOnlyCollection<long> chantierIds,
        DateOnly debut,
        DateOnly au,
        CancellationToken annulation
    )
    {
        using var lecture = db.AvecPerimetre(Perimetre.LectureNominative(await ReseauAsync(annulation)));
        var lus = await (
            from c in Comptes(chantierIds, au).Select(PresenceParcours.Compter<ParcoursSalarie>(debut, au))
            join x in db.Sorties.Where(ReglesSortie.Neutralisee()) on c.Parcours.Id equals x.ParcoursId into neutres
            from x in neutres.DefaultIfEmpty()
            select new
            {
                c.Parcours.ChantierId,
                c.Parcours.Programme,
                Ouvert = c.EstOuvert,
                Entree = c.EstEntre,
                Sortie = c.EstSorti,
                Neutre = x != null,
            } into l
            group l by new { l.ChantierId, l.Programme } into g
            select new CompteParcours(
                g.Key.ChantierId,
                g.Key.Programme,
                g.Sum(l => l.Ouvert ? 1 : 0),
                g.Sum(l => l.Entree ? 1 : 0),
                g.Sum(l => l.Sortie ? 1 : 0),
                g.Sum(l => l.Sortie && l.Neutre ? 1 : 0),
                g.Count()
            )
        ).ToListAsync(annulation);
        return lus;
    }

    /// <summary>People with an open parcours of each programme: who has a file in two chantiers counts once, whether or not these know it.</summary>
    public async Task<IReadOnlyDictionary<Programme, int>> PersonnesAsync(IReadOnlyCollection<long> chantierIds, DateOnly au, CancellationToken annulation)
    {
        var gardes = await doublons.GardesAsync(annulation);
        var rapproches = gardes.Keys.Concat(gardes.Values).Distinct().ToList();
        using var lecture = db.AvecPerimetre(Perimetre.LectureNominative(await ReseauAsync(annulation)));
        var ouverts = Comptes(chantierIds, au).Where(PresenceParcours.OuvertAu<ParcoursSalarie>(au)).Select(p => new { p.Programme, p.SalarieId }).Distinct();
        var comptes = await ouverts.GroupBy(p => p.Programme).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(annulation);
        var enDouble = (await ouverts.Where(p => rapproches.Contains(p.SalarieId)).ToListAsync(annulation))
            .GroupBy(p => (p.Programme, Garde: gardes.GetValueOrDefault(p.SalarieId, p.SalarieId)))
            .ToLookup(g => g.Key.Programme, g => g.Count() - 1);
        return comptes.ToDictionary(c => c.Key, c => c.Nombre - enDouble[c.Key].Sum());
    }

    /// <summary>One page of the parcours that a count holds, by entry.</summary>
    public async Task<PageListe<ParcoursPseudonyme>> ListerAsync(
        IReadOnlyCollection<long> chantierIds,
        Programme? programme,
        string? compte,
        DateOnly debut,
        DateOnly au,
        int page,
        CancellationToken annulation
    )
    {
        using var lecture = db.AvecPerimetre(Perimetre.LectureNominative(await ReseauAsync(annulation)));
        var requete = Comptes(chantierIds, au);
        requete = compte switch
        {
            SalariesReseauFiltreForm.Entrees => requete.Where(PresenceParcours.EntreDu<ParcoursSalarie>(debut, au)),
            SalariesReseauFiltreForm.Sorties => requete.Where(PresenceParcours.SortiDu<ParcoursSalarie>(debut, au)),
            _ => requete.Where(PresenceParcours.OuvertAu<ParcoursSalarie>(au)),
        };
        requete = programme is { } lu ? requete.Where(p => p.Programme == lu) : requete;
        var lus = await PageListe.LireAsync(
            from p in requete
            join s in db.Salaries on p.SalarieId equals s.Id
            orderby p.Entree descending, p.Id
            select new
            {
                s.Cle,
                p.ChantierId,
                Dates = new PeriodeParcours(p.Programme, p.Entree, p.SortieLe),
            },
            page,
            annulation
        );
        return lus.Avec<ParcoursPseudonyme>([
            .. lus.Lignes.Select(l => new ParcoursPseudonyme(
                Salarie.PseudonymeDe(l.Cle),
                l.ChantierId,
                l.Dates.Programme,
                l.Dates.Entree,
                l.Dates.EstOuvertAu(au)
            )),
        ]);
    }

    private IQueryable<ParcoursSalarie> Comptes(IReadOnlyCollection<long> chantierIds, DateOnly au) =>
        db.ParcoursSalaries.Where(p =>
            chantierIds.Contains(p.ChantierId)
            && p.Entree <= au
            && db.Salaries.Any(s => s.Id == p.SalarieId && s.Traitement == EtatTraitement.Ordinaire && s.FusionneDansId == null)
        );

    /// <summary>Every chantier: the identity of a parcours may have gone to another territory.</summary>
    private async Task<List<long>> ReseauAsync(CancellationToken annulation)
    {
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        return await db.Chantiers.Select(c => c.Id).ToListAsync(annulation);
    }
}
