using Convergence.Web.Composants;

namespace Convergence.Web.Features.Portail.Accueil;

/// <summary>One thing to do, or to know.</summary>
/// <param name="Rang">The lowest first.</param>
/// <param name="Echeance">Day at the latest, the nearest first inside a rank; null when there is none.</param>
public sealed record Tache(string Titre, string Url, string Detail, string? Etat, int Rang, DateOnly? Echeance = null)
{
    /// <summary>« dans 5 jours », « depuis 3 jours »; null without a due date.</summary>
    public string? Delai(DateOnly aujourdhui) =>
        Echeance is not { } jour
            ? null
            : (jour.DayNumber - aujourdhui.DayNumber) switch
            {
                0 => "aujourd’hui",
                1 => "demain",
                -1 => "depuis hier",
                > 0 and var n => $"dans {Formats.Nombre(n)} jours",
                var n => $"depuis {Formats.Nombre(-n)} jours",
            };
}

/// <summary>A figure of the reader's scope, with what makes it readable: date, completeness, definition, and how it moved.</summary>
/// <param name="Evolution">Difference with the year before, in words; null when that year is not known.</param>
/// <param name="Periodes">Names of the points of the trend, oldest first; empty when the figure is no stock.</param>
/// <param name="Tendance">One value a point, null where it is not known.</param>
/// <param name="Mouvements">Entries and exits behind a stock, in words; null when they are not counted here.</param>
public sealed record ChiffreAccueil(
    string Libelle,
    long Valeur,
    string Unite,
    string Url,
    string Date,
    string? Completude,
    string? DefinitionUrl,
    string? Evolution,
    IReadOnlyList<string> Periodes,
    IReadOnlyList<decimal?> Tendance,
    string? Mouvements = null
);

/// <summary>The figures of one scope: the country, a territory, a chantier.</summary>
public sealed record GroupeChiffres(string Titre, IReadOnlyList<ChiffreAccueil> Chiffres, bool AvecFictif);

/// <summary>The home page: what to do, then the few figures of the reader.</summary>
/// <param name="SansRole">The reader holds no role today.</param>
/// <param name="ALire">The reader downloads and reads, and has nothing to do: an institution.</param>
public sealed record AccueilViewModel(bool SansRole, bool ALire, DateOnly Aujourdhui, IReadOnlyList<Tache> Taches, IReadOnlyList<GroupeChiffres> Groupes);
