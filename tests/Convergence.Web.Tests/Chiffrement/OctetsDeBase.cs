using System.Text;
using Convergence.Testing;

namespace Convergence.Web.Tests.Chiffrement;

/// <summary>The bytes that somebody who took the database file would hold.</summary>
internal static class OctetsDeBase
{
    /// <summary>True when one of the files of the database (journal included) holds the text, in either of the two writings of a text in a database.</summary>
    public static bool Contient(ConvergenceFactory factory, string texte) =>
        Directory
            .GetFiles(factory.Dossier, "convergence.db*")
            .Select(Lire)
            .Any(o => o.AsSpan().IndexOf(Encoding.UTF8.GetBytes(texte)) >= 0 || o.AsSpan().IndexOf(Encoding.Unicode.GetBytes(texte)) >= 0);

    private static byte[] Lire(string fichier)
    {
        using var flux = new FileStream(fichier, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memoire = new MemoryStream();
        flux.CopyTo(memoire);
        return memoire.ToArray();
    }
}
