using Convergence.Domain;
using Convergence.Domain.Habilitations;
using Convergence.Web.Excel;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.FilesActives.Saisie;

/// <summary>The entry grid: read, save whole, save one row.</summary>
public sealed class SaisieController(GrilleQuery grilles, SaisieService saisie, GrilleExport export, FilesActivesQuery accueil) : Controller
{
    private const int TailleFormulaire = 1024 * 1024;

    [Autorise(Permission.FileActiveLire)]
    [HttpGet("/files-actives")]
    public async Task<IActionResult> Index(CancellationToken annulation)
    {
        var choix = await accueil.LireAsync(annulation);
        return choix is { EnCours: [var seul], Anterieures: [] }
            ? RedirectToAction(nameof(Grille), new { code = seul.CodeTerritoire, periode = seul.CodePeriode })
            : View(choix);
    }

    [Autorise(Permission.FileActiveLire)]
    [HttpGet("/files-actives/{code}/{periode}")]
    public async Task<IActionResult> Grille(string code, string periode, string? programme, CancellationToken annulation) =>
        await grilles.LireAsync(code, periode, ProgrammeNoms.Lire(programme), annulation) is { } grille ? View(grille) : NotFound();

    /// <summary>Without JavaScript the whole grid is one form. What is refused comes back as it was typed; the rest is saved.</summary>
    [Autorise(Permission.FileActiveSaisir)]
    [RequestFormLimits(ValueCountLimit = (SaisieForm.MaximumCellules * 2) + 10)]
    [RequestSizeLimit(TailleFormulaire)]
    [HttpPost("/files-actives/{code}/{periode}")]
    public async Task<IActionResult> Grille(string code, string periode, CancellationToken annulation)
    {
        var (resultat, statut) = await EnregistrerAsync(code, periode, annulation);
        if (resultat is null)
        {
            return StatusCode(statut);
        }

        if (resultat.Refusees == 0)
        {
            TempData["Succes"] =
                resultat.Enregistrees == 0
                    ? "Rien n’a changé."
                    : $"{Composants.Formats.Compte(resultat.Enregistrees, "valeur enregistrée", "valeurs enregistrées")}.";
            return RedirectToAction(nameof(Grille), new { code, periode });
        }

        var grille = await grilles.LireAsync(code, periode, programme: null, annulation);
        return grille is null ? NotFound() : View(RefusGrille.Reporter(grille, resultat, ModelState));
    }

    /// <summary>With JavaScript each row saves itself when a cell is left. The answer holds the row as it now stands.</summary>
    [Autorise(Permission.FileActiveSaisir)]
    [RequestSizeLimit(TailleFormulaire)]
    [HttpPost("/files-actives/{code}/{periode}/cellules")]
    public async Task<IActionResult> Cellules(string code, string periode, CancellationToken annulation)
    {
        var (resultat, statut) = await EnregistrerAsync(code, periode, annulation);
        return resultat is null ? StatusCode(statut) : Json(new { cellules = resultat.Cellules.Values, avertissements = resultat.Avertissements });
    }

    [Autorise(Permission.FileActiveLire)]
    [HttpGet("/files-actives/{code}/{periode}/export")]
    public async Task<IActionResult> Export(string code, string periode, CancellationToken annulation)
    {
        if (await grilles.LireAsync(code, periode, programme: null, annulation) is not { } grille)
        {
            return NotFound();
        }

        var fichier = export.Ecrire(grille);
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    private async Task<(SaisieResultat? Resultat, int Statut)> EnregistrerAsync(string code, string periode, CancellationToken annulation)
    {
        if (await grilles.ContexteAsync(code, periode, annulation) is not { } contexte)
        {
            return (null, StatusCodes.Status404NotFound);
        }

        if (SaisieForm.Lire(await Request.ReadFormAsync(annulation)) is not { } form)
        {
            return (null, StatusCodes.Status400BadRequest);
        }

        return (await saisie.EnregistrerAsync(contexte, form.Cellules, annulation), StatusCodes.Status404NotFound);
    }
}
