using System.Diagnostics;

namespace Convergence.Web.Setup.Journaux;

/// <summary>
/// What a person quotes on the phone and an administrator looks for in the log: the first twelve characters of the trace id,
/// which every line of the request carries.
/// </summary>
internal static class ReferenceRequete
{
    private const int Longueur = 12;

    public static string De(HttpContext contexte)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? contexte.TraceIdentifier;
        return trace.Length > Longueur ? trace[..Longueur] : trace;
    }
}
