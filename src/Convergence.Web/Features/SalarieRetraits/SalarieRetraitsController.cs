using Convergence.Domain.Habilitations;
using Convergence.Web.Features.SalarieParcours;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.SalarieRetraits;

/// <summary>A row written by mistake is taken away once the person confirms; the journal says so.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/retirer/{nature}/{id:long}")]
public sealed class SalarieRetraitsController(SalarieRetraitsService retraits, EcritureDossierService ecriture, LignesDossierQuery lignes) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Confirmer(Guid cle, string nature, long id, CancellationToken annulation)
    {
        if (await retraits.LireAsync(nature, cle, id, annulation) is not { } form)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync((await lignes.ParcoursAsync(cle, form.Contexte!.Parcours, annulation))!, annulation);
        return View(form);
    }

    [HttpPost("")]
    public async Task<IActionResult> Confirmer(Guid cle, string nature, long id, RetraitForm form, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await retraits.LireAsync(nature, cle, id, annulation) is not { } lu)
        {
            return NotFound();
        }

        (form.Contexte, form.Ligne) = (lu.Contexte, lu.Ligne);
        if (!await retraits.RetirerAsync(nature, cle, id, form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "La ligne est retirée. Le journal du dossier en garde la trace, sans son contenu.";
        return Redirect(form.Contexte!.Onglet);
    }
}
