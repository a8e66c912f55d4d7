namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>Days from one to another, both included.</summary>
/// <param name="Debut">First day.</param>
/// <param name="Fin">Last day; before <paramref name="Debut"/> the interval is empty.</param>
public readonly record struct Intervalle(DateOnly Debut, DateOnly Fin)
{
    /// <summary>Number of days, 0 when empty.</summary>
    public int Jours => Math.Max(0, Fin.DayNumber - Debut.DayNumber + 1);

    /// <summary>True when it holds no day.</summary>
    public bool EstVide => Fin < Debut;

    /// <summary>True when the day is in it.</summary>
    public bool Contient(DateOnly jour) => Debut <= jour && jour <= Fin;
}

/// <summary>Sets of days. Every clock counts days here, so that no day is counted twice.</summary>
public static class Intervalles
{
    /// <summary>The same days as intervals in order, without overlap nor contact: 1-5 and 6-9 become 1-9. Empty intervals disappear.</summary>
    public static IReadOnlyList<Intervalle> Union(IEnumerable<Intervalle> intervalles)
    {
        ArgumentNullException.ThrowIfNull(intervalles);
        var sortie = new List<Intervalle>();
        foreach (var i in intervalles.Where(i => !i.EstVide).OrderBy(i => i.Debut))
        {
            if (sortie.Count > 0 && i.Debut.DayNumber <= sortie[^1].Fin.DayNumber + 1)
            {
                sortie[^1] = sortie[^1] with { Fin = i.Fin > sortie[^1].Fin ? i.Fin : sortie[^1].Fin };
            }
            else
            {
                sortie.Add(i);
            }
        }

        return sortie;
    }

    /// <summary>Days of both sets.</summary>
    public static IReadOnlyList<Intervalle> Inter(IEnumerable<Intervalle> a, IEnumerable<Intervalle> b)
    {
        var droite = Union(b);
        return Union(from x in Union(a) from y in droite select new Intervalle(x.Debut > y.Debut ? x.Debut : y.Debut, x.Fin < y.Fin ? x.Fin : y.Fin));
    }

    /// <summary>Days of the first set that are not in the second.</summary>
    public static IReadOnlyList<Intervalle> Sauf(IEnumerable<Intervalle> a, IEnumerable<Intervalle> b)
    {
        var retires = Union(b);
        var sortie = new List<Intervalle>();
        foreach (var i in Union(a))
        {
            var debut = i.Debut;
            foreach (var r in retires.Where(r => r.Fin >= i.Debut && r.Debut <= i.Fin))
            {
                sortie.Add(new Intervalle(debut, r.Debut.AddDays(-1)));
                debut = r.Fin.AddDays(1);
            }

            sortie.Add(new Intervalle(debut, i.Fin));
        }

        return Union(sortie);
    }

    /// <summary>Days before a day, that day excluded.</summary>
    public static IReadOnlyList<Intervalle> Avant(IEnumerable<Intervalle> intervalles, DateOnly jour) =>
        Inter(intervalles, [new(DateOnly.MinValue, jour.AddDays(-1))]);

    /// <summary>Distinct days.</summary>
    public static int Jours(IEnumerable<Intervalle> intervalles) => Union(intervalles).Sum(i => i.Jours);

    /// <summary>The day on which that many days of the set are over, counted from its first one; null when the set has fewer.</summary>
    /// <param name="intervalles">Set of days.</param>
    /// <param name="rang">From 1.</param>
    public static DateOnly? JourDeRang(IEnumerable<Intervalle> intervalles, int rang)
    {
        var reste = rang;
        foreach (var i in Union(intervalles))
        {
            if (reste <= i.Jours)
            {
                return reste < 1 ? null : i.Debut.AddDays(reste - 1);
            }

            reste -= i.Jours;
        }

        return null;
    }

    /// <summary>Last of so many days counted from a day, those of another set being skipped.</summary>
    /// <param name="debut">First day that may count.</param>
    /// <param name="jours">Days to count, at least 1.</param>
    /// <param name="sautes">Days that do not count.</param>
    public static DateOnly Avancer(DateOnly debut, int jours, IEnumerable<Intervalle> sautes)
    {
        var fin = debut.AddDays(jours - 1);
        foreach (var s in Inter(sautes, [new(debut, DateOnly.MaxValue)]))
        {
            if (s.Debut > fin)
            {
                break;
            }

            fin = fin.AddDays(s.Jours);
        }

        return fin;
    }
}
