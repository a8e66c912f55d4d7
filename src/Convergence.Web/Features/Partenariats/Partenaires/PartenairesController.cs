using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Excel;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Partenariats.Partenaires;

[Autorise(Permission.PartenaireLire)]
[Route("/partenaires")]
public sealed class PartenairesController(PartenairesQuery partenaires, UtilisateurCourant utilisateur, TimeProvider horloge) : Controller
{
    private DateOnly Jour => JourFrance.Aujourdhui(horloge);

    [HttpGet("")]
    public async Task<IActionResult> Index(PartenairesFiltreForm filtre, [FromServices] ListesReseauQuery listes, CancellationToken annulation)
    {
        ModelState.Clear();
        var filtres = await partenaires.FiltrerAsync(filtre, Jour, annulation);
        filtres.ChoixTerritoire = await listes.RangerParCodeAsync(filtres.ChoixTerritoire, annulation);

        // Every row was read to count what each choice of the filters would keep.
        var page = PageListe.Decouper(PartenairesQuery.Trier(filtres.Retenus, filtre.Tri, filtre.Descendant), filtre.Page);
        return View(
            new PartenairesViewModel(
                filtre,
                Jour,
                filtres,
                page,
                await partenaires.DetaillerAsync(page.Lignes, annulation),
                utilisateur.Peut(Permission.PartenaireModifier)
            )
        );
    }

    [HttpGet("carte")]
    public async Task<IActionResult> Carte(
        PartenairesFiltreForm filtre,
        [FromServices] PartenairesCarteQuery cartes,
        [FromServices] ListesReseauQuery listes,
        CancellationToken annulation
    )
    {
        ModelState.Clear();
        var filtres = await partenaires.FiltrerAsync(filtre, Jour, annulation);
        filtres.ChoixTerritoire = await listes.RangerParCodeAsync(filtres.ChoixTerritoire, annulation);
        return View(
            new PartenairesViewModel(filtre, Jour, filtres, new PageListe<PartenaireCle>([], filtres.Retenus.Count, 1), [], PeutModifier: false)
            {
                Carte = await cartes.LireAsync(filtres.Retenus, annulation),
            }
        );
    }

    /// <summary>Every row found, with offers and contacts, laid out for paper.</summary>
    [HttpGet("imprimer")]
    public async Task<IActionResult> Imprimer(PartenairesFiltreForm filtre, CancellationToken annulation)
    {
        ModelState.Clear();
        var (filtres, lignes) = await ToutAsync(filtre, annulation);
        return View(
            new PartenairesViewModel(filtre, Jour, filtres, new PageListe<PartenaireCle>(filtres.Retenus, lignes.Count, 1), lignes, PeutModifier: false)
        );
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(PartenairesFiltreForm filtre, [FromServices] PartenairesExport export, CancellationToken annulation)
    {
        var (_, lignes) = await ToutAsync(filtre, annulation);
        var fichier = export.Ecrire(filtre, Jour, lignes);
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Fiche(long id, [FromServices] PartenaireFicheQuery fiches, CancellationToken annulation) =>
        await fiches.LireAsync(id, Jour, annulation) switch
        {
            null => NotFound(),
            { Partenaire.FusionneDansId: { } garde } => Redirect($"~/partenaires/{garde}"),
            var fiche => View(fiche),
        };

    private async Task<(FiltresPartenaires Filtres, IReadOnlyList<PartenaireLigne> Lignes)> ToutAsync(
        PartenairesFiltreForm filtre,
        CancellationToken annulation
    )
    {
        var filtres = await partenaires.FiltrerAsync(filtre, Jour, annulation);
        return (filtres, await partenaires.DetaillerAsync(PartenairesQuery.Trier(filtres.Retenus, filtre.Tri, filtre.Descendant), annulation));
    }
}
