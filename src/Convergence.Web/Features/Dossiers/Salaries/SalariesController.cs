using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Features.Dossiers.Suivis;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Salaries;

/// <summary>People of the chantier. A name is never in an address: the search is sent in the body, a file is reached by its random key.</summary>
[Autorise(Permission.SalarieLire)]
[Route("/salaries")]
public sealed class SalariesController(SalariesQuery salaries, UtilisateurCourant utilisateur) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(SalariesFiltreForm filtre, [FromServices] SuivisQuery suivis, CancellationToken annulation)
    {
        ModelState.Clear();
        var dossiers = await salaries.OuvertsAsync(annulation);
        return View(
            Modele(filtre, null, await salaries.ListerAsync(filtre, dossiers, annulation), dossiers) with
            {
                SuivisDus = await suivis.AFaireAsync(annulation),
            }
        );
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(SalariesRechercheForm cherche, CancellationToken annulation) =>
        cherche.Lue is { } recherche ? View(await TrouverAsync(recherche, annulation)) : Redirect("~/salaries");

    /// <summary>The same results without the page around them, as somebody types.</summary>
    [HttpPost("recherche")]
    public async Task<IActionResult> Recherche(SalariesRechercheForm cherche, CancellationToken annulation) =>
        cherche.Lue is { } recherche ? PartialView("_Trouves", await TrouverAsync(recherche, annulation)) : BadRequest();

    [HttpGet("{cle:guid}")]
    public async Task<IActionResult> Fiche(Guid cle, [FromServices] SalarieFicheQuery fiches, CancellationToken annulation) =>
        await fiches.OuvrirAsync(cle, annulation) is { } fiche ? View(fiche) : NotFound();

    private async Task<SalariesViewModel> TrouverAsync(string recherche, CancellationToken annulation) =>
        Modele(new SalariesFiltreForm { Etat = SalariesFiltreForm.Tous }, recherche, await salaries.ChercherAsync(recherche, annulation), []);

    private SalariesViewModel Modele(SalariesFiltreForm filtre, string? recherche, PageListe<SalarieLigne> page, IReadOnlyList<DossierOuvert> dossiers) =>
        new(
            filtre,
            recherche,
            page,
            salaries.Au,
            utilisateur.PerimetrePour(Permission.SalarieLire).ChantierIds.Count > 1,
            utilisateur.Peut(Permission.SalarieModifier),
            [.. ListesTravail.Toutes.Lignes.Select(l => new CompteListe(l, dossiers.Count(d => d.Listes.Contains(l.Valeur))))]
        )
        {
            PeutConserver = utilisateur.Peut(Permission.SalarieDroitsGerer),
        };
}
