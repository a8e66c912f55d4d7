namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>A sheet of the workbook: its names, and how its columns are written.</summary>
/// <param name="Code">Code, in the cells.</param>
/// <param name="Onglet">Name of the tab.</param>
/// <param name="Titre">Title, above the table.</param>
/// <param name="Chapeau">One sentence under the title.</param>
/// <param name="EnTeteLigne">Header of the first column, the row labels.</param>
/// <param name="LargeurLigne">Width of the first column, in characters.</param>
/// <param name="Colonnes">Width and kind of the columns whose default (a count, 11 wide) does not do.</param>
public sealed record FeuillePlan(
    string Code,
    string Onglet,
    string Titre,
    string Chapeau,
    string EnTeteLigne,
    double LargeurLigne,
    IReadOnlyDictionary<string, (double Largeur, GenreColonne Genre)> Colonnes
)
{
    /// <summary>Width and kind of a column.</summary>
    public (double Largeur, GenreColonne Genre) Colonne(string code) => Colonnes.TryGetValue(code, out var c) ? c : (10.5, GenreColonne.Nombre);
}

/// <summary>The sheets of a bilan, in order. The same for the workbook and for the preview.</summary>
public static class PlanBilan
{
    public const string LisezMoi = "LISEZ_MOI";

    /// <summary>Territories.</summary>
    public const string Deploiement = "DEPLOIEMENT";

    /// <summary>Declared national figures.</summary>
    public const string Declare = "DECLARE";

    public const string Objectifs = "OBJECTIFS";

    public const string Evolution = "EVOLUTION";

    /// <summary>Quality of the data.</summary>
    public const string Qualite = "QUALITE";

    /// <summary>Known differences between documents.</summary>
    public const string Ecarts = "ECARTS";

    /// <summary>Not collected yet.</summary>
    public const string NonCollecte = "NON_COLLECTE";

    public const string Definitions = "DEFINITIONS";

    /// <summary>Prefix of the rows of totals.</summary>
    public const string PrefixeTotal = "TOTAL";

    /// <summary>Row of the counts of territories.</summary>
    public const string LigneRenseignes = "RENSEIGNES";

    private const GenreColonne T = GenreColonne.Texte;

    private const GenreColonne N = GenreColonne.Nombre;

    private const GenreColonne P = GenreColonne.Pourcentage;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<FeuillePlan> Feuilles =
    [
        new(LisezMoi, "Lisez-moi", "Lisez-moi", "Ce que contient ce classeur, et comment le lire.", "Rubrique", 28, Cols(("CONTENU", 110, T))),
        new(
            Deploiement,
            "Déploiement",
            "Déploiement par territoire",
            "Un territoire par ligne. « nr » n’est jamais un zéro : la dernière ligne dit combien de territoires sont renseignés.",
            "Territoire",
            27,
            Cols(
                ("NATURE", 11.5, T),
                ("REGION", 19, T),
                ("DEPARTEMENTS", 10.5, T),
                ("DEBUT", 12, T),
                ("COMPLETUDE", 10.5, T),
                ("CAMPAGNES", 10, T),
                ("PART_FEMMES_CVG", 9.5, P),
                ("TAUX_REMPLISSAGE_CVG", 11.5, P),
                ("PART_PASSAGES_CDDI_PHC", 9.5, P),
                ("PART_GRANDE_MARGINALITE_PHC", 11, P),
                ("ACCOMPAGNEES_CVG", 13.5, N),
                ("ACCOMPAGNEES_PHC", 13.5, N),
                ("PHC_GRANDE_MARGINALITE", 11, N),
                ("PARCOURS_ANNUELS_PHC", 10.5, N)
            )
        ),
        new(
            Declare,
            "Déclaré national",
            "Chiffres nationaux déclarés",
            "Ils viennent d’un document et ne sont la somme d’aucune autre ligne : la somme connue des territoires est donnée à côté, sans correction.",
            "Chiffre",
            36,
            Cols(("UNITE", 11.5, T), ("DATE", 15, T), ("SOMME", 12, N), ("TERRITOIRES", 12.5, T), ("LISTES", 11, N), ("SOURCE", 48, T))
        ),
        new(
            Objectifs,
            "Objectifs",
            "Objectifs",
            "Un taux n’est calculé que si le réalisé mesure la même chose que l’objectif et si la base est connue ; sinon la dernière colonne dit pourquoi.",
            "Objectif",
            28,
            Cols(("UNITE", 10.5, T), ("ECHEANCE", 11.5, T), ("ORIGINE", 19, T), ("BASE", 15, T), ("TAUX", 9.5, P), ("COMPARAISON", 46, T))
        ),
        new(
            Evolution,
            "Évolution",
            "Évolution",
            "Du plus ancien au plus récent. Deux lignes ne se comparent que si l’indicateur, le niveau et ce qu’en dit la source sont les mêmes.",
            "Chiffre",
            36,
            Cols(
                ("ANNEE", 7.5, T),
                ("PERIODE", 14, T),
                ("NIVEAU", 10.5, T),
                ("VALEUR", 10, N),
                ("UNITE", 10.5, T),
                ("ORIGINE", 15, T),
                ("QUALIFICATION", 30, T),
                ("SOURCE", 32, T)
            )
        ),
        new(
            Qualite,
            "Qualité des données",
            "Qualité des données",
            "Chantiers renseignés sur chantiers attendus ; « territoire » : la valeur est donnée pour tout le territoire, sans détail par chantier.",
            "Territoire",
            27,
            Cols(("CAMPAGNES", 10.5, T), ("MANQUANTES", 15, T), ("REMARQUE", 26, T))
        ),
        new(
            Ecarts,
            "Écarts connus",
            "Écarts connus entre les documents",
            "Où les documents ne disent pas la même chose, et la règle appliquée ici.",
            "Sujet",
            32,
            Cols(("CODE", 8, T), ("DOCUMENTS", 52, T), ("LECTURE", 52, T))
        ),
        new(
            NonCollecte,
            "Non collecté",
            "Ce que ce bilan ne dit pas encore",
            "Ces rubriques sont attendues d’un bilan complet. Rien n’est collecté à ce jour : leur absence n’est pas un zéro.",
            "Rubrique",
            34,
            Cols(("CONTENU", 76, T), ("ETAT", 28, T))
        ),
        new(
            Definitions,
            "Définitions",
            "Définitions utilisées",
            "La définition de chaque indicateur de ce classeur, avec sa version.",
            "Indicateur",
            25,
            Cols(
                ("VERSION", 8, T),
                ("UNITE", 10.5, T),
                ("NATURE", 8.5, T),
                ("NUMERATEUR", 30, T),
                ("DENOMINATEUR", 20, T),
                ("REGLE_DATE", 25, T),
                ("REGLE_NULL", 25, T),
                ("SOURCE", 22, T)
            )
        ),
    ];

    /// <summary>A sheet by its code.</summary>
    public static FeuillePlan Feuille(string code) => Feuilles.First(f => f.Code == code);

    /// <summary>True for a row that sums or counts the others.</summary>
    public static bool EstTotal(string ligne)
    {
        ArgumentNullException.ThrowIfNull(ligne);
        return ligne.StartsWith(PrefixeTotal, StringComparison.Ordinal) || ligne == LigneRenseignes;
    }

    private static Dictionary<string, (double Largeur, GenreColonne Genre)> Cols(params (string Code, double Largeur, GenreColonne Genre)[] colonnes) =>
        colonnes.ToDictionary(c => c.Code, c => (c.Largeur, c.Genre));
}
