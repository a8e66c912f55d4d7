using Convergence.Data.Installation;
using Convergence.Domain.Lignes;
using Convergence.Domain.Recherche;
using Convergence.Testing;
using Convergence.Web.Commandes;
using Convergence.Web.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Migrations;

/// <summary>Folded texts follow their rule: found in the model, written again by batches, resumed, said by the health check.</summary>
public sealed class RepliageTests
{
    private const string Etat = "8389b33";

    [Fact]
    public void Chaque_texte_plie_est_trouve_dans_le_modele()
    {
        using var db = Contextes.Sqlite();
        var plies = db
            .Model.GetEntityTypes()
            .SelectMany(t => t.GetProperties())
            .Where(p => p.Name.EndsWith("Recherche", StringComparison.Ordinal))
            .Select(p => $"{p.DeclaringType.ShortName()}.{p.Name}")
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Contains("Salarie.NomRecherche", plies);
        Assert.Equal(
            plies,
            RepliageRecherche
                .Types(db.Model)
                .SelectMany(t => RepliageRecherche.Colonnes(t).Select(c => $"{t.ShortName()}.{c.Name}"))
                .Order(StringComparer.Ordinal)
        );
        AssertTous.Verifier(RepliageRecherche.Types(db.Model), t => Assert.Equal(typeof(long), t.FindProperty("Id")!.ClrType));
    }

    /// <summary>An entity that keeps a folded text without saying so would be forgotten when the rule changes.</summary>
    [Fact]
    public void Une_entite_qui_plie_un_texte_le_dit()
    {
        using var db = Contextes.Sqlite();
        var muettes = db.Model.GetEntityTypes().Where(t => !typeof(INormalisable).IsAssignableFrom(t.ClrType)).Select(t => t.ClrType.Name).ToList();

        AssertRegle.Tenue(Oublis(Sources.Produit.Where(s => s.Chemin.StartsWith("src/Convergence.Domain/", StringComparison.Ordinal)), muettes));
        Assert.Equal(
            ["Oubli"],
            Oublis(
                [
                    new Source(
                        "X.cs",
                        "public sealed class Autre;\npublic sealed class Oubli : IVersionne\n{\n    void Plier() => Nom = TexteRecherche.Normaliser(Nom);\n}\n"
                    ),
                ],
                ["Autre", "Oubli"]
            )
        );
        Assert.Equal(["Salarie"], Oublis(Sources.Produit.Where(s => s.Chemin.EndsWith("/Salarie.cs", StringComparison.Ordinal)), ["Salarie"]));
    }

    [Fact]
    public async Task Une_base_pliee_par_l_ancienne_regle_attend_et_se_met_a_jour_en_disant_ou_elle_en_est()
    {
        using var garde = await EtatGarde.CopierAsync(Etat);
        Assert.Equal("O BRIEN MAEVE", await garde.LireAsync("SELECT \"NomRecherche\" FROM \"Salaries\" WHERE \"Nom\" LIKE 'O_BRIEN'"));
        Assert.Null(await garde.LireAsync("SELECT 1 FROM \"MotsSalarie\" WHERE \"Mot\" = 'OBRIEN'"));

        var (code, sortie, _) = await garde.MigrerAsync();

        Assert.Equal(LigneCommande.Reussi, code);
        Assert.Matches("Textes de recherche, Salaries : [0-9]+ sur [0-9]+\\.", sortie);
        Assert.Equal("2", await garde.LireAsync("SELECT \"Valeur\" FROM \"Reglages\" WHERE \"Code\" = 'RECHERCHE'"));
        Assert.Equal("1", await garde.LireAsync("SELECT 1 FROM \"MotsSalarie\" WHERE \"Mot\" = 'OBRIEN'"));
        Assert.Contains(
            "SAINT MALO",
            await garde.LireAsync("SELECT \"TexteRecherche\" FROM \"Territoires\" WHERE \"Code\" = 'CA-DU-PAYS-DE-SAINT-MALO-AGGLOMERATION'"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Textes de recherche", (await garde.MigrerAsync()).Sortie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_repliage_interrompu_reprend_et_ne_change_ni_version_ni_auteur()
    {
        using var garde = await EtatGarde.CopierAsync(Etat);
        await garde.MigrerAsync();
        await garde.ExecuterAsync(
            "UPDATE \"Salaries\" SET \"NomRecherche\" = 'ANCIEN'; UPDATE \"Organisations\" SET \"NomRecherche\" = 'ANCIEN ' || \"Id\"; DELETE FROM \"MotsSalarie\"; DELETE FROM \"Reglages\" WHERE \"Code\" = 'RECHERCHE';"
        );
        var avant = await garde.LireAsync("SELECT SUM(\"Version\") || '/' || COUNT(\"ModifieLe\") FROM \"Organisations\"");
        using var arret = new CancellationTokenSource();
        await using var services = Services(garde);

        // Stopped once the organisations are done, before the people.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReplierAsync(services, l => Arreter(arret, l), arret.Token));
        Assert.Null(await garde.LireAsync("SELECT 1 FROM \"Organisations\" WHERE \"NomRecherche\" LIKE 'ANCIEN%'"));
        Assert.NotNull(await garde.LireAsync("SELECT 1 FROM \"Salaries\" WHERE \"NomRecherche\" = 'ANCIEN'"));
        Assert.Equal(SituationBase.EnAttente, (await services.GetRequiredService<DiagnosticBase>().LireAsync(CancellationToken.None)).Situation);

        await ReplierAsync(services, null, CancellationToken.None);

        Assert.True((await services.GetRequiredService<DiagnosticBase>().LireAsync(CancellationToken.None)).EstPret);
        Assert.Null(await garde.LireAsync("SELECT 1 FROM \"Salaries\" WHERE \"NomRecherche\" = 'ANCIEN'"));
        Assert.Equal("1", await garde.LireAsync("SELECT 1 FROM \"MotsSalarie\" WHERE \"Mot\" = 'OBRIEN'"));
        Assert.Equal(avant, await garde.LireAsync("SELECT SUM(\"Version\") || '/' || COUNT(\"ModifieLe\") FROM \"Organisations\""));
    }

    [Fact]
    public async Task Deux_lignes_que_la_regle_rend_egales_sont_gardees_et_dites()
    {
        using var garde = await EtatGarde.CopierAsync(Etat);
        await garde.MigrerAsync();
        await garde.ExecuterAsync(
            "INSERT INTO \"Organisations\" (\"Nom\", \"NomRecherche\", \"TexteRecherche\", \"Roles\", \"EstFictif\", \"Version\") VALUES ('St Essai', 'ST ESSAI', '', 0, 1, 1), ('Saint-Essai', 'SAINT ESSAI', '', 0, 1, 1); DELETE FROM \"Reglages\" WHERE \"Code\" = 'RECHERCHE';"
        );

        var (code, sortie, _) = await garde.MigrerAsync();

        Assert.Equal(LigneCommande.Reussi, code);
        Assert.Contains("garde son ancien texte de recherche", sortie, StringComparison.Ordinal);
        Assert.Equal(
            "2",
            await garde.LireAsync("SELECT COUNT(*) FROM \"Organisations\" WHERE \"Nom\" LIKE '%Essai' AND \"NomRecherche\" IN ('ST ESSAI', 'SAINT ESSAI')")
        );
    }

    [Fact]
    public async Task Une_base_pliee_par_une_regle_plus_recente_est_refusee()
    {
        using var garde = await EtatGarde.CopierAsync(Etat);
        await garde.MigrerAsync();
        await garde.ExecuterAsync($"UPDATE \"Reglages\" SET \"Valeur\" = '{TexteRecherche.Version + 1}' WHERE \"Code\" = 'RECHERCHE';");

        var (code, _, erreurs) = await garde.MigrerAsync();

        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains("une version plus récente de l’application (textes de recherche)", erreurs, StringComparison.Ordinal);
    }

    /// <summary>Entities, among those named, whose own text folds another.</summary>
    private static IEnumerable<string> Oublis(IEnumerable<Source> sources, IReadOnlyCollection<string> entites) =>
        from s in sources
        from morceau in s.Texte.Split("\npublic ")
        where morceau.Contains("TexteRecherche.", StringComparison.Ordinal)
        from e in entites
        where morceau.Split('\n')[0].Split(' ', ':').SkipWhile(m => m != "class").Skip(1).FirstOrDefault() == e
        select e;

    private static void Arreter(CancellationTokenSource arret, string ligne)
    {
        if (ligne.Contains("Organisations", StringComparison.Ordinal))
        {
            arret.Cancel();
        }
    }

    private static ServiceProvider Services(EtatGarde garde)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AjouterBase(new OptionsBase { Dossier = garde.Console.Dossier });
        return services.BuildServiceProvider();
    }

    private static async Task ReplierAsync(ServiceProvider services, Action<string>? dire, CancellationToken annulation)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RepliageRecherche>().SiDuAsync(dire, annulation);
    }
}
