using Convergence.Data.Installation;
using Convergence.Web.Courriels.Transport;
using Convergence.Web.Setup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;

namespace Convergence.Web.Tests.Courriels;

/// <summary>Section « Courriel »: what it means where nothing is said, and what stops a start.</summary>
public sealed class ReglagesCourrielTests : IDisposable
{
    private readonly string _racine = Directory.CreateTempSubdirectory("convergence-courriel-").FullName;

    public void Dispose() => Directory.Delete(_racine, recursive: true);

    [Fact]
    public void Sans_reglage_les_courriels_vont_dans_un_dossier_des_donnees()
    {
        var options = Lire("Development");
        Assert.Equal(
            (TransportCourriel.Dossier, Path.Combine(_racine, "donnees", "courriels"), (string?)null),
            (options.Transport, options.Dossier, options.Manque)
        );
        Assert.True(options.Envois);
    }

    [Fact]
    public void En_production_un_dossier_n_est_pas_un_transport() =>
        Assert.Equal(CourrielConfiguration.SansServeur, Lire("Production", ("Transport", "Dossier"), ("Dossier", "ailleurs")).Manque);

    [Fact]
    public void Un_serveur_se_regle_avec_son_mot_de_passe_dans_un_fichier()
    {
        File.WriteAllText(Path.Combine(_racine, "secret.txt"), "un secret\n");
        var options = Lire(
            "Production",
            ("Transport", "smtp"),
            ("Serveur", "smtp.association.fr"),
            ("Port", "465"),
            ("Securite", "Tls"),
            ("Compte", "portail"),
            ("FichierMotDePasse", "secret.txt"),
            ("Expediteur", "portail@association.fr")
        );
        Assert.Equal((null, 465, SecuriteCourriel.Tls, "un secret"), (options.Manque, options.Port, options.Securite, options.MotDePasse));
    }

    [Theory]
    [InlineData("choisissez Dossier, Smtp", "Transport=Pigeon")]
    [InlineData("choisissez Dossier, Smtp", "Transport=7")]
    [InlineData("nom du serveur", "Transport=Smtp")]
    [InlineData("l’adresse qui écrit", "Transport=Smtp", "Serveur=localhost")]
    [InlineData("l’adresse qui écrit", "Transport=Smtp", "Serveur=localhost", "Expediteur=Portail <a@b.fr>")]
    [InlineData("serveur de cette machine", "Transport=Smtp", "Serveur=smtp.association.fr", "Expediteur=a@b.fr", "Securite=Aucune")]
    [InlineData("Donnez ensemble", "Transport=Smtp", "Serveur=localhost", "Expediteur=a@b.fr", "Compte=portail")]
    [InlineData("n’est pas un port", "Port=70000")]
    [InlineData("ne se lit pas", "FichierMotDePasse=absent.txt")]
    public void Un_reglage_qui_ne_tient_pas_est_dit_au_demarrage(string attendu, params string[] reglages)
    {
        var lus = reglages.Select(r => r.Split('=', 2)).Select(r => (r[0], r[1])).ToArray();
        Assert.Contains(attendu, Assert.Throws<InstallationException>(() => Lire("Production", lus)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void Un_serveur_de_la_machine_se_passe_de_chiffrement(string serveur) =>
        Assert.Null(Lire("Production", ("Transport", "Smtp"), ("Serveur", serveur), ("Expediteur", "a@b.fr"), ("Securite", "Aucune")).Manque);

    [Theory]
    [InlineData(TransportCourriel.Dossier, typeof(EnvoiDossier))]
    [InlineData(TransportCourriel.Smtp, typeof(EnvoiSmtp))]
    public void Le_transport_regle_est_celui_qui_envoie(TransportCourriel transport, Type attendu)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AjouterCourriels(new OptionsCourriel { Transport = transport });
        using var conteneur = services.BuildServiceProvider();
        Assert.IsType(attendu, conteneur.GetRequiredService<IEnvoiCourriel>());
    }

    private OptionsCourriel Lire(string environnement, params (string Cle, string Valeur)[] reglages)
    {
        var hote = Mock.Of<IHostEnvironment>(e => e.EnvironmentName == environnement && e.ContentRootPath == _racine);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(reglages.Select(r => KeyValuePair.Create($"Courriel:{r.Cle}", (string?)r.Valeur)))
            .Build();
        return CourrielConfiguration.Lire(configuration, hote, new OptionsBase { Dossier = Path.Combine(_racine, "donnees") });
    }
}
