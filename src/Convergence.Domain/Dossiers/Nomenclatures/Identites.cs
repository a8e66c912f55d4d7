namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>Genre as the CVG form counts it (list sexe).</summary>
public enum Genre
{
    /// <summary>Not said: the default.</summary>
    NonRenseigne = 0,

    Femme = 1,

    Homme = 2,
}

/// <summary>RSA as ASP counts it (list rsa_asp).</summary>
public enum BeneficeRsa
{
    /// <summary>No RSA.</summary>
    Non = 1,

    /// <summary>RSA majoré.</summary>
    Majore = 2,

    /// <summary>RSA non majoré.</summary>
    NonMajore = 3,
}

/// <summary>Age brackets of ASP and of the CVG form (list tranche_age).</summary>
public enum TrancheAge
{
    MoinsDe26 = 1,

    /// <summary>26 to 49.</summary>
    De26A49 = 2,

    /// <summary>50 and over.</summary>
    CinquanteEtPlus = 3,
}

/// <summary>Durations of ASP: without work, on RSA, on ASS (list duree_asp).</summary>
public enum TrancheDuree
{
    /// <summary>Under 6 months.</summary>
    MoinsDe6Mois = 1,

    /// <summary>6 to 11 months.</summary>
    De6A11Mois = 2,

    /// <summary>12 to 23 months.</summary>
    De12A23Mois = 3,

    /// <summary>24 months and over.</summary>
    VingtQuatreMoisEtPlus = 4,
}

/// <summary>Words of these lists.</summary>
public static class Identites
{
    public static ListeFermee<Genre, LigneListe<Genre>> Genres { get; } =
        new(
            "sexe",
            new LigneListe<Genre>(Genre.Femme, "F", "Femme"),
            new LigneListe<Genre>(Genre.Homme, "H", "Homme"),
            new LigneListe<Genre>(Genre.NonRenseigne, "NR", "Non renseigné")
        );

    public static ListeFermee<BeneficeRsa, LigneListe<BeneficeRsa>> Rsa { get; } =
        new(
            "rsa_asp",
            new LigneListe<BeneficeRsa>(BeneficeRsa.Non, "NON", "Non bénéficiaire du RSA"),
            new LigneListe<BeneficeRsa>(BeneficeRsa.Majore, "OUI-M", "Bénéficiaire du RSA, majoré"),
            new LigneListe<BeneficeRsa>(BeneficeRsa.NonMajore, "OUI-NM", "Bénéficiaire du RSA, non majoré")
        );

    /// <summary>Age brackets.</summary>
    public static ListeFermee<TrancheAge, LigneListe<TrancheAge>> Ages { get; } =
        new(
            "tranche_age",
            new LigneListe<TrancheAge>(TrancheAge.MoinsDe26, "MOINS_26", "Moins de 26 ans"),
            new LigneListe<TrancheAge>(TrancheAge.De26A49, "DE_26_A_49", "De 26 à 49 ans"),
            new LigneListe<TrancheAge>(TrancheAge.CinquanteEtPlus, "PLUS_50", "50 ans et plus")
        );

    public static ListeFermee<TrancheDuree, LigneListe<TrancheDuree>> Durees { get; } =
        new(
            "duree_asp",
            new LigneListe<TrancheDuree>(TrancheDuree.MoinsDe6Mois, "01", "Moins de 6 mois"),
            new LigneListe<TrancheDuree>(TrancheDuree.De6A11Mois, "02", "De 6 à 11 mois"),
            new LigneListe<TrancheDuree>(TrancheDuree.De12A23Mois, "03", "De 12 à 23 mois"),
            new LigneListe<TrancheDuree>(TrancheDuree.VingtQuatreMoisEtPlus, "04", "24 mois et plus")
        );

    public static string Libelle(this Genre genre) => Genres[genre].Libelle;

    public static string Libelle(this BeneficeRsa rsa) => Rsa[rsa].Libelle;

    public static string Libelle(this TrancheAge tranche) => Ages[tranche].Libelle;

    public static string Libelle(this TrancheDuree tranche) => Durees[tranche].Libelle;
}
