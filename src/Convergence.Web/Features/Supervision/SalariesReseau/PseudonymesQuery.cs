using System.Globalization;
using Convergence.Data;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Supervision.SalariesReseau;

/// <summary>The parcours behind a count, under pseudonyms, for the national team.</summary>
public sealed class PseudonymesQuery(ConvergenceDbContext db, ComptesParcoursQuery comptes, SalariesReseauQuery reseau, ListesReseauQuery listes)
{
    public async Task<PseudonymesViewModel> LireAsync(SalariesReseauFiltreForm filtre, CancellationToken annulation)
    {
        var (debut, au) = reseau.Periode(filtre);
        var chantiers = await (
            from c in db.Chantiers
            join t in db.Territoires on c.TerritoireId equals t.Id
            orderby c.NomRecherche, c.Id
            select new
            {
                c.Id,
                c.Nom,
                c.EstFictif,
                t.Code,
                Territoire = t.Nom,
            }
        ).ToListAsync(annulation);
        var retenus = chantiers
            .Where(c => (filtre.Chantier is null || c.Id == filtre.Chantier) && (string.IsNullOrEmpty(filtre.Territoire) || c.Code == filtre.Territoire))
            .ToDictionary(c => c.Id);
        var page = await comptes.ListerAsync(retenus.Keys, filtre.ProgrammeLu, filtre.Compte, debut, au, filtre.Page, annulation);
        return new(
            filtre,
            debut,
            au,
            page.Avec<PseudonymeLigne>([
                .. page.Lignes.Select(l => new PseudonymeLigne(
                    l.Pseudonyme,
                    retenus[l.ChantierId].Nom,
                    retenus[l.ChantierId].EstFictif,
                    l.Programme,
                    l.Entree,
                    l.EstOuvert
                )),
            ]),
            await listes.RangerParCodeAsync(
                chantiers.Select(c => (c.Code, c.Territoire)).Distinct().Select(t => new SelectListItem(t.Territoire, t.Code)),
                annulation
            ),
            [.. chantiers.Select(c => new SelectListItem(c.Nom, c.Id.ToString(CultureInfo.InvariantCulture)))]
        );
    }
}
