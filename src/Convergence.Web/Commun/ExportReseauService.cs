using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Excel;
using Convergence.Web.Security;

namespace Convergence.Web.Commun;

/// <summary>What every export of the network says of itself: the role of the reader and the hour, never a name.</summary>
public sealed class ExportReseauService(UtilisateurCourant utilisateur, TimeProvider horloge)
{
    public TracabiliteExport Tracer(string titre, DateOnly au, IReadOnlyList<string> filtres, params string[] remarques) => new()
    {
        Titre = titre,
        Au = au,
        Role = string.Join(", ", utilisateur.Roles.Where(r => RolePermissions.De(r).Contains(Permission.ReseauLire)).Select(r => r.Libelle())),
        GenereLe = JourFrance.Heure(horloge.GetUtcNow().UtcDateTime),
        Filtres = filtres,
        Remarques = remarques,
    };
}
