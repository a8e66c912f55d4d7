using System.Reflection;
using Convergence.Domain.Habilitations;

namespace Convergence.Web.Tests.Security;

/// <summary>
/// Who may call what, written by hand. One partial file per area, each with a public static property that lists its lines:
/// Publique("GET /aide", 200) for anyone, Connectee("GET /accueil", 200) for anyone signed in,
/// Reservee("GET /chantiers/{id:long}", 200, Role.EquipeNationale, …) for these roles; every other account must get 403, an anonymous one the sign-in form.
/// A route with parameters adds .Sur(r => $"/chantiers/{r.ChantierLyon}") (an address of Lyon) and .Sauf(Comptes.CoordinationLille, 404) (right role,
/// wrong territory).
/// A POST adds .Avec(("Champ", "valeur")); it is sent once for each account on one database, so send what is refused with 200, or add .SurBaseNeuve().
/// </summary>
public static partial class MatriceAutorisations
{
    // Read late: the areas may keep lists of roles in static fields, in files that are initialised after this one.
    private static readonly Lazy<IReadOnlyList<LigneMatrice>> Lues = new(() =>
        [
            .. typeof(MatriceAutorisations)
                .GetProperties(BindingFlags.Static | BindingFlags.Public)
                .Where(p => p.PropertyType == typeof(IEnumerable<LigneMatrice>))
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .SelectMany(p => (IEnumerable<LigneMatrice>)p.GetValue(null)!),
        ]
    );

    public static IReadOnlyList<LigneMatrice> Toutes => Lues.Value;

    internal static LigneMatrice Publique(string point, int statut) => new(point, statut) { Public = true, ToutCompte = true };

    internal static LigneMatrice Connectee(string point, int statut) => new(point, statut) { ToutCompte = true };

    internal static LigneMatrice Reservee(string point, int statut, params Role[] roles) => new(point, statut) { Roles = roles };
}
