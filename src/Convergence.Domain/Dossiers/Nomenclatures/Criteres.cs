using System.Collections.Frozen;

namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>Eligibility criteria of IAE: four of level 1, fourteen of level 2. AAH, TH and detention belong to the sensitive module.</summary>
[Flags]
public enum CriteresIae
{
    Aucun = 0,

    /// <summary>Level 1: RSA.</summary>
    Rsa = 1 << 0,

    /// <summary>Level 1: ASS.</summary>
    Ass = 1 << 1,

    /// <summary>Level 1: AAH; sensitive.</summary>
    Aah = 1 << 2,

    /// <summary>Level 1: out of work for more than 24 months.</summary>
    Detld = 1 << 3,

    /// <summary>Level 2: CAP, BEP or below.</summary>
    CapBep = 1 << 4,

    /// <summary>Level 2: 50 and over.</summary>
    Senior = 1 << 5,

    /// <summary>Level 2: under 26.</summary>
    Jeune = 1 << 6,

    /// <summary>Level 2: left child welfare.</summary>
    Ase = 1 << 7,

    /// <summary>Level 2: out of work for 12 to 24 months.</summary>
    Deld = 1 << 8,

    /// <summary>Level 2: disabled worker; sensitive.</summary>
    Th = 1 << 9,

    /// <summary>Level 2: lone parent.</summary>
    ParentIsole = 1 << 10,

    /// <summary>Level 2: without housing, sheltered, or with a street past.</summary>
    SansHebergement = 1 << 11,

    /// <summary>Level 2: refugee, protected, asylum seeker.</summary>
    Refugie = 1 << 12,

    /// <summary>Level 2: ZRR / ZFRR.</summary>
    Zrr = 1 << 13,

    /// <summary>Level 2: QPV.</summary>
    Qpv = 1 << 14,

    /// <summary>Level 2: left detention or under justice; sensitive.</summary>
    Detention = 1 << 15,

    /// <summary>Level 2: French under A1.</summary>
    Fle = 1 << 16,

    /// <summary>Level 2: mobility.</summary>
    Mobilite = 1 << 17,
}

/// <summary>A criterion.</summary>
/// <param name="Valeur">Flag.</param>
/// <param name="NiveauCritere">1 or 2.</param>
/// <param name="Code">Code of the national platform, in our list.</param>
/// <param name="Libelle">Words of the screens.</param>
public sealed record CritereIae(CriteresIae Valeur, int NiveauCritere, string Code, string Libelle);

/// <summary>The criteria (domain dictionary, section on attributes, lists critere_iae_n1 and critere_iae_n2).</summary>
public static class Criteres
{
    /// <summary>Level 1 first.</summary>
    public static IReadOnlyList<CritereIae> Tous { get; } =
    [
        new(CriteresIae.Rsa, 1, "RSA", "Bénéficiaire du RSA"),
        new(CriteresIae.Ass, 1, "ASS", "Allocataire ASS"),
        new(CriteresIae.Aah, 1, "AAH", "Allocataire AAH"),
        new(CriteresIae.Detld, 1, "DETLD", "DETLD (+ 24 mois)"),
        new(CriteresIae.CapBep, 2, "CAP_BEP", "Niveau d’étude 3 (CAP, BEP) ou infra"),
        new(CriteresIae.Senior, 2, "SENIOR", "Senior (+50 ans)"),
        new(CriteresIae.Jeune, 2, "JEUNE", "Jeune (-26 ans)"),
        new(CriteresIae.Ase, 2, "ASE", "Sortant de l’ASE"),
        new(CriteresIae.Deld, 2, "DELD", "DELD (12-24 mois)"),
        new(CriteresIae.Th, 2, "TH", "Travailleur handicapé"),
        new(CriteresIae.ParentIsole, 2, "PI", "Parent isolé"),
        new(CriteresIae.SansHebergement, 2, "PSH_PR", "Personne sans hébergement ou hébergée ou ayant un parcours de rue"),
        new(CriteresIae.Refugie, 2, "REF_DA", "Réfugié statutaire, protection temporaire, protégé subsidiaire ou demandeur d’asile"),
        new(CriteresIae.Zrr, 2, "ZRR", "Résident ZRR / ZFRR"),
        new(CriteresIae.Qpv, 2, "QPV", "Résident QPV"),
        new(CriteresIae.Detention, 2, "DETENTION_MJ", "Sortant de détention ou placé sous main de justice"),
        new(CriteresIae.Fle, 2, "FLE", "Maîtrise du français inférieure à A1"),
        new(CriteresIae.Mobilite, 2, "PM", "Problème de mobilité"),
    ];

    private static readonly FrozenDictionary<string, CritereIae> ParCode = Tous.ToFrozenDictionary(c => c.Code);

    /// <summary>The criterion that a code names; null for an unknown one.</summary>
    public static CritereIae? Lire(string? code) => code is not null && ParCode.TryGetValue(code.Trim(), out var critere) ? critere : null;

    /// <summary>The single criteria of a set, in the order of the list.</summary>
    public static IEnumerable<CritereIae> Liste(this CriteresIae criteres) => Tous.Where(c => criteres.HasFlag(c.Valeur));

    /// <summary>
    /// True when what is written is enough for an ACI: one criterion of level 1, or three of level 2, or an authorised prescriber. False
    /// means « not established », never « not eligible »: sensitive criteria are not collected here.
    /// </summary>
    /// <param name="criteres">Criteria written.</param>
    /// <param name="prescripteurHabilite">An authorised prescriber validated.</param>
    public static bool EtablissentEligibilite(this CriteresIae criteres, bool prescripteurHabilite)
    {
        var ecrits = criteres.Liste().ToList();
        return prescripteurHabilite || ecrits.Exists(c => c.NiveauCritere == 1) || ecrits.Count(c => c.NiveauCritere == 2) >= 3;
    }
}
