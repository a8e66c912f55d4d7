using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.SalarieContrats;

/// <summary>Contracts of a person of the chantier.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/contrats")]
public sealed class SalarieContratsController(SalarieContratsService contrats, ContratFormValidator validateur) : Controller
{
    [HttpGet("nouveau")]
    public async Task<IActionResult> Nouveau(Guid cle, CancellationToken annulation)
        => await contrats.ContexteAsync(cle, annulation) is { } contexte ? View(new ContratForm { Contexte = contexte, Parcours = contexte.Parcours.Count == 1 ? Guid.Parse(contexte.Parcours[0].Value) : null }) : NotFound();

    [HttpPost("nouveau")]
    public async Task<IActionResult> Nouveau(Guid cle, ContratForm form, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await contrats.ContexteAsync(cle, annulation) is not { } contexte)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (!validateur.Verifier(form, ModelState) || !await contrats.AjouterAsync(form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "Le contrat est ajouté.";
        return Redirect($"~/salaries/{cle}");
    }
}
