namespace Convergence.Web.Excel;

/// <summary>A workbook ready to be sent.</summary>
public sealed record FichierExcel(string Nom, byte[] Contenu)
{
    public const string TypeMime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
