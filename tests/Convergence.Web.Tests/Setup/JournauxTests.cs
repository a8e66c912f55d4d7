using System.Text.Json;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Setup.Journaux;
using Serilog.Events;
using Serilog.Formatting.Json;
using Serilog.Parsing;

namespace Convergence.Web.Tests.Setup;

/// <summary>The log file of a real host: who did what, when, how long; never what a person is called or typed.</summary>
public sealed class JournauxTests(FactoryIsolee factory) : IClassFixture<FactoryIsolee>
{
    [Fact]
    public async Task Aucune_donnee_personnelle_n_entre_dans_le_journal()
    {
        using var client = await factory.NouvelleSessionAsync(Comptes.CoordinationLyon);
        using var anonyme = factory.Anonyme();
        using var refus = await anonyme.PosterFormulaireAsync(
            "/connexion",
            "form[action='/connexion']",
            ("Courriel", "claire.dupont@essai.example"),
            ("MotDePasse", "secret-de-claire-dupont")
        );

        await client.GetAsync(new Uri("/chantiers?q=recherche-de-claire", UriKind.Relative));
        await client.GetAsync(new Uri("/page-de-claire", UriKind.Relative));

        var journal = await LireAsync(factory.Dossier);
        Assert.Contains(journal, l => l.Contains("\"Route\":\"chantiers\"", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(journal, l => l.Contains("claire", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(journal, l => l.Contains("coordination", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(journal, l => l.Contains('@', StringComparison.Ordinal) && l.Contains(".example", StringComparison.Ordinal));
        Assert.DoesNotContain(journal, l => l.Contains(Comptes.MotDePasse, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Une_requete_dit_la_methode_la_route_le_statut_la_duree_le_compte_et_la_trace()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);

        await client.GetAsync(new Uri("/accueil?q=1", UriKind.Relative));

        var ligne = (await LireAsync(factory.Dossier)).Last(l => l.Contains("\"Route\":\"accueil\"", StringComparison.OrdinalIgnoreCase));
        using var json = JsonDocument.Parse(ligne);
        var proprietes = json.RootElement.GetProperty("Properties");
        Assert.Equal("GET", proprietes.GetProperty("Methode").GetString());
        Assert.Equal(200, proprietes.GetProperty("Statut").GetInt32());
        Assert.True(proprietes.GetProperty("Duree").GetInt64() >= 0);
        Assert.True(long.TryParse(proprietes.GetProperty("Compte").GetString(), out _));
        Assert.StartsWith(proprietes.GetProperty("Reference").GetString()!, json.RootElement.GetProperty("TraceId").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_commandes_sql_ne_sont_pas_ecrites()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        await client.GetAsync(new Uri("/territoires", UriKind.Relative));

        Assert.DoesNotContain(await LireAsync(factory.Dossier), l => l.Contains("SELECT", StringComparison.Ordinal));
    }

    [Fact]
    public void Un_courriel_cite_par_une_exception_est_masque()
    {
        using var sortie = new StringWriter();
        var modele = new MessageTemplateParser().Parse("Échec");
        var fait = new LogEvent(
            HorlogeDeTest.Depart,
            LogEventLevel.Error,
            new InvalidOperationException("The duplicate key value is (claire.dupont@essai.example)."),
            modele,
            []
        );

        new SansCourrielFormatter(new JsonFormatter()).Format(fait, sortie);

        Assert.DoesNotContain("claire", sortie.ToString(), StringComparison.Ordinal);
        Assert.Contains("[courriel]", sortie.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The lines of the log of a host that still runs.</summary>
    internal static async Task<IReadOnlyList<string>> LireAsync(string dossier)
    {
        var lignes = new List<string>();
        foreach (var chemin in Directory.GetFiles(Path.Combine(dossier, JournauxSetup.Dossier)))
        {
            await using var flux = new FileStream(chemin, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var lecteur = new StreamReader(flux);
            lignes.AddRange((await lecteur.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        return lignes;
    }
}
