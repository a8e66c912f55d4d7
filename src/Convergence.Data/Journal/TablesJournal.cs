using Convergence.Domain.Comptes;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Journal;

namespace Convergence.Data.Journal;

/// <summary>A table of the journal: where its lines are, and the columns whose content is sealed, in the order in which it is written.</summary>
/// <param name="Table">Which one.</param>
/// <param name="Entite">Entity of a line.</param>
/// <param name="Nom">Name of the table in the database.</param>
/// <param name="Colonnes">Every column but the key. A new one comes at the end, with a new form in <see cref="TablesJournal.Forme"/>.</param>
public sealed record DescriptionJournal(TableJournal Table, Type Entite, string Nom, IReadOnlyList<ColonneJournal> Colonnes);

/// <summary>A column that is sealed.</summary>
/// <param name="Nom">Its name in the database.</param>
/// <param name="Nature">How its value is written.</param>
/// <param name="Depuis">Form of the content from which it is written.</param>
public sealed record ColonneJournal(string Nom, NatureColonne Nature, int Depuis = 1);

/// <summary>How the value of a column is written before it is digested, the same on both providers.</summary>
public enum NatureColonne
{
    Entier = 1,
    Instant = 2,
    Texte = 3,
}

/// <summary>Every table of the journal. A test compares them with the model: a column or a table that is forgotten fails.</summary>
public static class TablesJournal
{
    /// <summary>Form in which the content of the rows of a new block is written; older blocks keep theirs.</summary>
    public const int Forme = 1;

    public static readonly IReadOnlyList<DescriptionJournal> Toutes =
    [
        new(
            TableJournal.Dossiers,
            typeof(AccesDossier),
            "AccesDossiers",
            [
                new("Instant", NatureColonne.Instant),
                new("CompteId", NatureColonne.Entier),
                new("SalarieId", NatureColonne.Entier),
                new("TerritoireId", NatureColonne.Entier),
                new("ChantierId", NatureColonne.Entier),
                new("Action", NatureColonne.Entier),
                new("Resultat", NatureColonne.Entier),
                new("Pseudonyme", NatureColonne.Texte),
                new("Champs", NatureColonne.Texte),
            ]
        ),
        new(
            TableJournal.Comptes,
            typeof(EvenementCompte),
            "EvenementsCompte",
            [
                new("Instant", NatureColonne.Instant),
                new("Nature", NatureColonne.Entier),
                new("CompteId", NatureColonne.Entier),
                new("ParId", NatureColonne.Entier),
                new("Role", NatureColonne.Entier),
            ]
        ),
    ];

    public static DescriptionJournal De(TableJournal table) => Toutes.Single(t => t.Table == table);
}
