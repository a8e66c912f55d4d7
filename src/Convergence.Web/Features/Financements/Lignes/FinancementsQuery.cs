using System.Globalization;
using System.Linq.Expressions;
using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Financements;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Financements.Lignes;

/// <summary>Adds the lines of the scope in the database: a page costs its groups and its 25 lines, whatever the years behind.</summary>
public sealed class FinancementsQuery(ConvergenceDbContext db, ListesReseauQuery listes, TimeProvider horloge)
{
    /// <summary>Sums by the heading that the address asks for.</summary>
    public async Task<TotauxLus> TotauxAsync(FinancementsFiltreForm filtre, CancellationToken annulation)
    {
        var annee = await AnneeAsync(filtre, annulation);
        var lignes = await FiltrerAsync(filtre, annee, annulation);
        IReadOnlyList<GroupeMontants> groupes = filtre.Regroupement switch
        {
            Regroupement.Financeur => await GrouperAsync(lignes, l => l.FinanceurRecherche, g => g.Nom, annulation),
            Regroupement.Programme => await GrouperAsync(lignes, l => l.Programme, g => g.Cle.Sigle(), annulation),
            Regroupement.Annee => await GrouperAsync(lignes, l => l.Annee, g => g.Cle.ToString(CultureInfo.InvariantCulture), annulation),
            Regroupement.Poste => await GrouperAsync(lignes, l => l.Poste, g => g.Cle.Libelle(), annulation),
            _ => await ParTerritoireAsync(lignes, annulation),
        };

        // A frame agreement, or that of a neighbour, may hold lines that this reader does not see: only one's own are said to have none.
        var (national, territoires, chantiers) = (db.Perimetre.National, db.Perimetre.TerritoireIds, db.Perimetre.ChantierIds);
        var sans = await db.Conventions.CountAsync(
            c =>
                (
                    national
                    || (c.TerritoireId != null && territoires.Contains(c.TerritoireId.Value))
                    || (c.ChantierId != null && chantiers.Contains(c.ChantierId.Value))
                )
                && c.Etat != EtatConvention.Abandonnee
                && !db.LignesFinancement.Any(l => l.ConventionId == c.Id),
            annulation
        );
        return new TotauxLus(annee, [.. Trier(groupes, filtre)], sans);
    }

    /// <summary>The lines that the filters keep, in the order of the page.</summary>
    public async Task<IQueryable<LigneFinancement>> LignesAsync(FinancementsFiltreForm filtre, CancellationToken annulation) =>
        (await FiltrerAsync(filtre, await AnneeAsync(filtre, annulation), annulation))
            .OrderByDescending(l => l.Annee)
            .ThenBy(l => l.TerritoireId)
            .ThenBy(l => l.ChantierId)
            .ThenBy(l => l.Programme)
            .ThenBy(l => l.Poste)
            .ThenBy(l => l.Id);

    public async Task<ChoixFinancements> ChoixAsync(CancellationToken annulation)
    {
        var annees = await db.LignesFinancement.Select(l => l.Annee).Distinct().OrderByDescending(a => a).ToListAsync(annulation);
        var territoires = await db
            .Territoires.Where(t => db.LignesFinancement.Any(l => l.TerritoireId == t.Id))
            .Select(t => new SelectListItem(t.Nom, t.Code))
            .ToListAsync(annulation);
        if (db.Perimetre.National)
        {
            territoires.Add(new("National, sans territoire", FinancementsFiltreForm.National));
        }

        var financeurs = await db
            .LignesFinancement.GroupBy(l => l.FinanceurRecherche)
            .Select(g => new { g.Key, Nom = g.Max(l => l.Financeur) })
            .ToListAsync(annulation);
        return new ChoixFinancements(
            [.. annees.Select(a => new SelectListItem($"{a}", $"{a}")), new("Toutes", FinancementsFiltreForm.ToutesAnnees)],
            await listes.RangerParCodeAsync(territoires, annulation),
            [.. financeurs.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new SelectListItem(f.Nom, f.Key))]
        );
    }

    /// <summary>The year asked for; by default the current one when it has lines, else the latest that has. Null for every year.</summary>
    private async Task<int?> AnneeAsync(FinancementsFiltreForm filtre, CancellationToken annulation)
    {
        if (filtre.AnneeLue is { } demandee)
        {
            return demandee;
        }

        if (filtre.Annee == FinancementsFiltreForm.ToutesAnnees || filtre.Regroupement == Regroupement.Annee)
        {
            return null;
        }

        var courante = JourFrance.Aujourdhui(horloge).Year;
        return await db.LignesFinancement.Where(l => l.Annee <= courante).MaxAsync(l => (int?)l.Annee, annulation);
    }

    private async Task<IQueryable<LigneFinancement>> FiltrerAsync(FinancementsFiltreForm filtre, int? annee, CancellationToken annulation)
    {
        var lignes = db.LignesFinancement.AsNoTracking();
        if (annee is { } a)
        {
            lignes = lignes.Where(l => l.Annee == a);
        }

        if (filtre.ProgrammeLu is { } p)
        {
            lignes = lignes.Where(l => l.Programme == p);
        }

        if (filtre.PosteLu is { } poste)
        {
            lignes = lignes.Where(l => l.Poste == poste);
        }

        if (!string.IsNullOrEmpty(filtre.Financeur))
        {
            lignes = lignes.Where(l => l.FinanceurRecherche == filtre.Financeur);
        }

        if (filtre.Territoire == FinancementsFiltreForm.National)
        {
            return lignes.Where(l => l.TerritoireId == null);
        }

        if (string.IsNullOrEmpty(filtre.Territoire))
        {
            return lignes;
        }

        var territoire = await db.Territoires.Where(t => t.Code == filtre.Territoire).Select(t => t.Id).SingleOrDefaultAsync(annulation);
        return lignes.Where(l => l.TerritoireId == territoire);
    }

    private async Task<IReadOnlyList<GroupeMontants>> ParTerritoireAsync(IQueryable<LigneFinancement> lignes, CancellationToken annulation)
    {
        var noms = await db.Territoires.Select(t => new { t.Id, t.Nom }).ToDictionaryAsync(t => t.Id, t => t.Nom, annulation);
        return await GrouperAsync(lignes, l => l.TerritoireId, g => g.Cle is { } t ? noms[t] : "National, sans territoire", annulation);
    }

    private static async Task<IReadOnlyList<GroupeMontants>> GrouperAsync<T>(
        IQueryable<LigneFinancement> lignes,
        Expression<Func<LigneFinancement, T>> cle,
        Func<SommeLue<T>, string> libelle,
        CancellationToken annulation
    )
    {
        var sommes = await lignes
            .GroupBy(cle)
            .Select(g => new SommeLue<T>
            {
                Cle = g.Key,
                Nom = g.Max(l => l.Financeur)!,
                Lignes = g.Count(),
                Engage = g.Sum(l => l.Engage),
                Paye = g.Sum(l => l.Paye),
                Justifie = g.Sum(l => l.Justifie),
                AvecEngage = g.Count(l => l.Engage != null),
                AvecPaye = g.Count(l => l.Paye != null),
                AvecJustifie = g.Count(l => l.Justifie != null),
                PayeSurEngage = g.Sum(l => l.Engage != null ? l.Paye : null),
                EngageSurEngage = g.Sum(l => l.Paye != null ? l.Engage : null),
                JustifieSurPaye = g.Sum(l => l.Paye != null ? l.Justifie : null),
                PayeSurPaye = g.Sum(l => l.Justifie != null ? l.Paye : null),
                Fictif = g.Max(l => l.EstFictif ? 1 : 0),
            })
            .ToListAsync(annulation);
        return [.. sommes.Select(s => new GroupeMontants(libelle(s), s.Total()))];
    }

    private static IEnumerable<GroupeMontants> Trier(IReadOnlyList<GroupeMontants> groupes, FinancementsFiltreForm filtre)
    {
        var parNom = groupes.OrderBy(g => TexteRecherche.Normaliser(g.Libelle), StringComparer.Ordinal);
        Func<GroupeMontants, decimal?>? cle = filtre.Tri switch
        {
            "lignes" => g => g.Total.Lignes,
            "engage" => g => g.Total.Engage,
            "paye" => g => g.Total.Paye,
            "justifie" => g => g.Total.Justifie,
            "taux-paye" => g => g.Total.TauxPaye,
            "taux-justifie" => g => g.Total.TauxJustifie,
            _ => null,
        };
        return cle is null ? (filtre.Descendant ? parNom.Reverse() : parNom)
            : filtre.Descendant ? parNom.OrderByDescending(cle)
            : parNom.OrderBy(cle);
    }

    /// <summary>Sums of one group as the database gives them: a sum over nothing comes back as 0, so the lines that hold the amount are counted.</summary>
    private sealed class SommeLue<T>
    {
        public required T Cle { get; init; }

        public required string Nom { get; init; }

        public required int Lignes { get; init; }

        public decimal? Engage { get; init; }

        public decimal? Paye { get; init; }

        public decimal? Justifie { get; init; }

        public int AvecEngage { get; init; }

        public int AvecPaye { get; init; }

        public int AvecJustifie { get; init; }

        public decimal? PayeSurEngage { get; init; }

        public decimal? EngageSurEngage { get; init; }

        public decimal? JustifieSurPaye { get; init; }

        public decimal? PayeSurPaye { get; init; }

        public int Fictif { get; init; }

        public TotalMontants Total() =>
            new()
            {
                Lignes = Lignes,
                Engage = AvecEngage == 0 ? null : Engage,
                Paye = AvecPaye == 0 ? null : Paye,
                Justifie = AvecJustifie == 0 ? null : Justifie,
                SansEngage = Lignes - AvecEngage,
                SansPaye = Lignes - AvecPaye,
                SansJustifie = Lignes - AvecJustifie,
                PayeSurEngage = (PayeSurEngage ?? 0, EngageSurEngage ?? 0),
                JustifieSurPaye = (JustifieSurPaye ?? 0, PayeSurPaye ?? 0),
                AvecFictif = Fictif == 1,
            };
    }
}
