using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Mobilisations;

/// <summary>Calls on a chargé de partenariat or a partner for a person, and what became of them.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/mobilisations")]
public sealed class MobilisationsController(MobilisationsService mobilisations, JournalDossierService journal) : Controller
{
    [HttpGet("nouvelle")]
    public async Task<IActionResult> Nouvelle(Guid cle, CancellationToken annulation)
    {
        if (await mobilisations.ContexteAsync(cle, null, annulation) is not { } contexte)
        {
            return NotFound();
        }

        await journal.OuvrirAsync(contexte.Dossier.Salarie, annulation);
        return View(mobilisations.Nouvelle(contexte));
    }

    [HttpPost("nouvelle")]
    public async Task<IActionResult> Nouvelle(
        Guid cle,
        MobilisationForm form,
        [FromServices] MobilisationFormValidator validateur,
        CancellationToken annulation
    )
    {
        if (await mobilisations.ContexteAsync(cle, null, annulation) is not { } contexte)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (!form.Chercher && validateur.Verifier(form, ModelState) && await mobilisations.DemanderAsync(form, ModelState, annulation))
        {
            return Retour(contexte, "La demande est enregistrée.");
        }

        await mobilisations.ChercherAsync(form, annulation);
        return View(form);
    }

    [HttpGet("{mobilisation:long}/modifier")]
    public async Task<IActionResult> Modifier(Guid cle, long mobilisation, CancellationToken annulation)
    {
        if (await mobilisations.ContexteAsync(cle, mobilisation, annulation) is not { } contexte)
        {
            return NotFound();
        }

        await journal.OuvrirAsync(contexte.Dossier.Salarie, annulation);
        return View(MobilisationsService.Suite(contexte));
    }

    [HttpPost("{mobilisation:long}/modifier")]
    public async Task<IActionResult> Modifier(
        Guid cle,
        long mobilisation,
        SuiteMobilisationForm form,
        [FromServices] SuiteMobilisationFormValidator validateur,
        CancellationToken annulation
    )
    {
        if (await mobilisations.ContexteAsync(cle, mobilisation, annulation) is not { } contexte)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        return validateur.Verifier(form, ModelState) && await mobilisations.SuivreAsync(form, ModelState, annulation)
            ? Retour(contexte, "La mobilisation est enregistrée.")
            : View(form);
    }

    private RedirectResult Retour(MobilisationContexte contexte, string message)
    {
        TempData["Succes"] = message;
        return Redirect(contexte.Dossier.Retour + "#mobilisations");
    }
}
