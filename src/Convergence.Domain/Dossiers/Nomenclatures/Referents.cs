namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>What a référent does for the person. Judicial and care référents belong to the sensitive module.</summary>
[Flags]
public enum FonctionsReferent
{
    Aucune = 0,

    Hebergement = 1 << 0,

    Logement = 1 << 1,

    Rsa = 1 << 2,

    /// <summary>Work (France Travail, mission locale, Cap emploi, PLIE).</summary>
    Emploi = 1 << 3,

    /// <summary>Papers, rights, domiciliation.</summary>
    Administratif = 1 << 4,

    /// <summary>Social worker of the area.</summary>
    Social = 1 << 5,

    /// <summary>Maraude, day centre, outreach team.</summary>
    VeilleSociale = 1 << 6,

    Formation = 1 << 7,

    /// <summary>Care; sensitive.</summary>
    Soin = 1 << 8,

    /// <summary>Justice; sensitive.</summary>
    Judiciaire = 1 << 9,

    Autre = 1 << 10,
}

/// <summary>Words and codes of the functions: a proposal of the portal, from the référents that the programme names (shelter, RSA, work, papers…).</summary>
public static class Referents
{
    /// <summary>Functions of référents, each alone.</summary>
    public static IReadOnlyList<(FonctionsReferent Fonction, string Code, string Libelle)> Fonctions { get; } =
    [
        (FonctionsReferent.Hebergement, "HEBERGEMENT", "Hébergement"),
        (FonctionsReferent.Logement, "LOGEMENT", "Logement"),
        (FonctionsReferent.Rsa, "RSA", "RSA"),
        (FonctionsReferent.Emploi, "EMPLOI", "Emploi"),
        (FonctionsReferent.Administratif, "ADMINISTRATIF", "Droits et démarches"),
        (FonctionsReferent.Social, "SOCIAL", "Service social de secteur"),
        (FonctionsReferent.VeilleSociale, "VEILLE_SOCIALE", "Maraude, accueil de jour"),
        (FonctionsReferent.Formation, "FORMATION", "Formation"),
        (FonctionsReferent.Soin, "SOIN", "Soin"),
        (FonctionsReferent.Judiciaire, "JUDICIAIRE", "Judiciaire"),
        (FonctionsReferent.Autre, "AUTRE", "Autre"),
    ];

    /// <summary>Words of a set of functions, separated by commas; « aucune » for none.</summary>
    public static string Libelle(this FonctionsReferent fonctions) =>
        fonctions == FonctionsReferent.Aucune ? "aucune" : string.Join(", ", Fonctions.Where(f => fonctions.HasFlag(f.Fonction)).Select(f => f.Libelle));
}
