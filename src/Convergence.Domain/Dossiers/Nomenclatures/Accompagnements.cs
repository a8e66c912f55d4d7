namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>Kind of an action of the light log.</summary>
public enum TypeAction
{
    Entretien = 1,

    /// <summary>Accompanying the person to a step.</summary>
    AccompagnementPhysique = 2,

    /// <summary>Call, message.</summary>
    Appel = 3,

    /// <summary>Steps done with or for the person.</summary>
    Demarche = 4,

    /// <summary>Group workshop.</summary>
    Atelier = 5,

    /// <summary>Immersion, visit of an employer.</summary>
    Immersion = 6,

    Formation = 7,

    /// <summary>Visit of the chantier before the entry.</summary>
    VisiteDecouverte = 8,

    Autre = 9,
}

/// <summary>Theme of an action or of a mobilisation: what is worked on, never why.</summary>
public enum ThemeAccompagnement
{
    Emploi = 1,

    /// <summary>Logement and hébergement.</summary>
    Logement = 2,

    /// <summary>Access to health: cover, doctor, check-up. Never a care.</summary>
    AccesSante = 3,

    Formation = 4,

    /// <summary>Rights and papers.</summary>
    Droits = 5,

    Budget = 6,

    Mobilite = 7,

    Numerique = 8,

    /// <summary>French, reading, counting.</summary>
    Langue = 9,

    /// <summary>Family, child care.</summary>
    Famille = 10,

    /// <summary>Culture, sport, social ties.</summary>
    LienSocial = 11,

    Autre = 12,
}

/// <summary>What became of an action.</summary>
public enum ResultatAction
{
    Fait = 1,

    Reporte = 2,

    /// <summary>The person did not come.</summary>
    NonVenu = 3,

    Prevu = 4,
}

/// <summary>What a mobilisation of a partner was answered.</summary>
public enum ReponseMobilisation
{
    /// <summary>Yes.</summary>
    Acceptee = 1,

    /// <summary>No.</summary>
    Refusee = 2,

    /// <summary>Closed without an answer.</summary>
    SansReponse = 3,
}

/// <summary>What a mobilisation led to.</summary>
public enum ResultatMobilisation
{
    /// <summary>What was asked was obtained.</summary>
    Abouti = 1,

    /// <summary>A part of it.</summary>
    Partiel = 2,

    /// <summary>Nothing.</summary>
    NonAbouti = 3,
}

/// <summary>Words of these lists: proposals of the portal, to be confirmed by the network.</summary>
public static class Accompagnements
{
    /// <summary>Kinds of action, the commonest first.</summary>
    public static ListeFermee<TypeAction, LigneListe<TypeAction>> Actions { get; } =
        new(
            "type_action",
            new LigneListe<TypeAction>(TypeAction.Entretien, "ENTRETIEN", "Entretien"),
            new LigneListe<TypeAction>(TypeAction.AccompagnementPhysique, "ACCOMPAGNEMENT", "Accompagnement à une démarche"),
            new LigneListe<TypeAction>(TypeAction.Appel, "APPEL", "Appel ou message"),
            new LigneListe<TypeAction>(TypeAction.Demarche, "DEMARCHE", "Démarche administrative"),
            new LigneListe<TypeAction>(TypeAction.Atelier, "ATELIER", "Atelier collectif"),
            new LigneListe<TypeAction>(TypeAction.Immersion, "IMMERSION", "Immersion ou visite d’employeur"),
            new LigneListe<TypeAction>(TypeAction.Formation, "FORMATION", "Formation"),
            new LigneListe<TypeAction>(TypeAction.VisiteDecouverte, "VISITE", "Visite découverte"),
            new LigneListe<TypeAction>(TypeAction.Autre, "AUTRE", "Autre")
        );

    public static ListeFermee<ThemeAccompagnement, LigneListe<ThemeAccompagnement>> Themes { get; } =
        new(
            "theme_accompagnement",
            new LigneListe<ThemeAccompagnement>(ThemeAccompagnement.Emploi, "EMPLOI", "Emploi"),
            new LigneListe<ThemeAccompagnement>(ThemeAccompagnement.Logement, "LOGEMENT", "Logement, hébergement"),
            new LigneListe<ThemeAccompagnement>(ThemeAccompagnement.AccesSante, "ACCES_SANTE", "Accès à la santé"),
            new LigneListe<ThemeAccompagnement>(ThemeAccompagnement.Formation, "FORMATION", "Formation"),
            new LigneListe<ThemeAccompagnement>(ThemeAccompagnement.Droits, "DROITS", "Droits et papiers"),
            new LigneListe<ThemeAccompagnement>(ThemeAccompagnement.Budget, "BUDGET", "Budget"),
            new LigneListe<ThemeAccompagnement>(ThemeAccompagnement.Mobilite, "MOBILITE", "Mobilité"),
            new LigneListe<ThemeAccompagnement>(ThemeAccompagnement.Numerique, "NUMERIQUE", "Numérique"),
            new LigneListe<ThemeAccompagnement>(ThemeAccompagnement.Langue, "LANGUE", "Français, lecture, calcul"),
            new LigneListe<ThemeAccompagnement>(ThemeAccompagnement.Famille, "FAMILLE", "Famille, garde d’enfant"),
            new LigneListe<ThemeAccompagnement>(ThemeAccompagnement.LienSocial, "LIEN_SOCIAL", "Lien social, culture, sport"),
            new LigneListe<ThemeAccompagnement>(ThemeAccompagnement.Autre, "AUTRE", "Autre")
        );

    /// <summary>Results of an action.</summary>
    public static ListeFermee<ResultatAction, LigneListe<ResultatAction>> ResultatsAction { get; } =
        new(
            "resultat_action",
            new LigneListe<ResultatAction>(ResultatAction.Fait, "FAIT", "Fait"),
            new LigneListe<ResultatAction>(ResultatAction.Reporte, "REPORTE", "Reporté"),
            new LigneListe<ResultatAction>(ResultatAction.NonVenu, "NON_VENU", "La personne n’est pas venue"),
            new LigneListe<ResultatAction>(ResultatAction.Prevu, "PREVU", "Prévu")
        );

    /// <summary>Answers to a mobilisation.</summary>
    public static ListeFermee<ReponseMobilisation, LigneListe<ReponseMobilisation>> Reponses { get; } =
        new(
            "reponse_mobilisation",
            new LigneListe<ReponseMobilisation>(ReponseMobilisation.Acceptee, "ACCEPTEE", "Acceptée"),
            new LigneListe<ReponseMobilisation>(ReponseMobilisation.Refusee, "REFUSEE", "Refusée"),
            new LigneListe<ReponseMobilisation>(ReponseMobilisation.SansReponse, "SANS_REPONSE", "Sans réponse")
        );

    /// <summary>Results of a mobilisation.</summary>
    public static ListeFermee<ResultatMobilisation, LigneListe<ResultatMobilisation>> ResultatsMobilisation { get; } =
        new(
            "resultat_mobilisation",
            new LigneListe<ResultatMobilisation>(ResultatMobilisation.Abouti, "ABOUTI", "Abouti"),
            new LigneListe<ResultatMobilisation>(ResultatMobilisation.Partiel, "PARTIEL", "Abouti en partie"),
            new LigneListe<ResultatMobilisation>(ResultatMobilisation.NonAbouti, "NON_ABOUTI", "Non abouti")
        );
}
