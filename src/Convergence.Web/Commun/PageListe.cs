namespace Convergence.Web.Commun;

/// <summary>One page of a list, and how many rows there are in all.</summary>
public sealed record PageListe<T>(IReadOnlyList<T> Lignes, int Total, int Page)
{
    public const int Taille = 25;

    /// <summary>Cuts the page out of the whole; a page beyond the last is the last.</summary>
    public static PageListe<T> Decouper(IReadOnlyList<T> tout, int page)
    {
        var derniere = Math.Max(1, (int)Math.Ceiling(tout.Count / (double)Taille));
        var numero = Math.Clamp(page, 1, derniere);
        return new PageListe<T>([.. tout.Skip((numero - 1) * Taille).Take(Taille)], tout.Count, numero);
    }
}
