using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Excel;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.Territoires;

[Autorise(Permission.ReseauLire)]
[Route("/territoires")]
public sealed class TerritoiresController(TerritoiresQuery territoires, UtilisateurCourant utilisateur, TimeProvider horloge) : Controller
{
    /// <summary>The section « Réseau » opens on the territories.</summary>
    [HttpGet("/reseau")]
    public IActionResult Reseau() => Redirect(Url.Content("~/territoires"));

    [HttpGet("")]
    public async Task<IActionResult> Index(TerritoiresFiltreForm filtre, [FromServices] ReperesQuery reperes, CancellationToken annulation)
    {
        ModelState.Clear();
        var au = Date(filtre.Au);
        var lus = await territoires.LireAsync(filtre, au, annulation);

        // Every territory was read: the counts of the filters and the map show them all.
        return View(
            new TerritoiresViewModel(
                filtre,
                au,
                lus,
                PageListe.Decouper(lus.Lignes, filtre.Page),
                await reperes.ListerAsync(annulation),
                utilisateur.Peut(Permission.ReseauModifier)
            )
        );
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(TerritoiresFiltreForm filtre, [FromServices] TerritoiresExport export, CancellationToken annulation)
    {
        var au = Date(filtre.Au);
        var fichier = export.Ecrire(filtre, au, await territoires.LireAsync(filtre, au, annulation));
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    [HttpGet("{code}")]
    public async Task<IActionResult> Fiche(string code, string? au, [FromServices] TerritoireFicheQuery fiches, CancellationToken annulation) =>
        await fiches.LireAsync(code, Date(au), annulation) is { } fiche ? View(fiche) : NotFound();

    private DateLue Date(string? au) => DateLue.Lire(au, JourFrance.Aujourdhui(horloge));
}
