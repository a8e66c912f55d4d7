using Convergence.Domain.Lignes;

namespace Convergence.Domain.Partenariats;

/// <summary>One confirmation of a sheet, append-only: the sheet bears the last, this keeps them all.</summary>
public sealed class ConfirmationPartenaire : IDansTerritoireOuNational
{
    public long Id { get; private set; }

    /// <summary>Partner; after a merge of duplicates, the sheet that stays.</summary>
    public long PartenaireId { get; set; }

    /// <summary>Territory that kept the sheet on that day; null for the national team.</summary>
    public long? TerritoireId { get; init; }

    /// <summary>Day on which the sheet was said to hold.</summary>
    public required DateOnly Jour { get; init; }

    /// <summary>Account; null when a document vouched for it.</summary>
    public long? ParId { get; init; }
}
