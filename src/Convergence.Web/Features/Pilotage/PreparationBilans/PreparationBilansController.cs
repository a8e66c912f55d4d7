using Convergence.Data.Installation;
using Convergence.Domain;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Pilotage.Bilans;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.PreparationBilans;

/// <summary>From the figures of a year to a transmitted bilan: read, prepare, abandon, transmit, correct.</summary>
[Autorise(Permission.BilanPreparer)]
[Route("bilans/{programme:regex(^(cvg|phc)$)}/{annee:int:range(2000,2199)}")]
public sealed class PreparationBilansController(
    ApercuService apercu,
    PreparationBilanService preparation,
    TransmissionBilanService transmission,
    BilansQuery bilans,
    ClasseurBilanExport classeur,
    UtilisateurCourant utilisateur,
    PreparationFormValidator preparationValide,
    TransmissionFormValidator transmissionValide
) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Apercu(string programme, int annee, int? version, CancellationToken annulation) =>
        VueAsync(nameof(Apercu), programme, annee, version, annulation);

    /// <summary>The workbook of a prepared bilan, marked as a draft: the bytes that will be served are written at transmission.</summary>
    [HttpGet("projet")]
    public async Task<IActionResult> Projet(string programme, int annee, CancellationToken annulation)
    {
        if (await bilans.VersionAsync(Lu(programme), annee, null, annulation) is not { EstProjet: true } bilan)
        {
            return NotFound();
        }

        var fichier = classeur.Ecrire(bilan, await bilans.CellulesAsync(bilan.Id, annulation));
        return File(fichier.Contenu, Excel.FichierExcel.TypeMime, fichier.Nom);
    }

    [HttpPost("preparer")]
    public Task<IActionResult> Preparer(string programme, int annee, PreparationForm preparationForm, CancellationToken annulation) =>
        TenterAsync(
            nameof(Apercu),
            programme,
            annee,
            preparationValide.Verifier(preparationForm, ModelState),
            "Le bilan est préparé : relisez-le, puis transmettez-le.",
            () => preparation.PreparerAsync(Lu(programme), annee, preparationForm.Motif, utilisateur.Id, annulation),
            annulation
        );

    [HttpPost("abandonner")]
    public Task<IActionResult> Abandonner(string programme, int annee, long version, CancellationToken annulation) =>
        TenterAsync(
            nameof(Apercu),
            programme,
            annee,
            valide: true,
            "Le bilan préparé est abandonné.",
            () => transmission.AbandonnerAsync(Lu(programme), annee, version, annulation),
            annulation
        );

    [HttpGet("transmettre")]
    public Task<IActionResult> Transmettre(string programme, int annee, CancellationToken annulation) =>
        VueAsync(nameof(Transmettre), programme, annee, null, annulation);

    [HttpPost("transmettre")]
    public Task<IActionResult> Transmettre(string programme, int annee, TransmissionForm form, CancellationToken annulation) =>
        TenterAsync(
            nameof(Transmettre),
            programme,
            annee,
            transmissionValide.Verifier(form, ModelState),
            $"Le bilan est transmis : {(programme == "cvg" ? "la DGEFP" : "la DGCS")} peut le télécharger.",
            () => transmission.TransmettreAsync(Lu(programme), annee, form.Version, utilisateur.Id, annulation),
            annulation
        );

    /// <summary>Does it and goes back to the bilan, or shows the page again with what was typed and why it was refused.</summary>
    private async Task<IActionResult> TenterAsync(
        string vue,
        string programme,
        int annee,
        bool valide,
        string succes,
        Func<Task> action,
        CancellationToken annulation
    )
    {
        if (valide)
        {
            try
            {
                await action();
                TempData["Succes"] = succes;
                return RedirectToAction(nameof(Apercu), new { programme, annee });
            }
            catch (RegleMetierException e)
            {
                ModelState.AddModelError(e.Champ, e.Message);
            }
            catch (DbUpdateException e) when (RefusBase.EstConcurrence(e))
            {
                ModelState.AddModelError(string.Empty, "Quelqu’un d’autre vient de préparer ou de transmettre ce bilan : voici où il en est.");
            }
        }

        return await VueAsync(vue, programme, annee, null, annulation);
    }

    private async Task<IActionResult> VueAsync(string vue, string programme, int annee, int? version, CancellationToken annulation)
    {
        if (await apercu.LireAsync(Lu(programme), annee, version, annulation) is not { } modele)
        {
            return NotFound();
        }

        // What was to be transmitted no longer is: a refusal is said on the page of the bilan.
        return vue == nameof(Apercu) || modele.EstPrepare ? View(vue, modele)
            : ModelState.IsValid ? NotFound()
            : View(nameof(Apercu), modele);
    }

    private static Programme Lu(string programme) => ProgrammeNoms.Lire(programme)!.Value;
}
