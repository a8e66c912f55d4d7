using Convergence.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convergence.Web.Tests.Migrations;

/// <summary>The model keeps each rule, and a model made wrong on purpose breaks each of them.</summary>
public sealed class ReglesSqlServerTests : IDisposable
{
    private static readonly string[] SansLimite =
    [
        "EvenementsRemontee.Contenu",
        "ClesProtection.Xml",
        "ClesProtection.Contenu",
        "FichiersBilan.Octets",
        "ContenusDocument.Octets",
        "ImportsEnAttente.Lignes",
        "AspNetUserClaims.ClaimType",
        "AspNetUserClaims.ClaimValue",
        "AspNetUserLogins.ProviderDisplayName",
        "AspNetUserTokens.Value",
    ];

    /// <summary>Identity's: compared by Identity, never sorted here.</summary>
    private static readonly string[] AvecDecalage = ["Utilisateurs.LockoutEnd"];

    private readonly DbContext _db = Contextes.SqlServer();

    private readonly ContexteFautif _fautif = new();

    private IModel Modele => Contextes.Modele(_db);

    private IModel Fautif => Contextes.Modele(_fautif);

    public void Dispose()
    {
        _db.Dispose();
        _fautif.Dispose();
    }

    [Fact]
    public void Une_suppression_n_atteint_une_table_que_par_un_chemin() => Verifier(ReglesSqlServer.CascadesMultiples);

    [Fact]
    public void Chaque_colonne_a_une_longueur_sauf_celles_qui_sont_nommees() => Verifier(m => ReglesSqlServer.ColonnesSansLimite(m, SansLimite));

    [Fact]
    public void Chaque_cle_tient_dans_un_index() => Verifier(ReglesSqlServer.ClesTropLarges);

    [Fact]
    public void Un_texte_unique_ou_reference_se_compare_octet_par_octet() => Verifier(ReglesSqlServer.TextesUniquesSansCollationBinaire);

    [Fact]
    public void Les_deux_bouts_d_une_reference_ont_le_meme_type() => Verifier(ReglesSqlServer.ReferencesBoiteuses);

    [Fact]
    public void Chaque_decimal_a_sa_precision() => Verifier(ReglesSqlServer.DecimauxSansPrecision);

    [Fact]
    public void Aucun_instant_ne_porte_de_decalage() => Verifier(m => ReglesSqlServer.InstantsAvecDecalage(m, AvecDecalage));

    private void Verifier(Func<IModel, IEnumerable<string>> regle)
    {
        Assert.NotEmpty(regle(Fautif));
        AssertRegle.Tenue(regle(Modele));
    }

    /// <summary>Everything that the rules refuse, in two tables.</summary>
    private sealed class ContexteFautif : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=aucun;Database=aucune");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Parent>(p =>
            {
                p.HasKey(x => x.Code);
                p.Property(x => x.Code).UseCollation(ReglesSqlServer.CollationBinaire);
                p.Property(x => x.Montant).HasColumnType("decimal(18,2)");
                p.HasIndex(x => new { x.Nom, x.Autre }).IsUnique();
                p.Property(x => x.Nom).HasMaxLength(450);
                p.Property(x => x.Autre).HasMaxLength(450);
            });
            modelBuilder.Entity<Enfant>(e =>
            {
                e.HasOne<Parent>().WithMany().HasForeignKey(x => x.CodeParent).OnDelete(DeleteBehavior.Cascade);
                e.HasOne<Parent>().WithMany().HasForeignKey(x => x.CodeAutreParent).OnDelete(DeleteBehavior.Cascade);
            });
        }
    }

    private sealed class Parent
    {
        public required string Code { get; init; }

        public required string Nom { get; init; }

        public required string Autre { get; init; }

        public decimal Montant { get; init; }

        public DateTimeOffset Le { get; init; }

        public required string Recit { get; init; }
    }

    private sealed class Enfant
    {
        public long Id { get; init; }

        public required string CodeParent { get; init; }

        public required string CodeAutreParent { get; init; }
    }
}
