namespace Convergence.Domain.Dossiers;

/// <summary>
/// French words of what a file holds, one for each property of a row about a person: the journal of access, the file that a person reads and the
/// model of the import say the same. The lists of a file (nature of a row, events of the journal) have their words where they are written.
/// </summary>
public static class LibellesDossier
{
    private static readonly Dictionary<string, string> Mots = new(StringComparer.Ordinal)
    {
        // Identity
        ["Nom"] = "nom",
        ["Prenom"] = "prénom",
        ["NomUsage"] = "nom d’usage",
        ["DateNaissance"] = "date de naissance",
        ["AnneeNaissance"] = "année de naissance",
        ["Genre"] = "genre",
        ["Pseudonyme"] = "pseudonyme",
        ["NoticeRemiseLe"] = "notice d’information remise le",
        ["DernierContactLe"] = "dernier contact",
        ["Chantier"] = "chantier",
        ["Territoire"] = "territoire",
        ["EstFictif"] = "donnée fictive",
        ["ModifieLe"] = "dernière modification",

        // Situation
        ["Formation"] = "niveau de formation",
        ["FormationAsp"] = "niveau de formation (code de l’ASP)",
        ["Rsa"] = "RSA",
        ["Ass"] = "ASS",
        ["Criteres"] = "critères d’éligibilité",
        ["ValideParPrescripteur"] = "éligibilité validée par un prescripteur",

        // Parcours
        ["Parcours"] = "parcours",
        ["Programme"] = "programme",
        ["Entree"] = "entrée",
        ["OrienteLe"] = "date d’orientation",
        ["OrienteurCode"] = "orienteur",
        ["StructureOrienteuse"] = "structure qui a orienté",
        ["HabitatEntree"] = "habitat à l’entrée",
        ["TypeHabitatEntree"] = "type d’habitat à l’entrée",
        ["ParcoursDeRue"] = "parcours de rue",
        ["RessourcesEntree"] = "ressources à l’entrée",
        ["MoisSansTravail"] = "mois sans travail avant l’entrée",
        ["PassNumero"] = "numéro du PASS IAE",
        ["PassDebut"] = "début du PASS IAE",
        ["PassFin"] = "fin du PASS IAE",
        ["Lien"] = "suite d’un parcours",
        ["Precedent"] = "parcours précédent",
        ["SortieLe"] = "sortie",

        // Contracts, hours, suspensions, prolongations
        ["Forme"] = "forme",
        ["Debut"] = "début",
        ["Fin"] = "fin",
        ["FinPrevue"] = "fin prévue",
        ["FinReelle"] = "fin réelle",
        ["HeuresHebdomadaires"] = "heures par semaine",
        ["Heures"] = "heures par semaine",
        ["APartirDu"] = "à partir du",
        ["Employeur"] = "employeur",
        ["Motif"] = "motif",
        ["Etat"] = "état",

        // Exit and what follows it
        ["MotifAsp"] = "motif de sortie (ASP)",
        ["CategorieAsp"] = "catégorie de sortie (ASP)",
        ["Cvg"] = "catégorie de sortie CVG",
        ["Phc"] = "sortie PHC",
        ["HeuresTravaillees"] = "heures travaillées",
        ["HabitatSortie"] = "habitat à la sortie",
        ["TypeHabitatSortie"] = "type d’habitat à la sortie",
        ["Volet"] = "volet",
        ["Mois"] = "mois après la sortie",
        ["PrevuLe"] = "prévu le",
        ["RealiseLe"] = "réalisé le",
        ["Tentatives"] = "tentatives",
        ["DerniereTentativeLe"] = "dernière tentative",

        // Accompaniment
        ["Le"] = "date",
        ["Moment"] = "moment",
        ["Niveaux"] = "niveaux",
        ["Niveau"] = "niveau",
        ["Frein"] = "frein",
        ["BilanFreins"] = "bilan",
        ["Fonction"] = "fonction",
        ["Organisme"] = "organisme",
        ["Organisation"] = "organisme",
        ["Presents"] = "fonctions présentes",
        ["Decisions"] = "décisions",
        ["ProchaineLe"] = "prochaine concertation",
        ["Type"] = "type",
        ["Theme"] = "thème",
        ["DeProximite"] = "accompagnement de proximité",
        ["Note"] = "note",
        ["Partenaire"] = "partenaire",
        ["DemandeLe"] = "demandé le",
        ["Demande"] = "demande",
        ["Reponse"] = "réponse",
        ["ReponseLe"] = "date de la réponse",
        ["Resultat"] = "résultat",
        ["ResultatLe"] = "date du résultat",

        // Rights, sharing, transfers, retention, journal
        ["Traitement"] = "limitation ou opposition",
        ["TraitementDepuis"] = "limitation ou opposition depuis le",
        ["Conservation"] = "conservation",
        ["ConservationDepuis"] = "archivé ou anonymisé le",
        ["Geste"] = "proposition",
        ["EchueLe"] = "échue le",
        ["ProposeeLe"] = "proposée le",
        ["Decision"] = "décision",
        ["DecideeLe"] = "décidée le",
        ["MotifGarde"] = "motif de garde",
        ["GardeeJusquAu"] = "gardé jusqu’au",
        ["EstDonne"] = "accord donné",
        ["RepondueLe"] = "répondu le",
        ["JusquAu"] = "jusqu’au",
        ["PartageLe"] = "partagé le",
        ["RetireLe"] = "repris le",
        ["AvecNom"] = "nom montré",
        ["VersChantier"] = "vers le chantier",
        ["VersTerritoire"] = "vers le territoire",
        ["EntreeProposee"] = "entrée proposée",
        ["DecideLe"] = "décidé le",
        ["MotifRefus"] = "motif du refus",
        ["ChampsRepris"] = "champs repris",
        ["DefaiteLe"] = "défaite le",
        ["Groupe"] = "groupe",
        ["Support"] = "porte sur",
        ["Contenu"] = "réponses",
        ["Instant"] = "instant",
        ["Action"] = "action",
        ["Champs"] = "champs",
    };

    /// <summary>Names that have words: those of the properties, a reference without its « Id ».</summary>
    public static IReadOnlyCollection<string> Proprietes => Mots.Keys;

    /// <summary>« fin prévue », within a sentence; null for what is no property of a file.</summary>
    /// <param name="propriete">Name of the property, a reference with or without its « Id ».</param>
    public static string? Mot(string propriete) =>
        Mots.GetValueOrDefault(propriete) ?? (propriete.EndsWith("Id", StringComparison.Ordinal) ? Mots.GetValueOrDefault(propriete[..^2]) : null);

    /// <summary>« Fin prévue », at the head of a line or of a column; the name itself for what is no property of a file.</summary>
    /// <param name="propriete">Name of the property, a reference with or without its « Id ».</param>
    public static string Titre(string propriete) => Mot(propriete) is { } mot ? string.Concat(mot[..1].ToUpperInvariant(), mot[1..]) : propriete;
}
