using Convergence.Data;
using Convergence.Web.Tests.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Convergence.Web.Tests.Migrations;

/// <summary>Both providers are in step, and SQL Server would understand its scripts.</summary>
public sealed class MigrationsTests
{
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
