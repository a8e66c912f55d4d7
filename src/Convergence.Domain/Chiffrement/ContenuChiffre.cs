namespace Convergence.Domain.Chiffrement;

/// <summary>A text that cannot be read without its key, which is not in the database.</summary>
/// <param name="Cle">Name of the key.</param>
/// <param name="Octets">Nonce, tag and cipher.</param>
public sealed record ContenuChiffre(string Cle, byte[] Octets)
{
    /// <summary>Longest name of a key.</summary>
    public const int LongueurCle = 20;
}

/// <summary>
/// Where an encrypted text stands. It is authenticated with the text: a cipher moved to another row, another person or another field is refused.
/// </summary>
/// <param name="Table">Kind of row.</param>
/// <param name="Ligne">What names the row, and whom it is about.</param>
/// <param name="Champ">Field.</param>
public sealed record EmplacementChiffre(string Table, string Ligne, string Champ);

/// <summary>A row that holds an encrypted text: the rotation of keys reads it with its key and writes it with the current one.</summary>
public interface IContientChiffre
{
    /// <summary>Where the text stands.</summary>
    EmplacementChiffre Emplacement { get; }

    /// <summary>The text; null when the row holds none.</summary>
    ContenuChiffre? Chiffre { get; }

    /// <summary>Replaces the cipher by that of the same text with another key.</summary>
    void Rechiffrer(ContenuChiffre chiffre);
}
