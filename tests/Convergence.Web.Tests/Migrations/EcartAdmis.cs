namespace Convergence.Web.Tests.Migrations;

/// <summary>What may differ between a database and the same one upgraded, with the reason: a column rewritten, a table in which rows come.</summary>
/// <param name="Table">Table.</param>
/// <param name="Colonne">Column that is rewritten; null when rows may come in the table: those that were there stay.</param>
/// <param name="Raison">Migration or rule that says so.</param>
internal sealed record EcartAdmis(string Table, string? Colonne, string Raison);
