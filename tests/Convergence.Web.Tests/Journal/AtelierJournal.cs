using Convergence.Data;
using Convergence.Data.Chiffrement;
using Convergence.Data.Installation;
using Convergence.Data.Journal;
using Convergence.Domain.Comptes;
using Convergence.Domain.Journal;
using Convergence.Testing;
using Convergence.Testing.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Journal;

/// <summary>A journal with its keys and its file of seals, and what somebody who holds the database can do to it.</summary>
internal sealed class AtelierJournal : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public AtelierJournal(BaseDeTest donnees, string? cles)
        : this(donnees.Options, new OptionsChiffrement { Cles = cles }) { }

    public AtelierJournal(OptionsBase donnees, OptionsChiffrement chiffrement)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Horloge);
        services.AddSingleton(chiffrement);
        services.AjouterBase(donnees);
        _services = services.BuildServiceProvider();
    }

    public HorlogeDeTest Horloge { get; } = new();

    public string FichierSceaux => _services.GetRequiredService<FichierSceaux>().Chemin;

    /// <summary>A key that is not that of another call.</summary>
    public static string TirerCle(string nom = "k") => CleChiffrement.Tirer(nom);

    /// <summary>Writes lines of accounts at this instant, then lets them be old enough.</summary>
    public async Task EcrireAsync(int lignes)
    {
        for (var i = 0; i < lignes; i++)
        {
            await EcrireAAsync(Horloge.Maintenant.UtcDateTime);
        }

        Horloge.Avancer(ScellementService.Delai + TimeSpan.FromMinutes(1));
    }

    public Task EcrireAAsync(DateTime instant) =>
        AvecAsync(async s =>
        {
            var db = s.GetRequiredService<ConvergenceDbContext>();
            db.EvenementsCompte.Add(EvenementCompte.Noter(NatureEvenementCompte.EchecConnexion, null, null, instant));
            return await db.SaveChangesAsync();
        });

    /// <summary>Seals and notes, as the job does.</summary>
    public Task<IReadOnlyList<BlocJournal>> ScellerAsync() =>
        AvecAsync(async s =>
        {
            var service = s.GetRequiredService<ScellementService>();
            var blocs = await service.ScellerAsync(CancellationToken.None);
            await service.NoterAsync(CancellationToken.None);
            return blocs;
        });

    public Task<int> PurgerAsync() => AvecAsync(s => s.GetRequiredService<ScellementService>().PurgerAsync(CancellationToken.None));

    public Task<BilanJournal> VerifierAsync() => AvecAsync(s => s.GetRequiredService<VerificationJournalService>().VerifierAsync(CancellationToken.None));

    public Task<int> CompterAsync() => AvecAsync(s => s.GetRequiredService<ConvergenceDbContext>().EvenementsCompte.CountAsync());

    /// <summary>Who may drop triggers writes what it wants, then puts them back.</summary>
    public Task ForcerAsync(params string[] ordres) =>
        AvecAsync(async s =>
        {
            var declencheurs = s.GetRequiredService<PoseDeclencheurs>();
            await declencheurs.RetirerAsync(CancellationToken.None);
            await ExecuterAsync(s.GetRequiredService<ConvergenceDbContext>(), ordres);
            await declencheurs.PoserAsync(CancellationToken.None);
            return 0;
        });

    /// <summary>Who holds the account of the portal writes what the triggers let through.</summary>
    public Task EssayerAsync(params string[] ordres) =>
        AvecAsync(async s =>
        {
            await ExecuterAsync(s.GetRequiredService<ConvergenceDbContext>(), ordres);
            return 0;
        });

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static async Task ExecuterAsync(ConvergenceDbContext db, string[] ordres)
    {
        await db.Database.OpenConnectionAsync();
        foreach (var ordre in ordres)
        {
            await using var commande = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Constants of the tests.
            commande.CommandText = ordre;
#pragma warning restore CA2100
            await commande.ExecuteNonQueryAsync();
        }
    }

    private async Task<T> AvecAsync<T>(Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = _services.CreateAsyncScope();
        return await action(scope.ServiceProvider);
    }
}
