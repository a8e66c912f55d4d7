using Convergence.Domain.Habilitations;
using Convergence.Domain.Parcours.Regles;
using Convergence.Web.Features.Reseau;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Salaries;

/// <summary>People of the chantier. A name is never in an address: the search is sent in the body, a file is reached by its random key.</summary>
[Autorise(Permission.SalarieLire)]
[Route("/salaries")]
public sealed class SalariesController(SalariesQuery salaries, UtilisateurCourant utilisateur) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(SalariesFiltreForm filtre, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(filtre);
        ModelState.Clear();
        var dossiers = await salaries.OuvertsAsync(annulation);
        return View(Modele(filtre, null, await salaries.ListerAsync(filtre, dossiers, annulation), dossiers));
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(SalariesRechercheForm cherche, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(cherche);
        var recherche = cherche.Q?.Trim() ?? string.Empty;
        if (recherche.Length is 0 or > SalariesRechercheForm.Longueur)
        {
            return Redirect("~/salaries");
        }

        return View(Modele(new SalariesFiltreForm { Etat = SalariesFiltreForm.Tous }, recherche, await salaries.ChercherAsync(recherche, annulation), []));
    }

    [HttpGet("{cle:guid}")]
    public async Task<IActionResult> Fiche(Guid cle, [FromServices] SalarieFicheQuery fiches, CancellationToken annulation)
        => await fiches.OuvrirAsync(cle, annulation) is { } fiche ? View(fiche) : NotFound();

    private SalariesViewModel Modele(SalariesFiltreForm filtre, string? recherche, PageListe<SalarieLigne> page, IReadOnlyList<DossierOuvert> dossiers)
        => new(filtre, recherche, page, salaries.Au, utilisateur.PerimetrePour(Permission.SalarieLire).ChantierIds.Count > 1, utilisateur.Peut(Permission.SalarieModifier),
            [.. ListesTravail.Toutes.Lignes.Select(l => new CompteListe(l, dossiers.Count(d => d.Listes.Contains(l.Valeur))))])
        {
            PeutConserver = utilisateur.Peut(Permission.SalarieDroitsGerer),
        };
}
