namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>How a column is written.</summary>
public enum GenreColonne
{
    /// <summary>Words, or a code kept as text.</summary>
    Texte = 1,

    /// <summary>A count.</summary>
    Nombre = 2,

    /// <summary>A percentage, stored in points: 41.3.</summary>
    Pourcentage = 3,
}

/// <summary>What a cell holds: one of a number, a text, « nr », « s », « so ».</summary>
/// <param name="Statut">Which.</param>
/// <param name="Nombre">The number, if any.</param>
/// <param name="Texte">The text, if any.</param>
public readonly record struct ValeurCellule(StatutCellule Statut, decimal? Nombre, string? Texte)
{
    public static readonly ValeurCellule NonRenseigne = new(StatutCellule.NonRenseigne, null, null);

    /// <summary>Does not apply.</summary>
    public static readonly ValeurCellule SansObjet = new(StatutCellule.SansObjet, null, null);

    /// <summary>Hidden.</summary>
    public static readonly ValeurCellule Secret = new(StatutCellule.Secret, null, null);

    /// <summary>A number, or « nr » when it is null.</summary>
    public static ValeurCellule De(decimal? nombre) => nombre is null ? NonRenseigne : new(StatutCellule.Valeur, nombre, null);

    /// <summary>A text, or « nr » when it is blank.</summary>
    public static ValeurCellule De(string? texte) => string.IsNullOrWhiteSpace(texte) ? NonRenseigne : new(StatutCellule.Valeur, null, texte);

    /// <summary>A text, or « so » when it is blank.</summary>
    public static ValeurCellule OuSansObjet(string? texte) => string.IsNullOrWhiteSpace(texte) ? SansObjet : De(texte);

    /// <summary>« nr », « s », « so », or null for a value.</summary>
    public string? Signe => SigneDe(Statut);

    /// <summary>« nr », « s », « so », or null for a value.</summary>
    public static string? SigneDe(StatutCellule statut) =>
        statut switch
        {
            StatutCellule.NonRenseigne => "nr",
            StatutCellule.Secret => "s",
            StatutCellule.SansObjet => "so",
            _ => null,
        };
}

/// <summary>A cell before it is stored.</summary>
/// <param name="Feuille">Sheet code.</param>
/// <param name="Ligne">Row code.</param>
/// <param name="Colonne">Column code.</param>
/// <param name="LibelleLigne">Row label.</param>
/// <param name="LibelleColonne">Column label.</param>
/// <param name="Valeur">What it holds.</param>
/// <param name="VersionDefinition">Version of the definition of the indicator of the column.</param>
/// <param name="Ordre">Order in the sheet.</param>
public sealed record CelluleCalculee(
    string Feuille,
    string Ligne,
    string Colonne,
    string LibelleLigne,
    string LibelleColonne,
    ValeurCellule Valeur,
    int? VersionDefinition,
    int Ordre
)
{
    /// <summary>As it is stored.</summary>
    public CelluleBilan Pour(long bilanId) =>
        new()
        {
            BilanId = bilanId,
            Feuille = Feuille,
            Ligne = Ligne,
            Colonne = Colonne,
            LibelleLigne = LibelleLigne,
            LibelleColonne = LibelleColonne,
            Nombre = Valeur.Nombre,
            Texte = Valeur.Texte,
            Statut = Valeur.Statut,
            VersionDefinition = VersionDefinition,
            Ordre = Ordre,
        };

    /// <summary>From what was stored.</summary>
    public static CelluleCalculee Depuis(CelluleBilan c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return new(
            c.Feuille,
            c.Ligne,
            c.Colonne,
            c.LibelleLigne,
            c.LibelleColonne,
            new ValeurCellule(c.Statut, c.Nombre, c.Texte),
            c.VersionDefinition,
            c.Ordre
        );
    }
}

/// <summary>How grave a remark of the preparation is.</summary>
public enum GraviteControle
{
    /// <summary>To know.</summary>
    Information = 1,

    /// <summary>To look at before transmitting.</summary>
    Attention = 2,
}

/// <summary>A remark on the data, said before a bilan is transmitted.</summary>
/// <param name="Gravite">How grave.</param>
/// <param name="Message">French sentence.</param>
public sealed record ControleBilan(GraviteControle Gravite, string Message);

/// <summary>A computed bilan.</summary>
/// <param name="Cellules">Every cell, in the order of sheets then of cells.</param>
/// <param name="Controles">Remarks on the data.</param>
/// <param name="ContientFictif">An invented figure feeds it.</param>
/// <param name="PeriodesUtilisees">Codes of the periods whose figures were read.</param>
public sealed record ContenuBilan(
    IReadOnlyList<CelluleCalculee> Cellules,
    IReadOnlyList<ControleBilan> Controles,
    bool ContientFictif,
    IReadOnlyList<string> PeriodesUtilisees
);
