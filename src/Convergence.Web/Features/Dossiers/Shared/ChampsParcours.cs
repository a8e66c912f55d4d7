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

    private static readonly Dictionary<string, string> Natures = new(StringComparer.Ordinal)
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
    };

    /// <summary>Properties and lists whose change is noted: what was typed, and not what follows from it.</summary>
    private static readonly HashSet<string> Notees = new(StringComparer.Ordinal)
    {
        "Entree",
        "OrienteLe",
        "OrienteurCode",
        "StructureOrienteuseId",
        "HabitatEntree",
        "TypeHabitatEntree",
        "ParcoursDeRue",
        "RessourcesEntree",
        "MoisSansTravail",
        "PassNumero",
        "PassDebut",
        "PassFin",
        "SortieLe",
        "Forme",
        "Debut",
        "Fin",
        "FinPrevue",
        "FinReelle",
        "HeuresHebdomadaires",
        "EmployeurId",
        "Motif",
        "Etat",
        "APartirDu",
        "Heures",
        "Le",
        "MotifAsp",
        "CategorieAsp",
        "Cvg",
        "Phc",
        "HeuresTravaillees",
        "HabitatSortie",
        "TypeHabitatSortie",
        "Resultat",
        "RealiseLe",
        "Tentatives",
        "DerniereTentativeLe",
        "Criteres",
        "Formation",
        "FormationAsp",
        "Rsa",
        "Ass",
        "ValideParPrescripteur",
        "Moment",
        "Niveaux",
        "Fonction",
        "Organisme",
        "OrganisationId",
        "Presents",
        "Decisions",
        "ProchaineLe",
        "Type",
        "Theme",
        "DeProximite",
        "Note",
        "DemandeLe",
        "Demande",
        "Reponse",
        "ReponseLe",
        "ResultatLe",
    };

    public static string Ajoute(string nature) => $"{nature}.{Ajout}";

    public static string Retire(string nature) => $"{nature}.{Retrait}";

    /// <summary>Names of the properties of a row whose value changed, and of the lists that it holds.</summary>
    public static IReadOnlyList<string> Changes(EntityEntry entree, string nature)
    {
        var listes = entree.Collections.Where(c => Notees.Contains(c.Metadata.Name) && c.IsModified);
        return
        [
            .. entree
                .Properties.Where(p => Notees.Contains(p.Metadata.Name) && !Equals(p.OriginalValue, p.CurrentValue))
                .Select(p => $"{nature}.{p.Metadata.Name}"),
            .. listes.Select(c => $"{nature}.{c.Metadata.Name}"),
        ];
    }

    /// <summary>« contrat », « ajout »; null for what is no nature of a row.</summary>
    public static string? Nature(string nom) => Natures.GetValueOrDefault(nom);
}
