using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Convergence.Data.Installation;
using Convergence.Domain.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Convergence.Data.Journal;

/// <summary>Lines of a table that follow each other.</summary>
/// <param name="JusquaId">Last key; null when there is none.</param>
/// <param name="Lignes">How many.</param>
/// <param name="Empreinte">SHA-256 of their content.</param>
/// <param name="DernierInstant">Instant of the newest, UTC.</param>
public sealed record LignesLues(long? JusquaId, int Lignes, byte[] Empreinte, DateTime DernierInstant);

/// <summary>
/// Reads the rows of the journal as they are stored, beside the model: a seal is about the columns, whatever an entity makes of them, and about the
/// rows of every chantier. Nothing but keys and digests leaves it. It erases the rows of a block whose purge is marked.
/// </summary>
public sealed class LectureJournal(ConvergenceDbContext db, OptionsBase options)
{
    /// <summary>Rows of a range, in the order of their keys, for the seal that a block has.</summary>
    public Task<LignesLues> RelireAsync(PlageJournal plage, int forme, CancellationToken annulation) =>
        LireAsync(TablesJournal.De(plage.Table), forme, plage.ApresId, plage.JusquaId, null, int.MaxValue, annulation);

    /// <summary>
    /// The rows that come next, up to the first one that is too young: a key may be given before a row that is already there is committed, and a
    /// younger row says that some may still be on their way.
    /// </summary>
    /// <param name="table">Table.</param>
    /// <param name="apresId">Key after which they begin.</param>
    /// <param name="avant">Instant from which a row is too young, UTC.</param>
    /// <param name="maximum">Most rows.</param>
    /// <param name="annulation">Stops between two rows.</param>
    public Task<LignesLues> SuivantesAsync(DescriptionJournal table, long apresId, DateTime avant, int maximum, CancellationToken annulation) =>
        LireAsync(table, TablesJournal.Forme, apresId, long.MaxValue, avant, maximum, annulation);

    /// <summary>Number of rows after a key: those that no block seals yet.</summary>
    public async Task<int> CompterApresAsync(DescriptionJournal table, long apresId, CancellationToken annulation)
    {
        await using var commande = await CommandeAsync($"SELECT COUNT(*) FROM \"{table.Nom}\" WHERE \"Id\" > @apres", apresId, long.MaxValue, annulation);
        return Convert.ToInt32(await commande.ExecuteScalarAsync(annulation), CultureInfo.InvariantCulture);
    }

    /// <summary>Erases the rows of a range; the triggers refuse it unless the purge of the block is marked.</summary>
    public async Task EffacerAsync(PlageJournal plage, CancellationToken annulation)
    {
        var nom = TablesJournal.De(plage.Table).Nom;
        await using var commande = await CommandeAsync(
            $"DELETE FROM \"{nom}\" WHERE \"Id\" > @apres AND \"Id\" <= @jusqua",
            plage.ApresId,
            plage.JusquaId,
            annulation
        );
        await commande.ExecuteNonQueryAsync(annulation);
    }

    private async Task<LignesLues> LireAsync(
        DescriptionJournal table,
        int forme,
        long apresId,
        long jusquaId,
        DateTime? avant,
        int maximum,
        CancellationToken annulation
    )
    {
        var colonnes = table.Colonnes.Where(c => c.Depuis <= forme).ToList();
        var noms = string.Join(", ", colonnes.Select(c => $"\"{c.Nom}\""));
        await using var commande = await CommandeAsync(
            $"SELECT \"Id\", \"Instant\", {noms} FROM \"{table.Nom}\" WHERE \"Id\" > @apres AND \"Id\" <= @jusqua ORDER BY \"Id\"{Limite(maximum)}",
            apresId,
            jusquaId,
            annulation
        );
        using var empreinte = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (dernier, lignes, instant) = ((long?)null, 0, DateTime.MinValue);
        await using var lecteur = await commande.ExecuteReaderAsync(annulation);
        while (await lecteur.ReadAsync(annulation))
        {
            var lu = lecteur.GetDateTime(1);
            if (lu >= avant)
            {
                break;
            }

            dernier = lecteur.GetInt64(0);
            lignes++;
            instant = lu > instant ? lu : instant;
            empreinte.AppendData(Ecrire(lecteur, colonnes));
        }

        return new(dernier, lignes, empreinte.GetHashAndReset(), DateTime.SpecifyKind(instant, DateTimeKind.Utc));
    }

    /// <summary>Each value says its length, and a null is not an empty text: no content can be read as another one.</summary>
    private static byte[] Ecrire(DbDataReader lecteur, IReadOnlyList<ColonneJournal> colonnes)
    {
        var texte = new StringBuilder();
        texte.Append(CultureInfo.InvariantCulture, $"{lecteur.GetInt64(0)}");
        for (var i = 0; i < colonnes.Count; i++)
        {
            var rang = i + 2;
            var valeur = lecteur.IsDBNull(rang) ? null : Ecrire(lecteur, rang, colonnes[i].Nature);
            texte.Append(CultureInfo.InvariantCulture, $"|{valeur?.Length ?? -1}:{valeur}");
        }

        return Encoding.UTF8.GetBytes(texte.Append('\n').ToString());
    }

    private static string Ecrire(DbDataReader lecteur, int rang, NatureColonne nature) =>
        nature switch
        {
            NatureColonne.Instant => lecteur.GetDateTime(rang).Ticks.ToString(CultureInfo.InvariantCulture),
            NatureColonne.Entier => Convert.ToInt64(lecteur.GetValue(rang), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
            _ => lecteur.GetString(rang),
        };

    private string Limite(int maximum) =>
        maximum == int.MaxValue ? string.Empty
        : options.Fournisseur == Fournisseur.SqlServer ? string.Create(CultureInfo.InvariantCulture, $" OFFSET 0 ROWS FETCH NEXT {maximum} ROWS ONLY")
        : string.Create(CultureInfo.InvariantCulture, $" LIMIT {maximum}");

    private async Task<DbCommand> CommandeAsync(string ordre, long apres, long jusqua, CancellationToken annulation)
    {
        if (db.Database.GetDbConnection().State != System.Data.ConnectionState.Open)
        {
            // The context closes it when it ends.
            await db.Database.OpenConnectionAsync(annulation);
        }

        var commande = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of this folder; values are parameters.
        commande.CommandText = ordre;
#pragma warning restore CA2100
        commande.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (nom, valeur) in new[] { ("@apres", apres), ("@jusqua", jusqua) })
        {
            var parametre = commande.CreateParameter();
            (parametre.ParameterName, parametre.Value) = (nom, valeur);
            commande.Parameters.Add(parametre);
        }

        return commande;
    }
}
