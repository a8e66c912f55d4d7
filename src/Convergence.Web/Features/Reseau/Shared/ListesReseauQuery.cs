using System.Globalization;
using Convergence.Data;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Shared;

/// <summary>The lists that the forms of the network choose from.</summary>
public sealed class ListesReseauQuery(ConvergenceDbContext db, NaturesQuery natures, TimeProvider horloge)
{
    private static readonly SelectListGroup Convergence = new() { Name = "Territoires Convergence" };

    private static readonly SelectListGroup PhcSeul = new() { Name = "PHC seul" };

    private static readonly SelectListGroup Autres = new() { Name = "Autres territoires" };

    private static readonly SelectListGroup?[] Ordre = [null, Convergence, PhcSeul, Autres];

    public async Task<IReadOnlyList<SelectListItem>> RegionsAsync(CancellationToken annulation) =>
        [
            .. (await db.Regions.Select(r => new { r.Code, r.Nom }).ToListAsync(annulation))
                .OrderBy(r => r.Nom, StringComparer.CurrentCulture)
                .Select(r => new SelectListItem(r.Nom, r.Code)),
        ];

    public async Task<IReadOnlyList<SelectListItem>> DepartementsAsync(CancellationToken annulation) =>
        [
            .. (await db.Departements.OrderBy(d => d.Code).Select(d => new { d.Code, d.Nom }).ToListAsync(annulation)).Select(d => new SelectListItem(
                $"{d.Code} – {d.Nom}",
                d.Code
            )),
        ];

    public async Task<IReadOnlyList<SelectListItem>> OrganisationsAsync(CancellationToken annulation) =>
        [
            .. (await db.Organisations.OrderBy(o => o.NomRecherche).Select(o => new { o.Id, o.Nom }).ToListAsync(annulation)).Select(o => new SelectListItem(
                o.Nom,
                o.Id.ToString(CultureInfo.InvariantCulture)
            )),
        ];

    /// <summary>Territories not ended, and the one given.</summary>
    public async Task<IReadOnlyList<SelectListItem>> TerritoiresAsync(long? aussi, CancellationToken annulation) =>
        await RangerAsync(
            (await db.Territoires.Where(t => t.Fin == null || t.Id == aussi).Select(t => new { t.Id, t.Nom }).ToListAsync(annulation)).Select(t =>
                (t.Id, t.Nom)
            ),
            annulation
        );

    /// <summary>Territories by their key: the Convergence ones, then « PHC seul », then the others; in alphabetical order in each.</summary>
    public async Task<IReadOnlyList<SelectListItem>> RangerAsync(IEnumerable<(long Id, string Nom)> territoires, CancellationToken annulation)
    {
        var lues = await natures.AuAsync(JourFrance.Aujourdhui(horloge), annulation);
        return Grouper(territoires.Select(t => (new SelectListItem(t.Nom, t.Id.ToString(CultureInfo.InvariantCulture)), Groupe(lues.De(t.Id)))));
    }

    /// <summary>
    /// Choices of a filter, whose values are codes of territories, in the same order and groups; what is no territory (« National ») stays first.
    /// </summary>
    public async Task<IReadOnlyList<SelectListItem>> RangerParCodeAsync(IEnumerable<SelectListItem> choix, CancellationToken annulation)
    {
        var lues = await natures.AuAsync(JourFrance.Aujourdhui(horloge), annulation);
        var codes = await db.Territoires.Select(t => new { t.Code, t.Id }).ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        return Grouper(choix.Select(c => (c, codes.TryGetValue(c.Value, out var id) ? Groupe(lues.De(id)) : null)));
    }

    /// <summary>A group that all share tells nothing: the choices then stand without one.</summary>
    private static IReadOnlyList<SelectListItem> Grouper(IEnumerable<(SelectListItem Choix, SelectListGroup? Groupe)> choix)
    {
        var ranges = choix.OrderBy(c => Array.IndexOf(Ordre, c.Groupe)).ThenBy(c => TexteRecherche.Normaliser(c.Choix.Text), StringComparer.Ordinal).ToList();
        var utiles = ranges.Select(c => c.Groupe).Distinct().Skip(1).Any();
        return [.. ranges.Select(c => new SelectListItem(c.Choix.Text, c.Choix.Value) { Group = utiles ? c.Groupe : null })];
    }

    private static SelectListGroup? Groupe(NatureTerritoire nature) =>
        nature switch
        {
            NatureTerritoire.Convergence => Convergence,
            NatureTerritoire.PhcSeul => PhcSeul,
            _ => Autres,
        };

    public static IReadOnlyList<SelectListItem> Etats { get; } =
    [.. Enum.GetValues<EtatProgramme>().Select(e => new SelectListItem(e.Libelle(), e.ToString()))];

    public static IReadOnlyList<SelectListItem> Programmes { get; } =
    [new("CVG – Collectif Vers l’accompagnement Global", "cvg"), new("PHC – Premières Heures en Chantier", "phc")];
}
