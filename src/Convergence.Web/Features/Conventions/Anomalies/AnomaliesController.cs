using Convergence.Domain.Conventions;
using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Excel;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Conventions.Anomalies;

/// <summary>What does not agree between memberships and conventions: corrected where it stands, explained or reopened here.</summary>
[Route("/conventions/anomalies")]
public sealed class AnomaliesController(
    AnomaliesQuery anomalies,
    AnomaliesService service,
    ListesReseauQuery listes,
    UtilisateurCourant utilisateur,
    AnomalieFormValidator validateur,
    AnomaliesFormValidator plusieurs
) : Controller
{
    [Autorise(Permission.ConventionLire)]
    [HttpGet("")]
    public async Task<IActionResult> Index(AnomaliesFiltreForm filtre, CancellationToken annulation)
    {
        ModelState.Clear();
        var contexte = await ContexteAsync(filtre, annulation);
        var cles = filtre.Cocher == "page" ? contexte.Page.Lignes.Where(l => l.Etat == EtatAnomalie.ATraiter).Select(l => l.Cle.ToString()) : [];
        return View(new AnomaliesForm { Contexte = contexte, Cles = [.. cles] });
    }

    [Autorise(Permission.ConventionModifier)]
    [HttpPost("")]
    public async Task<IActionResult> Index([FromQuery] AnomaliesFiltreForm filtre, [FromForm] AnomaliesForm form, CancellationToken annulation)
    {
        var lignes = await anomalies.ListerAsync(null, annulation);
        if (plusieurs.Verifier(form, ModelState) && await service.JustifierAsync(lignes, form, ModelState, annulation) is { } nombre)
        {
            TempData["Succes"] = $"{Formats.Compte(nombre, "anomalie justifiée", "anomalies justifiées")}. Chacune peut être rouverte.";
            return Redirect("~/conventions/anomalies" + Request.QueryString);
        }

        form.Contexte = await ContexteAsync(filtre, annulation);
        return View(form);
    }

    [Autorise(Permission.ConventionLire)]
    [HttpGet("export")]
    public async Task<IActionResult> Export(AnomaliesFiltreForm filtre, [FromServices] AnomaliesExport export, CancellationToken annulation)
    {
        var fichier = export.Ecrire(filtre, new FiltresAnomalies(await anomalies.ListerAsync(filtre.Q, annulation), filtre).Retenus);
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    [Autorise(Permission.ConventionLire)]
    [HttpGet("{cle}")]
    public async Task<IActionResult> Fiche(string cle, CancellationToken annulation) =>
        await LireAsync(cle, annulation) is { } contexte ? View(new AnomalieForm { Contexte = contexte, Version = contexte.Ligne.Version }) : NotFound();

    [Autorise(Permission.ConventionModifier)]
    [HttpPost("{cle}")]
    public async Task<IActionResult> Fiche(string cle, AnomalieForm form, CancellationToken annulation)
    {
        if (await LireAsync(cle, annulation) is not { } contexte)
        {
            return NotFound();
        }

        if (validateur.Verifier(form, ModelState) && await service.AgirAsync(contexte.Ligne, form, ModelState, annulation))
        {
            TempData["Succes"] = form.Geste switch
            {
                GesteAnomalie.Justification => "Anomalie justifiée.",
                GesteAnomalie.Reouverture => "Anomalie rouverte : elle est de nouveau à traiter.",
                _ => "Commentaire ajouté.",
            };
            return Redirect($"~/conventions/anomalies/{cle}");
        }

        form.Contexte = contexte;
        return View(form);
    }

    private async Task<AnomaliesViewModel> ContexteAsync(AnomaliesFiltreForm filtre, CancellationToken annulation)
    {
        var filtres = new FiltresAnomalies(await anomalies.ListerAsync(filtre.Q, annulation), filtre);
        filtres.ChoixTerritoire = await listes.RangerParCodeAsync(filtres.ChoixTerritoire, annulation);

        // Anomalies are computed from the facts of the network: there is no table behind them.
        return new(filtre, filtres, PageListe.Decouper(filtres.Retenus, filtre.Page), utilisateur.Peut(Permission.ConventionModifier));
    }

    private async Task<AnomalieViewModel?> LireAsync(string texte, CancellationToken annulation) =>
        CleAnomalie.Lire(texte) is { } cle && (await anomalies.ListerAsync(null, annulation)).FirstOrDefault(l => l.Cle == cle) is { } ligne
            ? new(
                ligne,
                await anomalies.CommentairesAsync(cle, annulation),
                utilisateur.PerimetrePour(Permission.ConventionModifier).VoitTerritoire(ligne.TerritoireId)
            )
            : null;
}
