using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Excel;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Financements.Lignes;

/// <summary>Amounts of one's scope: everything for the national team, what reaches one's territory or chantier otherwise.</summary>
[Autorise(Permission.FinancementLire)]
[Route("/financements")]
public sealed class LignesController(FinancementsQuery financements, LignesFinancementQuery lignes, ConvergenceDbContext db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        FinancementsFiltreForm filtre,
        [FromServices] CoutsQuery couts,
        [FromServices] ChiffresDeclaresQuery declares,
        [FromServices] TimeProvider horloge,
        CancellationToken annulation
    )
    {
        ModelState.Clear();
        var totaux = await financements.TotauxAsync(filtre, annulation);
        var annee = totaux.Annee ?? JourFrance.Aujourdhui(horloge).Year;
        return View(
            new FinancementsViewModel
            {
                Filtre = filtre,
                Totaux = totaux,
                Choix = await financements.ChoixAsync(annulation),
                Lignes = await lignes.PageAsync(await financements.LignesAsync(filtre, annulation), totaux.Ensemble.Lignes, filtre.Page, annulation),
                AnneeCout = annee,
                Couts = await couts.LireAsync(annee, annulation),
                Declares = await declares.LireAsync(annulation),
                National = db.Perimetre.National,
            }
        );
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(FinancementsFiltreForm filtre, [FromServices] FinancementsExport export, CancellationToken annulation)
    {
        var fichier = await export.EcrireAsync(
            filtre,
            await financements.TotauxAsync(filtre, annulation),
            await lignes.ToutesAsync(await financements.LignesAsync(filtre, annulation), annulation),
            annulation
        );
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    [HttpGet("financeurs")]
    public async Task<IActionResult> Financeurs([FromServices] FinanceursQuery financeurs, CancellationToken annulation) =>
        View(await financeurs.LireAsync(annulation));
}
