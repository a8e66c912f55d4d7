using System.Data.Common;
using Convergence.Web.Composants;
using Convergence.Web.Courriels.Transport;
using Convergence.Web.Setup.Disponibilite;
using Convergence.Web.Setup.Travaux;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Courriels;

/// <summary>
/// Sends what waits, every fifteen seconds and when this node has saved a mail. One node at a time; what fails is said in the log, and the next round tries.
/// </summary>
internal sealed partial class EnvoisHostedService(
    IServiceScopeFactory scopes,
    DisponibiliteBase disponibilite,
    TravailUnique travail,
    SignalCourriels signal,
    OptionsCourriel options,
    ILogger<EnvoisHostedService> journal
) : BackgroundService, ITravail
{
    public string Cle => "Courriels";

    public string Nom => "Envoi des courriels";

    public string Rythme => "dès qu’un courriel attend";

    public bool SeDemande => true;

    public void Demander() => signal.Sonner();

    public const int ParTour = 20;

    private static readonly TimeSpan Attente = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Duree = TimeSpan.FromMinutes(2);

    /// <summary>One round; returns how many mails left. Nothing is written when none waits.</summary>
    public async Task<int> FaireAsync(CancellationToken annulation)
    {
        if (options.Manque is not null || !await AttendentAsync(annulation))
        {
            return 0;
        }

        var partis = 0;
        await travail.FaireAsync(
            Cle,
            Duree,
            pasDepuis: null,
            async jeton =>
            {
                partis = await EnvoyerAsync(jeton);
                return Formats.Compte(partis, "courriel parti", "courriels partis");
            },
            annulation
        );
        return partis;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await signal.AttendreAsync(Attente, stoppingToken);
            try
            {
                if ((await disponibilite.LireAsync(stoppingToken)).EstPret)
                {
                    await FaireAsync(stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Manque(journal, e.GetType().Name);
            }
        }
    }

    private async Task<bool> AttendentAsync(CancellationToken annulation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<EnvoisService>().PretsAsync(1, annulation)).Count > 0;
    }

    private async Task<int> EnvoyerAsync(CancellationToken annulation)
    {
        List<long> prets;
        await using (var scope = scopes.CreateAsyncScope())
        {
            prets = await scope.ServiceProvider.GetRequiredService<EnvoisService>().PretsAsync(ParTour, annulation);
        }

        var partis = 0;
        foreach (var id in prets)
        {
            annulation.ThrowIfCancellationRequested();
            partis += await EnvoyerAsync(id, annulation) ? 1 : 0;
        }

        return partis;
    }

    /// <summary>Each mail has its own context: what one leaves behind is not saved with the next.</summary>
    private async Task<bool> EnvoyerAsync(long id, CancellationToken annulation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<EnvoisService>().EnvoyerAsync(id, annulation);
        }
        catch (Exception e) when (e is DbUpdateException or DbException)
        {
            Manque(journal, e.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Envoi des courriels interrompu ({Raison}), le prochain tour recommence")]
    private static partial void Manque(ILogger journal, string raison);
}
