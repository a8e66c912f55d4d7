using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Actions;

/// <summary>The log of one person, the latest first; filtered and cut by the database.</summary>
public sealed class ActionsQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    /// <summary>The last ones, planned ones included: one query.</summary>
    public async Task<IReadOnlyList<ActionLue>> DernieresAsync(long salarieId, int nombre, CancellationToken annulation) =>
        Dire(await Joindre(De(salarieId).OrderByDescending(a => a.Le).ThenByDescending(a => a.Id).Take(nombre)).ToListAsync(annulation));

    public async Task<PageListe<ActionLue>> ListerAsync(long salarieId, ActionsFiltreForm filtre, CancellationToken annulation)
    {
        var requete = De(salarieId);
        if (Accompagnements.Themes.Lire(filtre.Theme) is { Valeur: var theme })
        {
            requete = requete.Where(a => a.Theme == theme);
        }

        if (Accompagnements.Actions.Lire(filtre.Type) is { Valeur: var type })
        {
            requete = requete.Where(a => a.Type == type);
        }

        if (Accompagnements.ResultatsAction.Lire(filtre.Resultat) is { Valeur: var resultat })
        {
            requete = requete.Where(a => a.Resultat == resultat);
        }

        var lues = await PageListe.LireAsync(Joindre(requete), filtre.Page, annulation);
        return lues.Avec(Dire(lues.Lignes));
    }

    private IQueryable<ActionParcours> De(long salarieId) =>
        db.ActionsParcours.AsNoTracking().Where(a => db.ParcoursSalaries.Any(p => p.Id == a.ParcoursId && p.SalarieId == salarieId));

    private IQueryable<ActionAvecAuteur> Joindre(IQueryable<ActionParcours> actions) =>
        from a in actions
        join u in db.Users on a.ParId equals u.Id into auteurs
        from u in auteurs.DefaultIfEmpty()
        orderby a.Le descending, a.Id descending
        select new ActionAvecAuteur { Action = a, Par = u.NomAffiche };

    private List<ActionLue> Dire(IReadOnlyList<ActionAvecAuteur> lues)
    {
        var au = JourFrance.Aujourdhui(horloge);
        return
        [
            .. lues.Select(l => new ActionLue(
                l.Action.Id,
                l.Action.Type,
                l.Action.Theme,
                l.Action.Le,
                l.Par ?? "un compte supprimé",
                l.Action.DeProximite,
                l.Action.Resultat,
                l.Action.Note,
                l.Action.EstADire(au)
            )),
        ];
    }

    private sealed class ActionAvecAuteur
    {
        public required ActionParcours Action { get; init; }

        public string? Par { get; init; }
    }
}

/// <summary><paramref name="EstADire"/>: planned, its day is there, nobody said what became of it.</summary>
public sealed record ActionLue(
    long Id,
    TypeAction Type,
    ThemeAccompagnement Theme,
    DateOnly Le,
    string Par,
    bool DeProximite,
    ResultatAction Resultat,
    string? Note,
    bool EstADire
);
