using Convergence.Domain.Lignes;

namespace Convergence.Domain.FilesActives;

/// <summary>
/// One row of counts: a campaign, a programme, and a chantier, a territory « non ventilé » or the country « déclaré ».
/// Name, commune and territory are frozen on it: a chantier that leaves does not rewrite the past.
/// </summary>
public sealed class Releve : IVersionne, IDansPerimetre, IReference
{
    public long Id { get; private set; }

    /// <summary>Envelope; null for a national row.</summary>
    public long? RemonteeId { get; init; }

    public required long CampagneId { get; init; }

    public required NiveauReleve Niveau { get; init; }

    public required Programme Programme { get; init; }

    /// <inheritdoc/>
    public long? TerritoireId { get; init; }

    /// <inheritdoc/>
    public long? ChantierId { get; init; }

    /// <summary>Name of the row as it was: the chantier's, « Non ventilé », « Déclaré national ».</summary>
    public required string Libelle { get; set; }

    /// <summary>Holds invented figures (demonstration pack).</summary>
    public bool EstFictif { get; init; }

    /// <summary>False when the chantier is no longer expected on the date d'arrêté and the row only keeps what was typed.</summary>
    public bool EstAttendu { get; set; } = true;

    /// <summary>Published document from which the figures come; null when typed in the portal.</summary>
    public string? Source { get; init; }

    /// <inheritdoc/>
    public string? CleReference { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }
}

/// <summary>One cell: a counter of a row. Null is « non renseigné ».</summary>
public sealed class ValeurReleve : IVersionne, IModifiable, IDansPerimetre
{
    /// <summary>Greatest value taken: beyond, it is a slip of the keyboard.</summary>
    public const int Maximum = 99_999;

    /// <summary>Longest comment.</summary>
    public const int LongueurCommentaire = 300;

    public long Id { get; private set; }

    public required long ReleveId { get; init; }

    public required long CompteurId { get; init; }

    /// <summary>Campaign, frozen.</summary>
    public required long CampagneId { get; init; }

    /// <summary>Programme of the row, frozen.</summary>
    public required Programme Programme { get; init; }

    /// <inheritdoc/>
    public long? TerritoireId { get; init; }

    /// <inheritdoc/>
    public long? ChantierId { get; init; }

    /// <summary>The number, 0 to <see cref="Maximum"/>; null when not known.</summary>
    public int? Nombre { get; set; }

    /// <summary>Why the value is what it is, in words, no personal data; null when nothing was said.</summary>
    public string? Commentaire { get; set; }

    /// <summary>Codes of the warnings that the value raised when saved, separated by commas; null when none.</summary>
    public string? Avertissements { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }
}

/// <summary>
/// Sum of a counter over a territory and a campaign, by state of the envelopes: stored so that a dashboard costs what it
/// shows. Rebuilt from the cells and compared in a test.
/// </summary>
public sealed class TotalTerritoire : IVersionne, IEtatRemontee
{
    public required long CampagneId { get; init; }

    public required long TerritoireId { get; init; }

    public required long CompteurId { get; init; }

    /// <summary>State of the envelopes summed here.</summary>
    public required EtatRemontee Etat { get; init; }

    /// <summary>Programme of the counter.</summary>
    public required Programme Programme { get; init; }

    /// <summary>Sum of what is known; null when nothing is.</summary>
    public long? Somme { get; set; }

    /// <summary>Chantier rows that hold a value.</summary>
    public int Renseignes { get; set; }

    /// <summary>Chantier rows expected.</summary>
    public int Attendus { get; set; }

    /// <summary>The sum holds a value of the territory « non ventilé ».</summary>
    public bool AvecNonVentile { get; set; }

    /// <summary>The sum holds an invented figure.</summary>
    public bool AvecFictif { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
