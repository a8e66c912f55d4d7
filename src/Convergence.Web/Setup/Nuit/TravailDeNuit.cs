using System.Data.Common;
using Convergence.Domain;
using Convergence.Domain.Temps;
using Convergence.Web.Setup.Disponibilite;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Setup.Nuit;

/// <summary>Work done once a night, on a base that is ready. What fails is said in the log and begins again the next night.</summary>
internal abstract partial class TravailDeNuit(IServiceScopeFactory scopes, DisponibiliteBase disponibilite, TimeProvider horloge, ILogger journal)
    : BackgroundService
{
    /// <summary>Hour of Paris.</summary>
    private const int Heure = 3;

    /// <summary>Words of the log.</summary>
    protected abstract string Nom { get; }

    /// <summary>Does the work; returns how many rows it knows of afterwards.</summary>
    protected abstract Task<int> FaireAsync(IServiceProvider services, CancellationToken annulation);

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
                await EssayerAsync(stoppingToken);
            }
        }
    }

    private async Task EssayerAsync(CancellationToken annulation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            Fait(journal, Nom, await FaireAsync(scope.ServiceProvider, annulation));
        }
        catch (Exception e) when (e is RegleMetierException or DbUpdateException or DbException)
        {
            Manque(journal, Nom, e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Nom} : {Nombre}")]
    private static partial void Fait(ILogger journal, string nom, int nombre);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Nom} : pas cette nuit ({Raison}), la nuit prochaine recommence")]
    private static partial void Manque(ILogger journal, string nom, string raison);
}
