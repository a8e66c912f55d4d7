using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Excel;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.Chantiers;

[Autorise(Permission.ReseauLire)]
[Route("/chantiers")]
public sealed class ChantiersController(ChantiersQuery chantiers, UtilisateurCourant utilisateur, TimeProvider horloge) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        ChantiersFiltreForm filtre,
        [FromServices] ReperesQuery reperes,
        [FromServices] ListesReseauQuery listes,
        CancellationToken annulation
    )
    {
        ModelState.Clear();
        var au = Date(filtre.Au);
        var (filtres, recherche) = await chantiers.FiltrerAsync(filtre, au, annulation);
        filtres.ChoixTerritoire = await listes.RangerParCodeAsync(filtres.ChoixTerritoire, annulation);

        // Every row was read to count what each choice of the filters would keep.
        var page = PageListe.Decouper(ChantiersQuery.Trier(filtres.Retenus, filtre.Tri, filtre.Descendant), filtre.Page);
        var lignes = await chantiers.DetaillerAsync(page.Lignes, au.Jour, annulation);
        return View(
            new ChantiersViewModel(
                filtre,
                au,
                filtres,
                recherche,
                page,
                lignes,
                await reperes.ListerAsync(annulation),
                utilisateur.Peut(Permission.ReseauModifier)
            )
        );
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(ChantiersFiltreForm filtre, [FromServices] ChantiersExport export, CancellationToken annulation)
    {
        var au = Date(filtre.Au);
        var (filtres, recherche) = await chantiers.FiltrerAsync(filtre, au, annulation);
        var lignes = await chantiers.DetaillerAsync(ChantiersQuery.Trier(filtres.Retenus, filtre.Tri, filtre.Descendant), au.Jour, annulation);
        var fichier = export.Ecrire(filtre, au, recherche, lignes);
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Fiche(long id, string? au, [FromServices] ChantierFicheQuery fiches, CancellationToken annulation) =>
        await fiches.LireAsync(id, Date(au), annulation) is { } fiche ? View(fiche) : NotFound();

    private DateLue Date(string? au) => DateLue.Lire(au, JourFrance.Aujourdhui(horloge));
}
