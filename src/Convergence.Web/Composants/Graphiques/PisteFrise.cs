namespace Convergence.Web.Composants.Graphiques;

/// <summary>How a bar is filled: told apart in print and without colours.</summary>
public enum RemplissageFrise
{
    Plein = 0,

    /// <summary>Hatched: added to what was there.</summary>
    Hachure = 1,

    /// <summary>Outlined: shown, not counted.</summary>
    Contour = 2,
}

/// <summary>A bar of the time bar; its ends go from 0 to 1000.</summary>
public sealed record BarreFrise(int Debut, int Fin, string Libelle, RemplissageFrise Remplissage = RemplissageFrise.Plein);

/// <summary>A named lane; bars that overlap stand one under the other.</summary>
/// <param name="Teinte">Colour, 1 to 3; the name of the lane says what it is.</param>
public sealed record PisteFrise(string Libelle, IReadOnlyList<BarreFrise> Barres, int Teinte = 1)
{
    /// <summary>Bars with the row of the lane where each stands: the first row that is free.</summary>
    public IReadOnlyList<(BarreFrise Barre, int Rang)> Rangees()
    {
        var fins = new List<int>();
        var placees = new List<(BarreFrise, int)>();
        foreach (var barre in Barres.OrderBy(b => b.Debut).ThenBy(b => b.Fin))
        {
            var rang = fins.FindIndex(f => f <= barre.Debut);
            if (rang < 0)
            {
                rang = fins.Count;
                fins.Add(0);
            }

            fins[rang] = Math.Max(barre.Fin, barre.Debut + 1);
            placees.Add((barre, rang));
        }

        return placees;
    }
}

/// <summary>A day that crosses every lane.</summary>
/// <param name="Style">« aujourdhui » or « borne ».</param>
public sealed record RepereFrise(int Position, string Libelle, string Style = "borne");

/// <summary>A year under the lanes.</summary>
public sealed record GraduationFrise(int Position, string Libelle, bool EstEssentielle = true);
