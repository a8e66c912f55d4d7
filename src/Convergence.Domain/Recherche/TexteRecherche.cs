using System.Globalization;
using System.Text;

namespace Convergence.Domain.Recherche;

/// <summary>The one way a text is folded for search, order and uniqueness, in the database and in the query alike.</summary>
public static class TexteRecherche
{
    /// <summary>Upper case, no accent, ligatures and apostrophes folded, every other sign a single space. Never null.</summary>
    public static string Normaliser(string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte))
        {
            return string.Empty;
        }

        var sortie = new StringBuilder(texte.Length);
        foreach (var c in texte.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            switch (c)
            {
                case 'œ' or 'Œ':
                    sortie.Append("OE");
                    break;
                case 'æ' or 'Æ':
                    sortie.Append("AE");
                    break;
                case 'ß':
                    sortie.Append("SS");
                    break;
                default:
                    if (char.IsLetterOrDigit(c))
                    {
                        sortie.Append(char.ToUpperInvariant(c));
                    }
                    else if (sortie.Length > 0 && sortie[^1] != ' ')
                    {
                        sortie.Append(' ');
                    }

                    break;
            }
        }

        return sortie.ToString().TrimEnd();
    }
}
