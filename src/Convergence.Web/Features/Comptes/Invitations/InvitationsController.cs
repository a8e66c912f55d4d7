using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Excel;
using Convergence.Web.Features.Comptes.Annuaire;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Comptes.Invitations;

/// <summary>Invitations that a person may give, follow or approve.</summary>
[Autorise(Permission.CompteInviter)]
[Route("/invitations")]
public sealed class InvitationsController(
    InvitationsQuery invitations,
    InvitationsService service,
    AjoutInvitationsService ajout,
    AdressePubliqueService adresses
) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(InvitationsFiltreForm filtre, CancellationToken annulation)
    {
        ModelState.Clear();
        ViewData["ParCourriel"] = service.ParCourriel;
        return View(await invitations.LireAsync(filtre, annulation));
    }

    [HttpGet("export")]
    public async Task<IActionResult> Exporter(InvitationsFiltreForm filtre, [FromServices] InvitationsExport export, CancellationToken annulation)
    {
        ModelState.Clear();
        var fichier = export.Ecrire(filtre, await invitations.ToutesAsync(filtre, annulation));
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    [HttpGet("nouvelle")]
    public async Task<IActionResult> Nouvelle([FromQuery] long? compte, [FromServices] ComptesQuery comptes, CancellationToken annulation)
    {
        var form = new InvitationForm { Contexte = await ajout.ContexteAsync(annulation) };
        if (compte is { } id)
        {
            if (await comptes.UneAsync(id, annulation) is not { } fiche)
            {
                return NotFound();
            }

            (form.Courriel, form.NomAffiche) = (fiche.Cle.Courriel, fiche.Cle.Nom);
        }

        return View(form);
    }

    [HttpPost("nouvelle")]
    public async Task<IActionResult> Nouvelle(InvitationForm form, [FromServices] InvitationFormValidator validateur, CancellationToken annulation)
    {
        form.Contexte = await ajout.ContexteAsync(annulation);
        if (!validateur.Verifier(form, ModelState) || await ajout.InviterAsync(form, ModelState, annulation) is not { } jeton)
        {
            return View(form);
        }

        var nom = form.NomAffiche!.Trim();
        return service.ParCourriel ? Retour($"{nom} est invité·e : le courriel part.") : Remettre(jeton, $"{nom} est invité·e.");
    }

    [HttpPost("{id:long}/renvoyer")]
    public async Task<IActionResult> Renvoyer([FromRoute] long id, [FromForm] long version, CancellationToken annulation) =>
        await invitations.UneAsync(id, annulation) is { } ligne
            ? Retour(await service.RenvoyerAsync(ligne, version, ModelState, annulation) ? $"Un nouveau courriel part pour {ligne.Nom}." : null)
            : NotFound();

    [HttpPost("{id:long}/lien")]
    public async Task<IActionResult> Lier([FromRoute] long id, [FromForm] long version, CancellationToken annulation) =>
        await invitations.UneAsync(id, annulation) is not { } ligne ? NotFound()
        : await service.LierAsync(ligne, version, ModelState, annulation) is { } jeton
            ? Remettre(jeton, $"Un nouveau lien est prêt pour {ligne.Nom} ; l’ancien ne marche plus.")
        : Retour(null);

    [HttpGet("{id:long}/revoquer")]
    public async Task<IActionResult> Revoquer([FromRoute] long id, CancellationToken annulation) =>
        await invitations.UneAsync(id, annulation) is { } ligne
            ? ligne.PeutRevoquer
                ? View(ligne)
                : Retour("Cette invitation ne se révoque plus.", reussi: false)
            : NotFound();

    [HttpPost("{id:long}/revoquer")]
    public async Task<IActionResult> Revoquer([FromRoute] long id, [FromForm] long version, CancellationToken annulation) =>
        await invitations.UneAsync(id, annulation) is { } ligne
            ? Retour(await service.RevoquerAsync(ligne, version, ModelState, annulation) ? $"L’invitation de {ligne.Nom} est révoquée." : null)
            : NotFound();

    [HttpPost("{id:long}/approuver")]
    public async Task<IActionResult> Approuver([FromRoute] long id, CancellationToken annulation) =>
        await invitations.UneAsync(id, annulation) is { } ligne
            ? Retour(await service.ApprouverAsync(id, ModelState, annulation) ? $"Vous avez approuvé l’invitation de {ligne.Nom}." : null)
            : NotFound();

    /// <summary>The link is shown once, to who hands it over.</summary>
    private RedirectResult Remettre(JetonInvitation jeton, string message)
    {
        TempData["Lien"] = adresses.Lien($"/invitation/{jeton.Texte}");
        return Retour(message);
    }

    private RedirectResult Retour(string? message, bool reussi = true)
    {
        TempData[message is null || !reussi ? "Erreur" : "Succes"] = message
            ?? string.Join(' ', ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));
        return Redirect("~/invitations");
    }
}
