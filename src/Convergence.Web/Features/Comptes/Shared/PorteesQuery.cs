using System.Globalization;
using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Shared;

/// <summary>
/// Names of the territories and chantiers that a person may give a role on: an administration names them all and reads nothing else of them.
/// </summary>
public sealed class PorteesQuery(ConvergenceDbContext db, ListesReseauQuery listes)
{
    /// <summary>What the person may choose from, on that day.</summary>
    public async Task<ChoixPortees> ListerAsync(Acteur acteur, DateOnly jour, CancellationToken annulation)
    {
        var siennes = acteur.EnVigueur(jour).ToList();
        var partout = siennes.Exists(h => h.Role is Role.AdministrationTechnique or Role.EquipeNationale);
        var territoires = siennes.Where(h => h.Role == Role.CoordinationTerritoriale).Select(h => h.TerritoireId).OfType<long>().ToList();
        var chantiers = siennes.Where(h => h.Role == Role.DirectionChantier).Select(h => h.ChantierId).OfType<long>().ToList();

        using var complet = db.AvecPerimetre(Perimetre.Complet);
        var lesTerritoires = await db
            .Territoires.Where(t => t.Fin == null && (partout || territoires.Contains(t.Id)))
            .Select(t => new { t.Id, t.Nom })
            .ToListAsync(annulation);
        var lesChantiers = await (
            from c in db.Chantiers
            join t in db.Territoires on c.TerritoireId equals t.Id
            where c.Fin == null && (partout || territoires.Contains(t.Id) || chantiers.Contains(c.Id))
            orderby t.NomRecherche, c.NomRecherche, c.Id
            select new
            {
                c.Id,
                c.Nom,
                Territoire = t.Nom,
            }
        ).ToListAsync(annulation);
        var groupes = lesChantiers.Select(c => c.Territoire).Distinct().ToDictionary(t => t, t => new SelectListGroup { Name = t });
        return new(
            await listes.RangerAsync(lesTerritoires.Select(t => (t.Id, t.Nom)), annulation),
            [.. lesChantiers.Select(c => new SelectListItem(c.Nom, c.Id.ToString(CultureInfo.InvariantCulture)) { Group = groupes[c.Territoire] })]
        );
    }

    /// <summary>Territory of a chantier that stands; null when there is none of that key.</summary>
    public async Task<long?> TerritoireDuChantierAsync(long chantierId, CancellationToken annulation)
    {
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        return await db.Chantiers.Where(c => c.Id == chantierId).Select(c => (long?)c.TerritoireId).SingleOrDefaultAsync(annulation);
    }

    /// <summary>Names of territories, and names and territory of chantiers.</summary>
    public async Task<NomsPortees> NommerAsync(IReadOnlyCollection<long> territoires, IReadOnlyCollection<long> chantiers, CancellationToken annulation)
    {
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        return new(
            await db.Territoires.Where(t => territoires.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Nom, annulation),
            await db.Chantiers.Where(c => chantiers.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => (c.Nom, c.TerritoireId), annulation)
        );
    }

    /// <summary>Chantiers of some territories.</summary>
    public async Task<List<long>> ChantiersAsync(IReadOnlyCollection<long> territoires, CancellationToken annulation)
    {
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        return await db.Chantiers.Where(c => territoires.Contains(c.TerritoireId)).Select(c => c.Id).ToListAsync(annulation);
    }
}

public sealed record ChoixPortees(IReadOnlyList<SelectListItem> Territoires, IReadOnlyList<SelectListItem> Chantiers);

public sealed record NomsPortees(IReadOnlyDictionary<long, string> Territoires, IReadOnlyDictionary<long, (string Nom, long TerritoireId)> Chantiers)
{
    /// <summary>Name of the territory or of the chantier of a role; null for a role without one.</summary>
    public string? Nom(Habilitation h)
    {
        ArgumentNullException.ThrowIfNull(h);
        return h.TerritoireId is { } t ? Territoires[t]
            : h.ChantierId is { } c ? Chantiers[c].Nom
            : null;
    }

    /// <summary>On what a role is held, as the rules of accounts read it; none for a département or a region.</summary>
    public PorteeRole Portee(Habilitation h)
    {
        ArgumentNullException.ThrowIfNull(h);
        return h.TerritoireId is { } t ? PorteeRole.Territoire(t)
            : h.ChantierId is { } c ? PorteeRole.Chantier(c, Chantiers[c].TerritoireId)
            : PorteeRole.Aucune;
    }
}
