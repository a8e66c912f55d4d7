using System.Data.Common;
using Convergence.Data.Exploitation;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Setup.Travaux;

/// <summary>
/// Runs a job that one node does at a time. The lock is renewed while the job runs; when it is lost, the job is stopped. A node that dies lets the lock
/// expire, and another takes the job over.
/// </summary>
internal sealed class TravailUnique(IServiceScopeFactory scopes)
{
    /// <summary>Parts of the duration after which the lock is renewed: two renewals may fail.</summary>
    private const int Parts = 3;

    /// <summary>False when the job was not begun: it runs elsewhere, or was done already.</summary>
    /// <param name="nom">Name of the job.</param>
    /// <param name="duree">Time after which a run that no longer answers is taken over.</param>
    /// <param name="pasDepuis">Instant, UTC, since which a finished run is enough; null to run it again.</param>
    /// <param name="action">The job; says in words what it did.</param>
    /// <param name="annulation">End of the host.</param>
    public async Task<bool> FaireAsync(
        string nom,
        TimeSpan duree,
        DateTime? pasDepuis,
        Func<CancellationToken, Task<string>> action,
        CancellationToken annulation
    )
    {
        var proprietaire = $"{Environment.MachineName[..Math.Min(Environment.MachineName.Length, 60)]} {Guid.NewGuid():N}";
        if (!await AvecVerrousAsync(v => v.PrendreAsync(nom, proprietaire, duree, pasDepuis, annulation)))
        {
            return false;
        }

        using var perdu = CancellationTokenSource.CreateLinkedTokenSource(annulation);
        using var fini = new CancellationTokenSource();
        var garde = GarderAsync(nom, proprietaire, duree, perdu, fini.Token);
        var resultat = "interrompu";
        try
        {
            resultat = await action(perdu.Token);
        }
        catch (Exception e)
        {
            resultat = $"échec : {e.GetType().Name}";
            throw;
        }
        finally
        {
            await fini.CancelAsync();
            await garde;
            await AvecVerrousAsync(v => v.RendreAsync(nom, proprietaire, resultat, CancellationToken.None));
        }

        return true;
    }

    private async Task GarderAsync(string nom, string proprietaire, TimeSpan duree, CancellationTokenSource perdu, CancellationToken fini)
    {
        using var minuterie = new PeriodicTimer(duree / Parts);
        try
        {
            while (await minuterie.WaitForNextTickAsync(fini))
            {
                if (!await EssayerDeGarderAsync(nom, proprietaire, duree, fini))
                {
                    await perdu.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The job ended.
        }
    }

    /// <summary>A database that does not answer for a moment does not lose the lock: it is renewed at the next time, or found lost.</summary>
    private async Task<bool> EssayerDeGarderAsync(string nom, string proprietaire, TimeSpan duree, CancellationToken fini)
    {
        try
        {
            return await AvecVerrousAsync(v => v.ProlongerAsync(nom, proprietaire, duree, fini));
        }
        catch (Exception e) when (e is DbUpdateException or DbException)
        {
            return true;
        }
    }

    private async Task<bool> AvecVerrousAsync(Func<VerrousTravailService, Task<bool>> action)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<VerrousTravailService>());
    }
}
