using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Comptes.Annuaire;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Comptes.Reinitialisation;

/// <summary>Helps who lost the second factor: one person who manages the account asks, another one does it.</summary>
[Autorise(Permission.CompteInviter)]
[Route("/comptes/{id:long}/second-facteur")]
public sealed class ReinitialisationController(ComptesQuery comptes, ReinitialisationQuery demandes, ReinitialisationService service) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromRoute] long id, CancellationToken annulation) =>
        await comptes.UneAsync(id, annulation) is { } fiche ? View(await demandes.LireAsync(fiche, annulation)) : NotFound();

    [HttpPost("demander")]
    public Task<IActionResult> Demander([FromRoute] long id, CancellationToken annulation) =>
        FaireAsync(
            id,
            service.DemanderAsync,
            "La demande est faite. Une autre personne qui gère ce compte doit l’approuver : dites-le-lui. La personne concernée est prévenue par courriel.",
            annulation
        );

    [HttpPost("approuver")]
    public Task<IActionResult> Approuver([FromRoute] long id, CancellationToken annulation) =>
        FaireAsync(
            id,
            service.ApprouverAsync,
            "Le second facteur est oublié et les sessions sont fermées. La personne en active un nouveau à sa prochaine connexion.",
            annulation
        );

    [HttpPost("abandonner")]
    public Task<IActionResult> Abandonner([FromRoute] long id, CancellationToken annulation) =>
        FaireAsync(id, service.AbandonnerAsync, "La demande est abandonnée : rien ne change pour ce compte.", annulation);

    private async Task<IActionResult> FaireAsync(long id, Func<CompteFiche, CancellationToken, Task<string?>> geste, string fait, CancellationToken annulation)
    {
        if (await comptes.UneAsync(id, annulation) is not { } fiche)
        {
            return NotFound();
        }

        var refus = await geste(fiche, annulation);
        TempData[refus is null ? "Succes" : "Erreur"] = refus ?? fait;
        return Redirect($"~/comptes/{id}/second-facteur");
    }
}
