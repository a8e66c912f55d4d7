using Convergence.Domain.Temps;
using Convergence.Web.Excel;
using Convergence.Web.Security;

namespace Convergence.Web.Commun;

/// <summary>What an export says of itself: the role that it is read with and the hour, never a name.</summary>
public sealed class ExportReseauService(UtilisateurCourant utilisateur, TimeProvider horloge)
{
    public TracabiliteExport Tracer(string titre, DateOnly au, IReadOnlyList<string> filtres, params string[] remarques) =>
        new()
        {
            Titre = titre,
            Au = au,
            Role = utilisateur.RoleExerce,
            GenereLe = JourFrance.Heure(horloge.GetUtcNow().UtcDateTime),
            Filtres = filtres,
            Remarques = remarques,
        };
}
