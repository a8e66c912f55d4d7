namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    public static IEnumerable<LigneMatrice> Aide =>
        [
            Publique("GET /aide", 200),
            Publique("GET /aide/{guide}", 200).Sur(_ => "/aide/premiers-pas"),
            Publique("GET /accessibilite", 200),
            Publique("GET /donnees-personnelles", 200),
            Publique("GET /mentions-legales", 200),
            Publique("GET /plan-du-site", 200),
        ];
}
