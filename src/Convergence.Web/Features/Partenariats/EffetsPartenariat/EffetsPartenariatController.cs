using Convergence.Domain.Habilitations;
using Convergence.Domain.Partenariats;
using Convergence.Web.Features.Partenariats.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Partenariats.EffetsPartenariat;

[Autorise(Permission.PartenaireModifier)]
[Route("/partenaires/{id:long}/effets")]
public sealed class EffetsPartenariatController(EffetsPartenariatService effets, LignesPartenaireService lignes, EffetFormValidator validateur) : Controller
{
    private const string Vue = "Formulaire";

    [HttpGet("nouveau")]
    public async Task<IActionResult> Nouveau(long id, CancellationToken annulation) =>
        await lignes.ContexteAsync(id, null, annulation) is { } contexte ? View(Vue, new EffetForm { Contexte = contexte }) : NotFound();

    [HttpPost("nouveau")]
    public Task<IActionResult> Nouveau(long id, EffetForm form, CancellationToken annulation) => EnregistrerAsync(id, null, form, annulation);

    [HttpGet("{effet:long}/modifier")]
    public Task<IActionResult> Modifier(long id, long effet, CancellationToken annulation) => AfficherAsync(id, effet, Vue, annulation);

    [HttpPost("{effet:long}/modifier")]
    public Task<IActionResult> Modifier(long id, long effet, EffetForm form, CancellationToken annulation) => EnregistrerAsync(id, effet, form, annulation);

    [HttpGet("{effet:long}/supprimer")]
    public Task<IActionResult> Supprimer(long id, long effet, CancellationToken annulation) => AfficherAsync(id, effet, "Supprimer", annulation);

    [HttpPost("{effet:long}/supprimer")]
    public async Task<IActionResult> Supprimer(long id, long effet, EffetForm form, CancellationToken annulation)
    {
        if (await lignes.ContexteAsync(id, effet, annulation) is not { } contexte || await effets.LireAsync(id, effet, annulation) is not { } lu)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (await lignes.SupprimerAsync<EffetPartenariat>(form, ModelState, annulation))
        {
            TempData["Succes"] = $"L’effet « {lu.Nature!.Value.Libelle()} » est supprimé.";
            return Redirect(contexte.Partenaire.Adresse);
        }

        (lu.Contexte, lu.Version) = (contexte, form.Version);
        return View(lu);
    }

    private async Task<IActionResult> AfficherAsync(long id, long effet, string vue, CancellationToken annulation)
    {
        if (await lignes.ContexteAsync(id, effet, annulation) is not { } contexte || await effets.LireAsync(id, effet, annulation) is not { } form)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        return View(vue, form);
    }

    private async Task<IActionResult> EnregistrerAsync(long id, long? effet, EffetForm form, CancellationToken annulation)
    {
        if (await lignes.ContexteAsync(id, effet, annulation) is not { } contexte || (effet is { } c && await effets.LireAsync(id, c, annulation) is null))
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (!validateur.Verifier(form, ModelState) || !await effets.EnregistrerAsync(form, ModelState, annulation))
        {
            return View(Vue, form);
        }

        TempData["Succes"] = $"L’effet « {form.Nature!.Value.Libelle()} » est enregistré.";
        return Redirect(contexte.Partenaire.Adresse);
    }
}
