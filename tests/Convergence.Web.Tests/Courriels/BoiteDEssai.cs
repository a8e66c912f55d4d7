using Convergence.Data;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Web.Courriels;
using Convergence.Web.Courriels.Transport;
using Convergence.Web.Setup.Disponibilite;
using Convergence.Web.Setup.Travaux;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Convergence.Web.Tests.Courriels;

/// <summary>The host with a mail server that a test answers for: what leaves is here, and nothing leaves by itself.</summary>
public sealed class BoiteDEssai : ConvergenceFactory
{
    public Mock<IEnvoiCourriel> Envoi { get; } = new(MockBehavior.Loose);

    /// <summary>Taken by the mail server, in order.</summary>
    public List<MessageCourriel> Partis { get; } = [];

    protected override bool EstPrete => false;

    /// <summary>The mail server takes everything.</summary>
    public void Accepter()
    {
        Envoi.Reset();
        Partis.Clear();
        Envoi
            .Setup(e => e.EnvoyerAsync(It.IsAny<MessageCourriel>(), It.IsAny<CancellationToken>()))
            .Callback<MessageCourriel, CancellationToken>((m, _) => Partis.Add(m))
            .Returns(Task.CompletedTask);
    }

    public void Refuser(Exception erreur)
    {
        Envoi.Reset();
        Partis.Clear();
        Envoi.Setup(e => e.EnvoyerAsync(It.IsAny<MessageCourriel>(), It.IsAny<CancellationToken>())).ThrowsAsync(erreur);
    }

    /// <summary>One round of the sending.</summary>
    internal async Task<int> EnvoyerAsync(OptionsCourriel? options = null)
    {
        using var tour = Service(options);
        return await tour.FaireAsync(CancellationToken.None);
    }

    /// <summary>The hosted service, which only a test starts.</summary>
    internal EnvoisHostedService Service(OptionsCourriel? options = null, IServiceScopeFactory? scopes = null) =>
        new(
            scopes ?? Services.GetRequiredService<IServiceScopeFactory>(),
            Services.GetRequiredService<DisponibiliteBase>(),
            Services.GetRequiredService<TravailUnique>(),
            Services.GetRequiredService<SignalCourriels>(),
            options ?? Services.GetRequiredService<OptionsCourriel>(),
            NullLogger<EnvoisHostedService>.Instance
        );

    /// <summary>Asks for a mail as a use case does; returns its key.</summary>
    public async Task<long> DemanderAsync(string courriel, ModeleCourriel modele)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        db.Definir(Perimetre.Rien);
        scope.ServiceProvider.GetRequiredService<CourrielsService>().Preparer(modele, await db.Users.SingleAsync(u => u.Email == courriel));
        await db.SaveChangesAsync();
        return db.CourrielsSortants.Local.Single().Id;
    }

    public Task<CourrielSortant> CourrielAsync(long id) => LireAsync(db => db.CourrielsSortants.AsNoTracking().SingleAsync(c => c.Id == id));

    /// <summary>Nothing waits: a test counts its own mails.</summary>
    public Task ViderAsync() => EcrireAsync(async db => db.CourrielsSortants.RemoveRange(await db.CourrielsSortants.ToListAsync()));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("AdressePublique", "https://portail.example");
        builder.ConfigureTestServices(services => services.AddSingleton(Envoi.Object));
    }
}
