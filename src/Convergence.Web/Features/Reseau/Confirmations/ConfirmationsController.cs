using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Excel;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.Confirmations;

[Autorise(Permission.ReseauModifier)]
[Route("/reseau/a-mettre-a-jour")]
public sealed class ConfirmationsController(ConfirmationsQuery confirmations, ConfirmationsFormValidator validateur, TimeProvider horloge) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ConfirmationsFiltreForm filtre, CancellationToken annulation)
    {
        ModelState.Clear();
        var contexte = await LireAsync(filtre, annulation);
        return View(new ConfirmationsForm { Contexte = contexte, Ids = filtre.Cocher == "page" ? [.. contexte.Page.Lignes.Select(l => l.Id)] : [] });
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(ConfirmationsFiltreForm filtre, [FromServices] ConfirmationsExport export, CancellationToken annulation)
    {
        var jour = JourFrance.Aujourdhui(horloge);
        var fichier = export.Ecrire(filtre, jour, await confirmations.ListerAsync(filtre, jour, annulation));
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(
        [FromQuery] ConfirmationsFiltreForm filtre,
        [FromForm] ConfirmationsForm form,
        [FromServices] ConfirmationsService service,
        CancellationToken annulation
    )
    {
        if (validateur.Verifier(form, ModelState) && await service.TraiterAsync(form, ModelState, annulation) is { } nombre)
        {
            TempData["Succes"] =
                form.Action == ConfirmationsForm.Confirmer
                    ? $"{Formats.Compte(nombre, "adhésion confirmée", "adhésions confirmées")} au {form.Date}."
                    : $"{Formats.Compte(nombre, "adhésion close", "adhésions closes")} ; les campagnes ouvertes en tiennent compte.";
            return Redirect(Url.Content("~/reseau/a-mettre-a-jour") + Request.QueryString);
        }

        form.Contexte = await LireAsync(filtre, annulation);
        return View(form);
    }

    private Task<ConfirmationsViewModel> LireAsync(ConfirmationsFiltreForm filtre, CancellationToken annulation) =>
        confirmations.LireAsync(filtre, JourFrance.Aujourdhui(horloge), annulation);
}
