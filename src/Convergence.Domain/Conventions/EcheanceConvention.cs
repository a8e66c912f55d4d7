namespace Convergence.Domain.Conventions;

/// <summary>How near the end of a convention is, on a day.</summary>
public enum Echeance
{
    /// <summary>No end is known, or it is over: nothing to announce.</summary>
    Aucune = 0,

    /// <summary>Ends in more than six months.</summary>
    Lointaine = 1,

    /// <summary>Ends within six months: renewal is to be prepared.</summary>
    SixMois = 2,

    /// <summary>Ends within three months.</summary>
    TroisMois = 3,

    /// <summary>The end is past and the convention still stands as signed or active.</summary>
    Echue = 4,
}

/// <summary>The one rule of the alerts before the end of a convention (issue B: six and three months).</summary>
public static class EcheanceConvention
{
    /// <summary>Months of the first alert.</summary>
    public const int MoisPremiereAlerte = 6;

    /// <summary>Months of the second.</summary>
    public const int MoisSecondeAlerte = 3;

    /// <summary>Where the end stands on that day. A last day that is today is not past.</summary>
    /// <param name="etat">Only a convention signed or active is followed.</param>
    /// <param name="fin">Last day, inclusive, avenants included; null when not known.</param>
    /// <param name="aujourdhui">Day of reading, Europe/Paris.</param>
    public static Echeance Au(EtatConvention etat, DateOnly? fin, DateOnly aujourdhui)
    {
        if (fin is not { } dernier || etat is not (EtatConvention.Signee or EtatConvention.Active))
        {
            return Echeance.Aucune;
        }

        return dernier < aujourdhui ? Echeance.Echue
            : dernier <= aujourdhui.AddMonths(MoisSecondeAlerte) ? Echeance.TroisMois
            : dernier <= aujourdhui.AddMonths(MoisPremiereAlerte) ? Echeance.SixMois
            : Echeance.Lointaine;
    }

    /// <summary>« échue », « moins de 3 mois »…; empty when there is nothing to announce.</summary>
    public static string Libelle(this Echeance echeance) =>
        echeance switch
        {
            Echeance.Echue => "échue",
            Echeance.TroisMois => "fin dans moins de 3 mois",
            Echeance.SixMois => "fin dans moins de 6 mois",
            _ => string.Empty,
        };
}
