using Convergence.Domain.Conventions;
using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Conventions.ConventionEtapes;

/// <summary>State and avenants of a convention.</summary>
[Autorise(Permission.ConventionModifier)]
[Route("/conventions/{id:long}")]
public sealed class ConventionEtapesController(
    ConventionEtapesQuery conventions,
    ConventionEtapesService etapes,
    EtatConventionFormValidator etats,
    AvenantFormValidator avenants
) : Controller
{
    [HttpGet("etat")]
    public async Task<IActionResult> Etat(long id, CancellationToken annulation) =>
        await conventions.LireAsync(id, annulation) is { } convention
            ? View(new EtatConventionForm { Convention = convention, Version = convention.Version })
            : NotFound();

    [HttpPost("etat")]
    public async Task<IActionResult> Etat(long id, EtatConventionForm form, CancellationToken annulation)
    {
        if (await conventions.LireAsync(id, annulation) is not { } convention)
        {
            return NotFound();
        }

        form.Convention = convention;
        if (!etats.Verifier(form, ModelState) || !await etapes.PasserAsync(id, form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] = $"{convention.Numero} est maintenant « {form.Vers!.Value.Libelle()} ».";
        return Redirect($"~/conventions/{id}");
    }

    [HttpGet("avenants/nouveau")]
    public async Task<IActionResult> Avenant(long id, CancellationToken annulation) =>
        await conventions.LireAsync(id, annulation) is { } convention
            ? View(new AvenantForm { Convention = convention, Version = convention.Version })
            : NotFound();

    [HttpPost("avenants/nouveau")]
    public async Task<IActionResult> Avenant(long id, AvenantForm form, CancellationToken annulation)
    {
        if (await conventions.LireAsync(id, annulation) is not { } convention)
        {
            return NotFound();
        }

        form.Convention = convention;
        if (!avenants.Verifier(form, ModelState) || await etapes.AjouterAsync(id, form, ModelState, annulation) is not { } numero)
        {
            return View(form);
        }

        TempData["Succes"] = $"L’avenant n° {numero} est ajouté.";
        return Redirect($"~/conventions/{id}");
    }

    [HttpGet("avenants/{avenant:long}")]
    public async Task<IActionResult> ModifierAvenant(long id, long avenant, CancellationToken annulation) =>
        await conventions.LireAsync(id, annulation) is { } convention && await conventions.AvenantAsync(id, avenant, annulation) is { } a
            ? View(
                nameof(Avenant),
                new AvenantForm
                {
                    Convention = convention,
                    Numero = a.Numero,
                    Objet = a.Objet,
                    SigneLe = a.SigneLe,
                    NouvelleFin = a.NouvelleFin,
                    Version = a.Version,
                }
            )
            : NotFound();

    [HttpPost("avenants/{avenant:long}")]
    public async Task<IActionResult> ModifierAvenant(long id, long avenant, AvenantForm form, CancellationToken annulation)
    {
        if (await conventions.LireAsync(id, annulation) is not { } convention || await conventions.AvenantAsync(id, avenant, annulation) is not { } actuel)
        {
            return NotFound();
        }

        (form.Convention, form.Numero) = (convention, actuel.Numero);
        if (!avenants.Verifier(form, ModelState) || !await etapes.ModifierAsync(id, avenant, form, ModelState, annulation))
        {
            return View(nameof(Avenant), form);
        }

        TempData["Succes"] = $"L’avenant n° {actuel.Numero} est enregistré.";
        return Redirect($"~/conventions/{id}");
    }
}
