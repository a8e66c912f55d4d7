using Convergence.Domain.Lignes;

namespace Convergence.Domain.Dossiers;

/// <summary>What was done with the file of a person.</summary>
public enum ActionDossier
{
    /// <summary>The file was shown.</summary>
    Ouverture = 1,

    /// <summary>The file was created.</summary>
    Creation = 2,

    /// <summary>Something in it changed.</summary>
    Modification = 3,

    /// <summary>The file, or a list with names, left in a file of figures.</summary>
    Export = 4,

    /// <summary>A sheet was prepared for paper.</summary>
    Impression = 5,

    /// <summary>Shared with the coordination, or taken back.</summary>
    Partage = 6,

    /// <summary>Transfer to another chantier: asked, accepted, refused, withdrawn.</summary>
    Transfert = 7,

    /// <summary>Rights of the person: access file, limitation, opposition, anonymisation.</summary>
    Droits = 8,

    /// <summary>Two files of one person put together, or parted again.</summary>
    Fusion = 9,
}

/// <summary>Words of the journal.</summary>
public static class ActionsDossier
{
    /// <summary>French word of an action.</summary>
    public static string Libelle(this ActionDossier action) =>
        action switch
        {
            ActionDossier.Ouverture => "Ouverture",
            ActionDossier.Creation => "Création",
            ActionDossier.Modification => "Modification",
            ActionDossier.Export => "Export",
            ActionDossier.Impression => "Impression",
            ActionDossier.Partage => "Partage",
            ActionDossier.Transfert => "Transfert",
            ActionDossier.Droits => "Droits de la personne",
            ActionDossier.Fusion => "Réunion de fiches",
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };

    /// <summary>French word of what came of it.</summary>
    public static string Libelle(this ResultatAcces resultat) => resultat == ResultatAcces.Refuse ? "refusé" : "fait";
}

/// <summary>What came of it.</summary>
public enum ResultatAcces
{
    /// <summary>Done: the line is saved with what it tells.</summary>
    Fait = 1,

    /// <summary>Refused: nothing was shown nor changed.</summary>
    Refuse = 2,
}

/// <summary>
/// One line of the journal of access: who, when, which file, what. It holds the names of the fields that changed, never their values.
/// Written in the same transaction as what it tells; never changed, erased by the purge of the journal alone.
/// </summary>
public sealed class AccesDossier : INominal, ILigneJournal
{
    /// <summary>Longest list of field names.</summary>
    public const int LongueurChamps = 400;

    /// <inheritdoc/>
    public long Id { get; private set; }

    /// <inheritdoc/>
    public required DateTime Instant { get; init; }

    public required long CompteId { get; init; }

    public required long SalarieId { get; init; }

    /// <summary>Territory of the file on that instant.</summary>
    public required long TerritoireId { get; init; }

    /// <summary>Chantier of the file on that instant.</summary>
    public required long ChantierId { get; init; }

    /// <summary>What was done.</summary>
    public required ActionDossier Action { get; init; }

    /// <summary>What came of it.</summary>
    public ResultatAcces Resultat { get; init; } = ResultatAcces.Fait;

    /// <summary>Pseudonym of the file on that instant: what a reader of the journal sees who may not open the file.</summary>
    public string Pseudonyme { get; init; } = string.Empty;

    /// <summary>Names of the fields that changed, separated by commas; null for an opening.</summary>
    public string? Champs { get; init; }

    /// <inheritdoc/>
    long? IDansPerimetre.TerritoireId => TerritoireId;

    /// <inheritdoc/>
    long? IDansPerimetre.ChantierId => ChantierId;
}
