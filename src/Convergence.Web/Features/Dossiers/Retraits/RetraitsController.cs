using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Retraits;

/// <summary>A row written by mistake is taken away once the person confirms; the journal says so.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/{nature}/{id:long}/retirer")]
public sealed class RetraitsController(RetraitsService retraits, EcritureDossierService ecriture) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Confirmer(Guid cle, string nature, long id, CancellationToken annulation)
    {
        if (await retraits.TrouverAsync(cle, nature, id, annulation) is not { } ligne)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(ligne.Salarie, annulation);
        return View(new RetraitForm { Ligne = ligne, Version = ligne.Element.Version });
    }

    [HttpPost("")]
    public async Task<IActionResult> Confirmer(Guid cle, string nature, long id, RetraitForm form, CancellationToken annulation)
    {
        form.Ligne = await retraits.TrouverAsync(cle, nature, id, annulation);
        if (form.Ligne is null)
        {
            return NotFound();
        }

        if (!await retraits.RetirerAsync(form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "La ligne est retirée du dossier. Le journal en garde la trace, sans son contenu.";
        return Redirect(form.Ligne.Onglet);
    }
}
