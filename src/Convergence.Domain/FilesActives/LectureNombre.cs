using System.Globalization;

namespace Convergence.Domain.FilesActives;

/// <summary>Reads what was typed or pasted in a cell.</summary>
public static class LectureNombre
{
    /// <summary>Said when the text is no whole number.</summary>
    public const string Refus = "Saisissez un nombre entier entre 0 et 99 999, ou laissez vide si vous ne savez pas.";

    /// <summary>
    /// Reads a whole number; blank reads as null, which is « non renseigné » and not 0. Spaces of thousands are taken (a
    /// block pasted from a spreadsheet), a sign or a decimal is not: nothing is rounded in silence.
    /// </summary>
    /// <returns>False when the text is neither blank nor a whole number in bounds.</returns>
    public static bool TryLire(string? texte, out int? nombre)
    {
        nombre = null;
        var chiffres = new string([.. (texte ?? string.Empty).Where(c => !char.IsWhiteSpace(c))]);
        if (chiffres.Length == 0)
        {
            return true;
        }

        if (!int.TryParse(chiffres, NumberStyles.None, CultureInfo.InvariantCulture, out var lu) || lu > ValeurReleve.Maximum)
        {
            return false;
        }

        nombre = lu;
        return true;
    }
}
