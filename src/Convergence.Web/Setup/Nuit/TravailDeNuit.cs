using System.Data.Common;
using Convergence.Data.Installation;
using Convergence.Domain;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
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
) : BackgroundService, ITravail
{
    private readonly SemaphoreSlim _demandes = new(0, 1);

    private readonly Lock _sonnette = new();

    private static readonly TimeSpan Duree = TimeSpan.FromMinutes(15);

    /// <summary>Hour of Paris.</summary>
    private const int Heure = 3;

    private static readonly TimeSpan Tour = TimeSpan.FromMinutes(20);

    public string Cle => GetType().Name;

    public abstract string Nom { get; }

    /// <summary>What <see cref="FaireAsync"/> counts, one and several: « session effacée », « sessions effacées ».</summary>
    protected virtual (string Singulier, string Pluriel) Unite => ("ligne", "lignes");

    public string Rythme => $"chaque nuit vers {Heure} h";

    public virtual bool SeDemande => true;

    public void Demander()
    {
        lock (_sonnette)
        {
            if (_demandes.CurrentCount == 0)
            {
                _demandes.Release();
            }
        }
    }

    public override void Dispose()
    {
        _demandes.Dispose();
        base.Dispose();
    }

    /// <summary>Does the work; returns how many rows it knows of afterwards.</summary>
    protected abstract Task<int> FaireAsync(IServiceProvider services, CancellationToken annulation);

    /// <summary>What the run says of itself, of the number that it returned.</summary>
    protected virtual string Dire(int nombre) => Formats.Compte(nombre, Unite.Singulier, Unite.Pluriel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? fait = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var demande = await _demandes.WaitAsync(Tour, stoppingToken);
            var maintenant = JourFrance.Heure(horloge.GetUtcNow().UtcDateTime);
            var jour = DateOnly.FromDateTime(maintenant);
            if ((!demande && (maintenant.Hour != Heure || fait == jour)) || !(await disponibilite.LireAsync(stoppingToken)).EstPret)
            {
                continue;
            }

            // Not done here: it runs on another node, which may be killed, or is done and is not begun again.
            if (await EssayerAsync(demande ? null : jour, stoppingToken) && !demande)
            {
                fait = jour;
            }
        }
    }

    /// <summary>False when another node does it, or did it this night.</summary>
    /// <param name="jour">The night; null when somebody asks for it, done or not.</param>
    /// <param name="annulation">End of the host.</param>
    internal async Task<bool> EssayerAsync(DateOnly? jour, CancellationToken annulation)
    {
        try
        {
            return await travail.FaireAsync(Cle, Duree, jour is { } nuit ? JourFrance.Debut(nuit) : null, FaireEtDireAsync, annulation);
        }
        catch (Exception e)
            when (e is RegleMetierException or InstallationException or DbUpdateException or DbException
                || (e is OperationCanceledException && !annulation.IsCancellationRequested)
            )
        {
            Manque(journal, Nom, e.GetType().Name);
            return true;
        }
    }

    private async Task<string> FaireEtDireAsync(CancellationToken annulation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var dit = Dire(await FaireAsync(scope.ServiceProvider, annulation));
        Fait(journal, Nom, dit);
        return dit;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Nom} : {Resultat}")]
    private static partial void Fait(ILogger journal, string nom, string resultat);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Nom} : pas cette nuit ({Raison}), la nuit prochaine recommence")]
    private static partial void Manque(ILogger journal, string nom, string raison);
}
