using Convergence.Domain.Chiffrement;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Sensible;

/// <summary>What a sensitive answer is about.</summary>
public enum SupportSensible
{
    Personne = 1,

    /// <summary>A parcours, from its entry on.</summary>
    Parcours = 2,

    /// <summary>A review of freins.</summary>
    Bilan = 3,

    /// <summary>The exit of a parcours.</summary>
    Sortie = 4,
}

/// <summary>
/// The answers of one sensitive group about one person, parcours, review or exit, encrypted together: the database alone tells neither the answers nor which
/// of the questions were answered, only that the form of the group was saved.
/// </summary>
public sealed class ValeurSensible : LigneNominale, IContientChiffre
{
    /// <summary>Longest cipher: the answers of the longest group hold in a quarter of it.</summary>
    public const int LongueurContenu = 4096;

    /// <summary>Random name of the row, part of what is authenticated.</summary>
    public Guid Cle { get; private set; } = Guid.NewGuid();

    public required long SalarieId { get; init; }

    public required GroupeSensible Groupe { get; init; }

    /// <summary>What the answers are about.</summary>
    public required SupportSensible Support { get; init; }

    /// <summary>Key of the person, of the parcours (for an exit too), or of the review.</summary>
    public required long SupportId { get; init; }

    /// <summary>Cipher of the answers.</summary>
    public byte[] Contenu { get; private set; } = [];

    /// <summary>Name of the key of the cipher.</summary>
    public string CleContenu { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public EmplacementChiffre Emplacement => new("valeur_sensible", $"{Cle:N}/{SalarieId}/{Support}/{SupportId}", ChampsSensibles.Groupes[Groupe].Code);

    /// <inheritdoc/>
    public ContenuChiffre? Chiffre => Contenu.Length == 0 ? null : new(CleContenu, Contenu);

    /// <inheritdoc/>
    public void Rechiffrer(ContenuChiffre chiffre)
    {
        ArgumentNullException.ThrowIfNull(chiffre);
        (Contenu, CleContenu) = (chiffre.Octets, chiffre.Cle);
    }
}
