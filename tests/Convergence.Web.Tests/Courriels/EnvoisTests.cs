using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Composants;
using Convergence.Web.Courriels;
using Convergence.Web.Courriels.Transport;
using Convergence.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace Convergence.Web.Tests.Courriels;

/// <summary>What the queue does with a mail: when it leaves, when it does not, and what is kept of it.</summary>
public sealed class EnvoisTests(BoiteDEssai boite) : IClassFixture<BoiteDEssai>, IAsyncLifetime
{
    private const string MotDePasse = "cheval agrafe pile correcte";

    public Task InitializeAsync()
    {
        boite.Accepter();
        return boite.ViderAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Un_mot_de_passe_oublie_part_avec_un_lien_qui_sert_et_rien_n_en_reste()
    {
        var id = await boite.DemanderAsync(Comptes.EspLyon, ModeleCourriel.MotDePasseOublie);
        Assert.Equal(1, await boite.EnvoyerAsync());
        Assert.Equal(0, await boite.EnvoyerAsync());

        var message = Assert.Single(boite.Partis);
        Assert.Equal((id, Comptes.EspLyon), (message.CourrielId, message.Destinataire));
        Assert.Contains("jusqu’au 23/11/2026 à 10:00", message.Texte, StringComparison.Ordinal);
        var lien = Lien(message.Texte);
        Assert.StartsWith("https://portail.example/compte/activation/", lien, StringComparison.Ordinal);
        await SansTraceAsync(id, lien);

        using var client = boite.Anonyme();
        using var reponse = await client.PosterFormulaireAsync(new Uri(lien).PathAndQuery, "main form", ("Nouveau", MotDePasse), ("Confirmation", MotDePasse));
        AssertHtml.Message(await client.SuivreAsync(reponse), "mot de passe est enregistré");
    }

    [Fact]
    public async Task Une_invitation_part_avec_un_secret_tire_a_l_envoi()
    {
        var (invitation, ancien) = await InviterAsync("nouvelle@structure.example");
        var id = await DemanderAsync(invitation);
        await boite.EnvoyerAsync();

        var message = Assert.Single(boite.Partis);
        Assert.Contains("Protection des données (DPO)", message.Texte, StringComparison.Ordinal);
        var lien = Lien(message.Texte);
        await SansTraceAsync(id, lien);
        Assert.Equal(invitation, (await boite.CourrielAsync(id)).InvitationId);

        using var client = boite.Anonyme();
        await client.LirePageAsync(new Uri(lien).PathAndQuery);
        await client.LirePageAsync($"/invitation/{ancien.Texte}", System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Un_echec_attend_puis_reprend_et_une_seconde_fois_part()
    {
        var id = await boite.DemanderAsync(Comptes.National, ModeleCourriel.MotDePasseChange);
        boite.Refuser(new EnvoiRefuseException(ErreurCourriel.Connexion, new IOException("Comptes secrets de " + Comptes.National)));
        var depart = boite.Horloge.Maintenant;
        Assert.Equal(0, await boite.EnvoyerAsync());

        var courriel = await boite.CourrielAsync(id);
        Assert.Equal((1, ErreurCourriel.Connexion, depart.UtcDateTime.AddMinutes(1)), (courriel.Essais, courriel.DerniereErreur, courriel.PretLe));
        boite.Accepter();
        Assert.Equal(0, await boite.EnvoyerAsync());
        boite.Envoi.Verify(e => e.EnvoyerAsync(It.IsAny<MessageCourriel>(), It.IsAny<CancellationToken>()), Times.Never);

        boite.Horloge.Avancer(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await boite.EnvoyerAsync());
        Assert.Equal((2, EtatCourriel.Envoye), ((await boite.CourrielAsync(id)).Essais, (await boite.CourrielAsync(id)).EtatAu(default)));
        boite.Horloge.Maintenant = depart;
    }

    [Fact]
    public async Task Une_erreur_imprevue_est_un_echec_et_n_arrete_pas_les_autres()
    {
        var premier = await boite.DemanderAsync(Comptes.National, ModeleCourriel.CompteDesactive);
        var second = await boite.DemanderAsync(Comptes.Dpo, ModeleCourriel.CompteDesactive);
        boite
            .Envoi.Setup(e => e.EnvoyerAsync(It.Is<MessageCourriel>(m => m.CourrielId == premier), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException(Comptes.National));
        Assert.Equal(1, await boite.EnvoyerAsync());

        Assert.Equal(ErreurCourriel.Interne, (await boite.CourrielAsync(premier)).DerniereErreur);
        Assert.NotNull((await boite.CourrielAsync(second)).EnvoyeLe);
    }

    [Fact]
    public async Task Ce_qui_n_a_plus_d_objet_est_abandonne_sans_message()
    {
        var courriel = await TestData.CompteAsync(boite, Role.EquipeNationale);
        var desactive = await boite.DemanderAsync(courriel, ModeleCourriel.MotDePasseOublie);
        await boite.EcrireAsync(async db => (await db.Users.SingleAsync(u => u.Email == courriel)).DesactiveLe = boite.Horloge.Maintenant.UtcDateTime);
        var (invitation, _) = await InviterAsync("partie@structure.example");
        var revoquee = await DemanderAsync(invitation);
        await boite.EcrireAsync(async db =>
        {
            var i = await db.Invitations.SingleAsync(i => i.Id == invitation);
            i.Revoquer(i.InviteParId, boite.Horloge.Maintenant.UtcDateTime, roleDonne: false);
        });
        var approbation = await boite.DemanderAsync(courriel, ModeleCourriel.ApprobationAttendue);
        var ailleurs = await boite.LireAsync(async db =>
        {
            var absent = CourrielSortant.AuCompte(ModeleCourriel.MotDePasseOublie, long.MaxValue, courriel, boite.Horloge.Maintenant.UtcDateTime);
            db.CourrielsSortants.Add(absent);
            await db.SaveChangesAsync();
            return absent.Id;
        });

        Assert.Equal(0, await boite.EnvoyerAsync());
        Assert.Empty(boite.Partis);
        Assert.Equal(ErreurCourriel.CompteDesactive, (await boite.CourrielAsync(desactive)).DerniereErreur);
        Assert.Equal(ErreurCourriel.CompteDesactive, (await boite.CourrielAsync(approbation)).DerniereErreur);
        Assert.Equal(ErreurCourriel.InvitationClose, (await boite.CourrielAsync(revoquee)).DerniereErreur);
        Assert.Equal(ErreurCourriel.CompteAbsent, (await boite.CourrielAsync(ailleurs)).DerniereErreur);
        Assert.NotNull((await boite.CourrielAsync(ailleurs)).AbandonneLe);
    }

    [Fact]
    public async Task L_adresse_d_une_page_se_donne_sans_echeance()
    {
        await boite.DemanderAsync(Comptes.National, ModeleCourriel.ApprobationAttendue);
        Assert.Equal(1, await boite.EnvoyerAsync());
        var message = Assert.Single(boite.Partis);
        Assert.Contains("Lire les invitations :\nhttps://portail.example/invitations\n\nVous ne connaissez pas", message.Texte, StringComparison.Ordinal);
        Assert.Contains("<p><a href=\"https://portail.example/invitations\">Lire les invitations</a></p><p>Vous ne", message.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sans_transport_rien_ne_part_et_rien_n_est_perdu()
    {
        var id = await boite.DemanderAsync(Comptes.National, ModeleCourriel.CompteDesactive);
        Assert.Equal(0, await boite.EnvoyerAsync(new OptionsCourriel { Manque = CourrielConfiguration.SansServeur }));
        Assert.Empty(boite.Partis);
        Assert.Equal(
            (0, EtatCourriel.AEnvoyer),
            ((await boite.CourrielAsync(id)).Essais, (await boite.CourrielAsync(id)).EtatAu(boite.Horloge.Maintenant.UtcDateTime))
        );
    }

    [Fact]
    public async Task Un_tour_en_prend_vingt()
    {
        for (var i = 0; i <= EnvoisHostedService.ParTour; i++)
        {
            await boite.DemanderAsync(Comptes.National, ModeleCourriel.CompteDesactive);
        }

        Assert.Equal(EnvoisHostedService.ParTour, await boite.EnvoyerAsync());
        Assert.Equal(1, await boite.EnvoyerAsync());
    }

    [Fact]
    public async Task Un_courriel_enregistre_sonne_et_un_courriel_abandonne_avec_son_changement_n_existe_pas()
    {
        var signal = boite.Services.GetRequiredService<SignalCourriels>();
        await signal.AttendreAsync(TimeSpan.Zero, CancellationToken.None);
        await boite.DemanderAsync(Comptes.National, ModeleCourriel.CompteDesactive);
        var debut = System.Diagnostics.Stopwatch.GetTimestamp();
        await signal.AttendreAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(debut) < TimeSpan.FromSeconds(10));
        Assert.Equal(1, await boite.LireAsync(db => db.CourrielsSortants.CountAsync()));
    }

    [Fact]
    public async Task Le_service_envoie_des_qu_un_courriel_est_enregistre()
    {
        using var service = boite.Service();
        await service.StartAsync(CancellationToken.None);
        var id = await boite.DemanderAsync(Comptes.National, ModeleCourriel.CompteDesactive);
        await AttendreAsync(async () => (await boite.CourrielAsync(id)).EnvoyeLe is not null);
        await service.StopAsync(CancellationToken.None);
        Assert.Single(boite.Partis);
        Assert.Equal(
            Formats.Compte(1, "courriel parti", "courriels partis"),
            await boite.LireAsync(db => db.VerrousTravail.Select(v => v.DernierResultat).SingleAsync())
        );
    }

    [Fact]
    public async Task Une_erreur_n_arrete_pas_le_service()
    {
        var scopes = new Mock<IServiceScopeFactory>();
        scopes.Setup(s => s.CreateScope()).Throws<InvalidOperationException>();
        using var service = boite.Service(scopes: scopes.Object);
        await service.StartAsync(CancellationToken.None);
        for (var tour = 1; tour <= 2; tour++)
        {
            boite.Services.GetRequiredService<SignalCourriels>().Sonner();
            var attendus = tour;
            await AttendreAsync(() => Task.FromResult(scopes.Invocations.Count >= attendus));
        }

        Assert.False(service.ExecuteTask!.IsCompleted);
        await service.StopAsync(CancellationToken.None);
    }

    private static async Task AttendreAsync(Func<Task<bool>> condition)
    {
        for (var essai = 0; essai < 300; essai++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("Rien après trente secondes.");
    }

    /// <summary>No column of the row holds the link, its secret, nor a line of the text.</summary>
    private async Task SansTraceAsync(long id, string lien)
    {
        var courriel = await boite.CourrielAsync(id);
        var colonnes = typeof(CourrielSortant).GetProperties().Select(p => p.GetValue(courriel)?.ToString()).OfType<string>().ToList();
        var secret = lien[(lien.LastIndexOfAny(['/', '=']) + 1)..];
        Assert.DoesNotContain(colonnes, c =>
            c.Contains(secret, StringComparison.Ordinal) || c.Contains("http", StringComparison.Ordinal) || c.Contains("Bonjour", StringComparison.Ordinal)
        );
    }

    private static string Lien(string texte) => texte.Split('\n').Single(l => l.StartsWith("https://", StringComparison.Ordinal));

    private async Task<(long Id, JetonInvitation Ancien)> InviterAsync(string courriel)
    {
        var jeton = JetonInvitation.Nouveau();
        var id = await boite.LireAsync(async db =>
        {
            var admin = await db.Users.SingleAsync(u => u.Email == Comptes.Administration);
            var roles = await db.Habilitations.Where(h => h.UtilisateurId == admin.Id).ToListAsync();
            var invitation = Invitation.Inviter(
                new Acteur(admin.Id, admin.Email!, roles),
                new DemandeInvitation(courriel, "Nouvelle Personne", Role.Dpo, PorteeRole.Aucune, null),
                jeton.Empreinte(),
                boite.Horloge.Maintenant.UtcDateTime
            );
            db.Invitations.Add(invitation);
            await db.SaveChangesAsync();
            return invitation.Id;
        });
        return (id, jeton);
    }

    private async Task<long> DemanderAsync(long invitation)
    {
        await using var scope = boite.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Convergence.Data.ConvergenceDbContext>();
        scope.ServiceProvider.GetRequiredService<CourrielsService>().Preparer(await db.Invitations.SingleAsync(i => i.Id == invitation));
        await db.SaveChangesAsync();
        return db.CourrielsSortants.Local.Single().Id;
    }
}
