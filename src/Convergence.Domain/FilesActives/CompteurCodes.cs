namespace Convergence.Domain.FilesActives;

/// <summary>Codes of the counters that a formula or a control of the code reads by name.</summary>
public static class CompteurCodes
{
    /// <summary>CVG: file active at the date d'arrêté.</summary>
    public const string CvgFileActive = "CVG_FILE_ACTIVE";

    /// <summary>CVG: people accompanied since 1 January.</summary>
    public const string CvgAccompagnees = "CVG_ACCOMPAGNEES";

    /// <summary>CVG: entries of the period.</summary>
    public const string CvgEntrees = "CVG_ENTREES";

    /// <summary>CVG: exits of the period.</summary>
    public const string CvgSorties = "CVG_SORTIES";

    /// <summary>CVG: men in the file active.</summary>
    public const string CvgHommes = "CVG_HOMMES";

    /// <summary>CVG: women in the file active.</summary>
    public const string CvgFemmes = "CVG_FEMMES";

    /// <summary>CVG: capacity.</summary>
    public const string CvgCapacite = "CVG_CAPACITE";

    /// <summary>CVG: chantiers declared, territory or country.</summary>
    public const string CvgChantiers = "CVG_CHANTIERS";

    /// <summary>PHC: people present at the date d'arrêté.</summary>
    public const string PhcPresents = "PHC_PRESENTS";

    /// <summary>PHC: people accompanied since 1 January.</summary>
    public const string PhcAccompagnees = "PHC_ACCOMPAGNEES";

    /// <summary>PHC: entries of the period.</summary>
    public const string PhcEntrees = "PHC_ENTREES";

    /// <summary>PHC: exits of the period.</summary>
    public const string PhcSorties = "PHC_SORTIES";

    /// <summary>PHC: exits to a CDDI.</summary>
    public const string PhcPassagesCddi = "PHC_PASSAGES_CDDI";

    /// <summary>PHC: people accompanied that a « Grande Marginalité » project oriented.</summary>
    public const string PhcGrandeMarginalite = "PHC_GRANDE_MARGINALITE";

    /// <summary>PHC: yearly parcours (« entrées PHC » of the 2023 report, read as a capacity, to be confirmed).</summary>
    public const string PhcParcoursAnnuels = "PHC_PARCOURS_ANNUELS";

    /// <summary>PHC: chantiers declared, territory or country.</summary>
    public const string PhcChantiers = "PHC_CHANTIERS";
}
