using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Convergence.Data.Chiffrement;
using Convergence.Data.Installation;

namespace Convergence.Data.Sauvegarde;

/// <summary>
/// A file encrypted piece by piece (AES-256-GCM), whatever its size. Each piece is bound to the key, to its rank and to whether it is the last one: a file that
/// was cut, or whose pieces were moved, does not open.
/// </summary>
internal static class FichierChiffre
{
    private const int TaillePiece = 64 * 1024;

    private const int TailleMarque = 16;

    private const int TailleAlea = 12;

    private const int TailleTirage = 8;

    private static readonly byte[] Signature = "CVGSAUV1"u8.ToArray();

    public static bool EstChiffre(string chemin)
    {
        using var fichier = File.OpenRead(chemin);
        var debut = new byte[Signature.Length];
        return fichier.ReadAtLeast(debut, debut.Length, throwOnEndOfStream: false) == debut.Length && debut.AsSpan().SequenceEqual(Signature);
    }

    public static async Task ChiffrerAsync(Stream clair, Stream sortie, CleChiffrement cle, CancellationToken annulation)
    {
        var nom = Encoding.ASCII.GetBytes(cle.Nom);
        var tirage = RandomNumberGenerator.GetBytes(TailleTirage);
        byte[] entete = [.. Signature, (byte)nom.Length, .. nom, .. tirage];
        await sortie.WriteAsync(entete, annulation);
        using var aes = cle.Sauvegarde();
        var (piece, suivante) = (new byte[TaillePiece], new byte[TaillePiece]);
        var lus = await clair.ReadAtLeastAsync(piece, TaillePiece, throwOnEndOfStream: false, annulation);
        for (uint rang = 0; ; rang++)
        {
            var lusApres = lus < TaillePiece ? 0 : await clair.ReadAtLeastAsync(suivante, TaillePiece, throwOnEndOfStream: false, annulation);
            var derniere = lusApres == 0;
            var bloc = new byte[sizeof(int) + TailleMarque + lus];
            BinaryPrimitives.WriteInt32LittleEndian(bloc, derniere ? ~lus : lus);
            aes.Encrypt(
                Alea(tirage, rang),
                piece.AsSpan(0, lus),
                bloc.AsSpan(sizeof(int) + TailleMarque),
                bloc.AsSpan(sizeof(int), TailleMarque),
                Liens(entete, derniere)
            );
            await sortie.WriteAsync(bloc, annulation);
            if (derniere)
            {
                return;
            }

            (piece, suivante, lus) = (suivante, piece, lusApres);
        }
    }

    /// <summary>Writes the clear text; nothing of a piece that does not verify.</summary>
    /// <exception cref="InstallationException">Not such a file, key that is missing or another one, file that was changed or cut.</exception>
    public static async Task DechiffrerAsync(Stream chiffre, Stream sortie, Trousseau cles, CancellationToken annulation)
    {
        try
        {
            var entete = await EnteteAsync(chiffre, annulation);
            var nom = Encoding.ASCII.GetString(entete, Signature.Length + 1, entete.Length - Signature.Length - 1 - TailleTirage);
            var cle = cles.Trouver(nom)
                ?? throw new InstallationException($"Cette sauvegarde a été chiffrée par la clé « {nom} », qui n’est pas dans le fichier de clés donné.");
            using var aes = cle.Sauvegarde();
            for (uint rang = 0; ; rang++)
            {
                var longueur = BinaryPrimitives.ReadInt32LittleEndian(await LireAsync(chiffre, sizeof(int), annulation));
                var derniere = longueur < 0;
                var taille = derniere ? ~longueur : longueur;
                if (taille > TaillePiece)
                {
                    throw Abimee(null);
                }

                var bloc = await LireAsync(chiffre, TailleMarque + taille, annulation);
                var clair = new byte[taille];
                aes.Decrypt(
                    Alea(entete.AsSpan(entete.Length - TailleTirage), rang),
                    bloc.AsSpan(TailleMarque),
                    bloc.AsSpan(0, TailleMarque),
                    clair,
                    Liens(entete, derniere)
                );
                await sortie.WriteAsync(clair, annulation);
                if (derniere)
                {
                    return;
                }
            }
        }
        catch (Exception e) when (e is CryptographicException or EndOfStreamException)
        {
            throw Abimee(e);
        }
    }

    private static async Task<byte[]> EnteteAsync(Stream chiffre, CancellationToken annulation)
    {
        var debut = await LireAsync(chiffre, Signature.Length + 1, annulation);
        return [.. debut, .. await LireAsync(chiffre, debut[^1] + TailleTirage, annulation)];
    }

    private static async Task<byte[]> LireAsync(Stream flux, int octets, CancellationToken annulation)
    {
        var lus = new byte[octets];
        await flux.ReadExactlyAsync(lus, annulation);
        return lus;
    }

    private static byte[] Alea(ReadOnlySpan<byte> tirage, uint rang)
    {
        var alea = new byte[TailleAlea];
        tirage.CopyTo(alea);
        BinaryPrimitives.WriteUInt32BigEndian(alea.AsSpan(TailleTirage), rang);
        return alea;
    }

    private static byte[] Liens(byte[] entete, bool derniere) => [.. entete, derniere ? (byte)1 : (byte)0];

    private static InstallationException Abimee(Exception? cause) =>
        new("Cette sauvegarde a été changée ou coupée, ou la clé de ce nom n’est pas celle qui l’a chiffrée : rien n’est restauré.", cause!);
}
