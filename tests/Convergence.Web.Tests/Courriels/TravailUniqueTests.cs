using Convergence.Data;
using Convergence.Data.Exploitation;
using Convergence.Testing;
using Convergence.Web.Setup.Disponibilite;
using Convergence.Web.Setup.Nuit;
using Convergence.Web.Setup.Travaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Convergence.Web.Tests.Courriels;

/// <summary>A job runs once, however many nodes share the database; what a killed node held is taken over.</summary>
public sealed class TravailUniqueTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private static readonly TimeSpan Duree = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task Deux_contextes_sur_une_base_en_prennent_un()
    {
        Assert.True(await PrendreAsync("Deux", "un"));
        Assert.False(await PrendreAsync("Deux", "autre"));
    }

    [Fact]
    public async Task Deux_noeuds_qui_ont_lu_la_meme_version_n_en_prennent_qu_un()
    {
        Assert.True(await PrendreAsync("Course", "avant"));
        Assert.True(await FaireAsync(v => v.RendreAsync("Course", "avant", "fait", default)));
        await using var premier = factory.Services.CreateAsyncScope();
        await using var second = factory.Services.CreateAsyncScope();
        var (un, autre) = (
            premier.ServiceProvider.GetRequiredService<ConvergenceDbContext>(),
            second.ServiceProvider.GetRequiredService<ConvergenceDbContext>()
        );
        var (lu, aussiLu) = (await un.VerrousTravail.SingleAsync(v => v.Nom == "Course"), await autre.VerrousTravail.SingleAsync(v => v.Nom == "Course"));
        lu.Prendre("un", Duree, factory.Horloge.Maintenant.UtcDateTime);
        aussiLu.Prendre("autre", Duree, factory.Horloge.Maintenant.UtcDateTime);
        await un.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => autre.SaveChangesAsync());
    }

    [Fact]
    public async Task Dix_noeuds_a_la_fois_sur_une_base_qui_ne_connait_pas_encore_le_travail_n_en_font_qu_un()
    {
        var prises = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => PrendreAsync("Premier", $"noeud {i}"))));
        Assert.Single(prises, p => p);
    }

    [Fact]
    public async Task Ce_qu_un_noeud_tue_tenait_est_repris_quand_le_verrou_expire()
    {
        Assert.True(await PrendreAsync("Repris", "tué"));
        var depart = factory.Horloge.Maintenant;
        factory.Horloge.Avancer(Duree);
        Assert.True(await PrendreAsync("Repris", "autre"));
        Assert.False(await FaireAsync(v => v.ProlongerAsync("Repris", "tué", Duree, default)));
        Assert.False(await FaireAsync(v => v.RendreAsync("Repris", "tué", "trop tard", default)));
        Assert.True(await FaireAsync(v => v.RendreAsync("Repris", "autre", "fait", default)));
        var verrou = await factory.LireAsync(db => db.VerrousTravail.AsNoTracking().SingleAsync(v => v.Nom == "Repris"));
        Assert.Equal(("autre", "fait"), (verrou.Proprietaire, verrou.DernierResultat));
        factory.Horloge.Maintenant = depart;
    }

    [Fact]
    public async Task Un_travail_perdu_s_arrete()
    {
        var travail = factory.Services.GetRequiredService<TravailUnique>();
        var depart = factory.Horloge.Maintenant;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            travail.FaireAsync(
                "Perdu",
                TimeSpan.FromMilliseconds(300),
                null,
                async jeton =>
                {
                    // The node slept: the lock expired, and another run took the job.
                    factory.Horloge.Avancer(Duree);
                    Assert.True(await PrendreAsync("Perdu", "autre"));
                    await Task.Delay(TimeSpan.FromSeconds(30), jeton);
                    return "jamais";
                },
                CancellationToken.None
            )
        );
        factory.Horloge.Maintenant = depart;
    }

    [Fact]
    public async Task Un_travail_long_garde_son_verrou_et_un_echec_le_rend()
    {
        var travail = factory.Services.GetRequiredService<TravailUnique>();
        var depart = factory.Horloge.Maintenant;
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            travail.FaireAsync(
                "Long",
                TimeSpan.FromSeconds(3),
                null,
                async jeton =>
                {
                    for (var i = 0; i < 4; i++)
                    {
                        factory.Horloge.Avancer(TimeSpan.FromSeconds(1));
                        while (await ExpireLeAsync("Long") < factory.Horloge.Maintenant.UtcDateTime.AddSeconds(3))
                        {
                            await Task.Delay(50, jeton);
                        }
                    }

                    Assert.False(await PrendreAsync("Long", "autre"));
                    throw new InvalidOperationException();
                },
                CancellationToken.None
            )
        );
        Assert.True(await PrendreAsync("Long", "autre"));
        Assert.Contains(
            nameof(InvalidOperationException),
            (await factory.LireAsync(db => db.VerrousTravail.AsNoTracking().SingleAsync(v => v.Nom == "Long"))).DernierResultat,
            StringComparison.Ordinal
        );
        factory.Horloge.Maintenant = depart;
    }

    [Fact]
    public async Task Le_travail_de_la_nuit_se_fait_une_fois_la_nuit_sur_deux_noeuds()
    {
        using var un = Nuit();
        using var autre = Nuit();
        var jour = new DateOnly(2026, 11, 22);
        Assert.True(await un.EssayerAsync(jour, CancellationToken.None));
        Assert.False(await autre.EssayerAsync(jour, CancellationToken.None));
        Assert.Equal((1, 0), (un.Fois, autre.Fois));

        var depart = factory.Horloge.Maintenant;
        factory.Horloge.Avancer(TimeSpan.FromDays(1));
        Assert.True(await autre.EssayerAsync(jour.AddDays(1), CancellationToken.None));
        Assert.Equal(1, autre.Fois);

        // Asked for by somebody: done again.
        Assert.True(await autre.EssayerAsync(null, CancellationToken.None));
        Assert.Equal(2, autre.Fois);
        factory.Horloge.Maintenant = depart;
    }

    private Essai Nuit() =>
        new(
            factory.Services.GetRequiredService<IServiceScopeFactory>(),
            factory.Services.GetRequiredService<TravailUnique>(),
            factory.Services.GetRequiredService<DisponibiliteBase>(),
            factory.Horloge
        );

    private Task<DateTime> ExpireLeAsync(string nom) =>
        factory.LireAsync(db => db.VerrousTravail.Where(v => v.Nom == nom).Select(v => v.ExpireLe).SingleAsync());

    private Task<bool> PrendreAsync(string nom, string proprietaire) => FaireAsync(v => v.PrendreAsync(nom, proprietaire, Duree, null, default));

    private async Task<bool> FaireAsync(Func<VerrousTravailService, Task<bool>> action)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<VerrousTravailService>());
    }

    private sealed class Essai(IServiceScopeFactory scopes, TravailUnique travail, DisponibiliteBase disponibilite, TimeProvider horloge)
        : TravailDeNuit(scopes, travail, disponibilite, horloge, NullLogger.Instance)
    {
        public int Fois { get; private set; }

        public override string Nom => "Essai";

        protected override Task<int> FaireAsync(IServiceProvider services, CancellationToken annulation) => Task.FromResult(++Fois);
    }
}
