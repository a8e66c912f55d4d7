using System.Globalization;
using ClosedXML.Excel;

namespace Convergence.Web.Tests.Features.Pilotage;

/// <summary>A sheet of a bilan read as a person reads it: by the label of the row and the header of the column.</summary>
internal sealed class FeuilleRelue
{
    private readonly IXLWorksheet _feuille;

    private readonly int _entetes;

    private readonly Dictionary<string, int> _colonnes;

    private readonly Dictionary<string, int> _lignes;

    public FeuilleRelue(XLWorkbook classeur, string nom)
    {
        _feuille = classeur.Worksheet(nom);
        _entetes = _feuille.SheetView.SplitRow;
        _colonnes = _feuille.Row(_entetes).CellsUsed().ToDictionary(c => c.GetString(), c => c.Address.ColumnNumber);
        _lignes = _feuille
            .Column(1)
            .CellsUsed(c => c.Address.RowNumber > _entetes)
            .DistinctBy(c => c.GetString())
            .ToDictionary(c => c.GetString(), c => c.Address.RowNumber);
    }

    public IEnumerable<string> Lignes => _lignes.Keys;

    public string this[string ligne, string colonne] => Texte(_feuille.Cell(_lignes[ligne], _colonnes[colonne]));

    public IEnumerable<string> Colonne(string colonne) => _lignes.Values.Select(l => Texte(_feuille.Cell(l, _colonnes[colonne])));

    private static string Texte(IXLCell cellule) =>
        cellule.DataType == XLDataType.Number ? cellule.GetDouble().ToString(CultureInfo.InvariantCulture) : cellule.GetString();
}
