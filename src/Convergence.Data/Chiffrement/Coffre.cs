using System.Buffers.Binary;
using System.Text;
using Convergence.Data.Installation;
using Convergence.Domain;
using Convergence.Domain.Chiffrement;
using Convergence.Domain.Temps;

namespace Convergence.Data.Chiffrement;

/// <summary>Encrypts and reads with the ring of the configuration. The ring is read at the first need and kept.</summary>
public sealed class Coffre(OptionsChiffrement options, TimeProvider horloge)
{
    /// <summary>A text is filled up to a multiple of it: its length says little.</summary>
    private const int Bourrage = 256;

    private const string Absent =
        "Aucune clé de chiffrement n’est réglée sur ce serveur : ce qui se garde chiffré n’est pas disponible. L’administration règle Chiffrement:Cles ou Chiffrement:Fichier.";

    private readonly Lock _verrou = new();

    private Trousseau? _trousseau;

    /// <summary>True when a ring is set; a badly written one throws.</summary>
    /// <exception cref="InstallationException">The ring is badly written, or its file cannot be read.</exception>
    public bool EstRegle => Charger() is not null;

    /// <summary>The ring.</summary>
    /// <exception cref="RegleMetierException">No ring is set.</exception>
    public Trousseau Trousseau => Charger() ?? throw new RegleMetierException(string.Empty, Absent);

    /// <summary>Encrypts with the current key.</summary>
    /// <exception cref="RegleMetierException">No ring is set.</exception>
    public ContenuChiffre Chiffrer(string clair, EmplacementChiffre emplacement)
    {
        var cle = Trousseau.Courante;
        return new(cle.Nom, cle.Chiffrer(Bourrer(clair), Liens(cle.Nom, emplacement)));
    }

    /// <summary>Reads a text, with the key that wrote it.</summary>
    /// <exception cref="RegleMetierException">No ring, its key is not in the ring, or the cipher was changed or moved.</exception>
    public string Dechiffrer(ContenuChiffre chiffre, EmplacementChiffre emplacement)
    {
        ArgumentNullException.ThrowIfNull(chiffre);
        var cle = Trousseau.Trouver(chiffre.Cle)
            ?? throw new RegleMetierException(
                string.Empty,
                $"La clé de chiffrement « {chiffre.Cle} » n’est plus dans le trousseau du serveur : ce contenu ne se lit pas."
            );
        var clair = cle.Dechiffrer(chiffre.Octets, Liens(chiffre.Cle, emplacement))
            ?? throw new RegleMetierException(
                string.Empty,
                "Ce contenu chiffré ne se lit pas : il a été changé ou déplacé hors du portail, ou la clé de ce nom n’est plus la même."
            );
        return Encoding.UTF8.GetString(clair.AsSpan(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(clair)));
    }

    /// <summary>Mark of a text with the current key, and the name of the key.</summary>
    /// <exception cref="RegleMetierException">No ring is set.</exception>
    public ContenuChiffre Empreinte(string texte)
    {
        var cle = Trousseau.Courante;
        return new(cle.Nom, cle.Empreinte(Encoding.UTF8.GetBytes(texte)));
    }

    private static byte[] Bourrer(string clair)
    {
        var longueur = Encoding.UTF8.GetByteCount(clair);
        var octets = new byte[(sizeof(int) + longueur + Bourrage - 1) / Bourrage * Bourrage];
        BinaryPrimitives.WriteInt32LittleEndian(octets, longueur);
        Encoding.UTF8.GetBytes(clair, octets.AsSpan(sizeof(int)));
        return octets;
    }

    /// <summary>What is authenticated with the text: no separator can be typed in a part, each says its length.</summary>
    private static byte[] Liens(string cle, EmplacementChiffre e) =>
        Encoding.UTF8.GetBytes(string.Concat(new[] { "1", cle, e.Table, e.Ligne, e.Champ }.Select(p => $"{p.Length}:{p}|")));

    private Trousseau? Charger()
    {
        lock (_verrou)
        {
            return _trousseau ??= Texte() is { } texte ? Trousseau.Lire(texte) : null;
        }
    }

    private string? Texte()
    {
        if (!string.IsNullOrWhiteSpace(options.Cles))
        {
            return options.Cles;
        }

        if (options.Fichier is not { } fichier)
        {
            return null;
        }

        if (FichierCles.Lire(fichier) is { } lu)
        {
            return lu;
        }

        if (!options.PeutCreer)
        {
            throw new InstallationException(
                "Le fichier des clés de chiffrement (Chiffrement:Fichier) n’existe pas. Créez-le une fois par la commande « chiffrement creer », ou restaurez-le ; le portail n’en crée jamais un en production."
            );
        }

        FichierCles.Ajouter(fichier, JourFrance.Aujourdhui(horloge));
        return FichierCles.Lire(fichier);
    }
}
