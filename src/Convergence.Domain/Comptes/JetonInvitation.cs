using System.Buffers.Text;
using System.Security.Cryptography;

namespace Convergence.Domain.Comptes;

/// <summary>
/// The single-use secret of the link of an invitation. It is sent and forgotten: the portal keeps its <see cref="Empreinte"/> only
/// (règles d'invitation du portail).
/// </summary>
public sealed class JetonInvitation
{
    /// <summary>Size of the secret, in bytes.</summary>
    public const int Taille = 32;

    /// <summary>Size of its SHA-256, in bytes.</summary>
    public const int TailleEmpreinte = SHA256.HashSizeInBytes;

    private readonly byte[] _octets;

    private JetonInvitation(byte[] octets) => _octets = octets;

    /// <summary>Text of the link: Base64Url without padding, 43 characters.</summary>
    public string Texte => Base64Url.EncodeToString(_octets);

    /// <summary>SHA-256 of the secret, 32 bytes: what is stored.</summary>
    public byte[] Empreinte() => SHA256.HashData(_octets);

    /// <summary>A new secret, drawn at random.</summary>
    public static JetonInvitation Nouveau() => new(RandomNumberGenerator.GetBytes(Taille));

    /// <summary>Reads the text of a link, exactly as it was written.</summary>
    /// <returns>The secret; null when the text is not that of one.</returns>
    public static JetonInvitation? Lire(string? texte)
    {
        var octets = new byte[Taille];
        return
            texte is not null
            && Base64Url.IsValid(texte, out var taille)
            && taille == Taille
            && Base64Url.TryDecodeFromChars(texte, octets, out _)
            && Base64Url.EncodeToString(octets) == texte
            ? new JetonInvitation(octets)
            : null;
    }

    /// <summary>True when the fingerprint is that of this secret; the time taken says nothing of where they differ.</summary>
    /// <param name="empreinte">Stored fingerprint; null, once an invitation can no longer be used, is that of none.</param>
    public bool Correspond(byte[]? empreinte) => empreinte is not null && CryptographicOperations.FixedTimeEquals(Empreinte(), empreinte);

    /// <summary>Never the secret: a line of log may hold it.</summary>
    public override string ToString() => nameof(JetonInvitation);
}
