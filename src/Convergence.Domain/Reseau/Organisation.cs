using Convergence.Domain.Lignes;

namespace Convergence.Domain.Reseau;

/// <summary>What an organisation is to the network; one may be several.</summary>
[Flags]
public enum RoleOrganisation
{
    /// <summary>Not said yet.</summary>
    Aucun = 0,

    /// <summary>Structure porteuse: carries one or more chantiers.</summary>
    StructurePorteuse = 1,

    /// <summary>Porteur de la coordination of a territory, now or once.</summary>
    PorteurCoordination = 2,
}

/// <summary>A legal person of the network. No contact, no name of a person.</summary>
public sealed class Organisation : IVersionne, IModifiable, IReference, INormalisable
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongueurNom = 160;

    public long Id { get; private set; }

    /// <summary>Usual name.</summary>
    public required string Nom { get; set; }

    /// <summary><see cref="Nom"/> folded: order, and uniqueness.</summary>
    public string NomRecherche { get; private set; } = string.Empty;

    /// <summary>What the search reads of <see cref="Nom"/>.</summary>
    public string TexteRecherche { get; private set; } = string.Empty;

    /// <summary>SIREN, 9 digits as text; null while unknown (reference §12, question 11).</summary>
    public string? Siren { get; set; }

    /// <summary>What it is to the network.</summary>
    public RoleOrganisation Roles { get; set; }

    /// <summary>True for an organisation of the demonstration pack.</summary>
    public bool EstFictif { get; init; }

    /// <summary>Documents that attest it.</summary>
    public string? Source { get; set; }

    /// <inheritdoc/>
    public string? CleReference { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>Recomputes what is derived from the name; called before each save.</summary>
    public void Normaliser() => (NomRecherche, TexteRecherche) = (Recherche.TexteRecherche.Normaliser(Nom), Recherche.TexteRecherche.Indexer(Nom));
}
