namespace Convergence.Web.Excel;

/// <summary>
/// One column of a table: title, width in characters, and how a row is read. Text stays text (codes keep their zeros), numbers
/// are numbers, a <see cref="DateOnly"/> is a date, a boolean is oui / non; null is written « non renseigné », an empty text is an empty cell.
/// </summary>
public sealed record ColonneExcel<T>(string Titre, double Largeur, Func<T, object?> Lire);
