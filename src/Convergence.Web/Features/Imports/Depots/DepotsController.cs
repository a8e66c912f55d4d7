using Convergence.Domain;
using Convergence.Domain.Imports;
using Convergence.Web.Excel;
using Convergence.Web.Excel.Lecture;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>
/// The steps of an import, the same for each subject: model, deposit, preview, repair, confirmation. Each subject has its own
/// controller, with its address and its permission: the scope of the request is that of this permission.
/// </summary>
public abstract class DepotsController(SujetImport sujet) : Controller
{
    /// <summary>Beyond the largest file, room to say so beside the field; beyond that, the request is refused before it is read.</summary>
    private const long TailleRequete = 4L * LectureClasseur.TailleMaximale;

    private const string Vues = "~/Features/Imports/Depots/";

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid? deja, [FromServices] ImportsService imports, CancellationToken annulation)
    {
        ModelState.Clear();
        return View(Vues + "Index.cshtml", await imports.AccueilAsync(sujet, deja, annulation));
    }

    [HttpGet("modele")]
    public async Task<IActionResult> Modele(bool rempli, [FromServices] ModeleImportExport modeles, CancellationToken annulation)
    {
        var fichier = await modeles.EcrireAsync(sujet, rempli, annulation);
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    [RequestSizeLimit(TailleRequete)]
    [RequestFormLimits(MultipartBodyLengthLimit = TailleRequete)]
    [HttpPost("")]
    public async Task<IActionResult> Deposer(
        DepotForm form,
        [FromServices] DepotImportService depots,
        [FromServices] ImportsService imports,
        CancellationToken annulation
    ) =>
        await depots.DeposerAsync(sujet, form, ModelState, annulation) is not { } depot
            ? View(Vues + "Index.cshtml", await imports.AccueilAsync(sujet, null, annulation))
        : depot.EstConnu ? RedirectToAction(nameof(Index), new { deja = depot.Jeton })
        : Apercu(depot.Jeton);

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Apercu(
        Guid id,
        ApercuFiltreForm filtre,
        [FromServices] ImportsService imports,
        [FromServices] BrouillonsService brouillons,
        CancellationToken annulation
    )
    {
        ModelState.Clear();
        if (await imports.LireAsync(sujet, id, annulation) is not { } import)
        {
            return NotFound();
        }

        if (!brouillons.Essayer(import, out var brouillon, out var refus))
        {
            TempData["Erreur"] = refus;
            return RedirectToAction(nameof(Index));
        }

        await sujet.ChargerAsync(annulation);
        var apercu = ApercuViewModel.Construire(sujet, import, brouillon, await imports.DejaAsync(sujet, import.Empreinte, annulation), filtre);
        apercu.Signaler(ModelState);
        return View(Vues + "Apercu.cshtml", apercu);
    }

    [HttpPost("{id:guid}/reparation")]
    public Task<IActionResult> Reparer(Guid id, ReparationForm form, [FromServices] ImportsService imports, CancellationToken annulation) =>
        FaireAsync(id, imports, import => imports.ReparerAsync(sujet, import, form, ModelState, annulation), annulation);

    [HttpPost("{id:guid}/confirmation")]
    public Task<IActionResult> Confirmer(Guid id, [FromServices] ImportsService imports, CancellationToken annulation) =>
        FaireAsync(id, imports, import => imports.ConfirmerAsync(sujet, import, ModelState, annulation), annulation);

    [HttpPost("{id:guid}/abandon")]
    public Task<IActionResult> Abandonner(Guid id, [FromServices] ImportsService imports, CancellationToken annulation) =>
        FaireAsync(id, imports, import => imports.AbandonnerAsync(import, ModelState, annulation), annulation);

    /// <summary>What is refused as a whole: the key of the draft is not in the ring of the server any more.</summary>
    private async Task<IActionResult> FaireAsync(Guid id, ImportsService imports, Func<ImportEnAttente, Task<EtapeImport>> etape, CancellationToken annulation)
    {
        if (await imports.LireAsync(sujet, id, annulation) is not { } import)
        {
            return NotFound();
        }

        try
        {
            var faite = import.Etat == EtatImport.EnAttente ? await etape(import) : new EtapeImport("Info", PhraseImport.Terminee(import));
            TempData[faite.Ton] = ModelState.IsValid ? faite.Phrase : string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));
        }
        catch (RegleMetierException e)
        {
            TempData["Erreur"] = e.Message;
        }

        return Apercu(id);
    }

    private RedirectToActionResult Apercu(Guid id) => RedirectToAction(nameof(Apercu), new { id });
}
