using Convergence.Domain.Lignes;

namespace Convergence.Domain.Partenariats;

/// <summary>
/// Whom to reach: a function and the address or telephone of the service. There is no name of a person here, and there is no
/// column for one.
/// </summary>
public sealed class ContactPartenaire : ILignePartenaire, IModifiable
{
    /// <summary>Longest function, in characters.</summary>
    public const int LongueurFonction = 120;

    /// <summary>Longest e-mail address, in characters.</summary>
    public const int LongueurCourriel = 254;

    /// <summary>Longest number as typed, in characters.</summary>
    public const int LongueurTelephone = 20;

    public long Id { get; private set; }

    public required long PartenaireId { get; set; }

    /// <summary>Territory that this contact serves; null for the whole network.</summary>
    public long? TerritoireId { get; set; }

    /// <summary>Function or service (« référente territoriale », « service social »); never a name.</summary>
    public required string Fonction { get; set; }

    /// <summary>Professional address of the service.</summary>
    public string? Courriel { get; set; }

    /// <summary>Professional telephone of the service.</summary>
    public string? Telephone { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }
}
