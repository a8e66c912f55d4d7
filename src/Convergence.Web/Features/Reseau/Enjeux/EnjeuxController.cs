using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.Enjeux;

/// <summary>Types the enjeux of the year of a territory; they are read on its sheet.</summary>
[Autorise(Permission.EnjeuModifier)]
[Route("/territoires/{code}/enjeux")]
public sealed class EnjeuxController(EnjeuxService enjeux, EnjeuFormValidator validateur) : Controller
{
    private const string Vue = "Formulaire";

    [HttpGet("nouveau")]
    public async Task<IActionResult> Nouveau(string code, CancellationToken annulation) =>
        await enjeux.ContexteAsync(code, null, annulation) is { } contexte ? View(Vue, new EnjeuForm { Contexte = contexte }) : NotFound();

    [HttpPost("nouveau")]
    public Task<IActionResult> Nouveau(string code, EnjeuForm form, CancellationToken annulation) =>
        EnregistrerAsync(code, null, form, "L’enjeu est ajouté.", annulation);

    [HttpGet("{id:long}/modifier")]
    public async Task<IActionResult> Modifier(string code, long id, CancellationToken annulation)
    {
        if (await enjeux.ContexteAsync(code, id, annulation) is not { } contexte || await enjeux.LireAsync(id, annulation) is not { } form)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        return View(Vue, form);
    }

    [HttpPost("{id:long}/modifier")]
    public Task<IActionResult> Modifier(string code, long id, EnjeuForm form, CancellationToken annulation) =>
        EnregistrerAsync(code, id, form, "L’enjeu est enregistré.", annulation);

    [HttpPost("{id:long}/retirer")]
    public async Task<IActionResult> Retirer(string code, long id, CancellationToken annulation)
    {
        if (await enjeux.ContexteAsync(code, id, annulation) is null || !await enjeux.RetirerAsync(id, annulation))
        {
            return NotFound();
        }

        return Retour(code, "L’enjeu est retiré de la liste de l’année.");
    }

    [HttpPost("reprendre")]
    public async Task<IActionResult> Reprendre(string code, CancellationToken annulation)
    {
        if (await enjeux.ContexteAsync(code, null, annulation) is not { } contexte)
        {
            return NotFound();
        }

        var nombre = await enjeux.ReprendreAsync(contexte, annulation);
        return Retour(
            code,
            nombre == 0
                ? null
                : $"{Composants.Formats.Compte(nombre, "enjeu repris", "enjeux repris")} pour {contexte.Annee} : relisez, corrigez ou retirez ce qui a changé."
        );
    }

    private async Task<IActionResult> EnregistrerAsync(string code, long? id, EnjeuForm form, string message, CancellationToken annulation)
    {
        if (await enjeux.ContexteAsync(code, id, annulation) is not { } contexte)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        return validateur.Verifier(form, ModelState) && await enjeux.EnregistrerAsync(contexte, form, ModelState, annulation)
            ? Retour(code, message)
            : View(Vue, form);
    }

    private RedirectResult Retour(string code, string? message)
    {
        TempData[message is null ? "Info" : "Succes"] = message ?? "Rien à reprendre : la liste de l’année a déjà un enjeu, ou aucune année passée n’en a.";
        return Redirect($"~/territoires/{code}#enjeux");
    }
}
