using System.Collections.Frozen;

namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>The five housing types of the CVG form, from the street to a home of one’s own: the value is the rank.</summary>
public enum TypeHabitat
{
    Rue = 0,

    /// <summary>Hébergement précaire.</summary>
    HebergementPrecaire = 1,

    /// <summary>Hébergement collectif.</summary>
    HebergementCollectif = 2,

    /// <summary>Logement semi-durable.</summary>
    SemiDurable = 3,

    /// <summary>Logement autonome.</summary>
    Autonome = 4,
}

/// <summary>How a detailed situation reads on the five types.</summary>
public enum ClassementHabitat
{
    /// <summary>It has a type.</summary>
    Classe = 1,

    /// <summary>It has none by nature: hospital, detention.</summary>
    HorsTypes = 2,

    /// <summary>The caseworker is to say more: « Autre ».</summary>
    APreciser = 3,

    /// <summary>Nobody said.</summary>
    NonRenseigne = 4,
}

/// <summary>A detailed situation.</summary>
/// <param name="Code">Code of the SI SIAO as read in field tools, three digits.</param>
/// <param name="Libelle">Words of the screens.</param>
/// <param name="Type">Type on the CVG form; null unless <see cref="ClassementHabitat.Classe"/>.</param>
/// <param name="Classement">How it reads on the five types.</param>
/// <param name="Ethos">Operational categories of ETHOS (FEANTSA); null when none applies.</param>
public sealed record SituationHabitat(string Code, string Libelle, TypeHabitat? Type, ClassementHabitat Classement, string? Ethos);

/// <summary>A situation counted under another type from a day on: some bilans count a pension de famille as durable.</summary>
/// <param name="Code">Detailed situation.</param>
/// <param name="Type">Type from then on; null to take the situation out of the types.</param>
/// <param name="APartirDu">First day on which it holds.</param>
public sealed record ReclassementHabitat(string Code, TypeHabitat? Type, DateOnly APartirDu);

/// <summary>
/// The 36 detailed situations and their mapping to the five types (domain dictionary, section on housing, lists habitat_detail and
/// habitat_cvg). Ambiguous words are never transcoded in silence: they stay « à préciser ».
/// </summary>
public static class Habitat
{
    /// <summary>The five types, from the best to the street.</summary>
    public static ListeFermee<TypeHabitat, LigneListe<TypeHabitat>> Types { get; } =
        new(
            "habitat_cvg",
            new LigneListe<TypeHabitat>(TypeHabitat.Autonome, "AUTONOME", "Logement autonome"),
            new LigneListe<TypeHabitat>(TypeHabitat.SemiDurable, "SEMI_DURABLE", "Logement semi-durable"),
            new LigneListe<TypeHabitat>(TypeHabitat.HebergementCollectif, "HEB_COLLECTIF", "Hébergement collectif"),
            new LigneListe<TypeHabitat>(TypeHabitat.HebergementPrecaire, "HEB_PRECAIRE", "Hébergement précaire"),
            new LigneListe<TypeHabitat>(TypeHabitat.Rue, "RUE", "Rue")
        );

    /// <summary>The detailed situations, in the order of the screens.</summary>
    public static IReadOnlyList<SituationHabitat> Situations { get; } =
    [
        De("001", "À la rue, abri de fortune", TypeHabitat.Rue, "1"),
        De("002", "Squat", TypeHabitat.HebergementPrecaire, "11"),
        De("003", "Errance résidentielle", TypeHabitat.HebergementPrecaire, "8"),
        De("004", "Véhicule, tente, camion, caravane", TypeHabitat.Rue, "1/11"),
        De("010", "Hébergé chez un tiers", TypeHabitat.HebergementPrecaire, "8"),
        De("011", "Hébergé par la famille", TypeHabitat.HebergementPrecaire, "8"),
        De("100", "Hôtel 115 / hôtel social", TypeHabitat.HebergementPrecaire, "2"),
        De("101", "Hôtel (à ses frais)", TypeHabitat.HebergementPrecaire, "8"),
        De("105", "Dispositif hivernal / mise à l’abri", TypeHabitat.HebergementPrecaire, "2"),
        De("102", "Centre d’hébergement d’urgence (CHU)", TypeHabitat.HebergementCollectif, "2"),
        De("103", "Hébergement de stabilisation", TypeHabitat.HebergementCollectif, "3"),
        De("104", "CHRS / hébergement d’insertion", TypeHabitat.HebergementCollectif, "3"),
        De("106", "Foyer maternel / centre maternel", TypeHabitat.HebergementCollectif, "4"),
        De("400", "CADA", TypeHabitat.HebergementCollectif, "5"),
        De("401", "HUDA", TypeHabitat.HebergementCollectif, "5"),
        De("402", "CPH", TypeHabitat.HebergementCollectif, "5"),
        new("500", "Détention", null, ClassementHabitat.HorsTypes, "6"),
        De("501", "Placement extérieur", TypeHabitat.HebergementCollectif, "6"),
        new("600", "Hôpital", null, ClassementHabitat.HorsTypes, "6"),
        De("601", "LHSS", TypeHabitat.HebergementCollectif, "6"),
        De("602", "LAM ou autre structure de soin", TypeHabitat.HebergementCollectif, "6"),
        De("200", "Logement temporaire ALT", TypeHabitat.SemiDurable, "7"),
        De("201", "Foyer de jeunes travailleurs (FJT)", TypeHabitat.SemiDurable, "7"),
        De("202", "Foyer de travailleurs migrants (FTM)", TypeHabitat.SemiDurable, "7"),
        De("203", "Pension de famille / maison relais / résidence accueil", TypeHabitat.SemiDurable, "7"),
        De("204", "Résidence sociale", TypeHabitat.SemiDurable, "7"),
        De("205", "RHVS", TypeHabitat.SemiDurable, "7"),
        De("206", "Intermédiation locative (IML, Solibail)", TypeHabitat.SemiDurable, "7"),
        De("207", "Logement foyer", TypeHabitat.SemiDurable, "7"),
        De("302", "Sous-location / bail glissant", TypeHabitat.SemiDurable, "7"),
        De("304", "Colocation", TypeHabitat.Autonome, null),
        De("300", "Locataire du parc privé", TypeHabitat.Autonome, null),
        De("301", "Locataire du parc social", TypeHabitat.Autonome, null),
        De("303", "Propriétaire", TypeHabitat.Autonome, null),
        new("097", "Autre", null, ClassementHabitat.APreciser, null),
        new("099", "Non renseigné", null, ClassementHabitat.NonRenseigne, null),
    ];

    private static readonly FrozenDictionary<string, SituationHabitat> ParCode = Situations.ToFrozenDictionary(s => s.Code);

    /// <summary>The situation that a code names; null for an unknown or empty code.</summary>
    public static SituationHabitat? Lire(string? code) => code is not null && ParCode.TryGetValue(code.Trim(), out var situation) ? situation : null;

    public static string Libelle(this TypeHabitat type) => Types[type].Libelle;

    /// <summary>
    /// Type of a situation on a day: the table, or the last reclassification that holds on that day. A past day reads the mapping of
    /// its time.
    /// </summary>
    /// <param name="code">Detailed situation; null or unknown gives null.</param>
    /// <param name="jour">Day of reading.</param>
    /// <param name="reclassements">Changes decided by the network; empty by default.</param>
    public static TypeHabitat? TypeAu(string? code, DateOnly jour, IEnumerable<ReclassementHabitat>? reclassements = null)
    {
        if (Lire(code) is not { } situation)
        {
            return null;
        }

        var dernier = (reclassements ?? []).Where(r => r.Code == situation.Code && r.APartirDu <= jour).MaxBy(r => r.APartirDu);
        return dernier is null ? situation.Type : dernier.Type;
    }

    private static SituationHabitat De(string code, string libelle, TypeHabitat type, string? ethos) =>
        new(code, libelle, type, ClassementHabitat.Classe, ethos);
}
