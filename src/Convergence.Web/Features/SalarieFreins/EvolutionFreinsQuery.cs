using Convergence.Data;
using Convergence.Domain.Parcours;
using Convergence.Domain.Parcours.Nomenclatures;
using Convergence.Domain.Parcours.Regles;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.SalarieFreins;

/// <summary>Reviews of the freins of one person over every parcours, in one query: a return restores the history.</summary>
public sealed class EvolutionFreinsQuery(ConvergenceDbContext db)
{
    /// <summary>
    /// Sensitive groups that are open for this reader. None yet: the sensitive module opens them, and adds the levels that it keeps to the
    /// reviews read here.
    /// </summary>
    public static IReadOnlyCollection<GroupeSensible> GroupesOuverts => [];

    /// <summary>A row that a loader wrote has no author.</summary>
    private const string AuteurInconnu = "auteur non connu";

    public async Task<EvolutionFreinsViewModel> LireAsync(long salarieId, CancellationToken annulation)
    {
        var lus = await (
            from b in db.BilansFreins
            join p in db.ParcoursSalaries on b.ParcoursId equals p.Id
            where p.SalarieId == salarieId
            join n in db.NiveauxFrein on b.Id equals n.BilanFreinsId into niveaux
            from n in niveaux.DefaultIfEmpty()
            join u in db.Users on n.ModifieParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            orderby b.Le, b.Moment, b.Id
            select new { b.Id, b.ParcoursId, b.Le, b.Moment, Frein = (Frein?)n.Frein, Niveau = (Niveau?)n.Niveau, n.ModifieLe, Par = n.ModifieParId == null ? AuteurInconnu : u.NomAffiche }).ToListAsync(annulation);
        return new([.. lus.GroupBy(l => (l.Id, l.ParcoursId, l.Le, l.Moment)).Select(g => new RevueLue(g.Key.Id, g.Key.ParcoursId, g.Key.Le, g.Key.Moment, g.Where(l => l.Frein is not null).ToDictionary(
            l => l.Frein!.Value, l => new NiveauLu(l.Niveau!.Value, l.Par ?? "un compte supprimé", l.ModifieLe is { } le ? JourFrance.Heure(le) : null))))]);
    }
}

/// <summary>A level with its last author.</summary>
public sealed record NiveauLu(Niveau Niveau, string Par, DateTime? Le);

public sealed record RevueLue(long Id, long ParcoursId, DateOnly Le, MomentBilan Moment, IReadOnlyDictionary<Frein, NiveauLu> Niveaux)
{
    public LigneBilanFreins Ligne => new(Le, Moment, Niveaux.ToDictionary(n => n.Key, n => n.Value.Niveau));
}

/// <summary>One frein over the reviews; <paramref name="EstCollecte"/> is false for a sensitive one whose group is closed.</summary>
public sealed record EvolutionLigne(LigneFrein Frein, bool EstCollecte, IReadOnlyList<(RevueLue Revue, NiveauLu Niveau)> Points, bool EstResolu)
{
    public (RevueLue Revue, NiveauLu Niveau)? Dernier => Points.Count == 0 ? null : Points[^1];
}

public sealed record EvolutionFreinsViewModel(IReadOnlyList<RevueLue> Revues)
{
    public IReadOnlyList<EvolutionLigne> Lignes { get; } = Reunir(Revues);

    public RevueLue? Derniere => Revues.Count == 0 ? null : Revues[^1];

    /// <summary>Freins of the form, then internal ones.</summary>
    public IEnumerable<EvolutionLigne> DuFormulaire => Lignes.Where(l => l.Frein.EstCvg);

    public IEnumerable<EvolutionLigne> Internes => Lignes.Where(l => !l.Frein.EstCvg);

    /// <summary>Freins of the form met on the last review, and how many collected ones it leaves « non évalué ».</summary>
    public (int Rencontres, int NonEvalues) Compte
    {
        get
        {
            var collectes = EvolutionFreins.Collectes(EvolutionFreinsQuery.GroupesOuverts);
            return Derniere is not { } r ? (0, collectes.Count) : (EvolutionFreins.Nombre(r.Ligne), collectes.Count(f => !r.Niveaux.ContainsKey(f)));
        }
    }

    private static List<EvolutionLigne> Reunir(IReadOnlyList<RevueLue> revues)
    {
        var evaluables = EvolutionFreins.Evaluables(EvolutionFreinsQuery.GroupesOuverts);
        var evolutions = EvolutionFreins.Lire(revues.Select(r => r.Ligne)).ToDictionary(e => e.Frein);
        return [.. Freins.Liste.Lignes.Select(l => new EvolutionLigne(
            l, evaluables.Contains(l.Valeur), [.. revues.Where(r => r.Niveaux.ContainsKey(l.Valeur)).Select(r => (r, r.Niveaux[l.Valeur]))], evolutions[l.Valeur].EstResolu))];
    }
}
