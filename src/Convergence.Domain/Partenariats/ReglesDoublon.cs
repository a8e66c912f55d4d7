using Convergence.Domain.Recherche;

namespace Convergence.Domain.Partenariats;

/// <summary>When two sheets may be of the same partner: the same words, or the words of one inside the other.</summary>
public static class ReglesDoublon
{
    /// <summary>Between two names of one partner, in the field of other names.</summary>
    public const char Separateur = ';';

    private const int LongueurMinimale = 3;

    /// <summary>True when a typed name may be that of a known partner, by its name or by one of its other names.</summary>
    public static bool EstProche(string? saisi, string nom, string? autresNoms)
    {
        var cherche = TexteRecherche.Normaliser(saisi);
        return cherche.Length > 0 && Noms(nom, autresNoms).Any(n => n == cherche || Contient(n, cherche) || Contient(cherche, n));
    }

    /// <summary>Other names with one more, each once, never the usual name itself.</summary>
    public static string? Ajouter(string? autresNoms, string nom, params IEnumerable<string?> nouveaux)
    {
        var connus = new HashSet<string>(StringComparer.Ordinal) { TexteRecherche.Normaliser(nom) };
        var gardes = Decouper(autresNoms).Concat(nouveaux.SelectMany(Decouper)).Where(n => connus.Add(TexteRecherche.Normaliser(n))).ToList();
        return gardes.Count == 0 ? null : string.Join($" {Separateur} ", gardes);
    }

    private static IEnumerable<string> Noms(string nom, string? autresNoms) =>
        Decouper(autresNoms).Prepend(nom).Select(TexteRecherche.Normaliser).Where(n => n.Length > 0);

    private static string[] Decouper(string? noms) => noms?.Split(Separateur, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static bool Contient(string texte, string mots) => mots.Length >= LongueurMinimale && $" {texte} ".Contains($" {mots} ", StringComparison.Ordinal);
}
