using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Partenariats.FusionsPartenaires;

[Autorise(Permission.PartenaireModifier)]
[Route("/partenaires/{id:long}/fusionner")]
public sealed class FusionsPartenairesController(FusionsPartenairesService fusions) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Fusionner(long id, long? avec, CancellationToken annulation)
    {
        if (await fusions.ContexteAsync(id, avec, annulation) is not { } contexte)
        {
            return NotFound();
        }

        ModelState.Clear();
        return View(Form(contexte, avec));
    }

    [HttpPost("")]
    public async Task<IActionResult> Fusionner(long id, FusionForm form, CancellationToken annulation)
    {
        if (await fusions.ContexteAsync(id, form.Avec, annulation) is not { } contexte)
        {
            return NotFound();
        }

        if (contexte.Apercu is null)
        {
            ModelState.AddModelError(nameof(form.Avec), "Choisissez la fiche à fusionner dans celle-ci.");
        }
        else if (await fusions.FusionnerAsync(contexte, form, ModelState, annulation))
        {
            TempData["Succes"] = $"La fiche « {contexte.Apercu.Autre.Nom} » est fusionnée : la recherche trouve celle-ci sous les deux noms.";
            return Redirect(contexte.Garde.Adresse);
        }

        // What was just read is what the next send is compared with.
        ModelState.Remove(nameof(form.Version));
        ModelState.Remove(nameof(form.VersionAutre));
        var suite = Form(contexte, form.Avec);
        suite.Prendre = form.Prendre;
        return View(suite);
    }

    private static FusionForm Form(FusionContexte contexte, long? avec) =>
        new()
        {
            Avec = avec,
            Version = contexte.Garde.Version,
            VersionAutre = contexte.Apercu?.Autre.Version ?? 0,
            Contexte = contexte,
        };
}
