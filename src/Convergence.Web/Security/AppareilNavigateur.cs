namespace Convergence.Web.Security;

/// <summary>Tells the browser of a session to its owner: « Firefox, Windows ». What is not recognised is left out; nothing else is kept of it.</summary>
public static class AppareilNavigateur
{
    // Order matters: Edge says « Chrome » too, Chrome says « Safari » too, Android says « Linux » too.
    private static readonly (string Marque, string Nom)[] Navigateurs =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Marque, string Nom)[] Systemes =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    public static string Lire(string? agent)
    {
        var connus = new[] { Premier(Navigateurs, agent), Premier(Systemes, agent) };
        return string.Join(", ", connus.Where(c => c is not null));
    }

    private static string? Premier((string Marque, string Nom)[] connus, string? agent) =>
        agent is null ? null : Array.Find(connus, c => agent.Contains(c.Marque, StringComparison.Ordinal)).Nom;
}
