using Convergence.Domain.Habilitations;
using Convergence.Web.Composants;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Comptes.Annuaire;

/// <summary>The accounts whose roles a person manages: to find them, review them, end a role, disable an account.</summary>
[Autorise(Permission.CompteInviter)]
[Route("/comptes")]
public sealed class AnnuaireController(ComptesQuery comptes, ComptesService service) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComptesFiltreForm filtre, CancellationToken annulation)
    {
        ModelState.Clear();
        return View(await comptes.LireAsync(filtre, annulation));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Fiche([FromRoute] long id, CancellationToken annulation) =>
        await comptes.UneAsync(id, annulation) is { } fiche ? View(fiche) : NotFound();

    [HttpGet("{id:long}/roles/{role:long}/terminer")]
    public async Task<IActionResult> Terminer([FromRoute] long id, [FromRoute] long role, CancellationToken annulation)
    {
        var fiche = await comptes.UneAsync(id, annulation);
        return Role(fiche, role) is { } trouve ? View(new FinRoleForm { Fin = trouve.Fin, Contexte = new(fiche!.Cle, trouve) }) : Perdu(id, fiche);
    }

    [HttpPost("{id:long}/roles/{role:long}/terminer")]
    public async Task<IActionResult> Terminer([FromRoute] long id, [FromRoute] long role, FinRoleForm form, CancellationToken annulation)
    {
        var fiche = await comptes.UneAsync(id, annulation);
        if (fiche is null || Role(fiche, role) is not { } trouve)
        {
            return Perdu(id, fiche);
        }

        form.Contexte = new(fiche.Cle, trouve);
        if (!ModelState.IsValid || !await service.CloreAsync(fiche, role, form, ModelState, annulation))
        {
            return View(form);
        }

        var sujet = $"Le rôle « {trouve.Role.Libelle()} » de {fiche.Cle.Nom}";
        var fin = form.Geste == GesteFinRole.Maintenant ? "est terminé." : $"prendra fin après le {Formats.Date(form.Fin!.Value)}.";
        return Retour(id, $"{sujet} {fin}");
    }

    [HttpPost("{id:long}/revoir")]
    public async Task<IActionResult> Revoir([FromRoute] long id, CancellationToken annulation)
    {
        if (await comptes.UneAsync(id, annulation) is not { } fiche)
        {
            return NotFound();
        }

        var nombre = await service.RevoirAsync(fiche, ModelState, annulation);
        if (nombre == 0)
        {
            ModelState.AddModelError(string.Empty, "Ces rôles ont déjà été revus.");
        }

        return Retour(id, nombre > 0 ? $"{Formats.Compte(nombre, "rôle gardé", "rôles gardés")} pour {fiche.Cle.Nom}." : null);
    }

    [HttpGet("{id:long}/desactiver")]
    public async Task<IActionResult> Desactiver([FromRoute] long id, CancellationToken annulation) =>
        await comptes.UneAsync(id, annulation) is { PeutDesactiver: true, DesactiveLe: null } fiche ? View(fiche) : NotFound();

    [HttpPost("{id:long}/desactiver")]
    public async Task<IActionResult> ConfirmerDesactivation([FromRoute] long id, CancellationToken annulation)
    {
        if (await comptes.UneAsync(id, annulation) is not { } fiche)
        {
            return NotFound();
        }

        return Retour(
            id,
            await service.DesactiverAsync(fiche, ModelState, annulation) ? $"Le compte de {fiche.Cle.Nom} est désactivé : ses sessions sont fermées." : null
        );
    }

    [HttpPost("{id:long}/reactiver")]
    public async Task<IActionResult> Reactiver([FromRoute] long id, CancellationToken annulation)
    {
        if (await comptes.UneAsync(id, annulation) is not { } fiche)
        {
            return NotFound();
        }

        return Retour(id, await service.ReactiverAsync(fiche, ModelState, annulation) ? $"{fiche.Cle.Nom} peut de nouveau se connecter." : null);
    }

    /// <summary>A role that goes on, or is to come.</summary>
    private static RoleCompte? Role(CompteFiche? fiche, long id) => fiche?.Cle.Roles.FirstOrDefault(r => r.Id == id && !r.EstFini);

    /// <summary>A page kept open while the role ended says so; an account that is not one’s own is not found.</summary>
    private IActionResult Perdu(long id, CompteFiche? fiche)
    {
        if (fiche is null)
        {
            return NotFound();
        }

        ModelState.AddModelError(string.Empty, "Ce rôle a déjà pris fin.");
        return Retour(id, null);
    }

    private RedirectResult Retour(long id, string? message)
    {
        TempData[message is null ? "Erreur" : "Succes"] = message ?? string.Join(' ', ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));
        return Redirect($"~/comptes/{id}");
    }
}
