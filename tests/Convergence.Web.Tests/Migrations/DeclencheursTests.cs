using Convergence.Data.Journal;
using Convergence.Domain.Lignes;
using Convergence.Testing;
using Convergence.Web.Commandes;
using Convergence.Web.Tests.SqlServer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Migrations;

/// <summary>Whoever writes to the database beside the portal, the journal keeps its rows until a block is purged (ADR 0028).</summary>
public sealed class DeclencheursTests : IAsyncLifetime
{
    private const string Etat = "8389b33";

    private EtatGarde _garde = null!;

    /// <summary>What must be refused on each table that the triggers watch.</summary>
    public static TheoryData<string> Refuses =>
        [
            "UPDATE \"AccesDossiers\" SET \"CompteId\" = \"CompteId\"",
            "DELETE FROM \"AccesDossiers\"",
            "INSERT OR REPLACE INTO \"AccesDossiers\" SELECT * FROM \"AccesDossiers\"",
            "UPDATE \"EvenementsCompte\" SET \"Nature\" = 4",
            "UPDATE OR REPLACE \"EvenementsCompte\" SET \"Id\" = \"Id\"",
            "DELETE FROM \"EvenementsCompte\" WHERE \"Id\" = 2",
            "REPLACE INTO \"EvenementsCompte\" (\"Id\", \"Instant\", \"Nature\") VALUES (1, '2026-01-01', 4)",
            "UPDATE \"BlocsJournal\" SET \"Sceau\" = x'00'",
            "UPDATE \"BlocsJournal\" SET \"DernierInstant\" = '2020-01-01'",
            "REPLACE INTO \"BlocsJournal\" SELECT * FROM \"BlocsJournal\"",
            "DELETE FROM \"BlocsJournal\"",
            "UPDATE \"PlagesJournal\" SET \"JusquaId\" = 1000",
            "REPLACE INTO \"PlagesJournal\" SELECT * FROM \"PlagesJournal\"",
            "DELETE FROM \"PlagesJournal\"",
        ];

    /// <summary>A database of a released state, upgraded by every migration, with two lines in each table and one block over the first of accounts.</summary>
    public async Task InitializeAsync()
    {
        _garde = await EtatGarde.CopierAsync(Etat);
        Assert.Equal(LigneCommande.Reussi, (await _garde.MigrerAsync()).Code);
        for (var i = 0; i < 2; i++)
        {
            await _garde.ExecuterAsync(
                "INSERT INTO \"AccesDossiers\" (\"Instant\", \"CompteId\", \"SalarieId\", \"TerritoireId\", \"ChantierId\", \"Action\", \"Resultat\", \"Pseudonyme\") "
                    + "SELECT '2026-01-01 08:00:00', (SELECT MIN(\"Id\") FROM \"Utilisateurs\"), \"Id\", \"TerritoireId\", \"ChantierId\", 1, 1, 'X' FROM \"Salaries\" LIMIT 1"
            );
            await _garde.ExecuterAsync("INSERT INTO \"EvenementsCompte\" (\"Instant\", \"Nature\") VALUES ('2026-01-01 08:00:00', 2)");
        }

        await _garde.ExecuterAsync(
            "INSERT INTO \"BlocsJournal\" (\"Numero\", \"ScelleLe\", \"Forme\", \"DernierInstant\", \"Precedent\", \"Cle\", \"Sceau\") VALUES (1, '2026-01-02', 1, '2026-01-01', x'00', 'k', x'01')"
        );
        await _garde.ExecuterAsync(
            "INSERT INTO \"PlagesJournal\" (\"BlocNumero\", \"Table\", \"ApresId\", \"JusquaId\", \"Lignes\", \"Empreinte\") VALUES (1, 2, 0, 1, 1, x'02')"
        );
    }

    public Task DisposeAsync()
    {
        _garde.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Apres_toutes_les_migrations_chaque_declencheur_est_la_et_une_table_refaite_retrouve_les_siens()
    {
        var attendus = DeclencheursJournal.Sqlite.Select(d => d.Nom).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(attendus, await PresentsAsync());

        // What EF does when it rebuilds a table: it copies, drops, renames.
        await _garde.ExecuterAsync(
            "DROP TRIGGER \"TR_AccesDossiers_Suppression\"; DROP TRIGGER \"TR_EvenementsCompte_Suppression\"; "
                + "CREATE TABLE \"ef_temp\" AS SELECT * FROM \"PlagesJournal\"; DROP TABLE \"PlagesJournal\"; ALTER TABLE \"ef_temp\" RENAME TO \"PlagesJournal\";"
        );
        Assert.NotEqual(attendus, await PresentsAsync());

        Assert.Equal(LigneCommande.Reussi, (await _garde.MigrerAsync()).Code);

        Assert.Equal(attendus, await PresentsAsync());
    }

    [Theory]
    [MemberData(nameof(Refuses))]
    public async Task Rien_ne_change_ni_ne_part(string ordre)
    {
        var refus = await Assert.ThrowsAsync<SqliteException>(() => _garde.ExecuterAsync(ordre));

        Assert.Contains(DeclencheursJournal.Refus, refus.Message, StringComparison.Ordinal);
        Assert.Equal("2", await _garde.LireAsync("SELECT COUNT(*) FROM \"EvenementsCompte\" WHERE \"Nature\" = 2"));
    }

    [Fact]
    public async Task Un_bloc_dont_la_purge_est_notee_laisse_partir_ses_lignes_et_elles_seules()
    {
        await _garde.ExecuterAsync("UPDATE \"BlocsJournal\" SET \"PurgeLe\" = '2027-02-01', \"SceauPurge\" = x'03'");

        await _garde.ExecuterAsync("DELETE FROM \"EvenementsCompte\" WHERE \"Id\" = 1");

        await Assert.ThrowsAsync<SqliteException>(() => _garde.ExecuterAsync("DELETE FROM \"EvenementsCompte\""));
        await Assert.ThrowsAsync<SqliteException>(() => _garde.ExecuterAsync("DELETE FROM \"AccesDossiers\""));
        await Assert.ThrowsAsync<SqliteException>(() => _garde.ExecuterAsync("UPDATE \"BlocsJournal\" SET \"PurgeLe\" = NULL"));
        Assert.Equal("1", await _garde.LireAsync("SELECT COUNT(*) FROM \"EvenementsCompte\""));
    }

    [Fact]
    public void Chaque_declencheur_de_SQL_Server_se_lit()
    {
        Assert.NotEmpty(DeclencheursJournal.SqlServer);
        AssertTous.Verifier(DeclencheursJournal.SqlServer, d =>
        {
            Assert.Empty(AnalyseTSql.Fautes(d.Poser));
            Assert.Empty(AnalyseTSql.Fautes(d.Retirer));
        });
    }

    [Fact]
    public void Les_deux_fournisseurs_gardent_les_memes_tables_et_EF_le_sait()
    {
        using var db = Contextes.SqlServer();
        var gardees = DeclencheursJournal.Sqlite.Select(d => d.Table).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Equal(gardees, DeclencheursJournal.SqlServer.Select(d => d.Table).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            gardees,
            Contextes.Modele(db).GetEntityTypes().Where(t => t.GetDeclaredTriggers().Any()).Select(t => t.GetTableName()!).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Chaque_table_du_journal_est_decrite_avec_toutes_ses_colonnes()
    {
        using var db = Contextes.Sqlite();
        var lignes = db.Model.GetEntityTypes().Where(t => typeof(ILigneJournal).IsAssignableFrom(t.ClrType)).ToList();

        Assert.Equal(lignes.Select(t => t.ClrType.Name).Order(), TablesJournal.Toutes.Select(t => t.Entite.Name).Order());
        AssertTous.Verifier(TablesJournal.Toutes, t =>
        {
            var type = lignes.Single(l => l.ClrType == t.Entite);
            Assert.Equal(type.GetTableName(), t.Nom);
            Assert.Equal(
                type.GetProperties().Where(p => !p.IsPrimaryKey()).Select(p => p.GetColumnName()).Order(StringComparer.Ordinal),
                t.Colonnes.Select(c => c.Nom).Order(StringComparer.Ordinal)
            );
            AssertTous.Verifier(t.Colonnes, c => Assert.InRange(c.Depuis, 1, TablesJournal.Forme));
        });
    }

    private async Task<IReadOnlyList<string>> PresentsAsync() =>
        (await _garde.LireAsync("SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name)"))?.Split(',') ?? [];
}
