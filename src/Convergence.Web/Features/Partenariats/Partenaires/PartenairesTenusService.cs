using System.Globalization;
using Convergence.Data;
using Convergence.Domain.Partenariats;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.Partenaires;

/// <summary>
/// What the reader keeps, on the scope of the permission to change partners: sheets of its territories (all for the national
/// team), and rows of its territories on any partner that it sees.
/// </summary>
public sealed class PartenairesTenusService(ConvergenceDbContext db, ListesReseauQuery listes)
{
    /// <summary>Value of « tout le réseau » in a list of territories.</summary>
    public const string ToutLeReseau = "";

    public bool National => db.Perimetre.National;

    public bool Tient(long? territoireId) => National || (territoireId is { } t && db.Perimetre.VoitTerritoire(t));

    /// <summary>A partner that stands and that the reader sees; null otherwise.</summary>
    public async Task<PartenaireTenu?> VoirAsync(long id, CancellationToken annulation) =>
        await (
            from p in db.Partenaires
            where p.Id == id && p.FusionneDansId == null
            join o in db.Organisations on p.OrganisationId equals o.Id
            select new PartenaireTenu(p.Id, o.Nom, p.TerritoireId, p.Version)
        ).SingleOrDefaultAsync(annulation);

    /// <summary>A partner whose sheet the reader keeps; null otherwise.</summary>
    public async Task<PartenaireTenu?> TenirAsync(long id, CancellationToken annulation) =>
        await VoirAsync(id, annulation) is { } p && Tient(p.TerritoireId) ? p : null;

    /// <summary>Territories of the reader, not ended, and those given.</summary>
    public async Task<IReadOnlyList<SelectListItem>> TerritoiresAsync(IReadOnlyCollection<long> aussi, CancellationToken annulation)
    {
        var siens = db.Perimetre.TerritoireIds;
        var national = National;
        var lus = await db
            .Territoires.Where(t => (national || siens.Contains(t.Id)) && (t.Fin == null || aussi.Contains(t.Id)))
            .Select(t => new { t.Id, t.Nom })
            .ToListAsync(annulation);
        return await listes.RangerAsync(lus.Select(t => (t.Id, t.Nom)), annulation);
    }

    /// <summary>
    /// Where a row on this partner may stand: the reader's territories (those where a local partner acts), and the network for the national team.
    /// </summary>
    public async Task<IReadOnlyList<SelectListItem>> PlacesAsync(PartenaireTenu partenaire, CancellationToken annulation)
    {
        var places = await TerritoiresAsync([], annulation);
        if (!partenaire.EstNational)
        {
            var ids = (
                await db.PartenaireTerritoires.Where(t => t.PartenaireId == partenaire.Id).Select(t => t.TerritoireId).ToListAsync(annulation)
            ).ConvertAll(t => t.ToString(CultureInfo.InvariantCulture));
            return [.. places.Where(p => ids.Contains(p.Value))];
        }

        return National ? [new SelectListItem("Tout le réseau", ToutLeReseau), .. places] : places;
    }

    /// <summary>A row of a territory says that the partner acts there: the link is added with it when it lacks.</summary>
    public async Task SituerAsync(long partenaireId, long? territoireId, CancellationToken annulation)
    {
        if (territoireId is { } t && !await db.PartenaireTerritoires.AnyAsync(l => l.PartenaireId == partenaireId && l.TerritoireId == t, annulation))
        {
            db.PartenaireTerritoires.Add(new PartenaireTerritoire { PartenaireId = partenaireId, TerritoireId = t });
        }
    }
}

/// <summary>Identity of a partner, for the pages around its sheet.</summary>
public sealed record PartenaireTenu(long Id, string Nom, long? TerritoireId, long Version)
{
    public bool EstNational => TerritoireId is null;

    public string Adresse => $"~/partenaires/{Id}";
}
