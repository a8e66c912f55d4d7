using Convergence.Domain.Recherche;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Portail.Aide;

/// <summary>The user guide, open to anyone: it holds no data.</summary>
[AllowAnonymous]
[Route("/aide")]
public sealed class AideController(GuidesService guides) : Controller
{
    private const int LongueurRecherche = 100;

    [HttpGet("")]
    public IActionResult Index(string? q)
    {
        var recherche = q?.Trim() is { Length: > LongueurRecherche } longue ? longue[..LongueurRecherche] : q?.Trim();
        return View(new AideViewModel(guides.Tous, recherche, TexteRecherche.Mots(recherche).Count == 0 ? null : guides.Chercher(recherche)));
    }

    [HttpGet("{guide}")]
    public IActionResult Guide(string guide)
    {
        var tous = guides.Tous;
        for (var rang = 0; rang < tous.Count; rang++)
        {
            if (tous[rang].Code == guide)
            {
                return View(new GuideViewModel(tous[rang], rang == 0 ? null : tous[rang - 1], rang == tous.Count - 1 ? null : tous[rang + 1]));
            }
        }

        return NotFound();
    }
}
