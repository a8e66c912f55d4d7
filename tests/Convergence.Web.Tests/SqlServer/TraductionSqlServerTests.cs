using System.Linq.Expressions;
using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Base;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Convergence.Web.Tests.SqlServer;

/// <summary>SQL Server without a server: every distinct query of the run is one that it would understand.</summary>
[Collection(ApresLesAutres.Nom)]
public sealed class TraductionSqlServerTests(ConvergenceFactory factory, ITestOutputHelper sortie) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task Chaque_requete_compilee_sur_SQLite_est_traduite_pour_SQL_Server()
    {
        if (BaseDeTest.ServeurDemande is not null)
        {
            return; // The whole suite has just run on a real server.
        }

        await ParcourirAsync();
        await InstallerAsync();

        var bilan =
            $"{RegistreTraductions.CompileesSurSqlite} requêtes distinctes compilées sur SQLite, {RegistreTraductions.TraduitesPourSqlServer} traduites pour SQL Server et relues en T-SQL.";
        sortie.WriteLine(bilan);
        Console.WriteLine(bilan);
        Assert.True(RegistreTraductions.Echecs.Count == 0, string.Join(Environment.NewLine + Environment.NewLine, RegistreTraductions.Echecs));
        Assert.Equal(RegistreTraductions.CompileesSurSqlite, RegistreTraductions.TraduitesPourSqlServer);
        Assert.InRange(RegistreTraductions.CompileesSurSqlite, 20, int.MaxValue);
    }

    [Fact]
    public void Une_requete_propre_a_SQLite_est_vue()
    {
        using var scope = factory.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        db.Definir(Perimetre.Complet);

        Assert.NotNull(Traduire(db, () => db.Territoires.Where(t => EF.Functions.Glob(t.Nom, "L*"))).Erreur);
        Assert.Null(Traduire(db, () => db.Territoires.Where(t => EF.Functions.Like(t.Nom, "L%"))).Erreur);
    }

    [Fact]
    public void Une_requete_qui_en_capture_une_autre_et_son_contexte_est_rejouee()
    {
        using var scope = factory.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        var ouvertes = db.Campagnes.Where(c => !c.EstReprise).Select(c => c.Id);

        var traduction = Traduire(db, () =>
            db.Remontees.Where(r => ouvertes.Contains(r.CampagneId) && db.Chantiers.Any(c => c.TerritoireId == r.TerritoireId))
        );

        Assert.Null(traduction.Erreur);
        Assert.Contains("[Chantiers]", Assert.Single(traduction.Ordres), StringComparison.Ordinal);
    }

    [Fact]
    public void Un_ordre_mal_forme_est_vu() => Assert.NotEmpty(AnalyseTSql.Fautes("SELECT [t].[Id] FROM [Territoires] AS [t] LIMIT 10"));

    private static Traduction Traduire<T>(ConvergenceDbContext db, Expression<Func<IQueryable<T>>> requete) =>
        TraducteurSqlServer.Traduire(requete.Compile()().Expression, db);

    /// <summary>The template may be one that another run wrote: what fills a database is seen here, the demonstration pack in its own tests.</summary>
    private static async Task InstallerAsync()
    {
        await using var donnees = BaseDeTest.Creer(avecDemonstration: false);
        await Chargement.ChargerAsync(donnees.Options, avecDemonstration: false);
    }

    /// <summary>Alone or with the whole suite, this test reads every page that the matrix knows.</summary>
    private async Task ParcourirAsync()
    {
        foreach (var ligne in MatriceAutorisations.Toutes.Where(l => l.Verbe == "GET"))
        {
            using var client = ligne is { Public: false, CompteAdmis: { } compte } ? await factory.ConnecterAsync(compte) : factory.Anonyme();
            using var reponse = await client.GetAsync(new Uri(ligne.Adresse(new Reperes(factory)), UriKind.Relative));
        }
    }
}
