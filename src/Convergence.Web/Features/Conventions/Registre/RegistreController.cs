using Convergence.Domain.Conventions;
using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Excel;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Conventions.Registre;

/// <summary>Reads the conventions of one's scope.</summary>
[Autorise(Permission.ConventionLire)]
[Route("/conventions")]
public sealed class RegistreController(ConventionsQuery conventions, UtilisateurCourant utilisateur) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ConventionsFiltreForm filtre, [FromServices] ListesReseauQuery listes, CancellationToken annulation)
    {
        ModelState.Clear();
        var lignes = await conventions.ListerAsync(filtre.Q, annulation);
        var filtres = new FiltresConventions(lignes, filtre);
        filtres.ChoixTerritoire = await listes.RangerParCodeAsync(filtres.ChoixTerritoire, annulation);

        // Every row was read to count what each choice of the filters would keep.
        var page = PageListe.Decouper(ConventionsQuery.Trier(filtres.Retenus, filtre.Tri, filtre.Descendant), filtre.Page);
        return View(
            new ConventionsViewModel(filtre, filtres, page, utilisateur.Peut(Permission.ConventionModifier))
            {
                Alertes = lignes.Where(l => l.Echeance >= Echeance.SixMois).GroupBy(l => l.Echeance).ToDictionary(g => g.Key, g => g.Count()),
            }
        );
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(ConventionsFiltreForm filtre, [FromServices] ConventionsExport export, CancellationToken annulation)
    {
        var lignes = new FiltresConventions(await conventions.ListerAsync(filtre.Q, annulation), filtre).Retenus;
        var fichier = export.Ecrire(filtre, ConventionsQuery.Trier(lignes, filtre.Tri, filtre.Descendant));
        return File(fichier.Contenu, FichierExcel.TypeMime, fichier.Nom);
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Fiche(long id, [FromServices] ConventionFicheQuery fiches, CancellationToken annulation) =>
        await fiches.LireAsync(id, annulation) is { } fiche ? View(fiche) : NotFound();
}
