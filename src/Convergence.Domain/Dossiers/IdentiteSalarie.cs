using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers;

/// <summary>Identity of a person, as typed.</summary>
/// <param name="Nom">Birth name.</param>
/// <param name="Prenom">First name.</param>
/// <param name="NomUsage">Name used; null when it is the birth name.</param>
/// <param name="DateNaissance">Date of birth; null when unknown.</param>
/// <param name="Genre">Genre.</param>
public sealed record IdentiteSalarie(string? Nom, string? Prenom, string? NomUsage = null, DateOnly? DateNaissance = null, Genre Genre = Genre.NonRenseigne)
{
    /// <summary>Youngest age at which somebody enters a parcours.</summary>
    public const int AgeMinimum = 16;

    /// <summary>Oldest age that is believed.</summary>
    public const int AgeMaximum = 100;

    /// <summary>A name that must be there.</summary>
    internal static string Obligatoire(string? nom, string champ, string message) => Facultatif(nom, champ) ?? throw new RegleMetierException(champ, message);

    /// <summary>A name that may be absent: trimmed, single spaces; digits are refused, a number has no place there.</summary>
    internal static string? Facultatif(string? nom, string champ)
    {
        var mots = nom?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        var propre = string.Join(' ', mots);
        if (propre.Length > Salarie.LongueurNom)
        {
            throw new RegleMetierException(champ, $"{Salarie.LongueurNom} caractères au plus.");
        }

        if (propre.Any(char.IsDigit))
        {
            throw new RegleMetierException(champ, "Un nom ne contient pas de chiffre : ni numéro de dossier, ni numéro de sécurité sociale.");
        }

        return propre.Length == 0 ? null : propre;
    }

    /// <summary>A date of birth that makes the person 16 to 100 years old; null passes.</summary>
    internal static DateOnly? Naissance(DateOnly? naissance, DateOnly aujourdhui)
    {
        if (naissance is { } n && Regles.ReglesAge.Age(n, aujourdhui) is < AgeMinimum or > AgeMaximum)
        {
            throw new RegleMetierException(
                nameof(DateNaissance),
                $"La date de naissance donne un âge hors de {AgeMinimum} à {AgeMaximum} ans : vérifiez l’année."
            );
        }

        return naissance;
    }
}
