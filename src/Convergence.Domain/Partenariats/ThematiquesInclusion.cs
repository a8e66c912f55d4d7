using System.Collections.Frozen;

namespace Convergence.Domain.Partenariats;

/// <summary>Themes of data·inclusion (schema v1, level 1): sixteen, a partner may have several.</summary>
[Flags]
public enum ThematiquesInclusion
{
    /// <summary>None said yet.</summary>
    Aucune = 0,

    /// <summary>Choisir un métier.</summary>
    ChoisirUnMetier = 1 << 0,

    /// <summary>Créer une entreprise.</summary>
    CreerUneEntreprise = 1 << 1,

    /// <summary>Difficultés administratives ou juridiques.</summary>
    DifficultesAdministrativesOuJuridiques = 1 << 2,

    DifficultesFinancieres = 1 << 3,

    /// <summary>Équipement et alimentation.</summary>
    EquipementEtAlimentation = 1 << 4,

    Famille = 1 << 5,

    /// <summary>Lecture, écriture, calcul.</summary>
    LectureEcritureCalcul = 1 << 6,

    /// <summary>Logement et hébergement.</summary>
    LogementHebergement = 1 << 7,

    Mobilite = 1 << 8,

    Numerique = 1 << 9,

    /// <summary>Préparer sa candidature.</summary>
    PreparerSaCandidature = 1 << 10,

    Remobilisation = 1 << 11,

    Sante = 1 << 12,

    SeFormer = 1 << 13,

    /// <summary>S'ouvrir à l'international.</summary>
    SouvrirALInternational = 1 << 14,

    /// <summary>Trouver un emploi.</summary>
    TrouverUnEmploi = 1 << 15,
}

/// <summary>Words and codes of the themes: the codes are those of data·inclusion.</summary>
public static class ThematiquesNoms
{
    private static readonly FrozenDictionary<ThematiquesInclusion, (string Code, string Libelle)> Noms = new Dictionary<ThematiquesInclusion, (string, string)>
    {
        [ThematiquesInclusion.ChoisirUnMetier] = ("choisir-un-metier", "Choisir un métier"),
        [ThematiquesInclusion.CreerUneEntreprise] = ("creer-une-entreprise", "Créer une entreprise"),
        [ThematiquesInclusion.DifficultesAdministrativesOuJuridiques] = (
            "difficultes-administratives-ou-juridiques",
            "Difficultés administratives ou juridiques"
        ),
        [ThematiquesInclusion.DifficultesFinancieres] = ("difficultes-financieres", "Difficultés financières"),
        [ThematiquesInclusion.EquipementEtAlimentation] = ("equipement-et-alimentation", "Équipement et alimentation"),
        [ThematiquesInclusion.Famille] = ("famille", "Famille"),
        [ThematiquesInclusion.LectureEcritureCalcul] = ("lecture-ecriture-calcul", "Lecture, écriture, calcul"),
        [ThematiquesInclusion.LogementHebergement] = ("logement-hebergement", "Logement et hébergement"),
        [ThematiquesInclusion.Mobilite] = ("mobilite", "Mobilité"),
        [ThematiquesInclusion.Numerique] = ("numerique", "Numérique"),
        [ThematiquesInclusion.PreparerSaCandidature] = ("preparer-sa-candidature", "Préparer sa candidature"),
        [ThematiquesInclusion.Remobilisation] = ("remobilisation", "Remobilisation"),
        [ThematiquesInclusion.Sante] = ("sante", "Santé"),
        [ThematiquesInclusion.SeFormer] = ("se-former", "Se former"),
        [ThematiquesInclusion.SouvrirALInternational] = ("souvrir-a-linternational", "S’ouvrir à l’international"),
        [ThematiquesInclusion.TrouverUnEmploi] = ("trouver-un-emploi", "Trouver un emploi"),
    }.ToFrozenDictionary();

    /// <summary>All of them, in the order of data·inclusion.</summary>
    public static IReadOnlyList<ThematiquesInclusion> Toutes { get; } =
    [.. Enum.GetValues<ThematiquesInclusion>().Where(t => t != ThematiquesInclusion.Aucune)];

    /// <summary>The single themes of a set.</summary>
    public static IEnumerable<ThematiquesInclusion> Liste(this ThematiquesInclusion themes) => Toutes.Where(t => themes.HasFlag(t));

    public static string Libelle(this ThematiquesInclusion theme) => Noms[theme].Libelle;

    /// <summary>data·inclusion code of one theme.</summary>
    public static string Code(this ThematiquesInclusion theme) => Noms[theme].Code;

    /// <summary>The theme that a code names; null for an unknown one.</summary>
    public static ThematiquesInclusion? Lire(string? code) =>
        Toutes.Where(t => t.Code() == code?.Trim()).Select(t => (ThematiquesInclusion?)t).FirstOrDefault();
}
