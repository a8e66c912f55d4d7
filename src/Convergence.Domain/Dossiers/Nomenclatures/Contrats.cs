namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>Form of a contract (domain dictionary, section on contracts, list contrat_forme).</summary>
public enum FormeContrat
{
    Cddi = 1,

    CddiCvg = 2,

    CddiPhc = 3,

    /// <summary>CDI inclusion, 57 and over: no end.</summary>
    CdiInclusion = 4,

    /// <summary>Contrat passerelle: the PASS is suspended meanwhile.</summary>
    ContratPasserelle = 5,

    /// <summary>CDDI beside an ordinary contract.</summary>
    Cumul = 6,

    Autre = 7,
}

/// <summary>Why a PASS IAE is prolonged (list pass_iae_prolongation).</summary>
public enum MotifProlongation
{
    /// <summary>CDI with a person over 57.</summary>
    SeniorCdi = 1,

    /// <summary>A training to finish.</summary>
    FinFormation = 2,

    /// <summary>RQTH: kept by the sensitive module only.</summary>
    Rqth = 3,

    /// <summary>50 and over.</summary>
    Senior = 4,

    /// <summary>Particularly great difficulties, AI and ACI only: the CVG ceiling.</summary>
    DifficultesParticulieres = 5,
}

/// <summary>Why a PASS IAE is suspended (list pass_iae_suspension).</summary>
public enum MotifSuspension
{
    /// <summary>Contract suspended for more than 15 days.</summary>
    ContratSuspendu = 1,

    /// <summary>Contract broken.</summary>
    ContratRompu = 2,

    /// <summary>Contract finished.</summary>
    ContratTermine = 3,

    /// <summary>Agreement in the CTA.</summary>
    AccordCta = 4,

    ContratPasserelle = 5,
}

/// <summary>State of a PASS IAE on a day (list pass_iae_etat).</summary>
public enum EtatPass
{
    /// <summary>Not begun.</summary>
    Futur = 1,

    /// <summary>Runs.</summary>
    Valide = 2,

    /// <summary>Suspended on that day.</summary>
    Suspendu = 3,

    /// <summary>Nothing is left of it.</summary>
    Expire = 4,
}

/// <summary>A form of contract.</summary>
/// <param name="CompteDansPlafond">True when its time counts in the 60 months in SIAE.</param>
/// <param name="SansTerme">True when the contract has no end by nature.</param>
public sealed record LigneFormeContrat(FormeContrat Valeur, string Code, string Libelle, bool CompteDansPlafond, bool SansTerme = false)
    : ILigneListe<FormeContrat>;

/// <summary>A reason of prolongation and its ceilings, in calendar months.</summary>
/// <param name="MoisParDemande">Longest single prolongation, in months; null when only the total is bounded.</param>
/// <param name="MoisCumul">Longest total beyond the 24 first months; null when not bounded.</param>
public sealed record LigneProlongation(MotifProlongation Valeur, string Code, string Libelle, int? MoisParDemande, int? MoisCumul)
    : ILigneListe<MotifProlongation>;

/// <summary>Contracts and the PASS IAE.</summary>
public static class ContratsPass
{
    /// <summary>
    /// Forms. The 60 months count the time under CDDI, CVG, PHC or beside another job. A CDI inclusion has no ceiling; a contrat
    /// passerelle is outside the SIAE; « autre » is not known to be in it.
    /// </summary>
    public static ListeFermee<FormeContrat, LigneFormeContrat> Formes { get; } =
        new(
            "contrat_forme",
            new(FormeContrat.Cddi, "CDDI", "CDDI", true),
            new(FormeContrat.CddiCvg, "CDDI_CVG", "CDDI CVG", true),
            new(FormeContrat.CddiPhc, "CDDI_PHC", "CDDI PHC", true),
            new(FormeContrat.CdiInclusion, "CDI_INCLUSION", "CDI inclusion (57 ans et plus)", false, SansTerme: true),
            new(FormeContrat.ContratPasserelle, "CONTRAT_PASSERELLE", "Contrat passerelle", false),
            new(FormeContrat.Cumul, "CUMUL", "CDDI cumulé avec un contrat de droit commun", true),
            new(FormeContrat.Autre, "AUTRE", "Autre", false)
        );

    /// <summary>Reasons of prolongation: 3 years for RQTH and great difficulties (5 in all), 5 for seniors (7 in all), 10 for a CDI.</summary>
    public static ListeFermee<MotifProlongation, LigneProlongation> Prolongations { get; } =
        new(
            "pass_iae_prolongation",
            new(MotifProlongation.SeniorCdi, "SENIOR_CDI", "CDI conclu avec une personne de plus de 57 ans", null, 120),
            new(MotifProlongation.FinFormation, "COMPLETE_TRAINING", "Fin d’une formation", 12, null),
            new(MotifProlongation.Rqth, "RQTH", "RQTH", 12, 36),
            new(MotifProlongation.Senior, "SENIOR", "50 ans et plus", 12, 60),
            new(MotifProlongation.DifficultesParticulieres, "PARTICULAR_DIFFICULTIES", "Difficultés particulièrement importantes", 12, 36)
        );

    /// <summary>Reasons of suspension.</summary>
    public static ListeFermee<MotifSuspension, LigneListe<MotifSuspension>> Suspensions { get; } =
        new(
            "pass_iae_suspension",
            new LigneListe<MotifSuspension>(MotifSuspension.ContratSuspendu, "CONTRACT_SUSPENDED", "Contrat de travail suspendu depuis plus de 15 jours"),
            new LigneListe<MotifSuspension>(MotifSuspension.ContratRompu, "CONTRACT_BROKEN", "Contrat de travail rompu"),
            new LigneListe<MotifSuspension>(MotifSuspension.ContratTermine, "FINISHED_CONTRACT", "Contrat de travail terminé"),
            new LigneListe<MotifSuspension>(MotifSuspension.AccordCta, "APPROVAL_BETWEEN_CTA_MEMBERS", "Accord entre acteurs du CTA"),
            new LigneListe<MotifSuspension>(MotifSuspension.ContratPasserelle, "CONTRAT_PASSERELLE", "Bascule en contrat passerelle")
        );

    /// <summary>States of the PASS.</summary>
    public static ListeFermee<EtatPass, LigneListe<EtatPass>> Etats { get; } =
        new(
            "pass_iae_etat",
            new LigneListe<EtatPass>(EtatPass.Futur, "FUTURE", "Valide (non démarré)"),
            new LigneListe<EtatPass>(EtatPass.Valide, "VALID", "Valide"),
            new LigneListe<EtatPass>(EtatPass.Suspendu, "SUSPENDED", "Valide (suspendu)"),
            new LigneListe<EtatPass>(EtatPass.Expire, "EXPIRED", "Expiré")
        );

    public static string Libelle(this FormeContrat forme) => Formes[forme].Libelle;

    public static string Libelle(this MotifProlongation motif) => Prolongations[motif].Libelle;

    public static string Libelle(this MotifSuspension motif) => Suspensions[motif].Libelle;

    public static string Libelle(this EtatPass etat) => Etats[etat].Libelle;
}
