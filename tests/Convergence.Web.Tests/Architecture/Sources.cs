namespace Convergence.Web.Tests.Architecture;

/// <summary>The files of the project, as the tests find them above their own folder.</summary>
internal static class Sources
{
    private static readonly string[] Ecartes = ["bin", "obj", ".git", ".vs", "node_modules", "App_Data", "lib", "TestResults", "artifacts"];

    private static readonly string[] Extensions =
    [
        ".cs",
        ".cshtml",
        ".csproj",
        ".props",
        ".targets",
        ".md",
        ".js",
        ".mjs",
        ".css",
        ".json",
        ".yml",
        ".yaml",
        ".sh",
        ".txt",
        ".csv",
        ".sln",
        ".html",
        ".editorconfig",
        ".example",
        "",
    ];

    public static string Racine { get; } = TrouverRacine();

    /// <summary>Every text file of the project itself: what is built, downloaded or copied from elsewhere is left out.</summary>
    public static IEnumerable<Source> Toutes => Parcourir(Racine);

    /// <summary>C# and Razor of the product; migrations are written by EF.</summary>
    public static IEnumerable<Source> Produit =>
        Parcourir(Path.Combine(Racine, "src"))
            .Where(s => Path.GetExtension(s.Chemin) is ".cs" or ".cshtml" && !s.Chemin.Contains("/Migrations/", StringComparison.Ordinal));

    public static IEnumerable<Source> Vues => Produit.Where(s => s.Chemin.EndsWith(".cshtml", StringComparison.Ordinal));

    /// <summary>C# of the tests.</summary>
    public static IEnumerable<Source> Tests => Parcourir(Path.Combine(Racine, "tests")).Where(s => Path.GetExtension(s.Chemin) == ".cs");

    public static string Lire(string chemin) => File.ReadAllText(Path.Combine(Racine, chemin));

    private static IEnumerable<Source> Parcourir(string dossier)
    {
        foreach (var fichier in Directory.EnumerateFiles(dossier).Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.Ordinal)))
        {
            yield return new Source(Path.GetRelativePath(Racine, fichier).Replace('\\', '/'), File.ReadAllText(fichier));
        }

        foreach (
            var source in Directory
                .EnumerateDirectories(dossier)
                .Where(d => !Ecartes.Contains(Path.GetFileName(d), StringComparer.Ordinal))
                .SelectMany(Parcourir)
        )
        {
            yield return source;
        }
    }

    private static string TrouverRacine()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (dossier is not null && !File.Exists(Path.Combine(dossier.FullName, "Convergence.sln")))
        {
            dossier = dossier.Parent;
        }

        return dossier?.FullName ?? throw new InvalidOperationException("Convergence.sln est introuvable au-dessus des tests.");
    }
}
