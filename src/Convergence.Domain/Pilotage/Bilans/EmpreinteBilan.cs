using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>SHA-256 of what was published: of the canonical text of the cells, and of the bytes of the workbook.</summary>
public static class EmpreinteBilan
{
    /// <summary>Of the cells, whatever the order in which they come: one line each, fields separated by U+001F.</summary>
    public static string Cellules(IEnumerable<CelluleCalculee> cellules)
    {
        ArgumentNullException.ThrowIfNull(cellules);
        var texte = new StringBuilder();
        foreach (var c in cellules.OrderBy(c => c.Feuille, StringComparer.Ordinal).ThenBy(c => c.Ordre))
        {
            string?[] champs =
            [
                c.Feuille,
                c.Ligne,
                c.Colonne,
                c.LibelleLigne,
                c.LibelleColonne,
                ((int)c.Valeur.Statut).ToString(CultureInfo.InvariantCulture),
                c.Valeur.Nombre?.ToString("0.####", CultureInfo.InvariantCulture),
                c.Valeur.Texte,
                c.VersionDefinition?.ToString(CultureInfo.InvariantCulture),
            ];
            texte.AppendJoin('\u001F', champs).Append('\n');
        }

        return Octets(Encoding.UTF8.GetBytes(texte.ToString()));
    }

    /// <summary>Of a file: 64 hexadecimal characters.</summary>
    public static string Octets(byte[] octets) => Convert.ToHexStringLower(SHA256.HashData(octets));
}
