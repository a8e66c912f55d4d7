using System.Globalization;
using System.Text;

namespace Convergence.Domain.Recherche;

/// <summary>
/// The one way a text is folded for search, order and uniqueness, in the database and in the query alike. Columns that hold a folded text are
/// written again when <see cref="Version"/> grows: a change of this file that changes one result makes it grow.
/// </summary>
public static class TexteRecherche
{
    /// <summary>
    /// Version of the rule. 1: case, accents, œ æ ß, signs. 2: compatible forms (ﬁ, ²), letters of other languages (ø, ł), format characters
    /// removed, « St » read as « Saint », compounds also found in one word.
    /// </summary>
    public const int Version = 2;

    /// <summary>Longest searched text (<see cref="Indexer"/>), in characters.</summary>
    public const int LongueurIndex = 4000;

    /// <summary>A search that holds neither letter nor digit asks for this: no folded text holds it, so that nobody is found rather than everybody.</summary>
    public const string Introuvable = "%";

    private const string Apostrophes = "'’‘‛ʼʻʹ′＇`´";

    /// <summary>Letters that no decomposition takes apart.</summary>
    private static readonly Dictionary<char, string> Lettres = new()
    {
        ['œ'] = "OE",
        ['Œ'] = "OE",
        ['æ'] = "AE",
        ['Æ'] = "AE",
        ['ß'] = "SS",
        ['ẞ'] = "SS",
        ['ø'] = "O",
        ['Ø'] = "O",
        ['ł'] = "L",
        ['Ł'] = "L",
        ['đ'] = "D",
        ['Đ'] = "D",
        ['ð'] = "D",
        ['Ð'] = "D",
        ['þ'] = "TH",
        ['Þ'] = "TH",
        ['ħ'] = "H",
        ['Ħ'] = "H",
        ['ı'] = "I",
    };

    /// <summary>Longest folded text of a text of that length: the length of its column.</summary>
    public static int LongueurPliee(int longueur) => 2 * longueur;

    /// <summary>
    /// Upper case, no accent, ligatures in two letters, every sign a single space, « St » and « Ste » before a word as « SAINT » and « SAINTE »
    /// (« Sté » too: it is folded alike on both sides). Never null, never longer than <see cref="LongueurPliee"/>.
    /// </summary>
    public static string Normaliser(string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte))
        {
            return string.Empty;
        }

        var sortie = new StringBuilder(texte.Length);
        foreach (var c in Decomposer(texte))
        {
            if (Lettres.TryGetValue(c, out var lettres))
            {
                sortie.Append(lettres);
            }
            else if (char.IsLetterOrDigit(c) && !EstApostrophe(c))
            {
                sortie.Append(char.ToUpperInvariant(c));
            }
            else if (!EstSansLargeur(c) && sortie.Length > 0 && sortie[^1] != ' ')
            {
                sortie.Append(' ');
            }
        }

        var plie = DireSaint(sortie.ToString().TrimEnd());
        return plie.Length <= LongueurPliee(texte.Length) ? plie : plie[..LongueurPliee(texte.Length)].TrimEnd();
    }

    /// <summary>Words that a search asks for, as typed; none for a blank search, <see cref="Introuvable"/> for one that holds signs only.</summary>
    public static IReadOnlyList<string> Mots(string? recherche)
    {
        var mots = Separer(Normaliser(recherche));
        return mots.Length > 0 || string.IsNullOrWhiteSpace(recherche) ? mots : [Introuvable];
    }

    /// <summary>
    /// Words under which names are found, each once, in order: those of the names, and each compound in one word (« O’Brien »: O, BRIEN, OBRIEN).
    /// </summary>
    public static IReadOnlyList<string> MotsIndexes(params IEnumerable<string?> noms)
    {
        ArgumentNullException.ThrowIfNull(noms);
        return [.. noms.SelectMany(n => Separer(Normaliser(n)).Concat(Soudes(n))).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>What a search reads: the folded text, then its compounds in one word. At most <see cref="LongueurIndex"/>.</summary>
    public static string Indexer(string? texte)
    {
        var index = string.Join(' ', [Normaliser(texte), .. Soudes(texte).Distinct()]).Trim();
        return index.Length <= LongueurIndex ? index : index[..LongueurIndex].TrimEnd();
    }

    private static string[] Separer(string plie) => plie.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>« Saint-Malo » in one word: what stands between two spaces and holds an apostrophe or a hyphen.</summary>
    private static IEnumerable<string> Soudes(string? texte)
    {
        if (texte is null || !texte.Any(EstTrait))
        {
            yield break;
        }

        var debut = 0;
        for (var i = 0; i <= texte.Length; i++)
        {
            if (i < texte.Length && (EstTrait(texte[i]) || EstSansLargeur(texte[i]) || char.IsLetterOrDigit(texte[i])))
            {
                continue;
            }

            if (Separer(Normaliser(texte[debut..i])) is { Length: > 1 } parties)
            {
                yield return string.Concat(parties);
            }

            debut = i + 1;
        }
    }

    private static bool EstTrait(char c) => EstApostrophe(c) || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;

    private static bool EstApostrophe(char c) => Apostrophes.Contains(c, StringComparison.Ordinal);

    /// <summary>Accents once taken apart, and what shows nothing: soft hyphen, joiners, direction marks.</summary>
    private static bool EstSansLargeur(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Half a surrogate pair cannot be decomposed, nor U+FFFE, which is no character: they are read as signs.</summary>
    private static string Decomposer(string texte) =>
        (texte.Any(char.IsSurrogate) ? string.Concat(texte.EnumerateRunes()) : texte).Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormKD);

    private static string DireSaint(string plie)
    {
        if (!plie.Contains("ST", StringComparison.Ordinal))
        {
            return plie;
        }

        var mots = plie.Split(' ');
        for (var i = 0; i < mots.Length - 1; i++)
        {
            mots[i] = mots[i] switch
            {
                "ST" => "SAINT",
                "STE" => "SAINTE",
                _ => mots[i],
            };
        }

        return string.Join(' ', mots);
    }
}
