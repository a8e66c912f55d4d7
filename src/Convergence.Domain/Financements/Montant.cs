using System.Globalization;

namespace Convergence.Domain.Financements;

/// <summary>An amount in euros: from 0, exact to the cent, never rounded in silence.</summary>
public static class Montant
{
    /// <summary>Largest amount of one line, in euros.</summary>
    public const decimal Maximum = 999_999_999.99m;

    /// <summary>Said when the text is no amount.</summary>
    public const string Refus =
        "Saisissez un montant en euros, de 0 à 999 999 999,99, avec deux décimales au plus (12 345,67). Laissez vide si vous ne savez pas.";

    /// <summary>
    /// Reads an amount as a French speaker types it or pastes it: « 12 345,67 », any space (narrow, no-break) between thousands, a
    /// euro sign at the end. Blank reads as null, « non renseigné ». A third decimal is refused: 1,234 is never guessed to be a thousand.
    /// </summary>
    /// <returns>False when the text is neither blank nor an amount in bounds.</returns>
    public static bool TryLire(string? texte, out decimal? montant)
    {
        montant = null;
        var signes = new string([.. (texte ?? string.Empty).Where(c => !char.IsWhiteSpace(c))]);
        if (signes.Length == 0)
        {
            return true;
        }

        signes = (signes[^1] == '€' ? signes[..^1] : signes).Replace(',', '.');
        var point = signes.IndexOf('.', StringComparison.Ordinal);
        if (
            signes.Length == 0
            || signes[0] == '.'
            || (point >= 0 && signes.Length - point is 1 or > 3)
            || !decimal.TryParse(signes, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var lu)
            || !EstValide(lu)
        )
        {
            return false;
        }

        montant = lu;
        return true;
    }

    /// <summary>True for an amount that a line may hold.</summary>
    public static bool EstValide(decimal montant) => montant is >= 0 and <= Maximum && decimal.Round(montant, 2) == montant;

    /// <summary>Refuses what is no amount; null passes, it is « non renseigné ».</summary>
    /// <exception cref="RegleMetierException">Negative, too large, or with a third decimal.</exception>
    internal static void Exiger(string champ, decimal? montant)
    {
        if (montant is { } m && !EstValide(m))
        {
            throw new RegleMetierException(champ, Refus);
        }
    }
}
