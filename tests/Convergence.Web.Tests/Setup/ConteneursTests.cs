using Convergence.Testing;
using YamlDotNet.Serialization;

namespace Convergence.Web.Tests.Setup;

/// <summary>docker-compose.yml and Dockerfile: there is no engine here to run them, so what they say is compared with what the application reads.</summary>
public sealed class ConteneursTests
{
    /// <summary>The keys that the code reads, and those that ASP.NET Core or the system read.</summary>
    private static readonly HashSet<string> ClesLues = new(StringComparer.Ordinal)
    {
        "Base__Fournisseur",
        "Base__Dossier",
        "ConnectionStrings__Convergence",
        "Https__Exiger",
        "Https__Port",
        "AdressePublique",
        "ASPNETCORE_HTTP_PORTS",
        "ASPNETCORE_ENVIRONMENT",
        "TZ",
    };

    private static readonly Dictionary<object, object> Services =
        (Dictionary<object, object>)
            (
                (Dictionary<object, object>)
                    new DeserializerBuilder()
                        .WithAttemptingUnquotedStringTypeDeserialization()
                        .Build()
                        .Deserialize(File.ReadAllText(Racine("docker-compose.yml")))!
            )["services"];

    [Fact]
    public void Les_services_sont_la_base_la_migration_l_application_et_le_courrier() =>
        Assert.Equal(["application", "base", "courrier", "migration"], Services.Keys.Cast<string>().Order(StringComparer.Ordinal));

    [Fact]
    public void L_application_attend_une_base_saine_et_migree()
    {
        Assert.NotEmpty((List<object>)Noeud("base", "healthcheck")["test"]);
        Assert.Equal("service_healthy", ((Dictionary<object, object>)Noeud("migration", "depends_on")["base"])["condition"]);
        Assert.Equal("service_completed_successfully", ((Dictionary<object, object>)Noeud("application", "depends_on")["migration"])["condition"]);
        Assert.Equal(["base", "migrer"], ((List<object>)((Dictionary<object, object>)Services["migration"])["command"]).Cast<string>());
    }

    [Theory]
    [InlineData("migration")]
    [InlineData("application")]
    public void Chaque_cle_donnee_est_lue(string service)
    {
        var donnees = Noeud(service, "environment").Keys.Cast<string>().ToList();

        Assert.Empty(donnees.Except(ClesLues, StringComparer.Ordinal));
        Assert.Contains("ConnectionStrings__Convergence", donnees);
    }

    [Fact]
    public void Les_donnees_restent_dans_un_volume_et_les_ports_sur_cette_machine()
    {
        Assert.Contains("base:/var/opt/mssql", ((List<object>)((Dictionary<object, object>)Services["base"])["volumes"]).Cast<string>());
        Assert.Contains("app-data:/app/App_Data", ((List<object>)((Dictionary<object, object>)Services["application"])["volumes"]).Cast<string>());
        AssertTous.Verifier(
            Services.Values.Cast<Dictionary<object, object>>().Where(s => s.ContainsKey("ports")).SelectMany(s => (List<object>)s["ports"]),
            p => Assert.StartsWith("127.0.0.1:", (string)p, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void L_image_tourne_sans_droits_avec_les_fuseaux_et_dit_si_elle_est_prete()
    {
        var image = File.ReadAllText(Racine("Dockerfile"));

        Assert.Contains("tzdata", image, StringComparison.Ordinal);
        Assert.Contains("libicu", image, StringComparison.Ordinal);
        Assert.Contains("/sante/pret", image, StringComparison.Ordinal);
        Assert.True(image.LastIndexOf("USER $APP_UID", StringComparison.Ordinal) > image.LastIndexOf("USER root", StringComparison.Ordinal));
    }

    private static Dictionary<object, object> Noeud(string service, string cle) =>
        (Dictionary<object, object>)((Dictionary<object, object>)Services[service])[cle];

    private static string Racine(string fichier)
    {
        var dossier = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(dossier, "Convergence.sln")))
        {
            dossier = Path.GetDirectoryName(dossier)!;
        }

        return Path.Combine(dossier, fichier);
    }
}
