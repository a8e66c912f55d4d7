using Convergence.Data;
using Convergence.Web.Tests.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Convergence.Web.Tests.Migrations;

/// <summary>Both providers are in step, and SQL Server would understand its scripts.</summary>
public sealed class MigrationsTests
{
    private const string Premiere = "Initiale";

    /// <summary>What the migrations that followed the first may change of what was stored, each with its reason. Nothing here loses a character.</summary>
    private static readonly string[] PertesAdmises =
    [
        // TextesDeRecherche widens the folded columns: the rule may double a text.
        "ALTER COLUMN Organisations.NomRecherche varchar(320)",
        "ALTER COLUMN Chantiers.NomRecherche varchar(320)",
        "ALTER COLUMN Territoires.NomRecherche varchar(240)",
        "ALTER COLUMN Chantiers.TexteRecherche varchar(4000)",
        "ALTER COLUMN Conventions.TexteRecherche varchar(4000)",
        "ALTER COLUMN Partenaires.TexteRecherche varchar(4000)",
        // AccesRenforces lets the key in clear be absent: it is then encrypted in another column.
        "ALTER COLUMN ClesProtection.Xml nvarchar(max)",
    ];

    public static TheoryData<string> Fournisseurs => ["Sqlite", "SqlServer"];

    [Theory]
    [MemberData(nameof(Fournisseurs))]
    public void Aucun_changement_du_modele_n_attend_sa_migration(string fournisseur)
    {
        using var db = Contexte(fournisseur);
        Assert.False(db.Database.HasPendingModelChanges(), "Le modèle a changé : outils/migrations.sh NomDeLaMigration");
    }

    [Fact]
    public void Les_deux_fournisseurs_ont_les_memes_migrations()
    {
        using var sqlite = Contextes.Sqlite();
        using var sqlServer = Contextes.SqlServer();
        var noms = sqlite.Database.GetMigrations().Select(SansDate).ToList();

        Assert.NotEmpty(noms);
        Assert.Equal(noms, sqlServer.Database.GetMigrations().Select(SansDate));
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    [InlineData(MigrationsSqlGenerationOptions.NoTransactions)]
    public void Le_script_de_SQL_Server_se_lit(MigrationsSqlGenerationOptions options)
    {
        using var db = Contextes.SqlServer();

        var script = db.GetService<IMigrator>().GenerateScript(options: options);

        Assert.Contains("CREATE TABLE [Territoires]", script, StringComparison.Ordinal);
        Assert.Empty(AnalyseTSql.Fautes(script));
    }

    [Fact]
    public void Rien_ne_se_perd_depuis_la_premiere_migration()
    {
        using var db = Contextes.SqlServer();
        var migrations = db.Database.GetMigrations().ToList();
        Assert.Equal(Premiere, SansDate(migrations[0]));

        var script = db.GetService<IMigrator>().GenerateScript(migrations[0], migrations[^1]);

        Assert.Contains("ALTER TABLE", script, StringComparison.Ordinal);
        Assert.Empty(AnalyseTSql.Fautes(script));
        Assert.Equal(PertesAdmises.Order(StringComparer.Ordinal), PertesTSql.De(script).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("DROP TABLE [Chantiers];", "DROP TABLE Chantiers")]
    [InlineData("ALTER TABLE [Chantiers] DROP COLUMN [Nom];", "DROP COLUMN Chantiers.Nom")]
    [InlineData("ALTER TABLE [Chantiers] ALTER COLUMN [Nom] nvarchar(10) NOT NULL;", "ALTER COLUMN Chantiers.Nom nvarchar(10)")]
    [InlineData("DELETE FROM [Chantiers] WHERE [Id] = 1;", "DELETE Chantiers")]
    [InlineData("UPDATE [Chantiers] SET [Nom] = N'';", "UPDATE Chantiers")]
    [InlineData("TRUNCATE TABLE [Chantiers];", "TRUNCATE Chantiers")]
    [InlineData("IF 1 = 1 BEGIN EXEC sp_rename 'a', 'b'; DROP TABLE [Chantiers]; END", "DROP TABLE Chantiers")]
    public void Une_perte_ecrite_dans_un_script_est_vue(string ordre, string attendu) => Assert.Equal([attendu], PertesTSql.De(ordre));

    [Fact]
    public void Une_migration_qui_ne_perd_rien_passe() =>
        Assert.Empty(
            PertesTSql.De(
                "ALTER TABLE [Chantiers] ADD [Essai] int NULL; CREATE INDEX [IX] ON [Chantiers] ([Essai]); ALTER TABLE [Chantiers] DROP CONSTRAINT [DF]; DROP INDEX [IX] ON [Chantiers];"
            )
        );

    [Fact]
    public void Chaque_migration_revient_en_arriere()
    {
        using var db = Contextes.SqlServer();
        var script = db.GetService<IMigrator>().GenerateScript(db.Database.GetMigrations().Last(), Migration.InitialDatabase);

        Assert.Contains("DROP TABLE [Territoires]", script, StringComparison.Ordinal);
        Assert.Empty(AnalyseTSql.Fautes(script));
    }

    [Fact]
    public void Les_deux_modeles_disent_la_meme_chose()
    {
        using var sqlite = Contextes.Sqlite();
        using var sqlServer = Contextes.SqlServer();
        var attendu = SignatureModele.De(Contextes.Modele(sqlite));

        Assert.NotEmpty(attendu);
        Assert.Equal(attendu, SignatureModele.De(Contextes.Modele(sqlServer)));
    }

    private static ConvergenceDbContext Contexte(string fournisseur) => fournisseur == "Sqlite" ? Contextes.Sqlite() : Contextes.SqlServer();

    private static string SansDate(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
