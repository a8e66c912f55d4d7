using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Excel;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Reseau.Equipes;

/// <summary>Posts of the territories and of the chantiers: functions and full-time equivalents, never names.</summary>
[Autorise(Permission.EquipeLire)]
[Route("/equipes")]
public sealed class EquipesController(EquipesQuery equipes, TimeProvider horloge) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        EquipesFiltreForm filtre,
        [FromServices] RatiosEquipesQuery ratios,
        [FromServices] ListesReseauQuery listes,
        [FromServices] UtilisateurCourant utilisateur,
        CancellationToken annulation
    )
    {
        ModelState.Clear();
        var au = Date(filtre.Au);
        var lues = await equipes.LireAsync(filtre, au, annulation);

        // Every post was read: the totals above the list add them all.
        return View(
            new EquipesViewModel(
                filtre,
                au,
                lues,
                PageListe.Decouper(lues.Postes, filtre.Page),
                await ratios.LireAsync(lues.Postes, au.Jour, annulation),
                await listes.RangerParCodeAsync(lues.Territoires.Select(t => new SelectListItem(t.Nom, t.Code)), annulation),
                utilisateur.Peut(Permission.EquipeModifier)
            )
        );
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(EquipesFiltreForm filtre, [FromServices] EquipesExport export, CancellationToken annulation)
    {
        var au = Date(filtre.Au);
        var fichier = export.Ecrire(filtre, au, await equipes.LireAsync(filtre, au, annulation));
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    private DateLue Date(string? au) => DateLue.Lire(au, JourFrance.Aujourdhui(horloge));
}
