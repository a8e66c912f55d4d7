using System.Collections.Frozen;

namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>
/// Groups of sensitive data, each off by default and opened by the DPO’s decision. Off means « non collecté », never 0 (domain
/// dictionary, RGPD requirements R4 and R5; articles 9 and 10 of the regulation).
/// </summary>
public enum GroupeSensible
{
    /// <summary>RQTH, AAH, invalidity, and the criteria and prolongations that reveal them (article 9).</summary>
    Handicap = 1,

    /// <summary>Health freins, care référents (article 9).</summary>
    FreinsSante = 2,

    /// <summary>Health rights opened during the parcours (article 9).</summary>
    DroitsSante = 3,

    /// <summary>Orienteurs that reveal care (article 9).</summary>
    OrienteursSoin = 4,

    /// <summary>Housing in a hospital or a care structure (article 9).</summary>
    HabitatSoin = 5,

    /// <summary>Exit to care, long leave (article 9).</summary>
    SortiesSoin = 6,

    /// <summary>Justice: frein, criterion, référent, exit, detention (article 10).</summary>
    Justice = 7,

    /// <summary>Violences: never collected by default.</summary>
    Violences = 8,
}

/// <summary>A group and its ground.</summary>
/// <param name="Article">Article of the general data protection regulation: 9 or 10.</param>
public sealed record LigneGroupeSensible(GroupeSensible Valeur, string Code, string Libelle, int Article) : ILigneListe<GroupeSensible>;

/// <summary>One value that only the sensitive module may hold.</summary>
/// <param name="Liste">List of the value (« habitat », « frein », « motif_asp »…).</param>
/// <param name="Valeur">Code in that list.</param>
/// <param name="Groupe">Group that opens it.</param>
/// <param name="Remplacement">Code that the ordinary column holds in its place, true but less precise; null to leave it empty.</param>
public sealed record ChampSensible(string Liste, string Valeur, GroupeSensible Groupe, string? Remplacement)
{
    /// <summary>Stable key of the field: « habitat.601 ».</summary>
    public string Code => $"{Liste}.{Valeur}";
}

/// <summary>The one table of sensitive fields: the encrypted store, the forms, the exports and the inventory of the DPO read it.</summary>
public static class ChampsSensibles
{
    /// <summary>Housing codes.</summary>
    public const string ListeHabitat = "habitat";

    public const string ListeFrein = "frein";

    /// <summary>Motifs of ASP.</summary>
    public const string ListeMotifAsp = "motif_asp";

    /// <summary>PHC exits.</summary>
    public const string ListeSortiePhc = "sortie_phc";

    /// <summary>CVG exits, « dont ».</summary>
    public const string ListeSortieCvg = "sortie_cvg";

    public const string ListeOrienteur = "orienteur";

    public const string ListeCritere = "critere";

    /// <summary>Reasons of prolongation.</summary>
    public const string ListeProlongation = "prolongation";

    /// <summary>Functions of référents.</summary>
    public const string ListeReferent = "referent";

    /// <summary>Attributes of the person.</summary>
    public const string ListePersonne = "personne";

    /// <summary>Health rights at exit.</summary>
    public const string ListeDroitSante = "droit_sante";

    public static ListeFermee<GroupeSensible, LigneGroupeSensible> Groupes { get; } =
        new(
            "groupe_sensible",
            new(GroupeSensible.Handicap, "HANDICAP", "Handicap : RQTH, AAH, invalidité", 9),
            new(GroupeSensible.FreinsSante, "FREINS_SANTE", "Freins de santé", 9),
            new(GroupeSensible.DroitsSante, "DROITS_SANTE", "Droits santé", 9),
            new(GroupeSensible.OrienteursSoin, "ORIENTEURS_SOIN", "Orienteurs du soin", 9),
            new(GroupeSensible.HabitatSoin, "HABITAT_SOIN", "Hôpital et structures de soin", 9),
            new(GroupeSensible.SortiesSoin, "SORTIES_SOIN", "Sorties vers le soin", 9),
            new(GroupeSensible.Justice, "JUSTICE", "Justice et détention", 10),
            new(GroupeSensible.Violences, "VIOLENCES", "Violences", 9)
        );

    /// <summary>The table.</summary>
    public static IReadOnlyList<ChampSensible> Tous { get; } =
    [
        new(ListePersonne, "RQTH", GroupeSensible.Handicap, null),
        new(ListePersonne, "AAH", GroupeSensible.Handicap, null),
        new(ListePersonne, "PENSION_INVALIDITE", GroupeSensible.Handicap, null),
        new(ListeCritere, "AAH", GroupeSensible.Handicap, null),
        new(ListeCritere, "TH", GroupeSensible.Handicap, null),
        new(ListeCritere, "DETENTION_MJ", GroupeSensible.Justice, null),
        new(ListeProlongation, "RQTH", GroupeSensible.Handicap, null),
        new(ListeFrein, "SANTE", GroupeSensible.FreinsSante, null),
        new(ListeFrein, "ADDICTIONS", GroupeSensible.FreinsSante, null),
        new(ListeFrein, "SANTE_MENTALE", GroupeSensible.FreinsSante, null),
        new(ListeFrein, "HANDICAP", GroupeSensible.FreinsSante, null),
        new(ListeFrein, "JUSTICE", GroupeSensible.Justice, null),
        new(ListeFrein, "VIOLENCES", GroupeSensible.Violences, null),
        new(ListeDroitSante, "RQTH", GroupeSensible.DroitsSante, null),
        new(ListeDroitSante, "AAH", GroupeSensible.DroitsSante, null),
        new(ListeDroitSante, "PENSION_INVALIDITE", GroupeSensible.DroitsSante, null),
        new(ListeDroitSante, "MEDECIN_TRAITANT", GroupeSensible.DroitsSante, null),
        new(ListeDroitSante, "COUVERTURE_AMELIOREE", GroupeSensible.DroitsSante, null),
        new(ListeDroitSante, "BILAN_SANTE", GroupeSensible.DroitsSante, null),
        new(ListeOrienteur, "CSAPA_CAARUD", GroupeSensible.OrienteursSoin, "AUTRE"),
        new(ListeOrienteur, "PSY", GroupeSensible.OrienteursSoin, "AUTRE"),
        new(ListeReferent, "SOIN", GroupeSensible.FreinsSante, "AUTRE"),
        new(ListeReferent, "JUDICIAIRE", GroupeSensible.Justice, "AUTRE"),
        new(ListeHabitat, "600", GroupeSensible.HabitatSoin, null),
        new(ListeHabitat, "601", GroupeSensible.HabitatSoin, null),
        new(ListeHabitat, "602", GroupeSensible.HabitatSoin, null),
        new(ListeHabitat, "500", GroupeSensible.Justice, null),
        new(ListeHabitat, "501", GroupeSensible.Justice, null),
        new(ListeMotifAsp, "16", GroupeSensible.SortiesSoin, null),
        new(ListeMotifAsp, "18", GroupeSensible.Justice, null),
        new(ListeSortiePhc, "SOIN", GroupeSensible.SortiesSoin, "REORIENTATION"),
        new(ListeSortieCvg, "AUTRE_POSITIVE_SOIN", GroupeSensible.SortiesSoin, "AUTRE_POSITIVE"),
    ];

    private static readonly FrozenDictionary<string, ChampSensible> ParCode = Tous.ToFrozenDictionary(c => c.Code);

    /// <summary>The sensitive field of a value; null for an ordinary value, or no value.</summary>
    public static ChampSensible? Lire(string liste, string? valeur) =>
        valeur is not null && ParCode.TryGetValue($"{liste}.{valeur}", out var champ) ? champ : null;

    /// <summary>French words of a group.</summary>
    public static string Libelle(this GroupeSensible groupe) => Groupes[groupe].Libelle;

    /// <summary>The fields of a group.</summary>
    public static IEnumerable<ChampSensible> Du(GroupeSensible groupe) => Tous.Where(c => c.Groupe == groupe);

    /// <summary>Refuses a sensitive value in an ordinary column: it would be readable in the database alone.</summary>
    /// <param name="liste">List of the value.</param>
    /// <param name="valeur">Code; null passes.</param>
    /// <param name="champ">Property of the form.</param>
    /// <exception cref="RegleMetierException">The value belongs to the sensitive module.</exception>
    public static void Refuser(string liste, string? valeur, string champ)
    {
        if (Lire(liste, valeur) is { } sensible)
        {
            throw new RegleMetierException(
                champ,
                $"Cette valeur relève du module sensible « {Groupes[sensible.Groupe].Libelle} » : elle n’est pas enregistrée ici."
            );
        }
    }
}
