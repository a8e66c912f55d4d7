namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    public static IEnumerable<LigneMatrice> Compte =>
    [
        Publique("GET /", 200),
        Connectee("GET /accueil", 200),
        Publique("GET /connexion", 200).PourConnectes(302),
        Publique("POST /connexion", 200),
        Connectee("POST /deconnexion", 302),
        Publique("* /erreur/{code:int?}", 200).Sur(_ => "/erreur/404"),
    ];
}
