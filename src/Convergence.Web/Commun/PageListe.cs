using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Commun;

/// <summary>One page of a list, and how many rows there are in all. A page beyond the last is the last.</summary>
public sealed record PageListe<T>(IReadOnlyList<T> Lignes, int Total, int Page)
{
    /// <summary>The same page, its rows told another way.</summary>
    public PageListe<TAutre> Avec<TAutre>(IReadOnlyList<TAutre> lignes) => new(lignes, Total, Page);
}

/// <summary>How a page is made.</summary>
public static class PageListe
{
    public const int Taille = 25;

    /// <summary>Counted and cut by the database.</summary>
    /// <param name="ordonnees">Rows in an order that no two share: its last key is unique.</param>
    /// <param name="page">Page asked, from 1.</param>
    /// <param name="annulation">Cancellation of the request.</param>
    /// <param name="total">Number of rows, when it is known; null to count them.</param>
    public static async Task<PageListe<T>> LireAsync<T>(IQueryable<T> ordonnees, int page, CancellationToken annulation, int? total = null)
    {
        var nombre = total ?? await ordonnees.CountAsync(annulation);
        var numero = Numero(page, nombre);
        return new(await ordonnees.Skip((numero - 1) * Taille).Take(Taille).ToListAsync(annulation), nombre, numero);
    }

    /// <summary>For rows that are computed, or that were all read to count what each filter would keep: the others are cut by the database.</summary>
    public static PageListe<T> Decouper<T>(IReadOnlyList<T> tout, int page)
    {
        var numero = Numero(page, tout.Count);
        return new([.. tout.Skip((numero - 1) * Taille).Take(Taille)], tout.Count, numero);
    }

    /// <summary>A list that is shown at once.</summary>
    public static PageListe<T> Entiere<T>(IReadOnlyList<T> tout) => new(tout, tout.Count, 1);

    private static int Numero(int page, int total) => Math.Clamp(page, 1, Math.Max(1, (total + Taille - 1) / Taille));
}
