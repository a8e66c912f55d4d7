using Convergence.Domain.Lignes;

namespace Convergence.Domain.Partenariats;

/// <summary>What a partnership is counted in.</summary>
public enum NatureEffet
{
    /// <summary>Embauches: people hired.</summary>
    Embauches = 1,

    /// <summary>Attributions de logement: dwellings attributed.</summary>
    AttributionsLogement = 2,

    /// <summary>Personnes mises à l’abri.</summary>
    MisesALAbri = 3,

    /// <summary>Actions held: workshops, visits, sessions.</summary>
    Actions = 4,

    /// <summary>Participants to these actions.</summary>
    Participants = 5,
}

/// <summary>
/// An effect of a partnership, counted: a number, a period, a place and a source. A row is of one year (<see cref="Annee"/>) or of a
/// period in words (« depuis 2018 », « période non précisée »), never of both: a cumulated figure contains yearly ones, so the
/// two are never added. A number that nobody gave is null, never 0.
/// </summary>
public sealed class EffetPartenariat : ILignePartenaire, IModifiable, IReference
{
    /// <summary>Longest period in words, in characters.</summary>
    public const int LongueurPeriodeDite = 80;

    /// <summary>Longest remark, in characters.</summary>
    public const int LongueurRemarque = 300;

    /// <summary>First year that a row may have: the first experiment of the network.</summary>
    public const int PremiereAnnee = 2012;

    public long Id { get; private set; }

    public required long PartenaireId { get; set; }

    /// <summary>Territory where it was counted; null for the whole network.</summary>
    public long? TerritoireId { get; set; }

    /// <summary>What is counted.</summary>
    public required NatureEffet Nature { get; set; }

    /// <summary>Year of the figure; null for a period in words.</summary>
    public int? Annee { get; private set; }

    /// <summary>Period in words; null for a yearly figure.</summary>
    public string? PeriodeDite { get; private set; }

    /// <summary>Number counted; null when the source tells the effect without a number.</summary>
    public int? Nombre { get; private set; }

    /// <summary>Document or count that attests it.</summary>
    public required string Source { get; set; }

    /// <summary>Remark; no personal data.</summary>
    public string? Remarque { get; set; }

    /// <summary>True for a row of the demonstration pack.</summary>
    public bool EstFictif { get; init; }

    /// <inheritdoc/>
    public string? CleReference { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>Period as it is shown: the year, or the words of the source.</summary>
    public string Periode => Annee?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? PeriodeDite ?? string.Empty;

    /// <summary>Says the number and the period that it covers.</summary>
    public void Compter(int? nombre, int? annee, string? periodeDite, DateOnly aujourdhui)
    {
        if (annee is null == string.IsNullOrWhiteSpace(periodeDite))
        {
            throw new RegleMetierException(
                nameof(Annee),
                "Donnez une année, ou une période en toutes lettres : l’une des deux, et une seule. Un cumul ne s’additionne pas à une année."
            );
        }

        if (annee is { } a && (a < PremiereAnnee || a > aujourdhui.Year))
        {
            throw new RegleMetierException(nameof(Annee), $"L’année est comprise entre {PremiereAnnee} et {aujourdhui.Year}.");
        }

        if (nombre is < 0)
        {
            throw new RegleMetierException(nameof(Nombre), "Un nombre ne peut pas être négatif. Laissez vide s’il n’est pas connu : vide ne vaut pas zéro.");
        }

        (Nombre, Annee, PeriodeDite) = (nombre, annee, string.IsNullOrWhiteSpace(periodeDite) ? null : periodeDite.Trim());
    }
}

/// <summary>Words and codes of the natures.</summary>
public static class NatureEffetNoms
{
    /// <summary>Words of the screens.</summary>
    public static string Libelle(this NatureEffet nature) =>
        nature switch
        {
            NatureEffet.Embauches => "Embauches",
            NatureEffet.AttributionsLogement => "Attributions de logement",
            NatureEffet.MisesALAbri => "Personnes mises à l’abri",
            NatureEffet.Actions => "Actions",
            NatureEffet.Participants => "Participants",
            _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, null),
        };
}
