using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Web.Features.Dossiers.Suivi;

/// <summary>Rhythm of the follow-up after an exit: section « SuiviSortie » of the settings. Without it, three, six and twelve months.</summary>
public sealed class SuiviSortieOptions
{
    public const string Section = "SuiviSortie";

    /// <summary>Months after the exit, 1 to 12. Empty for the default: a list written in a file would be added to it, not replace it.</summary>
    public IList<int> Mois { get; set; } = [];

    public IReadOnlyList<int> MoisLus => Mois.Count == 0 ? ReglesSuivi.MoisParDefaut : [.. Mois.Distinct().Order()];

    public bool EstValide => Mois.All(m => m is >= 1 and <= HorlogeSuivi.Mois);
}
