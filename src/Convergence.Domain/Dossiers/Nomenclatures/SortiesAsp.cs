namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>The five official categories of exits (domain dictionary, section on exits, list sortie_asp_categorie).</summary>
public enum CategorieSortieAsp
{
    /// <summary>Emploi durable: CDI, CDD of six months or more, public service, own business.</summary>
    EmploiDurable = 1,

    /// <summary>Emploi de transition: CDD under six months, assisted contract.</summary>
    EmploiTransition = 2,

    /// <summary>Sorties positives: training, another SIAE… One of the three « dynamiques », never their total.</summary>
    SortiePositive = 3,

    /// <summary>Autres sorties.</summary>
    Autre = 4,

    /// <summary>Retrait des sorties constatées: neutralised, out of every denominator.</summary>
    Retrait = 5,
}

/// <summary>The motifs of ASP, by their code; 96 stays in IAE and has no category.</summary>
public enum MotifSortieAsp
{
    CdiStructure = 1,

    AutreSiae = 2,

    CdiNonAide = 3,

    CreationEntreprise = 4,

    FormationQualifiante = 5,

    Inactif = 6,

    Chomage = 7,

    SansNouvelle = 8,

    CddSixMoisEtPlus = 9,

    CddMoinsSixMois = 10,

    FonctionPublique = 11,

    AutrePositive = 12,

    CdiAide = 13,

    ContratAide = 14,

    Retraite = 15,

    /// <summary>16: reveals health, kept by the sensitive module only.</summary>
    CongeLongueDuree = 16,

    Deces = 17,

    /// <summary>18: may reveal justice, kept by the sensitive module only.</summary>
    DecisionAdministrative = 18,

    FauteGrave = 19,

    TransfertEmployeur = 20,

    EssaiEmployeur = 21,

    EssaiSalarie = 22,

    /// <summary>96: stays in IAE, left out of the follow-up after exit.</summary>
    CdiInclusion = 96,

    /// <summary>AUTO: technical motif of ASP, to be confirmed.</summary>
    SortieAutomatique = 97,
}

/// <summary>A category and what it does to the rates.</summary>
/// <param name="EstDynamique">True for the three whose sum is « sorties dynamiques ».</param>
/// <param name="AuDenominateur">False when the exit is neutralised.</param>
public sealed record LigneCategorieAsp(CategorieSortieAsp Valeur, string Code, string Libelle, bool EstDynamique, bool AuDenominateur)
    : ILigneListe<CategorieSortieAsp>;

/// <summary>A motif and where it goes.</summary>
/// <param name="Categorie">Category; null when the person stays in IAE (96).</param>
/// <param name="Cvg">Category suggested on the CVG form; null when nothing is suggested.</param>
/// <param name="AConfirmer">True when the attachment was not confirmed by a source.</param>
public sealed record LigneMotifAsp(
    MotifSortieAsp Valeur,
    string Code,
    string Libelle,
    CategorieSortieAsp? Categorie,
    CategorieSortieCvg? Cvg,
    bool AConfirmer = false
) : ILigneListe<MotifSortieAsp>;

/// <summary>
/// The two tables of ASP and the way to the CVG form. A fixed-term contract in another SIAE is « sortie positive » for ASP and
/// « suite de parcours » for CVG (domain dictionary, traps 5 and 6): both are stored, the second is only suggested.
/// </summary>
public static class SortiesAsp
{
    public static ListeFermee<CategorieSortieAsp, LigneCategorieAsp> Categories { get; } =
        new(
            "sortie_asp_categorie",
            new(CategorieSortieAsp.EmploiDurable, "EMPLOI_DURABLE", "Emploi durable", true, true),
            new(CategorieSortieAsp.EmploiTransition, "EMPLOI_TRANSITION", "Emploi de transition", true, true),
            new(CategorieSortieAsp.SortiePositive, "SORTIE_POSITIVE", "Sorties positives", true, true),
            new(CategorieSortieAsp.Autre, "AUTRE", "Autres sorties", false, true),
            new(CategorieSortieAsp.Retrait, "RETRAIT", "Retrait des sorties constatées", false, false)
        );

    public static ListeFermee<MotifSortieAsp, LigneMotifAsp> Motifs { get; } =
        new(
            "sortie_asp_motif",
            new(MotifSortieAsp.CdiStructure, "1", "Embauche en CDI dans la structure ou filiale", CategorieSortieAsp.EmploiDurable, CategorieSortieCvg.Emploi),
            new(
                MotifSortieAsp.AutreSiae,
                "2",
                "Embauche pour une durée déterminée dans une autre structure IAE",
                CategorieSortieAsp.SortiePositive,
                CategorieSortieCvg.SuiteParcours
            ),
            new(MotifSortieAsp.CdiNonAide, "3", "Embauche en CDI non aidé par un autre employeur", CategorieSortieAsp.EmploiDurable, CategorieSortieCvg.Emploi),
            new(
                MotifSortieAsp.CreationEntreprise,
                "4",
                "Création ou reprise d’entreprise à son compte",
                CategorieSortieAsp.EmploiDurable,
                CategorieSortieCvg.Emploi
            ),
            new(
                MotifSortieAsp.FormationQualifiante,
                "5",
                "Entrée en formation qualifiante ou poursuite de formation qualifiante",
                CategorieSortieAsp.SortiePositive,
                CategorieSortieCvg.Formation
            ),
            new(MotifSortieAsp.Inactif, "6", "Inactif", CategorieSortieAsp.Autre, CategorieSortieCvg.SansSolution),
            new(MotifSortieAsp.Chomage, "7", "Au chômage", CategorieSortieAsp.Autre, CategorieSortieCvg.SansSolution),
            new(MotifSortieAsp.SansNouvelle, "8", "Sans nouvelle", CategorieSortieAsp.Autre, CategorieSortieCvg.SansNouvelles),
            new(
                MotifSortieAsp.CddSixMoisEtPlus,
                "9",
                "Embauche en CDD (sans aide publique à l’emploi) d’une durée de 6 mois et plus",
                CategorieSortieAsp.EmploiDurable,
                CategorieSortieCvg.Emploi
            ),
            new(
                MotifSortieAsp.CddMoinsSixMois,
                "10",
                "Embauche en CDD (sans aide publique à l’emploi) de moins de 6 mois (hors IAE)",
                CategorieSortieAsp.EmploiTransition,
                CategorieSortieCvg.Emploi
            ),
            new(MotifSortieAsp.FonctionPublique, "11", "Intégration dans la fonction publique", CategorieSortieAsp.EmploiDurable, CategorieSortieCvg.Emploi),
            new(
                MotifSortieAsp.AutrePositive,
                "12",
                "Autre sortie reconnue comme positive",
                CategorieSortieAsp.SortiePositive,
                CategorieSortieCvg.AutrePositive
            ),
            new(
                MotifSortieAsp.CdiAide,
                "13",
                "Embauche en CDI aidé par un autre employeur",
                CategorieSortieAsp.EmploiDurable,
                CategorieSortieCvg.Emploi,
                AConfirmer: true
            ),
            new(
                MotifSortieAsp.ContratAide,
                "14",
                "Embauche en contrat aidé pour une durée déterminée par un autre employeur (hors IAE)",
                CategorieSortieAsp.EmploiTransition,
                CategorieSortieCvg.Emploi
            ),
            new(
                MotifSortieAsp.Retraite,
                "15",
                "Prise des droits à la retraite",
                CategorieSortieAsp.SortiePositive,
                CategorieSortieCvg.Retraite,
                AConfirmer: true
            ),
            new(MotifSortieAsp.CongeLongueDuree, "16", "Congés de longue durée (maternité, maladie)", CategorieSortieAsp.Retrait, CategorieSortieCvg.Neutre),
            new(MotifSortieAsp.Deces, "17", "Décès", CategorieSortieAsp.Retrait, CategorieSortieCvg.Neutre),
            new(
                MotifSortieAsp.DecisionAdministrative,
                "18",
                "Décision administrative / décision de justice",
                CategorieSortieAsp.Retrait,
                CategorieSortieCvg.Neutre
            ),
            new(MotifSortieAsp.FauteGrave, "19", "Rupture employeur pour faute grave du salarié", CategorieSortieAsp.Retrait, CategorieSortieCvg.Neutre),
            new(MotifSortieAsp.TransfertEmployeur, "20", "Transfert d’employeur", CategorieSortieAsp.Retrait, CategorieSortieCvg.Neutre),
            new(
                MotifSortieAsp.EssaiEmployeur,
                "21",
                "Rupture pendant la période d’essai à l’initiative de l’employeur",
                CategorieSortieAsp.Retrait,
                CategorieSortieCvg.Neutre
            ),
            new(
                MotifSortieAsp.EssaiSalarie,
                "22",
                "Rupture pendant la période d’essai à l’initiative du salarié",
                CategorieSortieAsp.Retrait,
                CategorieSortieCvg.Neutre
            ),
            new(MotifSortieAsp.CdiInclusion, "96", "CDI Inclusion", null, null, AConfirmer: true),
            new(MotifSortieAsp.SortieAutomatique, "AUTO", "Sortie automatique", CategorieSortieAsp.Autre, CategorieSortieCvg.SansNouvelles, AConfirmer: true)
        );

    public static string Libelle(this CategorieSortieAsp categorie) => Categories[categorie].Libelle;

    public static string Libelle(this MotifSortieAsp motif) => Motifs[motif].Libelle;
}
