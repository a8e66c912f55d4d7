namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    public static IEnumerable<LigneMatrice> Compte =>
        [
            Publique("GET /", 200),
            Connectee("GET /accueil", 200),
            Publique("GET /connexion", 200).PourConnectes(302),
            Publique("POST /connexion", 200),
            Publique("GET /connexion/code", 302),
            Publique("POST /connexion/code", 302),
            // A sign-out ends the session that the next lines would use.
            Connectee("POST /deconnexion", 302).SurBaseNeuve(),
            Connectee("GET /compte/mot-de-passe", 200),
            Connectee("POST /compte/mot-de-passe", 200),
            Publique("GET /mot-de-passe-oublie", 200),
            Publique("POST /mot-de-passe-oublie", 200),
            Publique("GET /compte/activation/{id:long}", 404).Sur(_ => "/compte/activation/1"),
            Publique("POST /compte/activation/{id:long}", 200).Sur(_ => "/compte/activation/1"),
            Publique("GET /sante/vivant", 200),
            Publique("GET /sante/pret", 200),
            Publique("* /erreur/{code:int?}", 404).Sur(_ => "/erreur/500"),
        ];
}
