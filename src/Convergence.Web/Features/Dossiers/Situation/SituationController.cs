using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Web.Composants;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Situation;

/// <summary>Eligibility, resources and training of a person of the chantier.</summary>
[Autorise(Permission.SalarieModifier)]
[Route("/salaries/{cle:guid}/situation")]
public sealed class SituationController(LignesDossierQuery lignes, EcritureDossierService ecriture, SituationFormValidator validateur) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Modifier(Guid cle, CancellationToken annulation)
    {
        if (await lignes.SalarieAsync(cle, annulation) is not { } salarie)
        {
            return NotFound();
        }

        await ecriture.OuvrirAsync(salarie, annulation);
        var form = new SituationForm { Personne = Nom(salarie) };
        form.Montrer(salarie);
        return View(form);
    }

    [HttpPost("")]
    public async Task<IActionResult> Modifier(Guid cle, SituationForm form, CancellationToken annulation)
    {
        if (await lignes.SalarieAsync(cle, annulation) is not { } salarie)
        {
            return NotFound();
        }

        form.Personne = Nom(salarie);
        if (!validateur.Verifier(form, ModelState))
        {
            return View(form);
        }

        form.Reporter(salarie, ModelState);
        if (!await ecriture.CorrigerAsync(salarie, salarie, form, ChampsParcours.Situation, null, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = "La situation est enregistrée.";
        return Redirect($"~/salaries/{cle}/parcours");
    }

    private static string Nom(Salarie s) => $"{s.Nom.ToUpper(Formats.Culture)} {s.Prenom}";
}
