using System.Security.Cryptography;

namespace Convergence.Data.Chiffrement;

/// <summary>
/// One secret of the ring. Keys are derived from it, so that none says anything of the others: one encrypts, one makes the marks by which the same
/// person is found in two chantiers, one encrypts backups, one seals the journal.
/// </summary>
public sealed class CleChiffrement
{
    public const int Taille = 32;

    private const int TailleMarque = 16;

    private const int TailleAlea = 12;

    private readonly byte[] _chiffre;

    private readonly byte[] _empreinte;

    private readonly byte[] _sauvegarde;

    private readonly byte[] _sceau;

    internal CleChiffrement(string nom, byte[] secret)
    {
        Nom = nom;
        _chiffre = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Taille, info: "convergence chiffrement"u8.ToArray());
        _empreinte = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Taille, info: "convergence rapprochement"u8.ToArray());
        _sauvegarde = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Taille, info: "convergence sauvegarde"u8.ToArray());
        _sceau = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Taille, info: "convergence journal"u8.ToArray());
    }

    public string Nom { get; }

    /// <summary>A new secret, written as a line of the file.</summary>
    public static string Tirer(string nom) => $"{nom}:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(Taille))}";

    /// <summary>AES-256-GCM: nonce, tag, cipher.</summary>
    internal byte[] Chiffrer(ReadOnlySpan<byte> clair, byte[] liens)
    {
        var octets = new byte[TailleAlea + TailleMarque + clair.Length];
        RandomNumberGenerator.Fill(octets.AsSpan(0, TailleAlea));
        using var aes = new AesGcm(_chiffre, TailleMarque);
        aes.Encrypt(octets.AsSpan(0, TailleAlea), clair, octets.AsSpan(TailleAlea + TailleMarque), octets.AsSpan(TailleAlea, TailleMarque), liens);
        return octets;
    }

    /// <summary>The text; null when the cipher is not of this key, was changed, or was moved.</summary>
    internal byte[]? Dechiffrer(ReadOnlySpan<byte> octets, byte[] liens)
    {
        if (octets.Length < TailleAlea + TailleMarque)
        {
            return null;
        }

        var clair = new byte[octets.Length - TailleAlea - TailleMarque];
        using var aes = new AesGcm(_chiffre, TailleMarque);
        try
        {
            aes.Decrypt(octets[..TailleAlea], octets[(TailleAlea + TailleMarque)..], octets.Slice(TailleAlea, TailleMarque), clair, liens);
            return clair;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>The cipher of backups; the caller disposes of it.</summary>
    internal AesGcm Sauvegarde() => new(_sauvegarde, TailleMarque);

    /// <summary>HMAC-SHA256: the same text gives the same mark, and the mark says nothing without the key.</summary>
    internal byte[] Empreinte(ReadOnlySpan<byte> texte) => HMACSHA256.HashData(_empreinte, texte);

    /// <summary>HMAC-SHA256 of a block of the journal: who writes to the database cannot make one.</summary>
    internal byte[] Sceller(byte[] contenu) => HMACSHA256.HashData(_sceau, contenu);
}
