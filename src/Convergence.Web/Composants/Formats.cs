using System.Globalization;

namespace Convergence.Web.Composants;

/// <summary>French formats, the same whatever the culture of the process: every figure and date on a page goes through here.</summary>
public static class Formats
{
    /// <summary>What stands in the place of a value that nobody gave; never 0, never an empty cell.</summary>
    public const string NonRenseigne = "non renseigné";

    /// <summary>Narrow no-break space: between thousands, before %.</summary>
    public const string EspaceFine = "\u202F";

    /// <summary>fr-FR with its separators written down, because they changed between versions of ICU.</summary>
    public static CultureInfo Culture { get; } = CreerCulture();

    public static string Nombre(decimal? valeur) => valeur is { } v ? Signe(v.ToString("#,##0.##", Culture)) : NonRenseigne;

    /// <summary>A fixed number of decimals, for columns that must align.</summary>
    public static string Nombre(decimal? valeur, int decimales) =>
        valeur is { } v ? Signe(v.ToString("N" + decimales.ToString(CultureInfo.InvariantCulture), Culture)) : NonRenseigne;

    /// <summary>An amount to the cent: « 12 345,67 € ».</summary>
    public static string Euros(decimal? montant) => montant is null ? NonRenseigne : Nombre(montant, 2) + EspaceFine + "€";

    /// <summary>A share between 0 and 1: 0.826 is « 82,6 % ».</summary>
    public static string Pourcentage(decimal? part, int decimales = 1) =>
        part is { } p ? Signe(Math.Round(p * 100m, decimales, MidpointRounding.AwayFromZero).ToString("#,##0.####", Culture)) + EspaceFine + "%" : NonRenseigne;

    /// <summary>A change, always signed: +12, −3, 0.</summary>
    public static string Ecart(decimal? valeur) => valeur is > 0 ? "+" + Nombre(valeur) : Nombre(valeur);

    public static string Date(DateOnly? date) => date is { } d ? d.ToString("dd/MM/yyyy", Culture) : NonRenseigne;

    /// <summary>« 1er janvier 2027 », « 15 janvier 2027 ».</summary>
    public static string DateLongue(DateOnly? date) =>
        date is { } d ? (d.Day == 1 ? "1er" : d.ToString("%d", Culture)) + d.ToString(" MMMM yyyy", Culture) : NonRenseigne;

    /// <summary>A moment already converted to Europe/Paris: « 15/01/2027 à 09:05 ».</summary>
    public static string DateHeure(DateTime? local) => local is { } d ? d.ToString("dd/MM/yyyy 'à' HH:mm", Culture) : NonRenseigne;

    /// <summary>As people type it in a field: decimal comma, no separator of thousands.</summary>
    public static string Saisie(decimal? valeur) => valeur is { } v ? v.ToString("0.##########", Culture) : string.Empty;

    /// <summary>« 1 chantier », « 2 chantiers », « 0 chantier »: French puts 0 and 1 in the singular.</summary>
    public static string Compte(int nombre, string singulier, string? pluriel = null) =>
        $"{Nombre(nombre)} {(nombre < 2 ? singulier : pluriel ?? singulier + "s")}";

    /// <summary>A unit written in the plural, as a number takes it: « 1 personne », « 2 personnes ».</summary>
    public static string Unite(decimal nombre, string pluriel) =>
        Math.Abs(nombre) >= 2 ? pluriel : string.Join(' ', pluriel.Split(' ').Select(m => m is "parcours" or "mois" || !m.EndsWith('s') ? m : m[..^1]));

    private static string Signe(string texte) => texte.Replace('-', '\u2212');

    private static CultureInfo CreerCulture()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("fr-FR").Clone();
        culture.NumberFormat.NumberGroupSeparator = EspaceFine;
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "-";
        culture.DateTimeFormat.DateSeparator = "/";
        return CultureInfo.ReadOnly(culture);
    }
}
