using Convergence.Data.Installation;

namespace Convergence.Data.Journal;

/// <summary>Section « Journal » of the configuration.</summary>
public sealed class OptionsJournal
{
    public const string Section = "Journal";

    /// <summary>Name of the file of seals in the data folder, when no other is given.</summary>
    public const string FichierParDefaut = "sceaux-journal.txt";

    public const int MoisParDefaut = 12;

    /// <summary>Least and most months that lines are kept.</summary>
    public const int MoisMinimum = 6;

    public const int MoisMaximum = 60;

    /// <summary>Months that lines are kept, from 6 to 60.</summary>
    public int MoisGardes { get; init; } = MoisParDefaut;

    /// <summary>Whole path of the file where each seal is noted, best on another disk than the database.</summary>
    public required string FichierSceaux { get; init; }

    public static string CheminParDefaut(OptionsBase donnees)
    {
        ArgumentNullException.ThrowIfNull(donnees);
        return Path.GetFullPath(Path.Combine(donnees.Dossier, FichierParDefaut));
    }
}
