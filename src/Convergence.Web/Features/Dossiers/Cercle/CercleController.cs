using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Cercle;

/// <summary>Référents around a person, and the meetings with them.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}")]
public sealed class CercleController(CercleService referents, ConcertationsService concertations, JournalDossierService journal) : Controller
{
    [HttpGet("referents/nouveau")]
    public Task<IActionResult> Referent(Guid cle, CancellationToken annulation) => ReferentAsync(cle, null, null, null, annulation);

    [HttpPost("referents/nouveau")]
    public Task<IActionResult> Referent(Guid cle, ReferentForm form, [FromServices] ReferentFormValidator validateur, CancellationToken annulation) =>
        ReferentAsync(cle, null, form, validateur, annulation);

    [HttpGet("referents/{referent:long}/modifier")]
    public Task<IActionResult> ModifierReferent(Guid cle, long referent, CancellationToken annulation) => ReferentAsync(cle, referent, null, null, annulation);

    [HttpPost("referents/{referent:long}/modifier")]
    public Task<IActionResult> ModifierReferent(
        Guid cle,
        long referent,
        ReferentForm form,
        [FromServices] ReferentFormValidator validateur,
        CancellationToken annulation
    ) => ReferentAsync(cle, referent, form, validateur, annulation);

    [HttpGet("concertations/nouvelle")]
    public Task<IActionResult> Concertation(Guid cle, CancellationToken annulation) => ConcertationAsync(cle, null, null, null, annulation);

    [HttpPost("concertations/nouvelle")]
    public Task<IActionResult> Concertation(
        Guid cle,
        ConcertationForm form,
        [FromServices] ConcertationFormValidator validateur,
        CancellationToken annulation
    ) => ConcertationAsync(cle, null, form, validateur, annulation);

    [HttpGet("concertations/{concertation:long}/modifier")]
    public Task<IActionResult> ModifierConcertation(Guid cle, long concertation, CancellationToken annulation) =>
        ConcertationAsync(cle, concertation, null, null, annulation);

    [HttpPost("concertations/{concertation:long}/modifier")]
    public Task<IActionResult> ModifierConcertation(
        Guid cle,
        long concertation,
        ConcertationForm form,
        [FromServices] ConcertationFormValidator validateur,
        CancellationToken annulation
    ) => ConcertationAsync(cle, concertation, form, validateur, annulation);

    private async Task<IActionResult> ReferentAsync(Guid cle, long? id, ReferentForm? form, ReferentFormValidator? validateur, CancellationToken annulation)
    {
        if (await referents.ContexteAsync(cle, id, annulation) is not { } contexte)
        {
            return NotFound();
        }

        if (form is null)
        {
            await journal.OuvrirAsync(contexte.Dossier.Salarie, annulation);
            return View("Referent", id is null ? referents.Nouveau(contexte) : await referents.OuvrirAsync(contexte, annulation));
        }

        form.Contexte = contexte;
        return validateur!.Verifier(form, ModelState) && await referents.EnregistrerAsync(form, ModelState, annulation)
            ? Retour(contexte, "Le référent est enregistré.")
            : View("Referent", form);
    }

    private async Task<IActionResult> ConcertationAsync(
        Guid cle,
        long? id,
        ConcertationForm? form,
        ConcertationFormValidator? validateur,
        CancellationToken annulation
    )
    {
        if (await concertations.ContexteAsync(cle, id, annulation) is not { } contexte)
        {
            return NotFound();
        }

        if (form is null)
        {
            await journal.OuvrirAsync(contexte.Dossier.Salarie, annulation);
            return View(
                "Concertation",
                id is null ? await concertations.NouvelleAsync(contexte, annulation) : await concertations.OuvrirAsync(contexte, annulation)
            );
        }

        form.Contexte = contexte;
        return validateur!.Verifier(form, ModelState) && await concertations.EnregistrerAsync(form, ModelState, annulation)
            ? Retour(contexte, "La concertation est enregistrée.")
            : View("Concertation", form);
    }

    private RedirectResult Retour(CercleContexte contexte, string message)
    {
        TempData["Succes"] = message;
        return Redirect(contexte.Dossier.Retour + "#cercle");
    }
}
