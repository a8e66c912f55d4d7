using System.Net;
using System.Net.Sockets;
using Convergence.Domain.Exploitation;
using Convergence.Testing;
using Convergence.Web.Courriels.Modeles;
using Convergence.Web.Courriels.Transport;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Convergence.Web.Tests.Courriels;

/// <summary>Where a message goes, and that nothing typed becomes a header.</summary>
public sealed class TransportsTests : IDisposable
{
    private static readonly ContenuCourriel Contenu = new(
        "Votre compte é",
        ["Un paragraphe <b>& accentué</b>."],
        new("Ouvrir", "https://portail.example/x?jeton=a%2Bb", "Ce lien sert une fois."),
        ["Ne faites rien."]
    );

    private static readonly MessageCourriel Message = new(42, "personne@structure.fr", Contenu.Objet, Contenu.Texte(), Contenu.Html());

    private readonly string _dossier = Path.Combine(Path.GetTempPath(), "convergence-tests", Guid.NewGuid().ToString("N"), "courriels");

    private readonly HorlogeDeTest _horloge = new();

    public void Dispose()
    {
        if (Directory.Exists(_dossier))
        {
            Directory.Delete(Path.GetDirectoryName(_dossier)!, recursive: true);
        }
    }

    [Fact]
    public async Task Le_dossier_recoit_un_fichier_par_courriel_que_seul_le_portail_lit()
    {
        await Dossier().EnvoyerAsync(Message, CancellationToken.None);
        await Dossier().EnvoyerAsync(Message, CancellationToken.None);

        var fichier = Assert.Single(Directory.GetFiles(_dossier));
        Assert.Equal("42.eml", Path.GetFileName(fichier));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(fichier));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_dossier));
        }

        using var lu = await MimeMessage.LoadAsync(fichier);
        Assert.Equal((Message.Objet, Message.Destinataire), (lu.Subject, lu.To.Mailboxes.Single().Address));
        Assert.Equal(Message.Texte, lu.TextBody!.ReplaceLineEndings("\n"));
        Assert.Contains("<p>Un paragraphe &lt;b&gt;&amp; accentué&lt;/b&gt;.</p>", lu.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", lu.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(
            ["Auto-Submitted", "Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To"],
            lu.Headers.Select(h => h.Field).Concat(lu.Body!.Headers.Select(h => h.Field)).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("personne@structure.fr\r\nBcc: autre@ailleurs.fr")]
    [InlineData("personne@structure.fr\nX-Autre: oui")]
    [InlineData("personne@structure.fr, autre@ailleurs.fr")]
    [InlineData("Personne <personne@structure.fr>")]
    [InlineData("")]
    public async Task Une_adresse_ne_devient_ni_un_en_tete_ni_deux_destinataires(string adresse)
    {
        var refus = await Assert.ThrowsAsync<EnvoiRefuseException>(() =>
            Dossier().EnvoyerAsync(Message with { Destinataire = adresse }, CancellationToken.None)
        );
        Assert.Equal(ErreurCourriel.Adresse, refus.Erreur);
        Assert.False(Directory.Exists(_dossier));
    }

    [Fact]
    public async Task Un_objet_reste_sur_sa_ligne()
    {
        await Dossier().EnvoyerAsync(Message with { Objet = "Objet\r\nBcc: autre@ailleurs.fr" }, CancellationToken.None);
        using var lu = await MimeMessage.LoadAsync(Path.Combine(_dossier, "42.eml"));
        Assert.Empty(lu.Bcc);
        Assert.DoesNotContain(lu.Headers, h => h.Field == "Bcc");
    }

    [Fact]
    public async Task Un_dossier_ou_l_on_ne_peut_pas_ecrire_est_un_echec_dit_par_sa_categorie()
    {
        var envoi = new EnvoiDossier(new OptionsCourriel { Dossier = "/proc/convergence" }, _horloge);
        Assert.Equal(
            ErreurCourriel.Dossier,
            (await Assert.ThrowsAsync<EnvoiRefuseException>(() => envoi.EnvoyerAsync(Message, CancellationToken.None))).Erreur
        );
    }

    [Fact]
    public async Task Un_serveur_de_courriel_recoit_le_message()
    {
        using var serveur = new ServeurDEssai(motDePasse: null);
        await Smtp(serveur.Port).EnvoyerAsync(Message, CancellationToken.None);

        using var lu = await MimeMessage.LoadAsync(new MemoryStream(Assert.Single(serveur.Recus)));
        Assert.Equal((Message.Objet, Message.Destinataire), (lu.Subject, lu.To.Mailboxes.Single().Address));
        Assert.Equal("portail@association.fr", lu.From.Mailboxes.Single().Address);
        Assert.Contains("https://portail.example/x?jeton=a%2Bb", lu.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_serveur_qui_demande_un_compte_le_recoit_ou_refuse()
    {
        using var serveur = new ServeurDEssai("secret");
        await Smtp(serveur.Port, "secret").EnvoyerAsync(Message, CancellationToken.None);
        Assert.Single(serveur.Recus);
        Assert.Equal(ErreurCourriel.Authentification, await RefusAsync(Smtp(serveur.Port, "autre")));
        Assert.Single(serveur.Recus);
    }

    [Fact]
    public async Task Un_serveur_en_clair_est_refuse_quand_le_chiffrement_est_demande_et_un_serveur_absent_aussi()
    {
        using var serveur = new ServeurDEssai(motDePasse: null);
        Assert.Equal(ErreurCourriel.Connexion, await RefusAsync(Smtp(serveur.Port, securite: SecuriteCourriel.StartTls)));
        Assert.Empty(serveur.Recus);
        Assert.Equal(ErreurCourriel.Connexion, await RefusAsync(Smtp(PortLibre())));
    }

    [Fact]
    public void Ni_le_message_ni_les_reglages_ne_se_disent_dans_un_journal()
    {
        Assert.DoesNotContain("jeton", Message.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", new OptionsCourriel { MotDePasse = "secret" }.ToString(), StringComparison.Ordinal);
    }

    private static async Task<ErreurCourriel> RefusAsync(EnvoiSmtp envoi) =>
        (await Assert.ThrowsAsync<EnvoiRefuseException>(() => envoi.EnvoyerAsync(Message, CancellationToken.None))).Erreur;

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }

    private EnvoiDossier Dossier() => new(new OptionsCourriel { Dossier = _dossier }, _horloge);

    private EnvoiSmtp Smtp(int port, string? motDePasse = null, SecuriteCourriel securite = SecuriteCourriel.Aucune) =>
        new(
            new OptionsCourriel
            {
                Transport = TransportCourriel.Smtp,
                Serveur = "127.0.0.1",
                Port = port,
                Securite = securite,
                Compte = motDePasse is null ? null : "portail",
                MotDePasse = motDePasse,
                Expediteur = "portail@association.fr",
            },
            _horloge
        );

    /// <summary>A real mail server on loopback, in clear.</summary>
    private sealed class ServeurDEssai : IDisposable
    {
        private readonly CancellationTokenSource _arret = new();

        private readonly Task _marche;

        public ServeurDEssai(string? motDePasse)
        {
            Port = PortLibre();
            var options = new SmtpServerOptionsBuilder()
                .ServerName("localhost")
                .Endpoint(e =>
                    e.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).AllowUnsecureAuthentication().AuthenticationRequired(motDePasse is not null)
                )
                .Build();
            var services = new ServiceProvider();
            services.Add(new Boite(Recus));
            services.Add(new Comptes(motDePasse));
            _marche = new SmtpServer.SmtpServer(options, services).StartAsync(_arret.Token);
        }

        public int Port { get; }

        public List<byte[]> Recus { get; } = [];

        public void Dispose()
        {
            _arret.Cancel();
            _marche.GetAwaiter().GetResult();
            _arret.Dispose();
        }

        private sealed class Boite(List<byte[]> recus) : MessageStore
        {
            public override Task<SmtpResponse> SaveAsync(
                ISessionContext context,
                IMessageTransaction transaction,
                System.Buffers.ReadOnlySequence<byte> buffer,
                CancellationToken cancellationToken
            )
            {
                recus.Add(System.Buffers.BuffersExtensions.ToArray(buffer));
                return Task.FromResult(SmtpResponse.Ok);
            }
        }

        private sealed class Comptes(string? motDePasse) : IUserAuthenticator
        {
            public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken) =>
                Task.FromResult(user == "portail" && password == motDePasse);
        }
    }
}
