namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>The eight freins of ASP and of the CVG form, then the internal ones of the portal.</summary>
public enum Frein
{
    /// <summary>Illettrisme, analphabétisme, FLE.</summary>
    Illettrisme = 1,

    /// <summary>Santé, said by its consequence, never by a diagnosis; sensitive.</summary>
    Sante = 2,

    Logement = 3,

    /// <summary>Démarches administratives et accès aux droits.</summary>
    DemarchesDroits = 4,

    /// <summary>Surendettement, difficultés financières.</summary>
    Surendettement = 5,

    /// <summary>Justice; sensitive.</summary>
    Justice = 6,

    /// <summary>Manque de disponibilité.</summary>
    Disponibilite = 7,

    Mobilite = 8,

    /// <summary>Internal: numérique.</summary>
    Numerique = 9,

    /// <summary>Internal, within Santé: addictions; sensitive.</summary>
    Addictions = 10,

    /// <summary>Internal, within Santé: santé mentale; sensitive.</summary>
    SanteMentale = 11,

    /// <summary>Internal, within Santé: handicap; sensitive.</summary>
    Handicap = 12,

    /// <summary>Internal: isolement.</summary>
    Isolement = 13,

    /// <summary>Internal: violences; sensitive.</summary>
    Violences = 14,

    /// <summary>Internal, within Démarches: titre de séjour, autorisation de travail (never a number).</summary>
    SejourTravail = 15,

    /// <summary>Internal, within Surendettement: ressources, alimentation.</summary>
    Ressources = 16,

    /// <summary>Internal: projet professionnel, compétences.</summary>
    EmploiProjet = 17,

    /// <summary>Internal: another one.</summary>
    Autre = 18,
}

/// <summary>Level of a frein on a day. « Non évalué » differs from « aucun » (domain dictionary, section on freins, levels).</summary>
public enum Niveau
{
    /// <summary>Pas de difficulté.</summary>
    Aucun = 1,

    /// <summary>Difficulté identifiée.</summary>
    Identifie = 2,

    /// <summary>Travail en cours.</summary>
    EnCours = 3,

    /// <summary>Résolution partielle.</summary>
    Partiel = 4,

    /// <summary>Résolution totale.</summary>
    Resolu = 5,

    NonEvalue = 6,
}

/// <summary>A frein.</summary>
/// <param name="CodeAsp">Code of ASP; null for an internal frein.</param>
/// <param name="Parent">Frein of the CVG form in which an internal one is counted; null when it is counted nowhere.</param>
/// <param name="Formulation">How the page says it: the consequence for work, never a cause.</param>
public sealed record LigneFrein(Frein Valeur, string Code, string Libelle, string? CodeAsp, Frein? Parent, string? Formulation = null) : ILigneListe<Frein>
{
    /// <summary>True for one of the eight of ASP and of the CVG form.</summary>
    public bool EstCvg => CodeAsp is not null;
}

/// <summary>A level.</summary>
/// <param name="EstEvalue">False for « non évalué ».</param>
/// <param name="EstDifficulte">True when a difficulty was met, resolved since or not.</param>
/// <param name="EstResolution">True for a partial or a full resolution.</param>
public sealed record LigneNiveau(Niveau Valeur, string Code, string Libelle, bool EstEvalue, bool EstDifficulte, bool EstResolution) : ILigneListe<Niveau>;

/// <summary>The freins and their levels (domain dictionary, section on freins, lists frein_cvg, frein_asp, frein_complementaire, frein_niveau).</summary>
public static class Freins
{
    /// <summary>The eight of the form first, in its order, then the internal ones.</summary>
    public static ListeFermee<Frein, LigneFrein> Liste { get; } =
        new(
            "frein_cvg + frein_complementaire",
            new(Frein.Illettrisme, "ILLETTRISME_FLE", "Illettrisme, analphabétisme, FLE", "illetrisme", null),
            new(Frein.Sante, "SANTE", "Santé", "sante", null, "Contrainte de santé déclarée qui limite la disponibilité, les horaires ou les tâches"),
            new(Frein.Logement, "LOGEMENT", "Logement", "heberg", null),
            new(Frein.DemarchesDroits, "DEMARCHES_DROITS", "Démarches administratives et accès aux droits", "demarch", null),
            new(Frein.Surendettement, "SURENDETTEMENT", "Surendettement, difficultés financières", "surendet", null),
            new(Frein.Justice, "JUSTICE", "Justice", "justice", null, "Contrainte d’agenda ou de lieu déclarée"),
            new(Frein.Disponibilite, "DISPONIBILITE", "Manque de disponibilité (garde d’enfant)", "manque_dispo", null),
            new(Frein.Mobilite, "MOBILITE", "Mobilité", "mobilite", null),
            new(Frein.Numerique, "NUMERIQUE", "Numérique", null, null),
            new(Frein.Addictions, "ADDICTIONS", "Addictions", null, Frein.Sante, "Contrainte déclarée qui limite la régularité ou certaines tâches"),
            new(Frein.SanteMentale, "SANTE_MENTALE", "Santé mentale", null, Frein.Sante, "Contrainte déclarée qui limite le rythme ou le travail en groupe"),
            new(
                Frein.Handicap,
                "HANDICAP",
                "Handicap / reconnaissance MDPH",
                null,
                Frein.Sante,
                "Aménagement de poste ou démarche de reconnaissance à prévoir"
            ),
            new(Frein.Isolement, "ISOLEMENT", "Isolement, lien social", null, null),
            new(Frein.Violences, "VIOLENCES", "Violences", null, null),
            new(Frein.SejourTravail, "SEJOUR_TRAVAIL", "Titre de séjour / autorisation de travail", null, Frein.DemarchesDroits),
            new(Frein.Ressources, "RESSOURCES", "Ressources / alimentation", null, Frein.Surendettement),
            new(Frein.EmploiProjet, "EMPLOI_PROJET", "Projet professionnel, compétences", null, null),
            new(Frein.Autre, "AUTRE", "Autre", null, null)
        );

    /// <summary>Levels, in the order of the page.</summary>
    public static ListeFermee<Niveau, LigneNiveau> Niveaux { get; } =
        new(
            "frein_niveau",
            new(Niveau.Aucun, "AUCUN", "Pas de difficulté", true, false, false),
            new(Niveau.Identifie, "IDENTIFIE", "Difficulté identifiée", true, true, false),
            new(Niveau.EnCours, "EN_COURS", "Travail en cours", true, true, false),
            new(Niveau.Partiel, "PARTIEL", "Résolution partielle", true, true, true),
            new(Niveau.Resolu, "RESOLU", "Résolution totale", true, true, true),
            new(Niveau.NonEvalue, "NON_EVALUE", "Non évalué", false, false, false)
        );

    /// <summary>The eight freins of the CVG form.</summary>
    public static IReadOnlyList<Frein> Cvg { get; } = [.. Liste.Lignes.Where(l => l.EstCvg).Select(l => l.Valeur)];

    public static string Libelle(this Frein frein) => Liste[frein].Libelle;

    public static string Libelle(this Niveau niveau) => Niveaux[niveau].Libelle;
}
