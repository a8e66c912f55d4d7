using System.Collections.Frozen;
using System.IO.Compression;
using Convergence.Domain.Recherche;

namespace Convergence.Web.Security.MotsDePasse;

/// <summary>
/// Passwords of published leaks, shipped with the product: nothing is asked of another server. Read at the first choice of a password. A known one with
/// digits or signs around is known too: « azerty2026! ».
/// </summary>
internal static class MotsDePasseConnus
{
    private static readonly Lazy<FrozenSet<string>> Liste = new(Lire);

    public static int Nombre => Liste.Value.Count;

    public static bool Contient(string motDePasse)
    {
        var plie = Plier(motDePasse);
        var coeur = Coeur(plie);
        return Liste.Value.Contains(plie) || (coeur.Length > 0 && Liste.Value.Contains(coeur));
    }

    private static FrozenSet<string> Lire()
    {
        using var ressource = typeof(MotsDePasseConnus).Assembly.GetManifestResourceStream("MotsDePasseConnus")!;
        using var texte = new StreamReader(new GZipStream(ressource, CompressionMode.Decompress));
        var mots = new HashSet<string>(StringComparer.Ordinal);
        while (texte.ReadLine() is { } ligne)
        {
            mots.Add(Plier(ligne));
        }

        return mots.ToFrozenSet(StringComparer.Ordinal);
    }

    private static string Coeur(string plie) => plie.Trim([.. "0123456789"]);

    private static string Plier(string texte) => TexteRecherche.Normaliser(texte).Replace(" ", string.Empty, StringComparison.Ordinal);
}
