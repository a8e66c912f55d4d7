namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>Who oriented the person.</summary>
/// <param name="Code">Code of the list of the programme.</param>
/// <param name="Libelle">Words of the screens.</param>
public sealed record Orienteur(string Code, string Libelle);

/// <summary>
/// The two closed lists of orienteurs, twelve each (domain dictionary, section on attributes, lists orienteur_cvg and orienteur_phc). A
/// code belongs to the list of its programme: « PHC » orients to CVG, a maraude orients to PHC.
/// </summary>
public static class Orienteurs
{
    /// <summary>Code of a project « Grande Marginalité »: the structure is then named.</summary>
    public const string GrandeMarginalite = "GRANDE_MARGINALITE";

    /// <summary>Code of PHC as the orienteur of a CVG parcours.</summary>
    public const string DepuisPhc = "PHC";

    /// <summary>CVG form.</summary>
    public static IReadOnlyList<Orienteur> Cvg { get; } =
    [
        new("FRANCE_TRAVAIL", "France Travail"),
        new("MISSION_LOCALE", "Mission locale"),
        new("CAP_EMPLOI", "Cap emploi"),
        new("PLIE_PMIE", "PLIE / PMIE"),
        new("AUTRE_SPE", "Autre acteur local du service public de l’emploi"),
        new("STRUCT_HEBERGEMENT", "Structure d’hébergement"),
        new("MARAUDE_VEILLE", "Maraude, accueil de jour, veille sociale"),
        new(DepuisPhc, "Premières Heures en Chantier"),
        new("AUTRE_SIAE", "Autre SIAE"),
        new("SERV_SOCIAUX_DEPT", "Services sociaux du Département"),
        new("AUTRE_ACCOMPAGNEMENT", "Autre acteur local d’accompagnement"),
        new("SPONTANEE", "Candidature spontanée"),
    ];

    /// <summary>PHC.</summary>
    public static IReadOnlyList<Orienteur> Phc { get; } =
    [
        new("MARAUDE", "Maraude / équipe mobile"),
        new("ACCUEIL_JOUR", "Accueil de jour"),
        new("SIAO_115", "SIAO / 115"),
        new("CHU", "Centre d’hébergement d’urgence"),
        new("CHRS", "CHRS"),
        new(GrandeMarginalite, "Projet « Grande Marginalité »"),
        new("ESP_ACI", "Repérage direct par l’ESP / l’ACI"),
        new("CSAPA_CAARUD", "CSAPA / CAARUD"),
        new("PSY", "Équipe psychiatrie-précarité (EMPP)"),
        new("SERV_SOCIAL", "CCAS / services sociaux"),
        new("PAIR", "Bouche-à-oreille / pair"),
        new("AUTRE", "Autre"),
    ];

    /// <summary>The list of a programme.</summary>
    public static IReadOnlyList<Orienteur> De(Programme programme) => programme == Programme.Cvg ? Cvg : Phc;

    /// <summary>The orienteur that a code names in the list of the programme; null when it is not one.</summary>
    public static Orienteur? Lire(Programme programme, string? code) => De(programme).FirstOrDefault(o => o.Code == code?.Trim());
}
