using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Partenariats.EffetsMobilisation;

/// <summary>What the mobilisations of a year led to, counted: never a person.</summary>
[Autorise(Permission.PartenaireLire)]
[Route("/partenariats/mobilisations")]
public sealed class EffetsMobilisationController(EffetsMobilisationQuery effets, TimeProvider horloge) : Controller
{
    /// <summary>First year that the portal may hold.</summary>
    private const int PremiereAnnee = 2020;

    [HttpGet("")]
    public async Task<IActionResult> Index(int? annee, CancellationToken annulation)
    {
        ModelState.Clear();
        var courante = JourFrance.Aujourdhui(horloge).Year;
        return View(await effets.DeLAnneeAsync(annee is { } a && a >= PremiereAnnee && a <= courante ? a : courante, annulation));
    }
}
