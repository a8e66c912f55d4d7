using System.Data.Common;
using Convergence.Data.Lot;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Testing;
using Convergence.Web.Tests.Migrations;
using Convergence.Web.Tests.SqlServer;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Convergence.Web.Tests.Donnees;

/// <summary>What a lot would send to SQL Server is understood there, for each table; what it could not write right is refused.</summary>
public sealed class OrdresLotTests
{
    [Fact]
    public void Chaque_table_a_des_ordres_que_SQL_Server_lit()
    {
        using var db = Contextes.SqlServer();
        var ordres = new OrdresLot(db.GetService<ISqlGenerationHelper>(), sqlServer: true);
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.ClrType != typeof(IdentityUserClaim<long>)))
        {
            var (table, colonnes) = (new TableEnLot(type, ordres), type.GetProperties().Select(p => p.GetColumnName()).ToList());
            var (lignes, cleDonnee) = (ordres.LignesParOrdre(colonnes.Count), table.LireDerniereCle() is not null);
            var ordre = ordres.Inserer(type.GetTableName()!, colonnes, lignes, cleDonnee);

            Assert.Empty(AnalyseTSql.Fautes(ordre));
            Assert.Empty(AnalyseTSql.Fautes(table.LireDerniereCle() ?? string.Empty));
            Assert.InRange(lignes * colonnes.Count, 1, 2_100);
            Assert.InRange(lignes, 1, 1_000);

            // IDENTITY_INSERT is refused on a table without identity, and an explicit key without it.
            Assert.Equal(
                type.GetProperties().Any(p => SqlServerPropertyExtensions.GetValueGenerationStrategy(p) == SqlServerValueGenerationStrategy.IdentityColumn),
                ordre.Contains("SET IDENTITY_INSERT", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void Un_ordre_porte_plusieurs_lignes_avec_les_types_des_colonnes()
    {
        using var db = Contextes.SqlServer();
        var table = new TableEnLot(db.Model.FindEntityType(typeof(Salarie))!, new OrdresLot(db.GetService<ISqlGenerationHelper>(), sqlServer: true));
        using var commande = new SqlCommand();

        table.Remplir(commande, [Personne("Rabot"), Personne("Églantier")]);

        Assert.Empty(AnalyseTSql.Fautes(commande.CommandText));
        Assert.StartsWith("SET IDENTITY_INSERT [Salaries] ON; INSERT INTO [Salaries] (", commande.CommandText, StringComparison.Ordinal);
        Assert.EndsWith("; SET IDENTITY_INSERT [Salaries] OFF;", commande.CommandText, StringComparison.Ordinal);
        Assert.Equal(2 * db.Model.FindEntityType(typeof(Salarie))!.GetProperties().Count(), commande.Parameters.Count);
        var noms = commande.Parameters.Cast<SqlParameter>().Where(p => p.Value is "Rabot" or "Églantier").ToList();
        Assert.Equal(2, noms.Count);
        AssertTous.Verifier(noms, p => Assert.Equal((System.Data.SqlDbType.NVarChar, Salarie.LongueurNom), (p.SqlDbType, p.Size)));
        Assert.Equal(2, commande.Parameters.Cast<SqlParameter>().Count(p => p.SqlDbType == System.Data.SqlDbType.UniqueIdentifier));
    }

    [Fact]
    public void SQLite_reprend_le_meme_ordre_et_ses_parametres()
    {
        using var db = Contextes.Sqlite();
        var table = new TableEnLot(db.Model.FindEntityType(typeof(Salarie))!, new OrdresLot(db.GetService<ISqlGenerationHelper>(), sqlServer: false));
        using var commande = new Microsoft.Data.Sqlite.SqliteCommand();
        table.Remplir(commande, [Personne("Rabot")]);
        var (ordre, parametres) = (commande.CommandText, commande.Parameters.Cast<DbParameter>().ToList());

        table.Remplir(commande, [Personne("Églantier")]);

        Assert.Same(ordre, commande.CommandText);
        Assert.Equal(parametres, commande.Parameters.Cast<DbParameter>());
        Assert.Contains(parametres, p => p.Value is "Églantier");
    }

    [Theory]
    [InlineData(typeof(AvecOmbre))]
    [InlineData(typeof(AvecObjet))]
    [InlineData(typeof(AvecPrincipal))]
    [InlineData(typeof(Derivee))]
    [InlineData(typeof(AvecDefaut))]
    public void Ce_qu_un_lot_n_ecrirait_pas_juste_est_refuse(Type type)
    {
        using var db = new ContexteDeRefus();
        Assert.Throws<NotSupportedException>(() =>
            new TableEnLot(db.Model.FindEntityType(type)!, new OrdresLot(db.GetService<ISqlGenerationHelper>(), sqlServer: false))
        );
    }

    private static Salarie Personne(string nom) =>
        Salarie.Accueillir(1, 1, new IdentiteSalarie(nom, "Nadia", null, new(1980, 1, 1), Genre.Femme), new(2026, 11, 22));

    private sealed class ContexteDeRefus : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<AvecOmbre>().Property<int>("Ombre");
            modelBuilder.Entity<AvecObjet>().ComplexProperty(a => a.Objet);
            modelBuilder.Entity<AvecPrincipal>().HasOne(a => a.Principal).WithMany().HasForeignKey(a => a.PrincipalId);
            modelBuilder.Entity<Mere>();
            modelBuilder.Entity<Derivee>();
            modelBuilder.Entity<AvecDefaut>().Property(a => a.Rang).HasDefaultValue(3);
        }
    }

    private class Mere
    {
        public long Id { get; set; }
    }

    private sealed class Derivee : Mere;

    private sealed class AvecOmbre
    {
        public long Id { get; set; }
    }

    private sealed record Objet(int Valeur);

    private sealed class AvecObjet
    {
        public long Id { get; set; }

        public Objet Objet { get; set; } = new(1);
    }

    private sealed class AvecPrincipal
    {
        public long Id { get; set; }

        public long PrincipalId { get; set; }

        public AvecOmbre? Principal { get; set; }
    }

    private sealed class AvecDefaut
    {
        public long Id { get; set; }

        public int Rang { get; set; }
    }
}
