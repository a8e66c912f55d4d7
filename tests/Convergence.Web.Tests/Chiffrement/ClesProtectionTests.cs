using System.Xml.Linq;
using Convergence.Data;
using Convergence.Data.Chiffrement;
using Convergence.Data.Comptes;
using Convergence.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Convergence.Web.Tests.Chiffrement;

/// <summary>The keys of cookies and links: a backup of the database alone gives none.</summary>
public sealed class ClesProtectionTests(FactoryIsolee factory) : IClassFixture<FactoryIsolee>
{
    private static readonly XElement Cle = new("key", new XElement("secret", "Zinzolin-des-Clefs"));

    [Fact]
    public async Task La_base_seule_ne_montre_pas_une_cle()
    {
        Depot(factory.Services.GetRequiredService<Coffre>()).StoreElement(new XElement("key", "Amarante-des-Clefs"), "chiffree");

        Assert.Null((await UneAsync("chiffree")).Xml);
        Assert.True(OctetsDeBase.Contient(factory, "chiffree"));
        Assert.False(OctetsDeBase.Contient(factory, "Amarante-des-Clefs"));
    }

    [Fact]
    public async Task Sans_trousseau_une_cle_s_ecrit_en_clair_et_la_rotation_la_chiffre()
    {
        Depot(new Coffre(new OptionsChiffrement(), factory.Horloge)).StoreElement(Cle, "en clair");
        Assert.Contains("Zinzolin-des-Clefs", (await UneAsync("en clair")).Xml, StringComparison.Ordinal);

        var coffre = factory.Services.GetRequiredService<Coffre>();
        await using (var scope = factory.Services.CreateAsyncScope())
        {
            await new RotationCles(scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>(), coffre).TournerAsync(CancellationToken.None);
        }

        Assert.Null((await UneAsync("en clair")).Xml);
        Assert.Contains(Depot(coffre).GetAllElements(), e => e.Value == "Zinzolin-des-Clefs");
    }

    [Fact]
    public async Task Une_cle_que_le_trousseau_ne_lit_plus_laisse_les_autres_servir()
    {
        Depot(new Coffre(new OptionsChiffrement { Cles = CleChiffrement.Tirer("perdue") }, factory.Horloge)).StoreElement(Cle, "perdue");
        var depot = Depot(factory.Services.GetRequiredService<Coffre>());
        var avant = depot.GetAllElements().Count;
        depot.StoreElement(Cle, "lue");

        Assert.Equal(avant + 1, depot.GetAllElements().Count);
        Assert.Equal("perdue", (await UneAsync("perdue")).CleContenu);
    }

    private ClesProtectionRepository Depot(Coffre coffre) =>
        new(factory.Services.GetRequiredService<IServiceScopeFactory>(), coffre, NullLogger<ClesProtectionRepository>.Instance);

    private Task<CleProtection> UneAsync(string nom) => factory.LireAsync(db => db.ClesProtection.AsNoTracking().SingleAsync(c => c.Nom == nom));
}
