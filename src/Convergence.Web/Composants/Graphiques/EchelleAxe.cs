namespace Convergence.Web.Composants.Graphiques;

/// <summary>A value axis with round graduations that always holds 0, so that a small change never looks like a big one.</summary>
public sealed record EchelleAxe(decimal Minimum, decimal Maximum, decimal Pas)
{
    public IReadOnlyList<decimal> Graduations { get; } = [.. Enumerable.Range(0, (int)((Maximum - Minimum) / Pas) + 1).Select(i => Minimum + (i * Pas))];

    public static EchelleAxe Pour(IEnumerable<decimal?> valeurs, int intervalles = 4)
    {
        var (bas, haut) = (0m, 0m);
        foreach (var valeur in valeurs)
        {
            bas = Math.Min(bas, valeur ?? 0);
            haut = Math.Max(haut, valeur ?? 0);
        }

        if (bas == haut)
        {
            return new EchelleAxe(0, 1, 1);
        }

        var pas = PasRond((haut - bas) / intervalles);
        return new EchelleAxe(Math.Floor(bas / pas) * pas, Math.Ceiling(haut / pas) * pas, pas);
    }

    /// <summary>Where a value stands between the ends, from 0 to 1.</summary>
    public double Part(decimal valeur) => (double)((valeur - Minimum) / (Maximum - Minimum));

    /// <summary>1, 2, 2.5 or 5 times a power of ten, not under the step asked.</summary>
    private static decimal PasRond(decimal souhaite)
    {
        var puissance = 1m;
        while (puissance > souhaite)
        {
            puissance /= 10;
        }

        while (puissance * 10 <= souhaite)
        {
            puissance *= 10;
        }

        decimal[] multiples = [1m, 2m, 2.5m, 5m, 10m];
        return multiples.First(m => m * puissance >= souhaite) * puissance;
    }
}
