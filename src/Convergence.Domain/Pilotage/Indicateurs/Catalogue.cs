using Convergence.Domain.FilesActives;

namespace Convergence.Domain.Pilotage.Indicateurs;

/// <summary>Every indicator of the portal, in the order of the page « Définitions ».</summary>
public static class Catalogue
{
    private const string SourceReference = "Rapport d’activité 2023 ; dictionnaire du portail";

    /// <summary>CVG: file active.</summary>
    public static readonly Indicateur FileActive = new(
        "FILE_ACTIVE",
        "File active CVG",
        Programme.Cvg,
        "personnes",
        NatureIndicateur.Stock,
        "Personnes dont le parcours CVG est ouvert",
        null,
        "À la date d’arrêté : entrée au plus tard ce jour, et pas de sortie ou sortie après ce jour",
        "Un chantier non renseigné n’entre pas dans la somme ; la complétude le dit",
        1,
        2023,
        SourceReference,
        CompteurCodes.CvgFileActive,
        Avertissement: "Ne se confond ni avec les personnes accompagnées dans l’année, ni avec la capacité ; ne s’additionne pas dans le temps"
    );

    /// <summary>CVG: people accompanied in the year.</summary>
    public static readonly Indicateur AccompagneesCvg = new(
        "ACCOMPAGNEES_CVG",
        "Personnes accompagnées CVG dans l’année",
        Programme.Cvg,
        "personnes",
        NatureIndicateur.Cumul,
        "Personnes distinctes ayant au moins un jour de parcours CVG depuis le 1er janvier",
        null,
        "Du 1er janvier à la date d’arrêté",
        "Un chantier non renseigné n’entre pas dans la somme ; la complétude le dit",
        1,
        2023,
        SourceReference,
        CompteurCodes.CvgAccompagnees,
        Avertissement: "La somme des territoires peut compter deux fois une personne passée par deux territoires"
    );

    /// <summary>CVG: entries.</summary>
    public static readonly Indicateur EntreesCvg = new(
        "ENTREES_CVG",
        "Entrées CVG",
        Programme.Cvg,
        "personnes",
        NatureIndicateur.Flux,
        "Parcours CVG commencés",
        null,
        "Date d’entrée dans la période",
        "Un chantier non renseigné n’entre pas dans la somme",
        1,
        2024,
        SourceReference,
        CompteurCodes.CvgEntrees
    );

    /// <summary>CVG: exits.</summary>
    public static readonly Indicateur SortiesCvg = new(
        "SORTIES_CVG",
        "Sorties CVG",
        Programme.Cvg,
        "personnes",
        NatureIndicateur.Flux,
        "Parcours CVG terminés",
        null,
        "Date de sortie dans la période ; le suivi d’un an après la sortie n’est plus un parcours en cours",
        "Un chantier non renseigné n’entre pas dans la somme",
        1,
        2024,
        SourceReference,
        CompteurCodes.CvgSorties
    );

    /// <summary>CVG: share of women.</summary>
    public static readonly Indicateur PartFemmes = new(
        "PART_FEMMES_CVG",
        "Part des femmes dans la file active CVG",
        Programme.Cvg,
        "%",
        NatureIndicateur.Rapport,
        "Femmes de la file active",
        "Femmes et hommes de la file active (genre renseigné)",
        "À la date d’arrêté",
        "Sans valeur si l’un des deux nombres manque ; le genre non renseigné est hors du dénominateur",
        1,
        2024,
        SourceReference,
        Termes: new(CompteurCodes.CvgFemmes, CompteurCodes.CvgHommes, NumerateurAuDenominateur: true)
    );

    /// <summary>CVG: filling rate.</summary>
    public static readonly Indicateur TauxRemplissage = new(
        "TAUX_REMPLISSAGE_CVG",
        "Taux de remplissage CVG",
        Programme.Cvg,
        "%",
        NatureIndicateur.Rapport,
        "File active des chantiers dont la capacité est connue",
        "Capacité conventionnée de ces mêmes chantiers",
        "À la date d’arrêté",
        "Sans valeur si la capacité n’est pas connue",
        1,
        2024,
        SourceReference,
        Termes: new(CompteurCodes.CvgFileActive, CompteurCodes.CvgCapacite)
    );

    /// <summary>CVG: chantiers declared.</summary>
    public static readonly Indicateur ChantiersDeclaresCvg = new(
        "CHANTIERS_DECLARES_CVG",
        "Chantiers CVG déclarés",
        Programme.Cvg,
        "chantiers",
        NatureIndicateur.Stock,
        "Chantiers d’insertion portant CVG, selon le document ou la coordination",
        null,
        "À la date d’arrêté",
        "Un territoire non renseigné n’entre pas dans la somme",
        1,
        2023,
        "Rapport d’activité 2023 ; écart E02",
        CompteurCodes.CvgChantiers,
        Avertissement: "Les chantiers listés sont ceux que le registre connaît par leur nom"
    );

    /// <summary>Chantiers listed in the register.</summary>
    public static readonly Indicateur ChantiersListes = new(
        "CHANTIERS_LISTES",
        "Chantiers listés au registre",
        null,
        "chantiers",
        NatureIndicateur.Stock,
        "Chantiers dont une adhésion au programme est en vigueur au registre",
        null,
        "À la date lue",
        "Sans objet : le registre compte ce qu’il connaît",
        1,
        2023,
        "Écart E01 : 62 déclarés, 59 listés"
    );

    /// <summary>PHC: people present.</summary>
    public static readonly Indicateur PresentsPhc = new(
        "PRESENTS_PHC",
        "Personnes présentes en PHC",
        Programme.Phc,
        "personnes",
        NatureIndicateur.Stock,
        "Personnes dont le parcours PHC est ouvert",
        null,
        "À la date d’arrêté",
        "Un chantier non renseigné n’entre pas dans la somme ; la complétude le dit",
        1,
        2024,
        SourceReference,
        CompteurCodes.PhcPresents
    );

    /// <summary>PHC: people accompanied in the year.</summary>
    public static readonly Indicateur AccompagneesPhc = new(
        "ACCOMPAGNEES_PHC",
        "Personnes accompagnées PHC dans l’année",
        Programme.Phc,
        "personnes",
        NatureIndicateur.Cumul,
        "Personnes distinctes ayant au moins un jour de parcours PHC depuis le 1er janvier",
        null,
        "Du 1er janvier à la date d’arrêté",
        "Un chantier non renseigné n’entre pas dans la somme ; la complétude le dit",
        1,
        2023,
        SourceReference,
        CompteurCodes.PhcAccompagnees,
        Avertissement: "Ne se confond pas avec les parcours annuels (capacité)"
    );

    /// <summary>PHC: yearly parcours.</summary>
    public static readonly Indicateur ParcoursAnnuelsPhc = new(
        "PARCOURS_ANNUELS_PHC",
        "Parcours PHC annuels (« entrées PHC »)",
        Programme.Phc,
        "parcours",
        NatureIndicateur.Stock,
        "« Entrées PHC » des pages territoires du rapport 2023, lu comme capacité annuelle de parcours, à confirmer",
        null,
        "Année",
        "« Non renseigné » pour Paris et la Seine-Saint-Denis, ce qui diffère de 0",
        1,
        2023,
        "Rapport d’activité 2023 ; écart E06",
        CompteurCodes.PhcParcoursAnnuels,
        Avertissement: "Ne s’ajoute jamais à des personnes"
    );

    /// <summary>PHC: chantiers declared.</summary>
    public static readonly Indicateur ChantiersDeclaresPhc = new(
        "CHANTIERS_DECLARES_PHC",
        "Chantiers PHC déclarés",
        Programme.Phc,
        "chantiers",
        NatureIndicateur.Stock,
        "Chantiers d’insertion portant PHC, selon le document ou la coordination",
        null,
        "À la date d’arrêté",
        "Un territoire non renseigné n’entre pas dans la somme",
        1,
        2023,
        "Rapport d’activité 2023 ; écarts E01, E04",
        CompteurCodes.PhcChantiers,
        Avertissement: "62 déclarés et 59 listés à fin 2023 : trois lignes manquent à l’annexe"
    );

    /// <summary>PHC: entries.</summary>
    public static readonly Indicateur EntreesPhc = new(
        "ENTREES_PHC",
        "Entrées PHC de la période",
        Programme.Phc,
        "personnes",
        NatureIndicateur.Flux,
        "Parcours PHC commencés",
        null,
        "Date d’entrée dans la période",
        "Un chantier non renseigné n’entre pas dans la somme",
        1,
        2024,
        SourceReference,
        CompteurCodes.PhcEntrees,
        Avertissement: "Autre chose que les « entrées PHC » du rapport 2023, lues comme une capacité"
    );

    /// <summary>PHC: exits.</summary>
    public static readonly Indicateur SortiesPhc = new(
        "SORTIES_PHC",
        "Sorties PHC",
        Programme.Phc,
        "personnes",
        NatureIndicateur.Flux,
        "Parcours PHC terminés",
        null,
        "Date de sortie dans la période",
        "Un chantier non renseigné n’entre pas dans la somme",
        1,
        2024,
        SourceReference,
        CompteurCodes.PhcSorties
    );

    /// <summary>PHC: share of exits to a CDDI.</summary>
    public static readonly Indicateur PassagesCddi = new(
        "PART_PASSAGES_CDDI_PHC",
        "Part des sorties PHC vers un CDDI",
        Programme.Phc,
        "%",
        NatureIndicateur.Rapport,
        "Sorties PHC vers un CDDI",
        "Toutes les sorties PHC déclarées",
        "Dates de sortie dans la période",
        "Sans valeur si l’un des deux nombres manque",
        1,
        2024,
        "Dictionnaire du portail ; les sorties neutres ne sont pas encore distinguées dans les comptages déclarés",
        Termes: new(CompteurCodes.PhcPassagesCddi, CompteurCodes.PhcSorties)
    );

    /// <summary>PHC: share oriented by Grande Marginalité.</summary>
    public static readonly Indicateur PartGrandeMarginalite = new(
        "PART_GRANDE_MARGINALITE_PHC",
        "Part des personnes orientées par un projet Grande Marginalité",
        Programme.Phc,
        "%",
        NatureIndicateur.Rapport,
        "Personnes accompagnées PHC orientées par une structure « Grande Marginalité »",
        "Personnes accompagnées PHC dans l’année",
        "Du 1er janvier à la date d’arrêté",
        "Sans valeur si l’un des deux nombres manque",
        1,
        2023,
        "Rapport d’activité 2023 ; écart E16 (43 / 867 = 4,96 %)",
        Termes: new(CompteurCodes.PhcGrandeMarginalite, CompteurCodes.PhcAccompagnees)
    );

    /// <summary>Completeness of a campaign.</summary>
    public static readonly Indicateur Completude = new(
        "COMPLETUDE",
        "Complétude",
        null,
        "%",
        NatureIndicateur.Rapport,
        "Chantiers attendus qui ont une valeur transmise",
        "Chantiers attendus à la date d’arrêté",
        "À la date d’arrêté de la campagne",
        "Un chantier attendu sans valeur compte au dénominateur",
        1,
        2024,
        SourceReference
    );

    /// <summary>People for one full-time equivalent of accompaniment.</summary>
    public static readonly Indicateur PersonnesParEtp = new(
        "PERSONNES_PAR_ETP",
        "Personnes par ETP d’accompagnement",
        null,
        "personnes par ETP",
        NatureIndicateur.Rapport,
        "File active CVG du territoire, chiffres validés du dernier mois ; personnes présentes en PHC là où CVG n’est pas porté",
        "ETP d’accompagnement des postes en vigueur à la même date, équipe du territoire et chantiers ; sans les postes propres au PHC (ESP, animation PHC) quand le numérateur est la file active CVG",
        "À la date d’arrêté du dernier mois que tous les chantiers attendus ont fait valider",
        "Non calculable si aucun mois n’est validé par tous les chantiers attendus, ou si l’ETP d’accompagnement d’un poste en vigueur n’est pas renseigné",
        1,
        2024,
        "Dictionnaire du portail",
        Avertissement: "Rien ne dit ce que serait un bon ratio ; deux territoires n’ont pas les mêmes postes mutualisés"
    );

    /// <summary>Euros paid for one person accompanied.</summary>
    public static readonly Indicateur CoutParPersonne = new(
        "COUT_PAR_PERSONNE",
        "Coût par personne accompagnée",
        null,
        "€ par personne",
        NatureIndicateur.Rapport,
        "Euros payés (ni engagés, ni justifiés) au profit du territoire ou de ses chantiers, pour le programme et l’année civile",
        "Personnes accompagnées dans l’année, même territoire, même programme, même année : dernier chiffre validé de l’année, jamais la file active",
        "Année civile ; les personnes sont comptées du 1er janvier à la date d’arrêté du dernier mois validé, qui est écrite",
        "Non calculable si aucun montant payé n’est renseigné, si une ligne ne dit pas ce qui a été payé, si aucun nombre de personnes n’est validé, ou si un chantier attendu n’a pas donné le sien",
        1,
        2023,
        "Dictionnaire du portail",
        Avertissement: "Ne compte que les montants saisis dans le portail, sans l’aide au poste de l’État ; deux territoires n’ont ni les mêmes postes, ni les mêmes cofinancements"
    );

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Indicateur> Tous =
    [
        FileActive,
        AccompagneesCvg,
        EntreesCvg,
        SortiesCvg,
        PartFemmes,
        TauxRemplissage,
        ChantiersDeclaresCvg,
        PresentsPhc,
        AccompagneesPhc,
        ParcoursAnnuelsPhc,
        ChantiersDeclaresPhc,
        EntreesPhc,
        SortiesPhc,
        PassagesCddi,
        PartGrandeMarginalite,
        ChantiersListes,
        Completude,
        PersonnesParEtp,
        CoutParPersonne,
    ];

    /// <summary>The ratios of two counters of a programme, in their order.</summary>
    public static IReadOnlyList<Indicateur> Rapports(Programme programme) => [.. Tous.Where(i => i.Programme == programme && i.Termes is not null)];

    /// <summary>The indicator that a counter carries, or else the ratio of which it is the numerator; null when it is in none.</summary>
    public static Indicateur? DuCompteur(string code) =>
        Tous.FirstOrDefault(i => i.CodeCompteur == code) ?? Tous.FirstOrDefault(i => i.Termes?.Numerateur == code);

    /// <summary>Finds an indicator by its code.</summary>
    /// <exception cref="KeyNotFoundException">No such code.</exception>
    public static Indicateur Lire(string code) => Tous.FirstOrDefault(i => i.Code == code) ?? throw new KeyNotFoundException($"Indicateur « {code} » inconnu.");
}
