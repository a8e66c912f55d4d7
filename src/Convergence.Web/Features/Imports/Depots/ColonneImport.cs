namespace Convergence.Web.Features.Imports.Depots;

/// <summary>
/// One column of the file. Its code is the field of the form of the screen, so that a refusal of the form finds its cell.
/// </summary>
public sealed record ColonneImport(string Code, string Titre, string Aide)
{
    /// <summary>What is written in its cells when nothing is known, and what erases when it is written.</summary>
    public const string Efface = "non renseigné";

    private const int ChoixEcrits = 30;

    /// <summary>Other titles that lead to it: those of the export of the list.</summary>
    public IReadOnlyList<string> AutresTitres { get; init; } = [];

    /// <summary>A new row must fill it.</summary>
    public bool Obligatoire { get; init; }

    /// <summary>What tells a row from another: the only column that a file must have.</summary>
    public bool EstCle { get; init; }

    /// <summary>Cell of the example row of the model.</summary>
    public string Exemple { get; init; } = string.Empty;

    /// <summary>Width in the model, in characters.</summary>
    public double Largeur { get; init; } = 24;

    /// <summary>The text may hold several lines.</summary>
    public bool Multiligne { get; init; }

    /// <summary>Closed list; null when the text is free.</summary>
    public IReadOnlyList<ChoixImport>? Choix { get; init; }

    /// <summary>What the model and the repair offer of the closed list.</summary>
    public IEnumerable<ChoixImport> ChoixOfferts => Choix?.Where(c => c.EstOffert) ?? [];

    /// <summary>Several choices in one cell.</summary>
    public bool Multiple { get; init; }

    /// <summary>Help beside a cell to repair: a list of several values is not offered by a selector, it is written out while it is short.</summary>
    public string AideDeReparation =>
        Multiple
            ? $"{Aide} Valeurs séparées par un point-virgule{(ChoixOfferts.Count() <= ChoixEcrits ? $" : {string.Join(ListeImport.Separateur, ChoixOfferts.Select(c => c.Libelle))}" : string.Empty)}."
            : Aide;

    /// <summary>What reads a free text: its usual writing, or why it is refused.</summary>
    public Func<string, LectureImport>? Lire { get; init; }

    /// <summary>The usual writing of a cell, or why it is refused.</summary>
    public LectureImport LireCellule(string brut)
    {
        var texte = Multiligne ? brut.ReplaceLineEndings("\n").Trim() : string.Join(' ', brut.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return texte switch
        {
            ['#', .., '!' or '?'] or "#N/A" => LectureImport.Refus("La case contient une erreur de calcul : remplacez la formule par sa valeur."),
            _ when Choix is not null => Multiple ? ListeImport.Plusieurs(Choix, texte) : ListeImport.Un(Choix, texte),
            _ => Lire?.Invoke(texte) ?? new LectureImport(texte, null),
        };
    }
}

/// <summary>One value of a closed list: the words, and other ways to write it.</summary>
public sealed record ChoixImport(string Libelle, params string[] Autres)
{
    /// <summary>False for a value that an export may hold: it is read, and no list offers it.</summary>
    public bool EstOffert { get; init; } = true;
}

/// <summary>What was understood of a cell; <paramref name="Erreur"/> says why nothing was.</summary>
public readonly record struct LectureImport(string Valeur, string? Erreur)
{
    public static LectureImport Refus(string erreur) => new(string.Empty, erreur);
}
