using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>
/// The open files of the scope with their clocks and the lists in which they stand: six queries, and a cost that grows with the people present in
/// the chantier, not with those who left nor with the network. The working lists, their counters, the home page and the alerts all read it.
/// </summary>
public sealed class DossiersOuvertsQuery(ConvergenceDbContext db, ElementsParcoursQuery elements, TimeProvider horloge)
{
    private const int Diagnostic = 1;

    private const int Referent = 2;

    private const int Ecrit = 3;

    public async Task<IReadOnlyList<DossierOuvert>> LireAsync(CancellationToken annulation)
    {
        var au = JourFrance.Aujourdhui(horloge);
        var ouverts = await (
            from p in db.ParcoursSalaries.Where(PresenceParcours.OuvertAu<ParcoursSalarie>(au))
            join s in db.Salaries on p.SalarieId equals s.Id
            where s.Conservation == EtatConservation.Active && s.FusionneDansId == null
            orderby s.NomRecherche, s.Id, p.Entree descending, p.Id descending
            select new
            {
                p.Id,
                p.SalarieId,
                p.Programme,
                p.Entree,
                p.ModifieLe,
                p.ChantierId,
                s.Cle,
                s.Nom,
                s.Prenom,
                s.EstFictif,
                s.Traitement,
            }
        ).ToListAsync(annulation);
        var personnes = ouverts.DistinctBy(p => p.SalarieId).ToList();
        var lus = await elements.LireAsync([.. personnes.Select(p => p.SalarieId)], annulation);
        var faits = await FaitsAsync(ouverts.ConvertAll(p => p.Id), au, annulation);
        return personnes.ConvertAll(p =>
        {
            var (horloges, siens) = (lus[p.SalarieId].Horloges(au), ouverts.Where(o => o.SalarieId == p.SalarieId).ToList());
            var derniere = siens
                .SelectMany(o =>
                    faits[o.Id].Where(f => f.Nature != Referent).Select(f => (DateOnly?)f.Le).Append(o.ModifieLe is { } le ? JourFrance.Du(le) : null)
                )
                .Max();
            var situation = new SituationDossier(p.Entree, Porte(Diagnostic), Porte(Referent), derniere);
            return new DossierOuvert(
                p.SalarieId,
                p.Cle,
                p.Nom,
                p.Prenom,
                p.EstFictif,
                p.Traitement == EtatTraitement.Ordinaire,
                p.ChantierId,
                p.Programme,
                p.Entree,
                horloges,
                lus[p.SalarieId],
                ListesTravail.De(situation, horloges.Alertes, au)
            );

            bool Porte(int nature) => siens.Exists(o => faits[o.Id].Any(f => f.Nature == nature));
        });
    }

    /// <summary>The last diagnosis, référent in place, action and meeting of each parcours, in one query.</summary>
    private async Task<ILookup<long, (int Nature, DateOnly Le)>> FaitsAsync(List<long> ids, DateOnly au, CancellationToken annulation)
    {
        if (ids.Count == 0)
        {
            return Enumerable.Empty<(int, DateOnly)>().ToLookup(_ => 0L);
        }

        var faits = await db
            .BilansFreins.Where(b => ids.Contains(b.ParcoursId))
            .Select(b => new
            {
                b.ParcoursId,
                Nature = Diagnostic,
                b.Le,
            })
            .Concat(
                db.Referents.Where(r => ids.Contains(r.ParcoursId) && r.Debut <= au && (r.Fin == null || r.Fin >= au))
                    .Select(r => new
                    {
                        r.ParcoursId,
                        Nature = Referent,
                        Le = r.Debut,
                    })
            )
            .Concat(
                db.ActionsParcours.Where(a => ids.Contains(a.ParcoursId) && a.Le <= au)
                    .Select(a => new
                    {
                        a.ParcoursId,
                        Nature = Ecrit,
                        a.Le,
                    })
            )
            .Concat(
                db.Concertations.Where(c => ids.Contains(c.ParcoursId))
                    .Select(c => new
                    {
                        c.ParcoursId,
                        Nature = Ecrit,
                        c.Le,
                    })
            )
            .GroupBy(f => new { f.ParcoursId, f.Nature })
            .Select(g => new
            {
                g.Key.ParcoursId,
                g.Key.Nature,
                Le = g.Max(f => f.Le),
            })
            .ToListAsync(annulation);
        return faits.ToLookup(f => f.ParcoursId, f => (f.Nature, f.Le));
    }
}

/// <summary>The open file of a person: its latest open parcours, its clocks, the lists in which it stands.</summary>
public sealed record DossierOuvert(
    long SalarieId,
    Guid Cle,
    string Nom,
    string Prenom,
    bool EstFictif,
    bool CompteDansLesStatistiques,
    long ChantierId,
    Programme Programme,
    DateOnly Entree,
    LectureHorloges Horloges,
    ElementsParcours Elements,
    IReadOnlySet<ListeTravail> Listes
)
{
    public LectureProjection? Projection => ProjectionSortie.Au(Elements.Donnees, Horloges.Au);
}
