namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>A place where the documents do not say the same thing, and the rule that the portal applies.</summary>
/// <param name="Code">Code of the list of differences.</param>
/// <param name="Programme">Programme; null when it concerns both.</param>
/// <param name="Sujet">Subject.</param>
/// <param name="Documents">What the documents say.</param>
/// <param name="Lecture">How the portal reads it.</param>
public sealed record EcartConnu(string Code, Programme? Programme, string Sujet, string Documents, string Lecture)
{
    /// <summary>Anchor on the page « Définitions ».</summary>
    public string Ancre => "ecart-" + Code.ToLowerInvariant();
}

/// <summary>The known differences, in plain French: the same for the workbook and for the page « Définitions ».</summary>
public static class EcartsConnus
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<EcartConnu> Tous =
    [
        new(
            "E01",
            Domain.Programme.Phc,
            "62 chantiers PHC déclarés, 59 listés",
            "Le rapport d’activité 2023 écrit 62 chantiers (38 sur des territoires « PHC seul » et 24 sur des territoires Convergence) ; son annexe en liste 59 (35 et 24).",
            "Trois chantiers « PHC seul » manquent à l’annexe. Les deux nombres sont donnés, et les trois manquants ne sont pas inventés."
        ),
        new(
            "E02",
            Domain.Programme.Cvg,
            "68 chantiers CVG déclarés, 63 en additionnant les territoires",
            "Le rapport écrit 68 chantiers ; les pages des 11 territoires chiffrés en totalisent 63. Paris n’a pas de chiffre pour 2023.",
            "L’écart de 5 pourrait être Paris, mais ce n’est écrit nulle part : Paris reste « non renseigné », ni 0 ni 5."
        ),
        new(
            "E03",
            Domain.Programme.Cvg,
            "2 600 personnes visées, 2 288 connues",
            "La convention 2023 vise une file active de 2 600, dite atteinte ; les 11 territoires chiffrés en totalisent 2 288, sans Paris.",
            "La valeur réalisée n’est pas écrite : aucun taux d’atteinte n’est calculé, et la somme dit que Paris manque."
        ),
        new(
            "E03B",
            Domain.Programme.Cvg,
            "File active et personnes accompagnées",
            "3 448 personnes accompagnées en 2023 d’un côté, une file active de 2 288 (sans Paris) de l’autre.",
            "Deux notions : un état à une date et un cumul de personnes différentes dans l’année. Deux libellés, jamais additionnés."
        ),
        new(
            "E04",
            Domain.Programme.Phc,
            "62 ou 68 chantiers portant PHC",
            "Le déploiement écrit 62 ; la page « PHC rural » écrit « 68 ACI portant un programme PHC, dont 4 ruraux ».",
            "62 reste la référence de fin 2023 : 68 est le nombre de chantiers CVG, ou 62 et 6 chantiers de l’appel à projets rural."
        ),
        new(
            "E05",
            null,
            "12 ou 10 territoires Convergence",
            "Le déploiement compte 12 territoires ; l’appel à projets santé mentale en compte 10.",
            "Les dates diffèrent : le nombre de territoires est toujours calculé à une date."
        ),
        new(
            "E06",
            Domain.Programme.Phc,
            "867 personnes, 410 « entrées PHC »",
            "Le rapport écrit 867 personnes accompagnées ; les « entrées PHC » des dix pages territoires qui en portent une totalisent 410.",
            "« Entrées PHC » est lu comme une capacité annuelle de parcours, à confirmer. Elle ne s’ajoute jamais à des personnes."
        ),
        new(
            "E08",
            Domain.Programme.Cvg,
            "Taux de sorties avant le programme : 14 % ou 25 %",
            "La plaquette donne 14 % en 2012 et parle de « sorties positives » ; la presse donne 25 % et parle de « sorties dynamiques ».",
            "Bases et périmètres différents. Le total s’appelle toujours « sorties dynamiques » : les sorties positives n’en sont qu’une partie."
        ),
        new(
            "E09",
            Domain.Programme.Phc,
            "Heures hebdomadaires en PHC",
            "« 4 h, 6 h puis 8 h » dans le texte, « de 4 h à 20 h » dans l’encadré.",
            "Les bornes du programme sont 4 et 20 heures ; 4, 6 et 8 en sont les paliers courants."
        ),
        new(
            "E12",
            null,
            "Moselle, Seine-Saint-Denis, Ille-et-Vilaine",
            "CVG y a démarré fin 2023, mais les chantiers PHC de Metz, Saint-Denis, Saint-Malo et Retiers sont donnés hors territoire CVG.",
            "Un territoire n’est pas un département : le rattachement se lit chantier par chantier, avec ses dates."
        ),
        new(
            "E16",
            Domain.Programme.Phc,
            "Orientations Grande Marginalité : 5 %",
            "5 % dans le texte ; 43 personnes sur 867, soit 4,96 %.",
            "Les deux concordent : l’un est l’arrondi de l’autre."
        ),
        new(
            "E22",
            null,
            "« Doublement » à l’horizon 2027",
            "2 000 parcours PHC et 6 000 personnes CVG ; aucune base publiée ne donne exactement le double (× 2,31 et × 1,74 sur les personnes, × 1,82 sur la capacité PHC, × 2,31 sur la file active CVG).",
            "La base n’est pas écrite : aucun taux d’atteinte tant qu’elle n’est pas confirmée."
        ),
        new(
            "E23",
            Domain.Programme.Phc,
            "62 chantiers, dont 11 nouveaux en décembre 2023",
            "62 chantiers « opérationnels » à fin 2023, mais 11 projets ont démarré en décembre.",
            "Un ratio par chantier n’est calculé que sur les chantiers ouverts dans la période."
        ),
        new(
            "E24",
            null,
            "Chantiers homonymes",
            "« Prélude » à Paris (2016) et à Rennes (2023) ; « Le Relais » à Bourges et « Le Relais pour l’Emploi » à Retiers.",
            "Le nom ne suffit pas : un chantier se reconnaît à son nom et à sa commune."
        ),
        new(
            "E25",
            null,
            "« Plus de 3 400 » et « plus de 850 »",
            "L’éditorial du rapport arrondit ; le déploiement écrit 3 448 et 867.",
            "La valeur exacte est gardée, l’arrondi n’est qu’un affichage."
        ),
        new(
            "E26",
            Domain.Programme.Phc,
            "PHC en Seine-Saint-Denis",
            "La page du territoire ne porte pas de ligne « entrées PHC ».",
            "« Non renseigné », ce qui n’est ni « sans objet » ni zéro."
        ),
        new(
            "E27",
            null,
            "« Programme CVG sur le territoire »",
            "L’annexe du rapport porte OUI ou NON devant chaque chantier PHC.",
            "OUI dit où se trouve le chantier, pas qu’il porte CVG : aucune adhésion n’en est déduite."
        ),
    ];

    /// <summary>Those that concern a programme.</summary>
    public static IEnumerable<EcartConnu> De(Programme programme) => Tous.Where(e => e.Programme is null || e.Programme == programme);
}
