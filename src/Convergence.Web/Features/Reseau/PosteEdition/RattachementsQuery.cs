using System.Globalization;
using Convergence.Data;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.PosteEdition;

/// <summary>Where a post may stand, by territory: its team when the person sees it whole, and its chantiers of the scope.</summary>
public sealed class RattachementsQuery(ConvergenceDbContext db, ListesReseauQuery listes)
{
    public async Task<IReadOnlyList<SelectListItem>> ListerAsync(CancellationToken annulation)
    {
        var territoires = await db
            .Territoires.Where(t => t.Fin == null || db.Chantiers.Any(c => c.TerritoireId == t.Id && c.Fin == null))
            .Select(t => new
            {
                t.Id,
                t.Nom,
                t.Fin,
            })
            .ToListAsync(annulation);
        var ouverts = territoires.Where(t => t.Fin is null && db.Perimetre.VoitTerritoire(t.Id)).Select(t => t.Id).ToHashSet();
        var chantiers = await (
            from c in db.Chantiers
            join t in db.Territoires on c.TerritoireId equals t.Id
            where c.Fin == null
            orderby c.NomRecherche, c.Id
            select new
            {
                c.Id,
                c.Nom,
                c.TerritoireId,
            }
        ).ToListAsync(annulation);
        var parTerritoire = chantiers.ToLookup(c => c.TerritoireId);
        var choix = new List<SelectListItem>();
        foreach (var t in await listes.RangerAsync(territoires.Select(t => (t.Id, t.Nom)), annulation))
        {
            var (id, groupe) = (long.Parse(t.Value, CultureInfo.InvariantCulture), new SelectListGroup { Name = t.Text });
            if (ouverts.Contains(id))
            {
                choix.Add(new($"{t.Text} : équipe du territoire", $"t{t.Value}") { Group = groupe });
            }

            choix.AddRange(
                parTerritoire[id].Select(c => new SelectListItem(c.Nom, string.Create(CultureInfo.InvariantCulture, $"c{c.Id}")) { Group = groupe })
            );
        }

        return choix;
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
