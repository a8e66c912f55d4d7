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
        return
        [
            .. territoires
                .Select(t => (t.Id, t.Nom, Nature: lues.De(t.Id)))
                .OrderBy(t =>
                    t.Nature is NatureTerritoire.Convergence ? 0
                    : t.Nature is NatureTerritoire.PhcSeul ? 1
                    : 2
                )
                .ThenBy(t => TexteRecherche.Normaliser(t.Nom), StringComparer.Ordinal)
                .Select(t => new SelectListItem(t.Nom, t.Id.ToString(CultureInfo.InvariantCulture)) { Group = Groupe(t.Nature) }),
        ];
    }

    private static SelectListGroup Groupe(NatureTerritoire nature) =>
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
