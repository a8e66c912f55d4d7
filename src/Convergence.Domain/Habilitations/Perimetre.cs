namespace Convergence.Domain.Habilitations;

/// <summary>
/// What the current reader may see. Fails closed: <see cref="Rien"/> is the default everywhere, and a job or a loader
/// says <see cref="Complet"/> in words.
/// </summary>
public sealed class Perimetre
{
    /// <summary>Sees nothing.</summary>
    public static readonly Perimetre Rien = new();

    /// <summary>Sees everything: national jobs, loaders, start-up. Never given to a request by default.</summary>
    public static readonly Perimetre Complet = new() { National = true, EcritNominal = true };

    /// <summary>Every territory, every state.</summary>
    public bool National { get; init; }

    /// <summary>May save rows about people of any chantier: a loader, never the scope of a person. It does not make them visible.</summary>
    public bool EcritNominal { get; init; }

    /// <summary>Day on which files shared by the chantiers of <see cref="TerritoireIds"/> are visible; null when the reader may not see any.</summary>
    public DateOnly? PartagesAu { get; init; }

    /// <summary>Journal of access of every chantier, and their names: the DPO. No file is visible with it.</summary>
    public bool JournalReseau { get; init; }

    /// <summary>True when nothing may be saved, whatever the rest of the scope says.</summary>
    public bool LectureSeule { get; init; }

    /// <summary>Published figures (validated or frozen) of every territory.</summary>
    public bool PublieNational { get; init; }

    /// <summary>Territories whose counts are fully visible.</summary>
    public IReadOnlyCollection<long> TerritoireIds { get; init; } = [];

    /// <summary>Chantiers whose own rows are visible.</summary>
    public IReadOnlyCollection<long> ChantierIds { get; init; } = [];

    /// <summary>Territories whose published figures are visible.</summary>
    public IReadOnlyCollection<long> TerritoireIdsPublies { get; init; } = [];

    /// <summary>Territories of <see cref="ChantierIds"/>: their identity and calendar are visible, not their counts.</summary>
    public IReadOnlyCollection<long> TerritoireIdsDeRattachement { get; init; } = [];

    /// <summary>Territories whose identity (name, nature) is visible: every one named by this scope.</summary>
    public IReadOnlyCollection<long> TerritoireIdsLisibles => [.. TerritoireIds.Concat(TerritoireIdsPublies).Concat(TerritoireIdsDeRattachement).Distinct()];

    /// <summary>Programmes of the published figures that are visible; full scopes see both.</summary>
    public Programmes ProgrammesPublies { get; init; } = Programmes.Aucun;

    /// <summary>
    /// Reads people of chantiers that are not the reader’s, for what was shared or what is only counted; saves nothing. Who calls it is in a
    /// written list, and each query keeps what may be returned.
    /// </summary>
    public static Perimetre LectureNominative(IEnumerable<long> chantierIds) => new() { ChantierIds = [.. chantierIds.Distinct()], LectureSeule = true };

    /// <summary>True when the counts of the territory are fully visible.</summary>
    public bool VoitTerritoire(long territoireId) => National || TerritoireIds.Contains(territoireId);

    /// <summary>True when the rows of the chantier are visible, by itself or through its territory.</summary>
    public bool VoitChantier(long chantierId, long territoireId) => VoitTerritoire(territoireId) || ChantierIds.Contains(chantierId);
}
