using System.Globalization;
using System.Text;

namespace Convergence.Domain.Conventions;

/// <summary>What is accepted as a document, and under which name it is given back.</summary>
public static class NomDocument
{
    /// <summary>Largest document, in bytes (10 Mo).</summary>
    public const int TailleMaximale = 10 * 1024 * 1024;

    /// <summary>Longest name, extension included.</summary>
    public const int Longueur = 120;

    private const int FinLue = 2048;

    /// <summary>
    /// The name without its path, without control or direction characters, and without what a file system or a header would read
    /// otherwise than a person; « document.pdf » when nothing is left. It ends with <paramref name="extension"/>, whatever it ended with.
    /// </summary>
    public static string Nettoyer(string? nom, string extension = ".pdf")
    {
        ArgumentNullException.ThrowIfNull(extension);
        var brut = nom ?? string.Empty;
        brut = brut[(brut.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var propre = new StringBuilder(brut.Length);
        foreach (var c in brut.Normalize(NormalizationForm.FormC))
        {
            var categorie = char.GetUnicodeCategory(c);
            if (
                categorie
                    is not (
                        UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.Surrogate
                        or UnicodeCategory.PrivateUse
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                    )
                && !"<>\"|?*%;".Contains(c, StringComparison.Ordinal)
            )
            {
                propre.Append(c);
            }
        }

        var texte = propre.ToString().Trim();
        var racine = (texte.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? texte[..^extension.Length] : texte).Trim('.', ' ');
        return racine.Length == 0 ? "document" + extension : racine[..Math.Min(racine.Length, Longueur - extension.Length)] + extension;
    }

    /// <summary>Checks that the file is a PDF of a size that is kept.</summary>
    /// <exception cref="RegleMetierException">Empty, too big, another extension, or bytes that are not those of a PDF.</exception>
    public static void Verifier(string? nom, ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty)
        {
            throw new RegleMetierException("Fichier", "Choisissez un fichier PDF : celui-ci est vide.");
        }

        if (octets.Length > TailleMaximale)
        {
            throw new RegleMetierException("Fichier", "Ce fichier dépasse 10 Mo. Réduisez-le, ou déposez-le en plusieurs documents.");
        }

        if (
            nom?.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) != true
            || !octets.StartsWith("%PDF-"u8)
            || octets[Math.Max(0, octets.Length - FinLue)..].LastIndexOf("%%EOF"u8) < 0
        )
        {
            throw new RegleMetierException("Fichier", "Ce fichier n’est pas un PDF complet. Enregistrez le document en PDF, puis déposez-le.");
        }
    }
}
