using System.Data.Common;
using Convergence.Domain;
using Convergence.Domain.Temps;
using Convergence.Web.Setup.Disponibilite;
using Convergence.Web.Setup.Travaux;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Setup.Nuit;

/// <summary>
/// Work done once a night, on a base that is ready, by one node. What fails is said in the log and begins again the next night; what a killed node left is
/// taken over in the hour.
/// </summary>
internal abstract partial class TravailDeNuit(
    IServiceScopeFactory scopes,
    TravailUnique travail,
    DisponibiliteBase disponibilite,
    TimeProvider horloge,
    ILogger journal
) : BackgroundService
{
    private static readonly TimeSpan Duree = TimeSpan.FromMinutes(15);

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
                // Not done here: it runs on another node, which may be killed, or is done and is not begun again.
                fait = await EssayerAsync(jour, stoppingToken) ? jour : fait;
            }
        }
    }

    /// <summary>False when another node does it, or did it this night.</summary>
    internal async Task<bool> EssayerAsync(DateOnly jour, CancellationToken annulation)
    {
        try
        {
            return await travail.FaireAsync(GetType().Name, Duree, JourFrance.Debut(jour), FaireEtDireAsync, annulation);
        }
        catch (Exception e)
            when (e is RegleMetierException or DbUpdateException or DbException || (e is OperationCanceledException && !annulation.IsCancellationRequested))
        {
            Manque(journal, Nom, e.GetType().Name);
            return true;
        }
    }

    private async Task<string> FaireEtDireAsync(CancellationToken annulation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var nombre = await FaireAsync(scope.ServiceProvider, annulation);
        Fait(journal, Nom, nombre);
        return $"{Nom} : {nombre}";
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Nom} : {Nombre}")]
    private static partial void Fait(ILogger journal, string nom, int nombre);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Nom} : pas cette nuit ({Raison}), la nuit prochaine recommence")]
    private static partial void Manque(ILogger journal, string nom, string raison);
}
