namespace Convergence.Domain.Bilans;

/// <summary>A sheet of the workbook: its names, and how its columns are written.</summary>
/// <param name="Code">Code, in the cells.</param>
/// <param name="Onglet">Name of the tab.</param>
/// <param name="Titre">Title, above the table.</param>
/// <param name="Chapeau">One sentence under the title.</param>
/// <param name="EnTeteLigne">Header of the first column, the row labels.</param>
/// <param name="LargeurLigne">Width of the first column, in characters.</param>
/// <param name="Colonnes">Width and kind of the columns whose default (a count, 11 wide) does not do.</param>
public sealed record FeuillePlan(
    string Code, string Onglet, string Titre, string Chapeau, string EnTeteLigne, double LargeurLigne, IReadOnlyDictionary<string, (double Largeur, GenreColonne Genre)> Colonnes)
{
    /// <summary>Width and kind of a column.</summary>
    public (double Largeur, GenreColonne Genre) Colonne(string code) => Colonnes.TryGetValue(code, out var c) ? c : (12, GenreColonne.Nombre);
}

/// <summary>The sheets of a bilan, in order. The same for the workbook and for the preview.</summary>
public static class PlanBilan
{
    /// <summary>Read me.</summary>
    public const string LisezMoi = "LISEZ_MOI";

    /// <summary>Territories.</summary>
    public const string Deploiement = "DEPLOIEMENT";

    /// <summary>Declared national figures.</summary>
    public const string Declare = "DECLARE";

    /// <summary>Objectives.</summary>
    public const string Objectifs = "OBJECTIFS";

    /// <summary>Evolution.</summary>
    public const string Evolution = "EVOLUTION";

    /// <summary>Quality of the data.</summary>
    public const string Qualite = "QUALITE";

    /// <summary>Known differences between documents.</summary>
    public const string Ecarts = "ECARTS";

    /// <summary>Not collected yet.</summary>
    public const string NonCollecte = "NON_COLLECTE";

    /// <summary>Definitions.</summary>
    public const string Definitions = "DEFINITIONS";

    /// <summary>Prefix of the rows of totals.</summary>
    public const string PrefixeTotal = "TOTAL";

    /// <summary>Row of the counts of territories.</summary>
    public const string LigneRenseignes = "RENSEIGNES";

    private const GenreColonne T = GenreColonne.Texte;

    private const GenreColonne P = GenreColonne.Pourcentage;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<FeuillePlan> Feuilles =
    [
        new(LisezMoi, "Lisez-moi", "Lisez-moi", "Ce que contient ce classeur, et comment le lire.", "Rubrique", 28, Cols(("CONTENU", 110, T))),
        new(Deploiement, "Déploiement", "Déploiement par territoire", "Un territoire par ligne. « nr » n’est jamais un zéro : la dernière ligne dit combien de territoires sont renseignés.", "Territoire", 34, Cols(
            ("NATURE", 13, T), ("REGION", 23, T), ("DEPARTEMENTS", 14, T), ("DEBUT", 16, T), ("COMPLETUDE", 13, T), ("CAMPAGNES", 12, T),
            ("PART_FEMMES_CVG", 12, P), ("TAUX_REMPLISSAGE_CVG", 13, P), ("PART_PASSAGES_CDDI_PHC", 13, P), ("PART_GRANDE_MARGINALITE_PHC", 13, P),
            ("ACCOMPAGNEES_CVG", 14, GenreColonne.Nombre), ("ACCOMPAGNEES_PHC", 14, GenreColonne.Nombre), ("PHC_GRANDE_MARGINALITE", 13, GenreColonne.Nombre), ("PARCOURS_ANNUELS_PHC", 12, GenreColonne.Nombre))),
        new(Declare, "Déclaré national", "Chiffres nationaux déclarés", "Ils viennent d’un document et ne sont la somme d’aucune autre ligne : la somme connue des territoires est donnée à côté, sans correction.", "Chiffre", 44, Cols(
            ("UNITE", 12, T), ("DATE", 14, T), ("SOMME", 18, GenreColonne.Nombre), ("TERRITOIRES", 18, T), ("LISTES", 14, GenreColonne.Nombre), ("SOURCE", 60, T))),
        new(Objectifs, "Objectifs", "Objectifs", "Un taux n’est calculé que si le réalisé mesure la même chose que l’objectif et si la base est connue ; sinon la dernière colonne dit pourquoi.", "Objectif", 36, Cols(
            ("UNITE", 11, T), ("ECHEANCE", 12, T), ("ORIGINE", 22, T), ("BASE", 16, T), ("TAUX", 10, P), ("COMPARAISON", 62, T))),
        new(Evolution, "Évolution", "Évolution", "Les chiffres publiés auparavant et ceux des campagnes, du plus ancien au plus récent. Deux lignes ne se comparent que si l’indicateur, le niveau et la qualification sont les mêmes.", "Chiffre", 48, Cols(
            ("ANNEE", 8, T), ("PERIODE", 15, T), ("NIVEAU", 14, T), ("VALEUR", 11, GenreColonne.Nombre), ("UNITE", 11, T), ("ORIGINE", 26, T), ("TERRITOIRES", 12, T), ("QUALIFICATION", 40, T), ("SOURCE", 44, T))),
        new(Qualite, "Qualité des données", "Qualité des données", "Par territoire et par compteur : chantiers renseignés sur chantiers attendus ; « territoire » quand la valeur est donnée pour l’ensemble du territoire, sans détail par chantier.", "Territoire", 34, Cols(
            ("CAMPAGNES", 11, T), ("MANQUANTES", 24, T), ("REMARQUE", 34, T))),
        new(Ecarts, "Écarts connus", "Écarts connus entre les documents", "Où les documents ne disent pas la même chose, et la règle appliquée ici.", "Sujet", 30, Cols(
            ("CODE", 8, T), ("DOCUMENTS", 60, T), ("LECTURE", 60, T))),
        new(NonCollecte, "Non collecté", "Ce que ce bilan ne dit pas encore", "Ces rubriques sont attendues d’un bilan complet. Rien n’est collecté à ce jour : leur absence n’est pas un zéro.", "Rubrique", 34, Cols(
            ("CONTENU", 74, T), ("ETAT", 30, T))),
        new(Definitions, "Définitions", "Définitions utilisées", "La définition de chaque indicateur de ce classeur, avec sa version.", "Indicateur", 34, Cols(
            ("VERSION", 9, T), ("UNITE", 11, T), ("NATURE", 10, T), ("NUMERATEUR", 40, T), ("DENOMINATEUR", 26, T), ("REGLE_DATE", 34, T), ("REGLE_NULL", 32, T), ("SOURCE", 32, T))),
    ];

    /// <summary>A sheet by its code.</summary>
    public static FeuillePlan Feuille(string code) => Feuilles.First(f => f.Code == code);

    /// <summary>True for a row that sums or counts the others.</summary>
    public static bool EstTotal(string ligne)
    {
        ArgumentNullException.ThrowIfNull(ligne);
        return ligne.StartsWith(PrefixeTotal, StringComparison.Ordinal) || ligne == LigneRenseignes;
    }

    private static Dictionary<string, (double Largeur, GenreColonne Genre)> Cols(params (string Code, double Largeur, GenreColonne Genre)[] colonnes)
        => colonnes.ToDictionary(c => c.Code, c => (c.Largeur, c.Genre));
}
