using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau.Equipes;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.PosteEdition;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.PosteFin;

/// <summary>Ends a post, or takes back an end recorded by mistake.</summary>
[Autorise(Permission.EquipeModifier)]
[Route("/equipes/{id:long}")]
public sealed class PosteFinController(PosteEditionService postes, EnregistrementService enregistrement, FinFormValidator validateur) : Controller
{
    private const string Page = "Fin";
    private const string PageReouverture = "Reouverture";
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez le poste, puis réessayez.");

    [HttpGet("terminer")]
    public async Task<IActionResult> Terminer(long id, CancellationToken annulation)
        => await postes.TrouverAsync(id, annulation) is not { } p ? NotFound()
            : p.Fin is not null ? DejaFait(p)
            : View(Page, new FinForm { Version = p.Version, Contexte = await ContexteAsync(p, "Terminer le poste", "Le poste ne compte plus après cette date. Les totaux des dates passées ne changent pas.", annulation) });

    [HttpPost("terminer")]
    public async Task<IActionResult> Terminer(long id, FinForm form, CancellationToken annulation)
    {
        if (await postes.TrouverAsync(id, annulation) is not { } poste)
        {
            return NotFound();
        }

        if (poste.Fin is not null)
        {
            return DejaFait(poste);
        }

        form.Contexte = await ContexteAsync(poste, "Terminer le poste", null, annulation);
        if (!validateur.Verifier(form, ModelState))
        {
            return View(Page, form);
        }

        enregistrement.Attendre(poste, form.Version);
        return EnregistrementService.Essayer(ModelState, () => poste.Terminer(ReglesSaisie.Date(form.Fin), form.Motif), (nameof(FaitDate.MotifFin), nameof(form.Motif)))
            && await enregistrement.EnregistrerAsync(ModelState, Refus, v => form.Version = v, campagnesSuivent: false, annulation)
            ? Retour("Le poste est terminé.")
            : View(Page, form);
    }

    [HttpGet("rouvrir")]
    public async Task<IActionResult> Rouvrir(long id, CancellationToken annulation)
        => await postes.TrouverAsync(id, annulation) is not { } p ? NotFound()
            : p.Fin is null ? DejaFait(p)
            : View(PageReouverture, new ReouvertureForm { Version = p.Version, Contexte = await ContexteAsync(p, "Reprendre la fin du poste", $"La fin enregistrée ({p.FinConnue?.EnFrancais()}, motif : {p.MotifFin}) sera effacée.", annulation) });

    [HttpPost("rouvrir")]
    public async Task<IActionResult> Rouvrir(long id, ReouvertureForm form, CancellationToken annulation)
    {
        if (await postes.TrouverAsync(id, annulation) is not { } poste)
        {
            return NotFound();
        }

        if (poste.Fin is null)
        {
            return DejaFait(poste);
        }

        form.Contexte = await ContexteAsync(poste, "Reprendre la fin du poste", null, annulation);
        enregistrement.Attendre(poste, form.Version);
        poste.Rouvrir();
        return await enregistrement.EnregistrerAsync(ModelState, Refus, v => form.Version = v, campagnesSuivent: false, annulation) ? Retour("La fin du poste est reprise.") : View(PageReouverture, form);
    }

    private async Task<FinContexte> ContexteAsync(PosteEquipe poste, string titre, string? explication, CancellationToken annulation)
        => new(titre, $"{poste.Fonction.Libelle()} – {await postes.OuAsync(poste, annulation)}", "~/equipes", [], explication);

    private RedirectResult DejaFait(PosteEquipe poste)
    {
        TempData["Info"] = poste.Fin is null ? "Aucune fin n’est enregistrée : il n’y a rien à reprendre." : "Une fin est déjà enregistrée.";
        return Redirect("~/equipes");
    }

    private RedirectResult Retour(string message)
    {
        TempData["Succes"] = message;
        return Redirect("~/equipes");
    }
}
