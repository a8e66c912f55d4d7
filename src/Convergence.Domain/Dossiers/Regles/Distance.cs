namespace Convergence.Domain.Dossiers.Regles;

/// <summary>Typing mistakes between two words.</summary>
public static class Distance
{
    /// <summary>Letters added, removed, replaced, or two neighbours swapped (optimal string alignment). 0 for equal words.</summary>
    public static int Edition(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var avantDerniere = new int[b.Length + 1];
        var derniere = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var ligne = new int[b.Length + 1];
            ligne[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cout = a[i - 1] == b[j - 1] ? 0 : 1;
                ligne[j] = Math.Min(Math.Min(ligne[j - 1] + 1, derniere[j] + 1), derniere[j - 1] + cout);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    ligne[j] = Math.Min(ligne[j], avantDerniere[j - 2] + 1);
                }
            }

            (avantDerniere, derniere) = (derniere, ligne);
        }

        return derniere[b.Length];
    }
}
