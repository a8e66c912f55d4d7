using System.Security.Cryptography;
using System.Text;
using Convergence.Domain.Comptes;

namespace Convergence.Web.Security.Essais;

/// <summary>Whose password is tried, and from where, as marks: the table says neither the address that was typed nor the network.</summary>
/// <param name="Cible">Mark of the address of the account, and of what is tried: its password, its code.</param>
/// <param name="Marque">Mark of the browser or of the network, different for each address tried.</param>
/// <param name="EstConnue">True for a browser that already signed in with that address.</param>
public sealed record OrigineEssai(byte[] Cible, byte[] Marque, bool EstConnue)
{
    public static OrigineEssai De(HttpContext requete, NavigateursService navigateurs, string courriel, string usage)
    {
        ArgumentNullException.ThrowIfNull(requete);
        ArgumentNullException.ThrowIfNull(navigateurs);
        var adresse = CourrielCompte.Normaliser(courriel);
        var cible = Marquer(usage + adresse);
        return navigateurs.Lire(requete) is { } navigateur && navigateur.Connait(Marquer(adresse))
            ? new(cible, Marquer($"{Convert.ToHexString(cible)} navigateur {navigateur.Cle:N}"), true)
            : new(cible, Marquer($"{Convert.ToHexString(cible)} reseau {ReseauClient.De(requete)}"), false);
    }

    /// <summary>Mark of a text: the same text gives the same mark.</summary>
    internal static byte[] Marquer(string texte) => SHA256.HashData(Encoding.UTF8.GetBytes(texte));
}
