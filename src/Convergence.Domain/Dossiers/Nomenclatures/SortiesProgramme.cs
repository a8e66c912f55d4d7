namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>The eight categories of the CVG form (domain dictionary, CVG form categories, list sortie_cvg).</summary>
public enum CategorieSortieCvg
{
    Emploi = 1,

    /// <summary>Suite de parcours en insertion: a CDDI elsewhere.</summary>
    SuiteParcours = 2,

    Formation = 3,

    Retraite = 4,

    /// <summary>Sans solution emploi.</summary>
    SansSolution = 5,

    SansNouvelles = 6,

    /// <summary>Sortie neutre.</summary>
    Neutre = 7,

    /// <summary>Autre sortie reconnue comme positive; « dont parcours de soin » belongs to the sensitive module.</summary>
    AutrePositive = 8,
}

/// <summary>The two twin tables of the CVG form.</summary>
public enum TableSortieCvg
{
    /// <summary>Exits to a job, a further insertion contract or training.</summary>
    EmploiOuFormation = 1,

    /// <summary>All the others.</summary>
    HorsEmploi = 2,
}

/// <summary>The eleven PHC exits (domain dictionary, PHC exits, a proposal; list sortie_phc).</summary>
public enum SortiePhc
{
    /// <summary>CDDI in the same chantier.</summary>
    CddiMemeAci = 1,

    /// <summary>CDDI in another ACI of the collective (CVG).</summary>
    CddiCvgTerritoire = 2,

    /// <summary>CDDI in another ACI.</summary>
    CddiAutreAci = 3,

    /// <summary>Another kind of SIAE.</summary>
    AutreSiae = 4,

    /// <summary>A job outside IAE.</summary>
    EmploiHorsIae = 5,

    Formation = 6,

    /// <summary>Care: kept by the sensitive module only.</summary>
    Soin = 7,

    /// <summary>Oriented elsewhere.</summary>
    Reorientation = 8,

    /// <summary>The person stopped.</summary>
    ArretVolontaire = 9,

    /// <summary>No news.</summary>
    PerduDeVue = 10,

    /// <summary>Neutral, never broken down.</summary>
    Neutre = 11,
}

/// <summary>What a PHC exit counts for.</summary>
public enum GroupeSortiePhc
{
    /// <summary>The aim of PHC: « a minima » a CDDI.</summary>
    Objectif = 1,

    /// <summary>The parcours goes on otherwise.</summary>
    SuiteParcours = 2,

    /// <summary>Another exit, in the denominator.</summary>
    Autre = 3,

    /// <summary>Out of the denominator.</summary>
    Neutre = 4,
}

/// <summary>A CVG category and its twin table.</summary>
public sealed record LigneSortieCvg(CategorieSortieCvg Valeur, string Code, string Libelle, TableSortieCvg Table) : ILigneListe<CategorieSortieCvg>;

/// <summary>A PHC exit and what it counts for.</summary>
public sealed record LigneSortiePhc(SortiePhc Valeur, string Code, string Libelle, GroupeSortiePhc Groupe) : ILigneListe<SortiePhc>;

/// <summary>The exits of each programme.</summary>
public static class SortiesProgramme
{
    /// <summary>CVG form.</summary>
    public static ListeFermee<CategorieSortieCvg, LigneSortieCvg> Cvg { get; } =
        new(
            "sortie_cvg",
            new(CategorieSortieCvg.Emploi, "EMPLOI", "Emploi (CDI, CDD, création d’entreprise…)", TableSortieCvg.EmploiOuFormation),
            new(CategorieSortieCvg.SuiteParcours, "SUITE_PARCOURS", "Suite de parcours en insertion (CDDI…)", TableSortieCvg.EmploiOuFormation),
            new(CategorieSortieCvg.Formation, "FORMATION", "Formation", TableSortieCvg.EmploiOuFormation),
            new(CategorieSortieCvg.Retraite, "RETRAITE", "Retraite", TableSortieCvg.HorsEmploi),
            new(CategorieSortieCvg.SansSolution, "SANS_SOLUTION", "Sans solution emploi", TableSortieCvg.HorsEmploi),
            new(CategorieSortieCvg.SansNouvelles, "SANS_NOUVELLES", "Sans nouvelles", TableSortieCvg.HorsEmploi),
            new(CategorieSortieCvg.Neutre, "NEUTRE", "Sortie neutre", TableSortieCvg.HorsEmploi),
            new(CategorieSortieCvg.AutrePositive, "AUTRE_POSITIVE", "Sortie autre reconnue comme positive", TableSortieCvg.HorsEmploi)
        );

    /// <summary>PHC.</summary>
    public static ListeFermee<SortiePhc, LigneSortiePhc> Phc { get; } =
        new(
            "sortie_phc",
            new(SortiePhc.CddiMemeAci, "CDDI_MEME_ACI", "Embauche en CDDI dans le même chantier", GroupeSortiePhc.Objectif),
            new(SortiePhc.CddiCvgTerritoire, "CDDI_CVG_TERRITOIRE", "Embauche en CDDI dans un autre ACI du collectif (CVG)", GroupeSortiePhc.Objectif),
            new(SortiePhc.CddiAutreAci, "CDDI_AUTRE_ACI", "Embauche en CDDI dans un autre ACI", GroupeSortiePhc.Objectif),
            new(SortiePhc.AutreSiae, "AUTRE_SIAE", "Embauche dans une autre SIAE (EI, AI, ETTI, EITI)", GroupeSortiePhc.SuiteParcours),
            new(SortiePhc.EmploiHorsIae, "EMPLOI_HORS_IAE", "Emploi hors IAE", GroupeSortiePhc.SuiteParcours),
            new(SortiePhc.Formation, "FORMATION", "Formation", GroupeSortiePhc.SuiteParcours),
            new(SortiePhc.Soin, "SOIN", "Parcours de soin", GroupeSortiePhc.Autre),
            new(SortiePhc.Reorientation, "REORIENTATION", "Réorientation (TAPAJ, milieu protégé, accueil de jour…)", GroupeSortiePhc.Autre),
            new(SortiePhc.ArretVolontaire, "ARRET_VOLONTAIRE", "Arrêt à l’initiative de la personne", GroupeSortiePhc.Autre),
            new(SortiePhc.PerduDeVue, "PERDU_DE_VUE", "Sans nouvelles", GroupeSortiePhc.Autre),
            new(SortiePhc.Neutre, "NEUTRE", "Sortie neutre (déménagement, incarcération, décès…)", GroupeSortiePhc.Neutre)
        );

    /// <summary>Words of the CVG category.</summary>
    public static string Libelle(this CategorieSortieCvg categorie) => Cvg[categorie].Libelle;

    public static string Libelle(this SortiePhc sortie) => Phc[sortie].Libelle;
}
