using System.Text.RegularExpressions;
using Convergence.Data.Installation;
using Convergence.Domain.Chiffrement;

namespace Convergence.Data.Chiffrement;

/// <summary>The keys of the portal: one encrypts, the former ones still read until the rotation is over.</summary>
public sealed partial class Trousseau
{
    private const StringSplitOptions Options = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private readonly Dictionary<string, CleChiffrement> _cles;

    private Trousseau(IReadOnlyList<CleChiffrement> cles) => (Courante, _cles) = (cles[0], cles.ToDictionary(c => c.Nom, StringComparer.Ordinal));

    public CleChiffrement Courante { get; }

    public IReadOnlyCollection<string> Noms => _cles.Keys;

    public CleChiffrement? Trouver(string nom) => _cles.GetValueOrDefault(nom);

    /// <summary>Reads « nom:base64 » lines; the first is the current key. A message never repeats what it read.</summary>
    /// <exception cref="InstallationException">No key, a name or a secret badly written, the same name twice.</exception>
    public static Trousseau Lire(string texte)
    {
        ArgumentNullException.ThrowIfNull(texte);
        var cles = new List<CleChiffrement>();
        var rang = 0;
        foreach (var ligne in texte.Split('\n', Options).Where(l => !l.StartsWith('#')).SelectMany(l => l.Split(',', Options)))
        {
            rang++;
            var coupure = ligne.IndexOf(':', StringComparison.Ordinal);
            var nom = coupure > 0 ? ligne[..coupure].Trim() : string.Empty;
            if (!Nom().IsMatch(nom) || LireSecret(ligne[(coupure + 1)..]) is not { } secret)
            {
                throw new InstallationException(
                    $"La clé de chiffrement n° {rang} est mal écrite : un nom de 1 à {ContenuChiffre.LongueurCle} lettres, chiffres ou tirets, deux-points, puis {CleChiffrement.Taille} octets en base64. La commande « chiffrement creer » en écrit une."
                );
            }

            if (cles.Exists(c => c.Nom == nom))
            {
                throw new InstallationException($"Deux clés de chiffrement portent le nom « {nom} » : un nom désigne une seule clé, pour toujours.");
            }

            cles.Add(new CleChiffrement(nom, secret));
        }

        return cles.Count > 0
            ? new Trousseau(cles)
            : throw new InstallationException("Le trousseau de chiffrement est vide. La commande « chiffrement creer » écrit une clé.");
    }

    private static byte[]? LireSecret(string texte)
    {
        var octets = new byte[CleChiffrement.Taille + 1];
        return Convert.TryFromBase64String(texte.Trim(), octets, out var lus) && lus == CleChiffrement.Taille ? octets[..lus] : null;
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,20}$", RegexOptions.None, 1000)]
    private static partial Regex Nom();
}
