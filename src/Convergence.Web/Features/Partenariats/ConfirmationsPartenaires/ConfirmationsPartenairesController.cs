using Convergence.Domain.Habilitations;
using Convergence.Web.Composants;
using Convergence.Web.Features.Partenariats.Partenaires;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Partenariats.ConfirmationsPartenaires;

[Autorise(Permission.PartenaireModifier)]
[Route("/partenaires")]
public sealed class ConfirmationsPartenairesController(
    ConfirmationsPartenairesService confirmations,
    PartenairesTenusService tenus,
    ConfirmationsPartenairesFormValidator validateur
) : Controller
{
    [HttpPost("{id:long}/confirmer")]
    public async Task<IActionResult> Confirmer(long id, ConfirmationForm form, CancellationToken annulation)
    {
        if (await tenus.TenirAsync(id, annulation) is not { } tenu)
        {
            return NotFound();
        }

        if (await confirmations.ConfirmerAsync(id, form.Version, ModelState, annulation))
        {
            TempData["Succes"] = $"La fiche de {tenu.Nom} est confirmée aujourd’hui : elle est à jour pour un an.";
        }
        else
        {
            TempData["Attention"] = "La fiche a changé pendant que vous la lisiez : relisez-la, puis confirmez.";
        }

        return Redirect($"~/partenaires/{id}");
    }

    [HttpGet("a-confirmer")]
    public async Task<IActionResult> Index(int page, string? cocher, CancellationToken annulation)
    {
        ModelState.Clear();
        var contexte = await confirmations.LireAsync(page, annulation);
        return View(new ConfirmationsPartenairesForm { Contexte = contexte, Ids = cocher == "page" ? [.. contexte.Page.Lignes.Select(l => l.Id)] : [] });
    }

    [HttpPost("a-confirmer")]
    public async Task<IActionResult> Index([FromQuery] int page, [FromForm] ConfirmationsPartenairesForm form, CancellationToken annulation)
    {
        if (validateur.Verifier(form, ModelState) && await confirmations.ConfirmerToutAsync(form, ModelState, annulation) is { } nombre)
        {
            TempData["Succes"] = $"{Formats.Compte(nombre, "partenaire confirmé", "partenaires confirmés")} au {form.Date}.";
            return Redirect("~/partenaires/a-confirmer");
        }

        form.Contexte = await confirmations.LireAsync(page, annulation);
        return View(form);
    }
}
