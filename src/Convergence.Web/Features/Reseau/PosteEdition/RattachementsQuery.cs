using System.Globalization;
using Convergence.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.PosteEdition;

/// <summary>Where a post may stand: the teams of the territories that the person sees whole, and the chantiers of the scope.</summary>
public sealed class RattachementsQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlyList<SelectListItem>> ListerAsync(CancellationToken annulation)
    {
        var territoires = (
            await db.Territoires.Where(t => t.Fin == null).OrderBy(t => t.NomRecherche).Select(t => new { t.Id, t.Nom }).ToListAsync(annulation)
        ).Where(t => db.Perimetre.VoitTerritoire(t.Id));
        var chantiers = await (
            from c in db.Chantiers
            join t in db.Territoires on c.TerritoireId equals t.Id
            where c.Fin == null
            orderby t.NomRecherche, c.NomRecherche
            select new
            {
                c.Id,
                c.Nom,
                Territoire = t.Nom,
            }
        ).ToListAsync(annulation);
        return
        [
            .. territoires.Select(t => new SelectListItem($"{t.Nom} : équipe du territoire", string.Create(CultureInfo.InvariantCulture, $"t{t.Id}"))),
            .. chantiers.Select(c => new SelectListItem($"{c.Territoire} : {c.Nom}", string.Create(CultureInfo.InvariantCulture, $"c{c.Id}"))),
        ];
    }

    /// <summary>Territory and chantier of a choice; null when it is not one of the list.</summary>
    public async Task<(long TerritoireId, long? ChantierId)?> TrouverAsync(string? choix, CancellationToken annulation)
    {
        if (choix is not { Length: > 1 } || !long.TryParse(choix.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        if (choix[0] == 't')
        {
            return db.Perimetre.VoitTerritoire(id) && await db.Territoires.AnyAsync(t => t.Id == id && t.Fin == null, annulation) ? (id, null) : null;
        }

        var territoireId = await db
            .Chantiers.Where(c => choix[0] == 'c' && c.Id == id && c.Fin == null)
            .Select(c => (long?)c.TerritoireId)
            .SingleOrDefaultAsync(annulation);
        return territoireId is { } t ? (t, id) : null;
    }
}
