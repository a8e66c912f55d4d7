using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.ActionCollective;

/// <summary>A workshop, a visit, a meeting of several people: written once, in each file.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/action-collective")]
public sealed class ActionCollectiveController(ActionCollectiveQuery personnes, TimeProvider horloge) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken annulation) =>
        View(
            new ActionCollectiveForm
            {
                Personnes = await personnes.PresentesAsync(annulation),
                Type = Accompagnements.Actions[TypeAction.Atelier].Code,
                Resultat = Accompagnements.ResultatsAction[ResultatAction.Fait].Code,
                Le = JourFrance.Aujourdhui(horloge),
            }
        );

    [HttpPost("")]
    public async Task<IActionResult> Index(
        ActionCollectiveForm form,
        [FromServices] ActionCollectiveFormValidator validateur,
        [FromServices] ActionCollectiveService service,
        CancellationToken annulation
    )
    {
        form.Personnes = await personnes.PresentesAsync(annulation);
        var choisies = form.Personnes.Where(p => form.Cles.Contains(p.Salarie.Cle)).ToList();
        if (validateur.Verifier(form, ModelState) && choisies.Count < form.Cles.Distinct().Count())
        {
            ModelState.AddModelError(nameof(form.Cles), "Une personne cochée n’est plus présente dans votre chantier : relisez la liste.");
        }

        if (!ModelState.IsValid || !await service.EcrireAsync(form, choisies, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = $"L’action est notée dans {Formats.Compte(choisies.Count, "dossier")}.";
        return Redirect("~/salaries");
    }
}
