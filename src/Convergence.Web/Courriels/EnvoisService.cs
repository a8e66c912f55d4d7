using Convergence.Data;
using Convergence.Data.Reference;
using Convergence.Domain.Exploitation;
using Convergence.Web.Courriels.Modeles;
using Convergence.Web.Courriels.Transport;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Courriels;

/// <summary>Sends one mail of the queue and saves its outcome.</summary>
internal sealed partial class EnvoisService(
    ConvergenceDbContext db,
    ModelesCourrielService modeles,
    IEnvoiCourriel envoi,
    TimeProvider horloge,
    ILogger<EnvoisService> journal
)
{
    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Keys of the mails to be sent now, the one that waits since the longest first. None after a restoration: what waits in a backup left already.
    /// </summary>
    public Task<List<long>> PretsAsync(int maximum, CancellationToken annulation)
    {
        var maintenant = Maintenant;
        return db
            .CourrielsSortants.Where(c => c.PretLe != null && c.PretLe <= maintenant && !db.Reglages.Any(r => r.Code == Reglage.CourrielsRetenus))
            .OrderBy(c => c.PretLe)
            .ThenBy(c => c.Id)
            .Select(c => c.Id)
            .Take(maximum)
            .ToListAsync(annulation);
    }

    /// <summary>True when it left. What fails is saved as a failure; only a save that fails, or the end of the host, is thrown.</summary>
    public async Task<bool> EnvoyerAsync(long id, CancellationToken annulation)
    {
        var courriel = await db.CourrielsSortants.SingleAsync(c => c.Id == id, annulation);
        if (courriel.EtatAu(Maintenant) != EtatCourriel.AEnvoyer)
        {
            return false;
        }

        var (refus, definitif) = await EssayerAsync(courriel, annulation);
        if (refus is not { } erreur)
        {
            courriel.Reussir(Maintenant);
        }
        else if (definitif)
        {
            courriel.Renoncer(erreur, Maintenant);
        }
        else
        {
            courriel.Echouer(erreur, Maintenant);
        }

        // It left or not: saving that is not stopped with the host.
        await db.SaveChangesAsync(CancellationToken.None);
        return refus is null;
    }

    private async Task<(ErreurCourriel? Refus, bool Definitif)> EssayerAsync(CourrielSortant courriel, CancellationToken annulation)
    {
        try
        {
            var (contenu, refus) = await modeles.De(courriel.Modele).FabriquerAsync(courriel, annulation);
            if (contenu is null)
            {
                return (refus, true);
            }

            await envoi.EnvoyerAsync(new(courriel.Id, courriel.Destinataire, contenu.Objet, contenu.Texte(), contenu.Html()), annulation);
            return (null, false);
        }
        catch (EnvoiRefuseException e)
        {
            Refuse(journal, courriel.Id, e.Erreur, e.InnerException?.GetType().Name);
            return (e.Erreur, e.Erreur == ErreurCourriel.Adresse);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Its message may hold an address: its type is enough to look for it.
            Refuse(journal, courriel.Id, ErreurCourriel.Interne, e.GetType().Name);
            db.ChangeTracker.Entries().Where(c => c.Entity != courriel).ToList().ForEach(c => c.State = EntityState.Detached);
            return (ErreurCourriel.Interne, false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Courriel {Id} non parti : {Erreur} ({Cause})")]
    private static partial void Refuse(ILogger journal, long id, ErreurCourriel erreur, string? cause);
}
