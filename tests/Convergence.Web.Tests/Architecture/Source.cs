namespace Convergence.Web.Tests.Architecture;

/// <summary>A file of the tree, its path from the root with forward slashes.</summary>
internal sealed record Source(string Chemin, string Texte)
{
    public int Lignes => Texte.AsSpan().TrimEnd().Count('\n') + 1;

    public string Nom => Path.GetFileName(Chemin);
}
