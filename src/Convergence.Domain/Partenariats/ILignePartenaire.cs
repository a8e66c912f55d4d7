using Convergence.Domain.Lignes;

namespace Convergence.Domain.Partenariats;

/// <summary>A row kept on a partner by a territory, or by the national team for the whole network: a contact, an effect.</summary>
public interface ILignePartenaire : IVersionne, IDansTerritoireOuNational
{
    /// <summary>Key; 0 until it is saved.</summary>
    long Id { get; }

    /// <summary>Partner that the row is about.</summary>
    long PartenaireId { get; }

    /// <summary>Territory that keeps it; null for the whole network.</summary>
    new long? TerritoireId { get; set; }
}
