using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.FilesActives.Saisie;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.FilesActives.Transmissions;

/// <summary>brouillon -> transmis (checklist, « Je certifie ») -> validé, or à corriger with a reason.</summary>
[Route("/files-actives/{code}/{periode}")]
public sealed class TransmissionsController(
    GrilleQuery grilles,
    TransmissionService transmissions,
    AccuseQuery accuses,
    TransmissionFormValidator formulaireValide,
    RenvoiFormValidator renvoiValide
) : Controller
{
    [Autorise(Permission.FileActiveSaisir)]
    [HttpGet("transmission")]
    public async Task<IActionResult> Controle(string code, string periode, long remontee, CancellationToken annulation) =>
        await ControleAsync(code, periode, new TransmissionForm { Remontee = remontee }, annulation);

    [Autorise(Permission.FileActiveSaisir)]
    [HttpPost("transmission")]
    public async Task<IActionResult> Transmettre(string code, string periode, TransmissionForm form, CancellationToken annulation)
    {
        if (await LireAsync(code, periode, form, annulation) is not { } controle)
        {
            return NotFound();
        }

        if (formulaireValide.Verifier(form, ModelState) && controle.Remontee.Verrou is { } verrou)
        {
            ModelState.AddModelError(string.Empty, verrou);
        }

        return ModelState.IsValid
            && await Essayer(
                form,
                TypeEvenementRemontee.Transmission,
                (r, le) => r.Transmettre(form.Certifie, controle.Manquants.Count > 0, form.Commentaire, Acteur, le),
                r => r.Commentaire,
                annulation
            )
                ? Retour(code, periode, "Chiffres transmis à l’équipe nationale. L’accusé de transmission garde ce qui a été envoyé.")
            : ModelState.IsValid ? NotFound()
            : View(nameof(Controle), controle);
    }

    [Autorise(Permission.FileActiveSaisir)]
    [HttpPost("reprise")]
    public Task<IActionResult> Reprendre(string code, string periode, EtapeForm form, CancellationToken annulation) =>
        Etape(
            code,
            periode,
            form,
            TypeEvenementRemontee.Reprise,
            (r, _) => r.Corriger(),
            _ => null,
            "Vous pouvez corriger, puis transmettre à nouveau.",
            annulation
        );

    [Autorise(Permission.FileActiveValider)]
    [HttpPost("validation")]
    public Task<IActionResult> Valider(string code, string periode, EtapeForm form, CancellationToken annulation) =>
        Etape(
            code,
            periode,
            form,
            TypeEvenementRemontee.Validation,
            (r, le) => r.Valider(Acteur, le),
            _ => null,
            "Chiffres validés : ils sont publiés dans les tableaux de bord.",
            annulation
        );

    [Autorise(Permission.FileActiveValider)]
    [HttpPost("renvoi")]
    public Task<IActionResult> Renvoyer(string code, string periode, RenvoiForm form, CancellationToken annulation)
    {
        renvoiValide.Verifier(form, ModelState);
        return Etape(
            code,
            periode,
            form,
            TypeEvenementRemontee.Renvoi,
            (r, _) => r.RenvoyerACorriger(form.Motif),
            r => r.MotifCorrection,
            "Renvoyé à corriger : la coordination lit votre motif.",
            annulation
        );
    }

    [Autorise(Permission.FileActiveLire)]
    [HttpGet("accuse")]
    public async Task<IActionResult> Accuse(string code, string periode, long remontee, CancellationToken annulation) =>
        await accuses.LireAsync(code, periode, remontee, annulation) is { } accuse ? View(accuse) : NotFound();

    private long Acteur =>
        long.Parse(User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IActionResult> ControleAsync(string code, string periode, TransmissionForm form, CancellationToken annulation) =>
        await LireAsync(code, periode, form, annulation) is { } controle ? View(controle) : NotFound();

    private async Task<TransmissionViewModel?> LireAsync(string code, string periode, TransmissionForm form, CancellationToken annulation) =>
        await grilles.LireAsync(code, periode, programme: null, annulation) is { } grille ? TransmissionViewModel.Lire(grille, form.Remontee, form) : null;

    /// <summary>A step without a page of its own: what refuses it is said on the grid.</summary>
    private async Task<IActionResult> Etape(
        string code,
        string periode,
        EtapeForm form,
        TypeEvenementRemontee type,
        Action<Remontee, DateTime> etape,
        Func<Remontee, string?> motif,
        string succes,
        CancellationToken annulation
    )
    {
        if (ModelState.IsValid && await Essayer(form, type, etape, motif, annulation))
        {
            return Retour(code, periode, succes);
        }

        if (ModelState.IsValid || await grilles.LireAsync(code, periode, programme: null, annulation) is not { } grille)
        {
            return NotFound();
        }

        return View("~/Features/FilesActives/Saisie/Grille.cshtml", grille);
    }

    private async Task<bool> Essayer(
        EtapeForm form,
        TypeEvenementRemontee type,
        Action<Remontee, DateTime> etape,
        Func<Remontee, string?> motif,
        CancellationToken annulation
    )
    {
        try
        {
            return await transmissions.ExecuterAsync(form, type, etape, motif, annulation);
        }
        catch (RegleMetierException regle)
        {
            ModelState.AddModelError(regle.Champ, regle.Message);
            return false;
        }
    }

    private RedirectToActionResult Retour(string code, string periode, string message)
    {
        TempData["Succes"] = message;
        return RedirectToAction("Grille", "Saisie", new { code, periode });
    }
}
