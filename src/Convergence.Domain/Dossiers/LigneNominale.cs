using Convergence.Domain.Lignes;

namespace Convergence.Domain.Dossiers;

/// <summary>
/// A row about a person, visible through the chantier that owns it. The territory is there for the counts; it opens the row to a
/// coordination only when the chantier shares it (RGPD requirements of the domain dictionary, R2 and R4).
/// </summary>
public interface INominal : IDansPerimetre;

/// <summary>What every nominal row carries.</summary>
public abstract class LigneNominale : INominal, IVersionne, IModifiable
{
    /// <summary>Technical key; never in an address.</summary>
    public long Id { get; private set; }

    /// <summary>Territory of the chantier when the row was written.</summary>
    public required long TerritoireId { get; init; }

    /// <summary>Chantier that owns the row.</summary>
    public required long ChantierId { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>Anonymisation: removes what was typed freely and what names the person elsewhere; dates and choices of lists stay for statistics.</summary>
    public virtual void EffacerTextes() { }

    /// <inheritdoc/>
    long? IDansPerimetre.TerritoireId => TerritoireId;

    /// <inheritdoc/>
    long? IDansPerimetre.ChantierId => ChantierId;
}

/// <summary>A row of one parcours.</summary>
public abstract class ElementParcours : LigneNominale
{
    public required long ParcoursId { get; init; }
}

/// <summary>Checks that several forms share.</summary>
public static class Verifications
{
    /// <summary>Longest free text about a person (RGPD requirement R6).</summary>
    public const int LongueurTexte = 500;

    /// <summary>First year that a date of the portal may have, dates of birth apart.</summary>
    public const int PremiereAnnee = 2000;

    /// <summary>Last year that a date of the portal may have.</summary>
    public const int DerniereAnnee = 2100;

    /// <summary>A date between 2000 and 2100; null passes.</summary>
    /// <exception cref="RegleMetierException">Another century.</exception>
    public static DateOnly? Date(DateOnly? date, string champ) =>
        date is null or { Year: >= PremiereAnnee and <= DerniereAnnee }
            ? date
            : throw new RegleMetierException(champ, $"L’année est comprise entre {PremiereAnnee} et {DerniereAnnee}.");

    /// <summary>A date of that day at the latest; null passes.</summary>
    /// <exception cref="RegleMetierException">In the future, or another century.</exception>
    public static DateOnly? Passee(DateOnly? date, DateOnly aujourdhui, string champ) =>
        Date(date, champ) > aujourdhui ? throw new RegleMetierException(champ, "Cette date ne peut pas être dans le futur.") : date;

    /// <summary>An end that does not come before its start; either may be unknown.</summary>
    /// <exception cref="RegleMetierException">End before start, or another century.</exception>
    public static DateOnly? Fin(DateOnly? debut, DateOnly? fin, string champ) =>
        Date(fin, champ) < debut ? throw new RegleMetierException(champ, "La date de fin ne peut pas précéder la date de début.") : fin;

    /// <summary>A short free text, trimmed; null when empty.</summary>
    /// <exception cref="RegleMetierException">More than 500 characters.</exception>
    public static string? Texte(string? texte, string champ)
    {
        var t = texte?.Trim();
        return string.IsNullOrEmpty(t) ? null
            : t.Length <= LongueurTexte ? t
            : throw new RegleMetierException(champ, $"{LongueurTexte} caractères au plus : écrivez l’essentiel, la personne peut le lire.");
    }
}
