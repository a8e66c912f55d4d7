using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Regles;

/// <summary>A request as the counts read it: of whom, on what, what became of it. It never leaves the count.</summary>
/// <param name="SalarieId">Person, to count people once.</param>
/// <param name="Theme">Theme.</param>
/// <param name="Reponse">Answer; null while waiting.</param>
/// <param name="Delai">Days to the answer; null while waiting.</param>
/// <param name="Resultat">Result; null while not known.</param>
public sealed record LigneMobilisation(long SalarieId, ThemeAccompagnement Theme, ReponseMobilisation? Reponse, int? Delai, ResultatMobilisation? Resultat);

/// <summary>What requests on one theme, or on several, led to. A null count is a statistical secret, never 0.</summary>
/// <param name="Theme">Theme; null for the themes shown together.</param>
/// <param name="Personnes">People, once each.</param>
/// <param name="Demandes">Requests.</param>
/// <param name="Reponses">Requests answered, yes or no.</param>
/// <param name="Acceptees">Requests accepted.</param>
/// <param name="Aboutis">Requests that led to all or a part of what was asked.</param>
/// <param name="DelaiMedian">Median days to an answer; null without any, or secret.</param>
public sealed record EffetMobilisations(
    ThemeAccompagnement? Theme,
    int? Personnes,
    int? Demandes,
    int? Reponses,
    int? Acceptees,
    int? Aboutis,
    decimal? DelaiMedian
)
{
    /// <summary>True when fewer people than the threshold stand behind the line.</summary>
    public bool EstSecret => Personnes is null;
}

/// <summary>
/// Effects of mobilisations, counted. Who may not see people reads a count only when enough people stand behind it, and behind what
/// is left of its total (RGPD requirement R12): neither the count nor a difference tells of a few people.
/// </summary>
public static class ReglesMobilisations
{
    /// <summary>Fewest people behind a count, for who may not see people.</summary>
    public const int SeuilPersonnes = 5;

    /// <summary>A line for each theme met, in the order of the list, then the themes shown together when they are several.</summary>
    /// <param name="lignes">Requests.</param>
    /// <param name="seuil">Fewest people behind a count; 1 hides nothing.</param>
    public static IReadOnlyList<EffetMobilisations> ParTheme(IReadOnlyCollection<LigneMobilisation> lignes, int seuil)
    {
        var parTheme = Accompagnements
            .Themes.Lignes.Select(t => (t.Valeur, Lignes: lignes.Where(l => l.Theme == t.Valeur).ToList()))
            .Where(t => t.Lignes.Count > 0)
            .ToList();
        List<EffetMobilisations> effets = [.. parTheme.Select(t => Compter(t.Valeur, t.Lignes, seuil))];

        // The total is that of the lines shown: a hidden line cannot be found by difference.
        var montrees = parTheme.Where(t => Personnes(t.Lignes) >= seuil).ToList();
        return montrees.Count < 2 ? effets : [.. effets, Compter(null, [.. montrees.SelectMany(t => t.Lignes)], seuil)];
    }

    private static EffetMobilisations Compter(ThemeAccompagnement? theme, List<LigneMobilisation> lignes, int seuil)
    {
        if (Personnes(lignes) < seuil)
        {
            return new(theme, null, null, null, null, null, null);
        }

        var repondues = lignes.Where(l => l.Reponse is ReponseMobilisation.Acceptee or ReponseMobilisation.Refusee).ToList();
        var acceptees = lignes.Where(l => l.Reponse == ReponseMobilisation.Acceptee).ToList();
        var reponses = Part(repondues, lignes, seuil);
        return new(
            theme,
            Personnes(lignes),
            lignes.Count,
            reponses,
            Part(acceptees, repondues, seuil) is { } a && Part(acceptees, lignes, seuil) is not null ? a : null,
            Part([.. lignes.Where(l => l.Resultat is ResultatMobilisation.Abouti or ResultatMobilisation.Partiel)], lignes, seuil),
            reponses is null ? null : Mediane([.. repondues.Select(l => l.Delai).OfType<int>()])
        );
    }

    /// <summary>A part of a total, when the people behind it and behind the rest are none, or enough.</summary>
    private static int? Part(List<LigneMobilisation> part, List<LigneMobilisation> tout, int seuil) =>
        Assez(part, seuil) && Assez([.. tout.Except(part, ReferenceEqualityComparer.Instance).Cast<LigneMobilisation>()], seuil) ? part.Count : null;

    private static bool Assez(List<LigneMobilisation> lignes, int seuil) => lignes.Count == 0 || Personnes(lignes) >= seuil;

    private static int Personnes(IEnumerable<LigneMobilisation> lignes) => lignes.Select(l => l.SalarieId).Distinct().Count();

    private static decimal? Mediane(List<int> valeurs)
    {
        if (valeurs.Count == 0)
        {
            return null;
        }

        valeurs.Sort();
        var milieu = valeurs.Count / 2;
        return valeurs.Count % 2 == 1 ? valeurs[milieu] : (valeurs[milieu - 1] + valeurs[milieu]) / 2m;
    }
}
