using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>Names of what changed in a parcours, as the journal keeps them (« Contrat.FinPrevue ») and as it says them. Never a value.</summary>
public static class ChampsParcours
{
    public const string Parcours = "Parcours";
    public const string Pass = "Pass";
    public const string Contrat = "Contrat";
    public const string Suspension = "Suspension";
    public const string Prolongation = "Prolongation";
    public const string Palier = "Palier";
    public const string Sortie = "Sortie";
    public const string Suivi = "Suivi";
    public const string Situation = "Situation";
    public const string Freins = "Freins";
    public const string Referent = "Referent";
    public const string Concertation = "Concertation";
    public const string Action = "Action";
    public const string Mobilisation = "Mobilisation";

    private const string Ajout = "Ajout";
    private const string Retrait = "Retrait";

    private static readonly Dictionary<string, string> Mots = new(StringComparer.Ordinal)
    {
        [Parcours] = "parcours",
        [Pass] = "PASS IAE",
        [Contrat] = "contrat",
        [Suspension] = "suspension",
        [Prolongation] = "prolongation",
        [Palier] = "heures",
        [Sortie] = "sortie",
        [Suivi] = "suivi",
        [Situation] = "situation",
        [Freins] = "bilan des freins",
        [Referent] = "référent",
        [Concertation] = "concertation",
        [Action] = "action",
        [Mobilisation] = "mobilisation",
        [Ajout] = "ajout",
        [Retrait] = "retrait",
        ["Entree"] = "entrée",
        ["OrienteLe"] = "orientation",
        ["OrienteurCode"] = "orienteur",
        ["StructureOrienteuseId"] = "structure orienteuse",
        ["HabitatEntree"] = "habitat à l’entrée",
        ["TypeHabitatEntree"] = "type d’habitat à l’entrée",
        ["ParcoursDeRue"] = "parcours de rue",
        ["RessourcesEntree"] = "ressources",
        ["MoisSansTravail"] = "mois sans travail",
        ["PassNumero"] = "numéro du PASS",
        ["PassDebut"] = "début du PASS",
        ["PassFin"] = "fin du PASS",
        ["SortieLe"] = "date de sortie",
        ["Forme"] = "forme",
        ["Debut"] = "début",
        ["Fin"] = "fin",
        ["FinPrevue"] = "fin prévue",
        ["FinReelle"] = "fin réelle",
        ["HeuresHebdomadaires"] = "heures par semaine",
        ["EmployeurId"] = "employeur",
        ["Motif"] = "motif",
        ["Etat"] = "état",
        ["APartirDu"] = "à partir du",
        ["Heures"] = "heures par semaine",
        ["Le"] = "date",
        ["MotifAsp"] = "motif ASP",
        ["CategorieAsp"] = "catégorie ASP",
        ["Cvg"] = "catégorie CVG",
        ["Phc"] = "sortie PHC",
        ["HeuresTravaillees"] = "heures travaillées",
        ["HabitatSortie"] = "habitat à la sortie",
        ["TypeHabitatSortie"] = "type d’habitat à la sortie",
        ["Resultat"] = "résultat",
        ["RealiseLe"] = "date du résultat",
        ["Tentatives"] = "tentatives",
        ["DerniereTentativeLe"] = "dernière tentative",
        ["Criteres"] = "critères",
        ["Formation"] = "niveau de formation",
        ["FormationAsp"] = "niveau de formation (ASP)",
        ["Rsa"] = "RSA",
        ["Ass"] = "ASS",
        ["ValideParPrescripteur"] = "prescripteur",
        ["Moment"] = "moment",
        ["Niveaux"] = "niveaux",
        ["Fonction"] = "fonction",
        ["Organisme"] = "organisme",
        ["OrganisationId"] = "organisme",
        ["Presents"] = "fonctions présentes",
        ["Decisions"] = "décisions",
        ["ProchaineLe"] = "date de la prochaine",
        ["Type"] = "type",
        ["Theme"] = "thème",
        ["DeProximite"] = "accompagnement de proximité",
        ["Note"] = "note",
        ["DemandeLe"] = "date de la demande",
        ["Demande"] = "demande",
        ["Reponse"] = "réponse",
        ["ReponseLe"] = "date de la réponse",
        ["ResultatLe"] = "date du résultat",
    };

    public static string Ajoute(string nature) => $"{nature}.{Ajout}";

    public static string Retire(string nature) => $"{nature}.{Retrait}";

    /// <summary>Names of the properties of a row whose value changed, and of the lists that it holds.</summary>
    public static IReadOnlyList<string> Changes(EntityEntry entree, string nature)
    {
        var listes = entree.Collections.Where(c => Mots.ContainsKey(c.Metadata.Name) && c.IsModified);
        return [.. entree.Properties.Where(p => Mots.ContainsKey(p.Metadata.Name) && !Equals(p.OriginalValue, p.CurrentValue)).Select(p => $"{nature}.{p.Metadata.Name}"), .. listes.Select(c => $"{nature}.{c.Metadata.Name}")];
    }

    /// <summary>« fin prévue »; null when the name is not one of a parcours.</summary>
    public static string? Mot(string nom) => Mots.GetValueOrDefault(nom);
}
