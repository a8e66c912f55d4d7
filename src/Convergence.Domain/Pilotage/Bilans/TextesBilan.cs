using System.Globalization;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Reseau;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>The sheets of words. Version, date and hash are added when the workbook is written: they are not part of what is hashed.</summary>
internal static class TextesBilan
{
    public static IReadOnlyList<CelluleCalculee> LisezMoi(DonneesBilan donnees, LectureTotaux lecture)
    {
        var feuille = new RedacteurFeuille(PlanBilan.LisezMoi);
        var principal = DeploiementCalcul.Principal(donnees, lecture);
        var manquants = principal is null ? [] : donnees.Territoires.Where(t => lecture.Lire(t.Code, principal).Somme is null).ToList();
        void Ligne(string code, string libelle, string texte) => feuille.Ajouter(code, libelle, "CONTENU", "Contenu", ValeurCellule.De(texte));

        Ligne(
            "OBJET",
            "Objet",
            $"Bilan {donnees.Annee} du programme {donnees.Programme.Sigle()} ({donnees.Programme.Nom().Replace('\'', '’')}), établi par Convergence France pour {(donnees.Programme == Programme.Cvg ? "la DGEFP" : "la DGCS")}. Avant l’été 2023, le programme s’appelait {(donnees.Programme == Programme.Cvg ? "« programme Convergence »" : "« Dispositif Premières Heures » (DPH)")}."
        );
        Ligne("PERIODE", "Période", Periode(donnees, lecture));
        Ligne(
            "CHAMP",
            "Champ",
            $"{donnees.Territoires.Count} territoires où le programme est en place à la date d’arrêté. Aucune ligne ne porte sur une personne ni sur un chantier."
        );
        Ligne(
            "MANQUANTS",
            "Territoires manquants",
            manquants.Count == 0 ? "Aucun : tous les territoires sont renseignés." : Manquants(principal!.Libelle, manquants, donnees.Territoires)
        );
        Ligne(
            "ETAT_DES_CHIFFRES",
            "Chiffres retenus",
            "Uniquement des chiffres validés par l’équipe nationale ou repris d’un document publié. Un chiffre transmis mais non validé n’entre pas ; la feuille « Qualité des données » dit ce qui manque."
        );
        Ligne(
            "NATURES",
            "Trois notions à ne pas mêler",
            "Un stock est un état à une date (file active, personnes présentes) ; un flux compte ce qui arrive dans l’année (entrées, sorties, personnes accompagnées) ; une capacité est un nombre de places ou de parcours possibles. On ne les additionne jamais entre eux."
        );
        Ligne(
            "DOUBLONS",
            "Sommes de territoires",
            "La somme des personnes accompagnées peut compter deux fois une personne passée par deux territoires dans l’année. Un total ne vaut que pour les territoires renseignés, dont le nombre est écrit."
        );
        Ligne(
            "LISTES",
            "Chantiers déclarés, chantiers listés",
            "Déclarés : ceux que compte un document ou la coordination. Listés : ceux que le registre connaît par leur nom. Un territoire peut en déclarer plus qu’il n’en liste : 0 listé ne veut pas dire qu’il n’y a pas de chantier."
        );
        Ligne("SIGNES", "Signes", "nr : non renseigné (ce n’est pas zéro). s : masqué par le secret statistique. so : sans objet.");
        Ligne(
            "SEUIL",
            "Secret statistique",
            $"Seuil k = {SecretStatistique.SeuilInstitutions} : pour un compteur sensible, un effectif de 1 à {SecretStatistique.SeuilInstitutions - 1} est masqué, ainsi que la valeur qui permettrait de le retrouver par différence. Un pourcentage dont le dénominateur est inférieur à {SecretStatistique.SeuilInstitutions} est masqué aussi."
        );
        Ligne(
            "DECLARE",
            "Chiffres nationaux déclarés",
            "La feuille « Déclaré national » reprend les chiffres nationaux d’un document. Ils ne sont pas la somme des territoires."
        );
        Ligne("SOURCES", "Sources", Sources(donnees));
        return feuille.Cellules;
    }

    public static IReadOnlyList<CelluleCalculee> Definitions(Programme programme)
    {
        var feuille = new RedacteurFeuille(PlanBilan.Definitions);

        // The State is not told of the teams: no bilan holds that ratio, nor its definition.
        foreach (var i in Catalogue.Tous.Where(i => (i.Programme is null || i.Programme == programme) && i != Catalogue.PersonnesParEtp))
        {
            feuille.Textes(
                i.Code,
                i.Libelle,
                ("VERSION", "Version", "v" + i.VersionDefinition.ToString(CultureInfo.InvariantCulture)),
                ("UNITE", "Unité", i.Unite),
                ("NATURE", "Nature", i.Nature.Libelle()),
                ("NUMERATEUR", "Ce qui est compté", i.Numerateur),
                ("DENOMINATEUR", "Rapporté à", i.Denominateur),
                ("REGLE_DATE", "Date ou période", i.RegleDate),
                ("REGLE_NULL", "Valeur manquante", i.RegleNull),
                ("SOURCE", "Source", i.Source)
            );
        }

        return feuille.Cellules;
    }

    public static IReadOnlyList<CelluleCalculee> Ecarts(Programme programme)
    {
        var feuille = new RedacteurFeuille(PlanBilan.Ecarts);
        foreach (var e in EcartsConnus.De(programme))
        {
            feuille.Textes(
                e.Code,
                e.Sujet,
                ("CODE", "Code", e.Code),
                ("DOCUMENTS", "Ce que disent les documents", e.Documents),
                ("LECTURE", "Règle appliquée", e.Lecture)
            );
        }

        return feuille.Cellules;
    }

    public static IReadOnlyList<CelluleCalculee> NonCollecte(Programme programme)
    {
        var feuille = new RedacteurFeuille(PlanBilan.NonCollecte);
        (string Code, string Libelle, string Contenu)[] communs =
        [
            (
                "PUBLIC",
                "Public à l’entrée",
                "Âge, niveau de formation, ressources, durée sans emploi, logement, orienteur ; toujours avec le nombre de personnes pour lesquelles l’information manque."
            ),
            ("FREINS", "Freins à l’entrée et à la sortie", "Les huit freins du formulaire, et leur résolution totale ou partielle."),
            (
                "SORTIES",
                "Motifs de sortie",
                programme == Programme.Cvg
                    ? "Catégories officielles (emploi durable, de transition, sorties positives) et catégories CVG, avec leurs dénominateurs."
                    : "Suites de PHC : contrat d’insertion, emploi, formation, soin, réorientation, arrêt ; les sorties neutres à part."
            ),
            ("LOGEMENT", "Logement et hébergement", "Situation à l’entrée et à la sortie, dans les cinq types du formulaire CVG."),
            ("SANTE", "Santé et droits", "Au niveau national seulement, si le module santé est ouvert."),
            (
                "MOYENS",
                "Moyens humains",
                programme == Programme.Cvg
                    ? "Postes d’accompagnement et équipes mutualisées, en équivalents temps plein."
                    : "Postes d’éducateur ou d’éducatrice socio-professionnelle, en équivalents temps plein."
            ),
            ("FINANCEMENTS", "Financements", "Conventions, cofinancements, montants par territoire."),
        ];
        (string Code, string Libelle, string Contenu) propre =
            programme == Programme.Cvg
                ? ("POST_SORTIE", "Suivi après la sortie", "Personnes suivies dans les douze mois qui suivent l’accès à un emploi ou à un logement durable.")
                : ("HEURES", "Heures hebdomadaires", "Répartition au démarrage, à trois mois et à la sortie.");
        foreach (var (code, libelle, contenu) in communs.Append(propre))
        {
            feuille.Textes(code, libelle, ("CONTENU", "Ce que dira le bilan complet", contenu), ("ETAT", "État", "Non collecté à ce jour"));
        }

        return feuille.Cellules;
    }

    private static string Periode(DonneesBilan donnees, LectureTotaux lecture)
    {
        var selection = lecture.Selection;
        if (selection.Reference is not { } r)
        {
            return $"Année {donnees.Annee} : aucune campagne n’a de chiffre validé.";
        }

        return r.EstReprise
            ? $"Année {donnees.Annee}. Chiffres repris des documents publiés, arrêtés au {r.DateArrete:dd/MM/yyyy}."
            : $"Année {donnees.Annee}. Stocks et cumuls : campagne « {r.Periode.Libelle} », arrêtée au {r.DateArrete:dd/MM/yyyy}. Entrées et sorties : somme de {selection.Flux.Count} campagnes, de « {selection.Flux[0].Periode.Libelle} » à « {selection.Flux[^1].Periode.Libelle} ».";
    }

    /// <summary>Convergence territories by name; the others by name too, unless none of them is known.</summary>
    private static string Manquants(string libelle, List<TerritoireLu> manquants, IReadOnlyList<TerritoireLu> tous)
    {
        var autres = tous.Count(t => t.Nature != NatureTerritoire.Convergence);
        var noms = manquants.Where(t => t.Nature == NatureTerritoire.Convergence).Select(t => t.Nom).ToList();
        var reste = manquants.Where(t => t.Nature != NatureTerritoire.Convergence).Select(t => t.Nom).ToList();
        noms.AddRange(reste.Count > 0 && reste.Count == autres ? [$"les {autres} territoires « PHC seul »"] : reste);
        return $"{libelle} : valeur non renseignée pour {string.Join(", ", noms)}.";
    }

    private static string Sources(DonneesBilan donnees)
    {
        var documents = donnees.Declares.Select(d => d.Source?.Split(',', ':', '(')[0].Trim()).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return documents.Count == 0 ? "Remontées des territoires dans le portail, validées par l’équipe nationale." : string.Join(" ; ", documents) + ".";
    }
}
