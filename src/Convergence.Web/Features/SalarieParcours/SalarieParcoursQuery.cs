using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Parcours;
using Convergence.Domain.Parcours.Horloges;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Salaries;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.SalarieParcours;

/// <summary>All the parcours of a person with what they hold, in five queries whatever their number.</summary>
public sealed class SalarieParcoursQuery(ConvergenceDbContext db, DossierQuery dossiers, TimeProvider horloge)
{
    /// <summary>Null outside the scope.</summary>
    public async Task<SalarieParcoursViewModel?> OuvrirAsync(Guid cle, CancellationToken annulation)
    {
        if (await dossiers.OuvrirAsync(cle, OngletDossier.Parcours, annulation) is not { } entete)
        {
            return null;
        }

        var (id, au) = (entete.Salarie.Id, JourFrance.Aujourdhui(horloge));
        var parcours = await (
            from p in db.ParcoursSalaries.AsNoTracking()
            where p.SalarieId == id
            join s in db.Sorties on p.Id equals s.ParcoursId into sorties
            from s in sorties.DefaultIfEmpty()
            join o in db.Organisations on p.StructureOrienteuseId equals o.Id into structures
            from o in structures.DefaultIfEmpty()
            join u in db.Users on p.ModifieParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            orderby p.Entree, p.Id
            select new { Parcours = p, Sortie = s, Structure = (string?)o.Nom, Auteur = (string?)u.NomAffiche }).ToListAsync(annulation);
        var contrats = await (
            from c in db.Contrats.AsNoTracking()
            join p in db.ParcoursSalaries on c.ParcoursId equals p.Id
            where p.SalarieId == id
            join o in db.Organisations on c.EmployeurId equals o.Id into employeurs
            from o in employeurs.DefaultIfEmpty()
            orderby c.Debut, c.Id
            select new { Contrat = c, Employeur = (string?)o.Nom }).ToListAsync(annulation);
        var suspensions = await DeAsync(db.SuspensionsPass, id, annulation);
        var prolongations = await DeAsync(db.Prolongations, id, annulation);
        var paliers = await DeAsync(db.Paliers, id, annulation);

        var tous = contrats.ConvertAll(c => c.Contrat);
        var horloges = new ElementsParcours([.. parcours.Select(p => p.Parcours)], tous, suspensions, prolongations).Horloges(au);
        return new(entete, horloges,
        [
            .. parcours.Select(p => new BlocParcours(
                p.Parcours,
                p.Sortie,
                p.Structure,
                p.Auteur,
                [.. contrats.Where(c => c.Contrat.ParcoursId == p.Parcours.Id).Select(c => new ContratLu(c.Contrat, c.Employeur, tous.Exists(x => x.Id != c.Contrat.Id && SeChevauchent(x, c.Contrat))))],
                [.. suspensions.Where(s => s.ParcoursId == p.Parcours.Id).OrderBy(s => s.Debut)],
                [.. prolongations.Where(s => s.ParcoursId == p.Parcours.Id).OrderBy(s => s.Debut)],
                EchelleDossier.De(p.Parcours, paliers.Where(s => s.ParcoursId == p.Parcours.Id), tous.Select(c => c.Periode), au),
                au)).Reverse(),
        ]);
    }

    private async Task<List<T>> DeAsync<T>(IQueryable<T> lignes, long salarie, CancellationToken annulation)
        where T : ElementParcours
        => await (from e in lignes.AsNoTracking() join p in db.ParcoursSalaries on e.ParcoursId equals p.Id where p.SalarieId == salarie select e).ToListAsync(annulation);

    private static bool SeChevauchent(Contrat a, Contrat b) => a.Debut <= (b.Fin ?? DateOnly.MaxValue) && b.Debut <= (a.Fin ?? DateOnly.MaxValue);
}

/// <summary>The page: heading, clocks, parcours from the latest to the first.</summary>
public sealed record SalarieParcoursViewModel(EnteteDossier Entete, LectureHorloges Horloges, IReadOnlyList<BlocParcours> Parcours)
{
    public bool PeutOuvrir => Entete.PeutModifier && Parcours.All(p => p.Parcours.SortieLe is not null);
}

/// <summary>A parcours with all that it holds.</summary>
public sealed record BlocParcours(
    ParcoursSalarie Parcours, SortieParcours? Sortie, string? Structure, string? Auteur, IReadOnlyList<ContratLu> Contrats, IReadOnlyList<SuspensionPass> Suspensions, IReadOnlyList<Prolongation> Prolongations, EchelleDossier? Echelle, DateOnly Au)
{
    public string Titre => $"Parcours {Parcours.Programme.Sigle()}, {(Parcours.SortieLe is null ? "en cours" : "terminé")}";

    public string Ancre => $"parcours-{Parcours.Cle:N}";
}

/// <summary>A contract, who employs, and whether another one covers some of its days.</summary>
public sealed record ContratLu(Contrat Contrat, string? Employeur, bool Chevauche);
