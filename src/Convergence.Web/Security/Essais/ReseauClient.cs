using System.Net;
using System.Net.Sockets;

namespace Convergence.Web.Security.Essais;

/// <summary>Where a request comes from, for limits: one IPv4 address, or the IPv6 network of a subscriber, who has 2^64 addresses.</summary>
internal static class ReseauClient
{
    private const int OctetsReseau = 8;

    public static string De(HttpContext requete)
    {
        if (requete.Connection.RemoteIpAddress is not { } adresse)
        {
            return "inconnu";
        }

        if (adresse.IsIPv4MappedToIPv6)
        {
            adresse = adresse.MapToIPv4();
        }

        return adresse.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. adresse.GetAddressBytes().Take(OctetsReseau), .. new byte[OctetsReseau]]).ToString()
            : adresse.ToString();
    }
}
