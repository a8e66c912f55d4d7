using System.Globalization;

namespace Convergence.Domain.Temps;

/// <summary>Kinds of period a campaign may ask for.</summary>
[Flags]
public enum NaturePeriode
{
    /// <summary>No period.</summary>
    Aucune = 0,

    /// <summary>Civil year, code « 2023 ».</summary>
    Annee = 1,

    /// <summary>Half-year, code « 2026-S2 ».</summary>
    Semestre = 2,

    /// <summary>Quarter, code « 2026-T4 ».</summary>
    Trimestre = 4,

    /// <summary>Month, code « 2026-10 ».</summary>
    Mois = 8,

    /// <summary>Any kind of period.</summary>
    Toutes = Annee | Semestre | Trimestre | Mois,
}

/// <summary>A civil period: year, half-year, quarter or month. Its code is what stands in URLs and in the database.</summary>
public sealed record Periode : IComparable<Periode>
{
    /// <summary>Longest code (« 2026-S2 »).</summary>
    public const int LongueurCode = 7;

    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    private Periode(NaturePeriode nature, int annee, int rang)
    {
        Nature = nature;
        Annee = annee;
        Rang = rang;
    }

    /// <summary>Kind of period.</summary>
    public NaturePeriode Nature { get; }

    /// <summary>Civil year.</summary>
    public int Annee { get; }

    /// <summary>Rank in the year, from 1: month 1-12, quarter 1-4, half-year 1-2, year 1.</summary>
    public int Rang { get; }

    /// <summary>« 2023 », « 2026-S2 », « 2026-T4 » or « 2026-10 ».</summary>
    public string Code =>
        Nature switch
        {
            NaturePeriode.Annee => $"{Annee:0000}",
            NaturePeriode.Semestre => $"{Annee:0000}-S{Rang}",
            NaturePeriode.Trimestre => $"{Annee:0000}-T{Rang}",
            _ => $"{Annee:0000}-{Rang:00}",
        };

    /// <summary>First day.</summary>
    public DateOnly Debut => new(Annee, ((Rang - 1) * MoisParPeriode) + 1, 1);

    /// <summary>Last day.</summary>
    public DateOnly Fin => Debut.AddMonths(MoisParPeriode).AddDays(-1);

    /// <summary>The period of the same kind just before.</summary>
    public Periode Precedente => Rang > 1 ? new(Nature, Annee, Rang - 1) : new(Nature, Annee - 1, 12 / MoisParPeriode);

    /// <summary>French label: « octobre 2026 », « 4e trimestre 2026 », « 1er semestre 2026 », « année 2023 ».</summary>
    public string Libelle =>
        Nature switch
        {
            NaturePeriode.Annee => $"année {Annee}",
            NaturePeriode.Semestre => $"{Ordinal} semestre {Annee}",
            NaturePeriode.Trimestre => $"{Ordinal} trimestre {Annee}",
            _ => Debut.ToString("MMMM yyyy", Francais),
        };

    private int MoisParPeriode =>
        Nature switch
        {
            NaturePeriode.Annee => 12,
            NaturePeriode.Semestre => 6,
            NaturePeriode.Trimestre => 3,
            _ => 1,
        };

    private string Ordinal => Rang == 1 ? "1er" : $"{Rang}e";

    /// <summary>The month of a day.</summary>
    public static Periode DuMois(DateOnly jour) => new(NaturePeriode.Mois, jour.Year, jour.Month);

    /// <summary>A civil year.</summary>
    public static Periode DeLAnnee(int annee) => new(NaturePeriode.Annee, annee, 1);

    /// <summary>Reads a code; the exact form is required (a URL has one spelling).</summary>
    /// <exception cref="FormatException">The code is not that of a period.</exception>
    public static Periode Lire(string code) => TryLire(code, out var p) ? p : throw new FormatException($"« {code} » n'est pas une période.");

    /// <summary>Reads a code; false when it is not that of a period.</summary>
    public static bool TryLire(string? code, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Periode? periode)
    {
        periode = null;
        if (
            code is null
            || code.Length is not (4 or 7)
            || !int.TryParse(code.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var annee)
            || annee is < 2000 or > 2199
        )
        {
            return false;
        }

        if (code.Length == 4)
        {
            periode = new Periode(NaturePeriode.Annee, annee, 1);
            return true;
        }

        if (code[4] != '-')
        {
            return false;
        }

        var (nature, max, position) = code[5] switch
        {
            'S' => (NaturePeriode.Semestre, 2, 6),
            'T' => (NaturePeriode.Trimestre, 4, 6),
            _ => (NaturePeriode.Mois, 12, 5),
        };
        if (!int.TryParse(code.AsSpan(position), NumberStyles.None, CultureInfo.InvariantCulture, out var rang) || rang < 1 || rang > max)
        {
            return false;
        }

        periode = new Periode(nature, annee, rang);
        return true;
    }

    /// <summary>By last day, then by length: a quarter comes after its last month.</summary>
    public int CompareTo(Periode? other)
    {
        if (other is null)
        {
            return 1;
        }

        var parFin = Fin.CompareTo(other.Fin);
        return parFin != 0 ? parFin : other.Debut.CompareTo(Debut);
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
