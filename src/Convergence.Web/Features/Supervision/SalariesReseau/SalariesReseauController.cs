using Convergence.Domain.Habilitations;
using Convergence.Web.Excel;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Supervision.SalariesReseau;

/// <summary>
/// Parcours of the network, counted: everything for the national team, its territory for a coordination. Pseudonyms for the national team alone.
/// </summary>
[Route("/salaries/reseau")]
public sealed class SalariesReseauController(SalariesReseauQuery reseau, UtilisateurCourant utilisateur) : Controller
{
    [Autorise(Permission.SalarieCompter)]
    [HttpGet("")]
    public async Task<IActionResult> Index(SalariesReseauFiltreForm filtre, CancellationToken annulation)
    {
        ModelState.Clear();
        return View(await reseau.LireAsync(filtre, utilisateur.Peut(Permission.PseudonymeLire), annulation));
    }

    [Autorise(Permission.SalarieCompter)]
    [HttpGet("export")]
    public async Task<IActionResult> Export(SalariesReseauFiltreForm filtre, [FromServices] SalariesReseauExport export, CancellationToken annulation)
    {
        var fichier = export.Ecrire(await reseau.LireAsync(filtre, peutLirePseudonymes: false, annulation));
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    [Autorise(Permission.PseudonymeLire)]
    [HttpGet("personnes")]
    public async Task<IActionResult> Personnes(SalariesReseauFiltreForm filtre, [FromServices] PseudonymesQuery pseudonymes, CancellationToken annulation)
    {
        ModelState.Clear();
        return View(await pseudonymes.LireAsync(filtre, annulation));
    }
}
