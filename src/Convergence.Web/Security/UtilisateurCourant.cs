using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Security;

/// <summary>
/// Who makes the request, with the roles in force today. A permission is exercised on the scope of the roles that give it,
/// never on the scope of another role of the same person.
/// </summary>
public sealed class UtilisateurCourant
{
    private IReadOnlyList<Portee> _portees = [];

    private DateOnly _jour;

    public long? Id { get; private set; }

    public IEnumerable<Role> Roles => _portees.Select(p => p.Role).Distinct();

    /// <summary>Permission that the endpoint asks for; null for one that asks for none.</summary>
    public Permission? PermissionDemandee { get; private set; }

    /// <summary>In words, the roles that the request is made with: those that give the permission of the endpoint, and no other of the same person.</summary>
    public string RoleExerce => string.Join(", ", Roles.Where(r => PermissionDemandee is { } p && RolePermissions.De(r).Contains(p)).Select(r => r.Libelle()));

    public bool Peut(Permission permission) => _portees.Any(p => RolePermissions.De(p.Role).Contains(permission));

    /// <summary>The scope on which this permission is held; nothing when it is not.</summary>
    public Perimetre PerimetrePour(Permission permission)
    {
        var portees = _portees.Where(p => RolePermissions.De(p.Role).Contains(permission)).ToList();
        if (portees.Count == 0)
        {
            return Perimetre.Rien;
        }

        var genres = portees.ToLookup(p => RolePortees.De(p.Role));
        var chantiers = genres[GenrePortee.Chantiers].Where(p => p.ChantierId is not null).ToList();
        return new Perimetre
        {
            National = genres.Contains(GenrePortee.Nationale),
            PartagesAu = permission == Permission.SalariePartageLire ? _jour : null,
            JournalReseau = permission == Permission.JournalReseauLire && genres.Contains(GenrePortee.Journal),
            PublieNational = genres.Contains(GenrePortee.PublieNationale),
            TerritoireIds = [.. genres[GenrePortee.Territoires].SelectMany(p => p.TerritoireIds).Distinct()],
            ChantierIds = [.. chantiers.Select(p => p.ChantierId!.Value).Distinct()],
            TerritoireIdsDeRattachement = [.. chantiers.SelectMany(p => p.TerritoireIds).Distinct()],
            TerritoireIdsPublies = [.. genres[GenrePortee.PublieTerritoires].SelectMany(p => p.TerritoireIds).Distinct()],
            ProgrammesPublies = genres[GenrePortee.PublieNationale]
                .Concat(genres[GenrePortee.PublieTerritoires])
                .Aggregate(Programmes.Aucun, (p, q) => p | q.Programmes),
        };
    }

    /// <summary>Says what the endpoint asks for; returns the scope on which it is given.</summary>
    internal Perimetre Demander(Permission? permission)
    {
        PermissionDemandee = permission;
        return permission is { } p ? PerimetrePour(p) : Perimetre.Rien;
    }

    /// <summary>Loads the roles in force on that day. The reads below find scopes: they run before any scope exists.</summary>
    internal async Task ChargerAsync(ConvergenceDbContext db, long id, DateOnly jour, CancellationToken annulation)
    {
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        var lignes = await (
            from h in db.Habilitations
            where h.UtilisateurId == id && h.Debut <= jour && (h.Fin == null || h.Fin >= jour)
            join c in db.Chantiers on h.ChantierId equals c.Id into chantiers
            from c in chantiers.DefaultIfEmpty()
            select new
            {
                h.Role,
                h.TerritoireId,
                h.ChantierId,
                TerritoireDuChantier = (long?)c.TerritoireId,
                h.CodeDepartement,
                h.CodeRegion,
                h.Programmes,
            }
        ).ToListAsync(annulation);

        var portees = new List<Portee>(lignes.Count);
        foreach (var l in lignes)
        {
            IReadOnlyList<long> territoires =
                l.TerritoireId is { } t ? [t]
                : l.TerritoireDuChantier is { } r ? [r]
                : l.CodeDepartement is { } d
                    ? await db.TerritoireDepartements.Where(x => x.CodeDepartement == d).Select(x => x.TerritoireId).ToListAsync(annulation)
                : l.CodeRegion is { } g ? await db.Territoires.Where(x => x.CodeRegion == g).Select(x => x.Id).ToListAsync(annulation)
                : [];
            portees.Add(new Portee(l.Role, territoires, l.ChantierId, l.Programmes));
        }

        (Id, _portees, _jour) = (id, portees, jour);
    }

    private sealed record Portee(Role Role, IReadOnlyList<long> TerritoireIds, long? ChantierId, Programmes Programmes);
}
