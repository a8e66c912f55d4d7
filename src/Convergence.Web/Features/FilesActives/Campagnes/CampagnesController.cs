using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.FilesActives.Campagnes;

public sealed class CampagnesController(
    ConvergenceDbContext db,
    CampagnesQuery campagnes,
    CampagnesService service,
    CampagneFormValidator formulaireValide,
    DerogationFormValidator derogationValide,
    TimeProvider horloge
) : Controller
{
    [Autorise(Permission.CampagneLire)]
    [HttpGet("/campagnes")]
    public async Task<IActionResult> Index(string? etat, int page = 1, CancellationToken annulation = default) =>
        View(await campagnes.ListeAsync(etat, Math.Max(1, page), annulation));

    [Autorise(Permission.CampagneLire)]
    [HttpGet("/campagnes/{periode}")]
    public async Task<IActionResult> Fiche(string periode, string? etat, int page = 1, CancellationToken annulation = default)
    {
        EtatRemontee? filtre = Enum.GetValues<EtatRemontee>().Where(e => Saisie.EtatsRemontee.Code(e) == etat).Select(e => (EtatRemontee?)e).FirstOrDefault();
        return await campagnes.FicheAsync(periode, filtre, Math.Max(1, page), annulation) is { } fiche ? View(fiche) : NotFound();
    }

    [Autorise(Permission.CampagneGerer)]
    [HttpGet("/campagnes/nouvelle")]
    public IActionResult Nouvelle()
    {
        // The month just ended is the usual question.
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var periode = Periode.DuMois(aujourdhui).Precedente;
        return View(
            "Formulaire",
            new CampagneForm
            {
                CodePeriode = periode.Code,
                Programmes = [Programme.Cvg, Programme.Phc],
                DateArrete = periode.Fin,
                Ouverture = aujourdhui,
                Echeance = aujourdhui.AddDays(20),
                Cloture = aujourdhui.AddDays(30),
            }
        );
    }

    [Autorise(Permission.CampagneGerer)]
    [HttpPost("/campagnes/nouvelle")]
    public async Task<IActionResult> Nouvelle(CampagneForm form, CancellationToken annulation)
    {
        if (!formulaireValide.Verifier(form, ModelState))
        {
            return View("Formulaire", form);
        }

        try
        {
            var code = await service.OuvrirAsync(form, annulation);
            TempData["Succes"] = "Campagne enregistrée : les lignes attendues sont prêtes.";
            return RedirectToAction(nameof(Fiche), new { periode = code });
        }
        catch (RegleMetierException regle)
        {
            ModelState.AddModelError(regle.Champ, regle.Message);
            return View("Formulaire", form);
        }
    }

    [Autorise(Permission.CampagneGerer)]
    [HttpGet("/campagnes/{periode}/modifier")]
    public async Task<IActionResult> Modifier(string periode, CancellationToken annulation) =>
        await db.Campagnes.AsNoTracking().SingleOrDefaultAsync(c => c.CodePeriode == periode && !c.EstReprise, annulation) is { } campagne
            ? View("Formulaire", CampagneForm.De(campagne))
            : NotFound();

    [Autorise(Permission.CampagneGerer)]
    [HttpPost("/campagnes/{periode}/modifier")]
    public async Task<IActionResult> Modifier(string periode, CampagneForm form, CancellationToken annulation)
    {
        form.CodePeriode = periode;
        if (!formulaireValide.Verifier(form, ModelState))
        {
            return View("Formulaire", form);
        }

        return await Essayer(() => service.ModifierAsync(periode, form, annulation)) ? Retour(periode, "Campagne modifiée.")
            : ModelState.IsValid ? NotFound()
            : View("Formulaire", form);
    }

    [Autorise(Permission.CampagneGerer)]
    [HttpPost("/campagnes/{periode}/derogations")]
    public async Task<IActionResult> Deroger(string periode, [Bind(Prefix = "Derogation")] DerogationForm form, CancellationToken annulation)
    {
        if (derogationValide.Verifier(form, ModelState) && await Essayer(() => service.DerogerAsync(periode, form, JourFrance.Aujourdhui(horloge), annulation)))
        {
            return Retour(periode, "Saisie rouverte pour ce territoire.");
        }

        return !ModelState.IsValid && await campagnes.FicheAsync(periode, filtre: null, page: 1, annulation) is { } fiche
            ? View(nameof(Fiche), fiche with { Derogation = form })
            : NotFound();
    }

    private async Task<bool> Essayer(Func<Task<bool>> action)
    {
        try
        {
            return await action();
        }
        catch (RegleMetierException regle)
        {
            ModelState.AddModelError(regle.Champ, regle.Message);
            return false;
        }
    }

    private RedirectToActionResult Retour(string periode, string message)
    {
        TempData["Succes"] = message;
        return RedirectToAction(nameof(Fiche), new { periode });
    }
}
