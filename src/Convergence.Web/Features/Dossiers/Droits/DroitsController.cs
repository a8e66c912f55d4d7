using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Droits;

/// <summary>« Droits »: what the person was told, the access file, limitation and opposition, who else sees the file.</summary>
[Route("/salaries/{cle:guid}/droits")]
public sealed class DroitsController(DroitsQuery droits, DossierQuery dossiers, UtilisateurCourant utilisateur, TimeProvider horloge) : Controller
{
    [Autorise(Permission.SalarieLire)]
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid cle, CancellationToken annulation) =>
        await droits.OuvrirAsync(cle, annulation) is { } lus ? View(lus with { PeutLimiter = utilisateur.Peut(Permission.SalarieDroitsGerer) }) : NotFound();

    [Autorise(Permission.SalarieLire)]
    [HttpGet("acces")]
    public async Task<IActionResult> Acces(Guid cle, [FromServices] ContenuDossierQuery contenus, CancellationToken annulation) =>
        await InscrireAsync(cle, ActionDossier.Impression, annulation) is { } entete
            ? View(new DossierAccesViewModel(entete, JourFrance.Aujourdhui(horloge), await contenus.LireAsync(entete.Salarie, annulation)))
            : NotFound();

    [Autorise(Permission.SalarieLire)]
    [HttpGet("acces.json")]
    public async Task<IActionResult> AccesJson(
        Guid cle,
        [FromServices] ContenuDossierQuery contenus,
        [FromServices] DossierAccesExport export,
        CancellationToken annulation
    )
    {
        if (await InscrireAsync(cle, ActionDossier.Export, annulation) is not { } entete)
        {
            return NotFound();
        }

        var (contenu, nom) = export.Ecrire(entete.Salarie, await contenus.LireAsync(entete.Salarie, annulation));
        return File(contenu, "application/json", nom);
    }

    [Autorise(Permission.SalarieDroitsGerer)]
    [HttpGet("traitement")]
    public async Task<IActionResult> Traitement(Guid cle, CancellationToken annulation) =>
        await dossiers.OuvrirAsync(cle, OngletDossier.Droits, annulation) is { Salarie: var s } entete
            ? View(
                new TraitementForm
                {
                    Contexte = entete,
                    Etat = s.Traitement,
                    Depuis = s.TraitementDepuis,
                    Version = s.Version,
                }
            )
            : NotFound();

    [Autorise(Permission.SalarieDroitsGerer)]
    [HttpPost("traitement")]
    public async Task<IActionResult> Traitement(
        Guid cle,
        TraitementForm form,
        [FromServices] TraitementFormValidator validateur,
        [FromServices] DroitsService service,
        CancellationToken annulation
    )
    {
        if (await dossiers.EnteteAsync(cle, OngletDossier.Droits, annulation) is not { } entete)
        {
            return NotFound();
        }

        form.Contexte = entete;
        if (!validateur.Verifier(form, ModelState) || !await service.ChangerAsync(cle, form, ModelState, annulation))
        {
            return View(form);
        }

        TempData["Succes"] =
            form.Etat == EtatTraitement.Ordinaire
                ? "La limitation ou l’opposition est levée : la personne compte de nouveau."
                : "C’est enregistré : la personne ne compte plus dans aucune statistique, et rien d’elle n’est partagé.";
        return Redirect($"~/salaries/{cle}/droits");
    }

    /// <summary>Heading of the file, with a line of the journal that says what left; null outside the scope.</summary>
    private async Task<EnteteDossier?> InscrireAsync(Guid cle, ActionDossier action, CancellationToken annulation)
    {
        if (await dossiers.EnteteAsync(cle, OngletDossier.Droits, annulation) is not { } entete)
        {
            return null;
        }

        var services = HttpContext.RequestServices;
        services.GetRequiredService<JournalDossierService>().Ajouter(entete.Salarie, action, [JournalDossierService.DossierAcces]);
        await services.GetRequiredService<ConvergenceDbContext>().SaveChangesAsync(annulation);
        return entete;
    }
}

public sealed record DossierAccesViewModel(EnteteDossier Entete, DateOnly Au, IReadOnlyList<TableDossier> Tables);
