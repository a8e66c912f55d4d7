using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
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

    /// <summary>
    /// Loads the session of the cookie and the roles in force on that day, in one query for each page. The reads below find scopes: they run before any
    /// scope exists.
    /// </summary>
    /// <returns>The session; null when it is over or its account disabled: nobody is then signed in, and nothing is loaded.</returns>
    internal async Task<SessionCompte?> ChargerAsync(ConvergenceDbContext db, long id, Guid session, DateTime maintenant, CancellationToken annulation)
    {
        var jour = JourFrance.Du(maintenant);
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        var lues = await (
            from s in db.SessionsCompte.AsNoTracking()
            join u in db.Users on s.CompteId equals u.Id
            where s.Cle == session && u.Id == id && u.DesactiveLe == null
            from h in db.Habilitations.Where(h => h.UtilisateurId == id && h.Debut <= jour && (h.Fin == null || h.Fin >= jour)).DefaultIfEmpty()
            join c in db.Chantiers on h.ChantierId equals c.Id into chantiers
            from c in chantiers.DefaultIfEmpty()
            select new
            {
                Session = s,
                Role = (Role?)h.Role,
                h.TerritoireId,
                h.ChantierId,
                TerritoireDuChantier = (long?)c.TerritoireId,
                h.CodeDepartement,
                h.CodeRegion,
                Programmes = (Programmes?)h.Programmes,
            }
        ).ToListAsync(annulation);

        if (lues.Count == 0 || !lues[0].Session.EstOuverteAu(maintenant))
        {
            return null;
        }

        var portees = new List<Portee>(lues.Count);
        foreach (var l in lues.Where(l => l.Role is not null))
        {
            IReadOnlyList<long> territoires =
                l.TerritoireId is { } t ? [t]
                : l.TerritoireDuChantier is { } r ? [r]
                : l.CodeDepartement is { } d
                    ? await db.TerritoireDepartements.Where(x => x.CodeDepartement == d).Select(x => x.TerritoireId).ToListAsync(annulation)
                : l.CodeRegion is { } g ? await db.Territoires.Where(x => x.CodeRegion == g).Select(x => x.Id).ToListAsync(annulation)
                : [];
            portees.Add(new Portee(l.Role!.Value, territoires, l.ChantierId, l.Programmes!.Value));
        }

        (Id, _portees, _jour) = (id, portees, jour);
        return lues[0].Session;
    }

    private sealed record Portee(Role Role, IReadOnlyList<long> TerritoireIds, long? ChantierId, Programmes Programmes);
}
