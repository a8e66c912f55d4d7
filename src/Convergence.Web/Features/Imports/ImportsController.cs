using Convergence.Domain.Imports;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Excel;
using Convergence.Web.Excel.Lecture;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Imports;

/// <summary>
/// The steps of an import, the same for each subject: model, deposit, preview, repair, confirmation. Each subject has its own
/// controller, with its address and its permission: the scope of the request is that of this permission.
/// </summary>
public abstract class ImportsController(SujetImport sujet) : Controller
{
    /// <summary>Beyond the largest file, room to say so beside the field; beyond that, the request is refused before it is read.</summary>
    private const long TailleRequete = 4L * LectureClasseur.TailleMaximale;

    private const string Vues = "~/Features/Imports/";

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid? deja, [FromServices] ImportsService imports, CancellationToken annulation)
    {
        ModelState.Clear();
        var connu = deja is { } jeton && await imports.LireAsync(sujet, jeton, annulation) is { } i ? await imports.DejaAsync(sujet, i.Empreinte, annulation) : null;
        return await AccueillirAsync(imports, new DepotForm(), connu is null ? null : deja, connu, annulation);
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
    public async Task<IActionResult> Deposer(DepotForm form, [FromServices] DepotImportService depots, [FromServices] ImportsService imports, CancellationToken annulation)
    {
        if (await depots.DeposerAsync(sujet, form, ModelState, annulation) is not { } jeton)
        {
            return await AccueillirAsync(imports, form, null, null, annulation);
        }

        var import = (await imports.LireAsync(sujet, jeton, annulation))!;
        return await imports.DejaAsync(sujet, import.Empreinte, annulation) is null ? Apercu(jeton) : RedirectToAction(nameof(Index), new { deja = jeton });
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Apercu(Guid id, ApercuFiltreForm filtre, [FromServices] ImportsService imports, CancellationToken annulation)
    {
        ModelState.Clear();
        if (await imports.LireAsync(sujet, id, annulation) is not { } import)
        {
            return NotFound();
        }

        await sujet.ChargerAsync(annulation);
        var apercu = ApercuViewModel.Construire(sujet, import, await imports.DejaAsync(sujet, import.Empreinte, annulation), filtre);
        apercu.Signaler(ModelState);
        return View(Vues + "Apercu.cshtml", apercu);
    }

    [HttpPost("{id:guid}/reparation")]
    public async Task<IActionResult> Reparer(Guid id, ReparationForm form, [FromServices] ImportsService imports, CancellationToken annulation)
        => await FaireAsync(id, imports, annulation, async import =>
        {
            var changees = await imports.ReparerAsync(sujet, import, form, ModelState, annulation);
            Dire(changees.Count > 0 ? "Attention" : "Succes", changees.Count > 0 ? PhraseImport.Changees(changees) : "Vos corrections sont relues. Rien n’est encore écrit.");
        });

    [HttpPost("{id:guid}/confirmation")]
    public async Task<IActionResult> Confirmer(Guid id, [FromServices] ImportsService imports, [FromServices] EcritureImportService ecriture, CancellationToken annulation)
        => await FaireAsync(id, imports, annulation, async import =>
        {
            var fait = await ecriture.ConfirmerAsync(sujet, import, annulation);
            if (fait.Issue is IssueImport.AChange or IssueImport.Refuse)
            {
                await imports.GarderAsync(import, fait.Brouillon, ModelState, annulation);
            }

            Dire(fait.Issue switch { IssueImport.Ecrit => "Succes", IssueImport.DejaTermine => "Info", _ => "Attention" }, PhraseImport.Confirmation(sujet, fait));
        });

    [HttpPost("{id:guid}/abandon")]
    public async Task<IActionResult> Abandonner(Guid id, [FromServices] ImportsService imports, CancellationToken annulation)
        => await FaireAsync(id, imports, annulation, async import =>
        {
            await imports.AbandonnerAsync(import, ModelState, annulation);
            Dire("Info", import.Etat == EtatImport.Abandonne ? $"L’import de « {import.NomFichier} » est abandonné : rien n’a été écrit." : "Cet import était déjà terminé.");
        });

    private async Task<IActionResult> FaireAsync(Guid id, ImportsService imports, CancellationToken annulation, Func<ImportEnAttente, Task> action)
    {
        if (await imports.LireAsync(sujet, id, annulation) is not { } import)
        {
            return NotFound();
        }

        await (import.Etat == EtatImport.EnAttente ? action(import) : Task.Run(() => Dire("Info", PhraseImport.Terminee(import))));
        return Apercu(id);
    }

    private void Dire(string ton, string phrase) => TempData[ton] = ModelState.IsValid ? phrase : string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));

    private RedirectToActionResult Apercu(Guid id) => RedirectToAction(nameof(Apercu), new { id });

    private async Task<IActionResult> AccueillirAsync(ImportsService imports, DepotForm form, Guid? jeton, DejaImporte? deja, CancellationToken annulation)
        => View(Vues + "Index.cshtml", new DepotViewModel(sujet.Mots, form, await imports.ListerAsync(sujet, annulation), jeton, deja));
}
