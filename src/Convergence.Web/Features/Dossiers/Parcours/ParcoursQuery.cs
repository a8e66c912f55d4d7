using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Parcours;

/// <summary>All the parcours of a person with what they hold, in four queries whatever their number; one more after a transfer.</summary>
public sealed class ParcoursQuery(ConvergenceDbContext db, DossierQuery dossiers, TempsAilleursQuery ailleurs, TimeProvider horloge)
{
    /// <summary>Null outside the scope.</summary>
    public async Task<ParcoursViewModel?> OuvrirAsync(Guid cle, CancellationToken annulation)
    {
        if (await dossiers.OuvrirAsync(cle, OngletDossier.Parcours, annulation) is not { } entete)
        {
            return null;
        }

        var (id, au) = (entete.Salarie.Id, JourFrance.Aujourdhui(horloge));
        var parcours = await (
            from v in ailleurs.Venus(db.ParcoursSalaries.AsNoTracking().Where(p => p.SalarieId == id))
            let p = v.Parcours
            join s in db.Sorties on p.Id equals s.ParcoursId into sorties
            from s in sorties.DefaultIfEmpty()
            join o in db.Organisations on p.StructureOrienteuseId equals o.Id into structures
            from o in structures.DefaultIfEmpty()
            join u in db.Users on p.ModifieParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            orderby p.Entree, p.Id
            select new
            {
                Venu = v,
                Parcours = p,
                Sortie = s,
                Structure = (string?)o.Nom,
                Auteur = (string?)u.NomAffiche,
            }
        ).ToListAsync(annulation);
        var contrats = await (
            from c in db.Contrats.AsNoTracking()
            join p in db.ParcoursSalaries on c.ParcoursId equals p.Id
            where p.SalarieId == id
            join o in db.Organisations on c.EmployeurId equals o.Id into employeurs
            from o in employeurs.DefaultIfEmpty()
            join u in db.Users on c.ModifieParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            orderby c.Debut, c.Id
            select new
            {
                Contrat = c,
                Employeur = (string?)o.Nom,
                Auteur = (string?)u.NomAffiche,
            }
        ).ToListAsync(annulation);
        var pass = await PassAsync(id, annulation);
        var paliers = await (
            from e in db.Paliers.AsNoTracking()
            join p in db.ParcoursSalaries on e.ParcoursId equals p.Id
            where p.SalarieId == id
            select e
        ).ToListAsync(annulation);

        var tous = contrats.ConvertAll(c => c.Contrat);
        var jours = await ailleurs.LireAsync(parcours.ConvertAll(p => p.Venu), annulation);
        var donnees = DonneesHorlogesLecture.Reunir(parcours.Select(p => p.Parcours), tous, [], []) with
        {
            Suspensions = [.. pass.Where(l => l.EstSuspension).Select(l => l.Suspension)],
            Prolongations = [.. pass.Where(l => !l.EstSuspension).Select(l => l.Prolongation).OfType<PeriodeProlongation>()],
            Ailleurs = jours.GetValueOrDefault(id) ?? [],
        };
        var horloges = HorlogesParcours.Lire(donnees, au);
        return new(
            entete,
            horloges,
            [
                .. parcours
                    .Select(p => new BlocParcours(
                        p.Parcours,
                        p.Sortie,
                        p.Structure,
                        p.Auteur,
                        [
                            .. contrats
                                .Where(c => c.Contrat.ParcoursId == p.Parcours.Id)
                                .Select(c => new ContratLu(
                                    c.Contrat,
                                    c.Employeur,
                                    c.Auteur,
                                    tous.Exists(x => x.Id != c.Contrat.Id && SeChevauchent(x, c.Contrat))
                                )),
                        ],
                        [.. pass.Where(l => l.ParcoursId == p.Parcours.Id).OrderByDescending(l => l.EstSuspension).ThenBy(l => l.Debut)],
                        EchelleDossier.De(p.Parcours, paliers.Where(s => s.ParcoursId == p.Parcours.Id), tous.Select(c => c.Periode), au),
                        au
                    ))
                    .Reverse(),
            ]
        );
    }

    private Task<List<LignePass>> PassAsync(long salarie, CancellationToken annulation) =>
        (
            from s in db.SuspensionsPass
            join p in db.ParcoursSalaries on s.ParcoursId equals p.Id
            where p.SalarieId == salarie
            select new
            {
                EstSuspension = true,
                s.Id,
                s.ParcoursId,
                s.Debut,
                s.Fin,
                Motif = (int?)s.Motif,
                Etat = 0,
            }
        )
            .Concat(
                from x in db.Prolongations
                join p in db.ParcoursSalaries on x.ParcoursId equals p.Id
                where p.SalarieId == salarie
                select new
                {
                    EstSuspension = false,
                    x.Id,
                    x.ParcoursId,
                    x.Debut,
                    Fin = (DateOnly?)x.Fin,
                    Motif = (int?)x.Motif,
                    Etat = (int)x.Etat,
                }
            )
            .Select(l => new LignePass(l.EstSuspension, l.Id, l.ParcoursId, l.Debut, l.Fin, l.Motif, l.Etat))
            .ToListAsync(annulation);

    private static bool SeChevauchent(Contrat a, Contrat b) => a.Debut <= (b.Fin ?? DateOnly.MaxValue) && b.Debut <= (a.Fin ?? DateOnly.MaxValue);
}

/// <summary>The page: heading, clocks, parcours from the latest to the first.</summary>
public sealed record ParcoursViewModel(EnteteDossier Entete, LectureHorloges Horloges, IReadOnlyList<BlocParcours> Parcours)
{
    public bool PeutOuvrir => Entete.PeutModifier && Parcours.All(p => p.Parcours.SortieLe is not null);
}

/// <summary>A parcours with all that it holds.</summary>
public sealed record BlocParcours(
    ParcoursSalarie Parcours,
    SortieParcours? Sortie,
    string? Structure,
    string? Auteur,
    IReadOnlyList<ContratLu> Contrats,
    IReadOnlyList<LignePass> Pass,
    EchelleDossier? Echelle,
    DateOnly Au
)
{
    public string Titre => $"Parcours {Parcours.Programme.Sigle()}, {(Parcours.SortieLe is null ? "en cours" : "terminé")}";

    public string Ancre => $"parcours-{Parcours.Cle:N}";
}

/// <summary>A contract, who employs, who wrote it last, and whether another one covers some of its days.</summary>
public sealed record ContratLu(Contrat Contrat, string? Employeur, string? Auteur, bool Chevauche);
