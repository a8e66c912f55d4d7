using System.Globalization;
using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Financements;
using Convergence.Domain.Recherche;
using Convergence.Web.Composants;
using Convergence.Web.Features.Financements.Budgets;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Financements.BudgetEdition;

/// <summary>Fills the form of a budget, and the lists that it chooses from.</summary>
public sealed class BudgetFormQuery(ConvergenceDbContext db, BudgetQuery budgets)
{
    /// <summary>Empty lines offered after those known, and one more time at each request.</summary>
    public const int LignesLibres = 2;

    /// <summary>Null when there is no such convention that the person may type the amounts of.</summary>
    public async Task<BudgetForm?> LireAsync(long id, int? annee, CancellationToken annulation)
    {
        if (await budgets.LireAsync(id, annee, annulation) is not { PeutModifier: true } budget)
        {
            return null;
        }

        var form = new BudgetForm
        {
            Annee = budget.Annee,
            Version = await db.BudgetsConvention.Where(b => b.ConventionId == id).Select(b => b.Version).SingleOrDefaultAsync(annulation),
        };
        form.Contexte = await ContexteAsync(budget, annulation);
        var source = form.Contexte.Brouillon is { } b
            ? await budgets.LignesAsync(db.LignesFinancement.Where(l => l.ConventionId == b.ConventionId && l.Annee == b.Annee), annulation)
            : budget.Lignes;
        form.Lignes = [.. source.Select(l => Remplir(l.Ligne, brouillon: form.Contexte.Brouillon is not null))];
        form.TotalEngage = form.Contexte.Brouillon is null ? Formats.Saisie(budget.Total.Engage) : null;
        Allonger(form);
        return form;
    }

    public async Task<BudgetContexte?> ContexteAsync(long id, int annee, CancellationToken annulation) =>
        await budgets.LireAsync(id, annee, annulation) is { PeutModifier: true } budget ? await ContexteAsync(budget, annulation) : null;

    /// <summary>Offers empty lines after those typed, which keep their rank.</summary>
    public static void Allonger(BudgetForm form)
    {
        for (var i = 0; i < LignesLibres; i++)
        {
            form.Lignes.Add(new LigneForm());
        }
    }

    /// <summary>What tells a line from another, from one year to the next.</summary>
    public static string Cle(string? programme, PosteFinancement? poste, string? financeur, string? lieu) =>
        $"{programme}|{poste}|{TexteRecherche.Normaliser(financeur)}|{lieu}";

    /// <summary>Places that a line of the convention may reach: anywhere for a national one, its own ground and what it covers otherwise.</summary>
    public async Task<IReadOnlyList<LieuBudget>> LieuxAsync(Convention convention, CancellationToken annulation)
    {
        var territoires = db.Territoires.AsNoTracking();
        var chantiers = db.Chantiers.AsNoTracking();
        if (convention.TerritoireId is { } t)
        {
            var siens = await db.CouverturesConvention.Where(v => v.ConventionId == convention.Id).Select(v => v.TerritoireId).ToListAsync(annulation);
            siens.Add(t);
            territoires = territoires.Where(x => siens.Contains(x.Id));
            chantiers = chantiers.Where(x => siens.Contains(x.TerritoireId) && (convention.ChantierId == null || x.Id == convention.ChantierId));
        }

        var lus = await territoires.OrderBy(x => x.NomRecherche).Select(x => new { x.Id, x.Nom }).ToListAsync(annulation);
        var duTerritoire = (
            await chantiers
                .OrderBy(x => x.NomRecherche)
                .Select(x => new
                {
                    x.Id,
                    x.Nom,
                    x.Commune,
                    x.TerritoireId,
                })
                .ToListAsync(annulation)
        ).ToLookup(x => x.TerritoireId);
        List<LieuBudget> lieux = convention.TerritoireId is null ? [new("N", "National, sans territoire", null, null, null)] : [];
        foreach (var x in lus)
        {
            lieux.Add(new(Code('T', x.Id), $"{x.Nom} (territoire)", x.Nom, x.Id, null));
            lieux.AddRange(duTerritoire[x.Id].Select(k => new LieuBudget(Code('C', k.Id), $"{k.Nom} ({k.Commune})", x.Nom, x.Id, k.Id)));
        }

        return lieux;
    }

    private static string Code(char sorte, long id) => sorte + id.ToString(CultureInfo.InvariantCulture);

    private static string Lieu(LigneFinancement l) =>
        l.ChantierId is { } c ? Code('C', c)
        : l.TerritoireId is { } t ? Code('T', t)
        : "N";

    private static LigneForm Remplir(LigneFinancement l, bool brouillon) =>
        new()
        {
            Id = brouillon ? null : l.Id,
            Programme = l.Programme.Code(),
            Poste = l.Poste,
            Financeur = l.Financeur,
            Lieu = Lieu(l),
            Beneficiaire = l.Beneficiaire,
            Engage = brouillon ? null : Formats.Saisie(l.Engage),
            Paye = brouillon ? null : Formats.Saisie(l.Paye),
            Justifie = brouillon ? null : Formats.Saisie(l.Justifie),
        };

    private async Task<BudgetContexte> ContexteAsync(BudgetViewModel budget, CancellationToken annulation)
    {
        var source = await budgets.SourceAsync(budget.Convention, budget.Annee, annulation);
        var avant = source is null
            ? []
            : await db.LignesFinancement.AsNoTracking().Where(l => l.ConventionId == source.ConventionId && l.Annee == source.Annee).ToListAsync(annulation);
        var connus = await db.Financeurs.Join(db.Organisations, f => f.OrganisationId, o => o.Id, (f, o) => o.Nom).ToListAsync(annulation);
        var parties = await db.PartiesConvention.Where(p => p.ConventionId == budget.Convention.Id).Select(p => p.Nom).ToListAsync(annulation);
        return new BudgetContexte(
            budget,
            await LieuxAsync(budget.Convention, annulation),
            [.. connus.Concat(parties).Distinct().OrderBy(TexteRecherche.Normaliser, StringComparer.Ordinal)],
            avant.GroupBy(l => Cle(l.Programme.Code(), l.Poste, l.Financeur, Lieu(l))).ToDictionary(g => g.Key, g => DeLAnnee([.. g])),
            budget.Brouillon
        );
    }

    private static AnneeAvant DeLAnnee(IReadOnlyCollection<LigneFinancement> lignes)
    {
        var total = TotalMontants.De(lignes);
        return new(lignes.First().Annee, total.Engage, total.Paye, total.Justifie);
    }
}
