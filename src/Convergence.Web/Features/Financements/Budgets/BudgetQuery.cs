using Convergence.Data;
using Convergence.Domain.Conventions;
using Convergence.Domain.Financements;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Financements.Budgets;

/// <summary>Reads the budget and the schedule of one convention: some tens of lines.</summary>
public sealed class BudgetQuery(ConvergenceDbContext db, UtilisateurCourant utilisateur, TimeProvider horloge)
{
    /// <summary>A convention renews another, which renews another: how far back lines are looked for.</summary>
    private const int Generations = 5;

    /// <summary>Null when the convention is not in the scope.</summary>
    public async Task<BudgetViewModel?> LireAsync(long id, int? annee, CancellationToken annulation)
    {
        if (await db.Conventions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, annulation) is not { } convention)
        {
            return null;
        }

        var toutes = await LignesAsync(db.LignesFinancement.Where(l => l.ConventionId == id), annulation);
        var annees = toutes
            .GroupBy(l => l.Ligne.Annee)
            .OrderByDescending(g => g.Key)
            .Select(g => new TotalAnnee(g.Key, TotalMontants.De([.. g.Select(l => l.Ligne)])))
            .ToList();
        var choisie = AnneeLisible(annee) ?? AnneeParDefaut(convention, annees);
        var echeances = await db
            .EcheancesPaiement.AsNoTracking()
            .Where(e => e.ConventionId == id)
            .OrderBy(e => e.PrevueLe)
            .ThenBy(e => e.Id)
            .ToListAsync(annulation);
        var lignes = toutes.Where(l => l.Ligne.Annee == choisie).ToList();
        List<string> alertes = [.. AlertesBudget.DesLignes(lignes.Select(l => l.Ligne))];
        if (lignes.Count > 0 && AlertesBudget.DeLAnnee(choisie, convention.Debut, convention.FinEffective) is { } horsDates)
        {
            alertes.Add(horsDates);
        }

        // Who sees a part of the lines only must not be told that they do not make the whole.
        if (db.Perimetre.National && AlertesBudget.DeLEcheancier(echeances, TotalMontants.De([.. toutes.Select(l => l.Ligne)])) is { } ecart)
        {
            alertes.Add(ecart);
        }

        var modifiable = convention.EstTenuePar(utilisateur.PerimetrePour(Permission.FinancementModifier));
        return new BudgetViewModel
        {
            Convention = convention,
            Annee = choisie,
            Annees = annees,
            Lignes = lignes,
            Echeances = echeances,
            Alertes = alertes,
            Brouillon = modifiable && lignes.Count == 0 ? await SourceAsync(convention, choisie, annulation) : null,
            Entiere = db.Perimetre.National,
            PeutModifier = modifiable,
            Aujourdhui = JourFrance.Aujourdhui(horloge),
        };
    }

    /// <summary>Lines with their names, in the order of the page: programme, poste, place.</summary>
    public async Task<IReadOnlyList<LigneLue>> LignesAsync(IQueryable<LigneFinancement> lignes, CancellationToken annulation)
    {
        var lues = await (
            from l in lignes.AsNoTracking()
            join t in db.Territoires on l.TerritoireId equals t.Id into territoires
            from t in territoires.DefaultIfEmpty()
            join c in db.Chantiers on l.ChantierId equals c.Id into chantiers
            from c in chantiers.DefaultIfEmpty()
            select new
            {
                Ligne = l,
                t.Code,
                t.Nom,
                Chantier = c.Nom,
            }
        ).ToListAsync(annulation);
        return
        [
            .. lues.Select(l => new LigneLue(l.Ligne, l.Code, l.Nom, l.Chantier))
                .OrderBy(l => l.Ligne.Programme)
                .ThenBy(l => l.Ligne.Poste)
                .ThenBy(l => TexteRecherche.Normaliser(l.Lieu), StringComparer.Ordinal)
                .ThenBy(l => l.Ligne.Id),
        ];
    }

    /// <summary>The last lines before a year: of the convention, or of those that it renews.</summary>
    public async Task<SourceBrouillon?> SourceAsync(Convention convention, int annee, CancellationToken annulation)
    {
        var (id, numero, avant) = (convention.Id, convention.Numero, convention.RenouvelleId);
        for (var generation = 0; generation < Generations; generation++)
        {
            var derniere = await db
                .LignesFinancement.Where(l => l.ConventionId == id && l.Annee < annee)
                .GroupBy(l => l.Annee)
                .OrderByDescending(g => g.Key)
                .Select(g => new { Annee = g.Key, Lignes = g.Count() })
                .FirstOrDefaultAsync(annulation);
            if (derniere is not null)
            {
                return new SourceBrouillon(id, numero, derniere.Annee, derniere.Lignes);
            }

            if (
                avant is not { } precedente
                || await db
                    .Conventions.Where(c => c.Id == precedente)
                    .Select(c => new
                    {
                        c.Id,
                        c.Numero,
                        c.RenouvelleId,
                    })
                    .SingleOrDefaultAsync(annulation)
                    is not { } c
            )
            {
                return null;
            }

            (id, numero, avant) = (c.Id, c.Numero, c.RenouvelleId);
        }

        return null;
    }

    /// <summary>A year that a line may have; null otherwise.</summary>
    public static int? AnneeLisible(int? annee) => annee is >= LigneFinancement.PremiereAnnee and <= LigneFinancement.DerniereAnnee ? annee : null;

    /// <summary>The current year when it has lines, else the latest that has, else the first year of the convention, else the current one.</summary>
    private int AnneeParDefaut(Convention convention, List<TotalAnnee> annees)
    {
        var courante = JourFrance.Aujourdhui(horloge).Year;
        return annees.Exists(a => a.Annee == courante) ? courante
            : annees.Count > 0 ? annees[0].Annee
            : AnneeLisible(convention.Debut?.Year) ?? courante;
    }
}
