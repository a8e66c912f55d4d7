using System.Security.Cryptography;
using System.Text;
using Convergence.Domain.Lignes;

namespace Convergence.Domain.Comptes;

/// <summary>
/// A code that replaces the second factor once, for who lost the phone. It is shown when it is made and kept as a mark: it holds 80 bits of chance, so
/// that the mark cannot be tried.
/// </summary>
public sealed class CodeSecours : IVersionne
{
    /// <summary>Codes made together.</summary>
    public const int Nombre = 10;

    /// <summary>Length of a mark, in bytes (SHA-256).</summary>
    public const int TailleEmpreinte = 32;

    /// <summary>Characters of a code, hyphens left out.</summary>
    public const int Longueur = 16;

    private const int ParGroupe = 4;

    /// <summary>No letter or digit that is read for another one.</summary>
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private CodeSecours() { }

    /// <summary>Technical key.</summary>
    public long Id { get; private set; }

    /// <summary>Account.</summary>
    public long CompteId { get; private set; }

    /// <summary>Mark of the code.</summary>
    public byte[] Empreinte { get; private set; } = [];

    /// <summary>Instant at which it was used, UTC; null while it may be.</summary>
    public DateTime? UtiliseLe { get; private set; }

    /// <inheritdoc />
    public long Version { get; set; }

    /// <summary>Makes a code.</summary>
    /// <param name="compteId">Account.</param>
    /// <param name="code">The code, to be shown once: four groups of four characters.</param>
    public static CodeSecours Faire(long compteId, out string code)
    {
        var lettres = RandomNumberGenerator.GetString(Alphabet, Longueur);
        code = string.Join('-', lettres.Chunk(ParGroupe).Select(g => new string(g)));
        return new() { CompteId = compteId, Empreinte = Marquer(lettres) };
    }

    /// <summary>Mark of a typed code, read without its hyphens, spaces and case; null when it has not the shape of a code.</summary>
    /// <param name="saisi">What was typed.</param>
    public static byte[]? Lire(string? saisi)
    {
        var lettres = new string([.. (saisi ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c != '-').Select(char.ToUpperInvariant)]);
        return lettres.Length == Longueur && lettres.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? Marquer(lettres) : null;
    }

    /// <summary>Uses it; false when it was used already.</summary>
    /// <param name="le">Instant, UTC.</param>
    public bool Utiliser(DateTime le)
    {
        if (UtiliseLe is not null)
        {
            return false;
        }

        UtiliseLe = le;
        return true;
    }

    private static byte[] Marquer(string lettres) => SHA256.HashData(Encoding.ASCII.GetBytes(lettres));
}
