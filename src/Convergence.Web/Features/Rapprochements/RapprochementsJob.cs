using Convergence.Domain;
using Convergence.Domain.Temps;
using Convergence.Web.Setup.Disponibilite;

namespace Convergence.Web.Features.Rapprochements;

/// <summary>Matches the files of the network each night: never on demand, so that nobody types an identity and waits for the answer.</summary>
internal sealed partial class RapprochementsJob(IServiceScopeFactory scopes, DisponibiliteBase disponibilite, TimeProvider horloge, ILogger<RapprochementsJob> journal) : BackgroundService
{
    private const int Heure = 3;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minuterie = new PeriodicTimer(TimeSpan.FromMinutes(20));
        DateOnly? fait = null;
        while (await minuterie.WaitForNextTickAsync(stoppingToken))
        {
            var maintenant = JourFrance.Heure(horloge.GetUtcNow().UtcDateTime);
            var jour = DateOnly.FromDateTime(maintenant);
            if (maintenant.Hour == Heure && fait != jour && (await disponibilite.LireAsync(stoppingToken)).EstPret)
            {
                fait = jour;
                await CalculerAsync(stoppingToken);
            }
        }
    }

    private async Task CalculerAsync(CancellationToken annulation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            Calcule(journal, await scope.ServiceProvider.GetRequiredService<CalculRapprochementsService>().CalculerAsync(annulation));
        }
        catch (Exception e) when (e is RegleMetierException or Microsoft.EntityFrameworkCore.DbUpdateException or System.Data.Common.DbException)
        {
            Manque(journal, e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Rapprochements du réseau : {Paires} paires de dossiers")]
    private static partial void Calcule(ILogger journal, int paires);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Les rapprochements de cette nuit n’ont pas été calculés ({Raison}) : la nuit prochaine recommence")]
    private static partial void Manque(ILogger journal, string raison);
}
