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

    public bool Peut(Permission permission) => _portees.Any(p => RolePermissions.De(p.Role).Contains(permission));

    /// <summary>The scope on which this permission is held; nothing when it is not.</summary>
    public Perimetre PerimetrePour(Permission permission)
    {
        var portees = _portees.Where(p => RolePermissions.De(p.Role).Contains(permission)).ToList();
        if (portees.Count == 0)
        {
            return Perimetre.Rien;
        }

        var publies = portees.Where(p => p.Role is Role.InstitutionNationale or Role.InstitutionTerritoriale).ToList();
        return new Perimetre
        {
            National = portees.Exists(p => p.Role == Role.EquipeNationale),
            PartagesAu = permission == Permission.SalariePartageLire ? _jour : null,
            JournalReseau = permission == Permission.JournalReseauLire && portees.Exists(p => p.Role == Role.Dpo),
            PublieNational = publies.Exists(p => p.Role == Role.InstitutionNationale),
            TerritoireIds = [.. portees.Where(p => p.Role is Role.CoordinationTerritoriale or Role.ChargePartenariat).SelectMany(p => p.TerritoireIds).Distinct()],
            ChantierIds = [.. portees.Where(p => p.ChantierId is not null).Select(p => p.ChantierId!.Value).Distinct()],
            TerritoireIdsDeRattachement = [.. portees.Where(p => p.ChantierId is not null).SelectMany(p => p.TerritoireIds).Distinct()],
            TerritoireIdsPublies = [.. publies.Where(p => p.Role == Role.InstitutionTerritoriale).SelectMany(p => p.TerritoireIds).Distinct()],
            ProgrammesPublies = publies.Aggregate(Programmes.Aucun, (p, q) => p | q.Programmes),
        };
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
            select new { h.Role, h.TerritoireId, h.ChantierId, TerritoireDuChantier = (long?)c.TerritoireId, h.CodeDepartement, h.CodeRegion, h.Programmes }).ToListAsync(annulation);

        var portees = new List<Portee>(lignes.Count);
        foreach (var l in lignes)
        {
            IReadOnlyList<long> territoires = l.TerritoireId is { } t ? [t]
                : l.TerritoireDuChantier is { } r ? [r]
                : l.CodeDepartement is { } d ? await db.TerritoireDepartements.Where(x => x.CodeDepartement == d).Select(x => x.TerritoireId).ToListAsync(annulation)
                : l.CodeRegion is { } g ? await db.Territoires.Where(x => x.CodeRegion == g).Select(x => x.Id).ToListAsync(annulation)
                : [];
            portees.Add(new Portee(l.Role, territoires, l.ChantierId, l.Programmes));
        }

        (Id, _portees, _jour) = (id, portees, jour);
    }

    private sealed record Portee(Role Role, IReadOnlyList<long> TerritoireIds, long? ChantierId, Programmes Programmes);
}
