using Convergence.Data;
using Convergence.Data.Installation;
using Convergence.Domain.Comptes;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Security.Essais;

/// <summary>
/// Counts tries of a password by account and origin, in the database: every node counts the same. A try is counted before its password is compared; an
/// address that no account has is counted alike, so that nothing tells which ones exist.
/// </summary>
public sealed class EssaisService(ConvergenceDbContext db, NavigateursService navigateurs, TimeProvider horloge)
{
    private const int Reprises = 20;

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    /// <summary>Takes a try of that address from that request. It empties the context: call it first.</summary>
    /// <param name="usage">What is tried, when it is not the password: its tries are counted apart.</param>
    public async Task<EssaiPris> PrendreAsync(string courriel, HttpContext requete, CancellationToken annulation, string usage = "")
    {
        var origine = OrigineEssai.De(requete, navigateurs, courriel, usage);
        if (!origine.EstConnue && await InconnusAsync(origine, annulation) >= ReglesEssais.PlafondInconnus)
        {
            return EssaiPris.Attendre(TimeSpan.FromHours(ReglesEssais.HeuresPlafond));
        }

        for (var reprise = 0; reprise < Reprises; reprise++)
        {
            db.ChangeTracker.Clear();
            var maintenant = Maintenant;
            var (cible, marque) = (origine.Cible, origine.Marque);
            var essai = await db.EssaisConnexion.SingleOrDefaultAsync(e => e.Cible == cible && e.Origine == marque, annulation);
            if (essai is null)
            {
                essai = EssaiConnexion.Premier(cible, marque, origine.EstConnue, maintenant);
                db.EssaisConnexion.Add(essai);
            }
            else if (!essai.Prendre(maintenant))
            {
                return EssaiPris.Attendre(essai.BloqueJusque!.Value - maintenant);
            }

            if (await EnregistrerAsync(annulation))
            {
                return new(essai.Id, essai.Nombre, null);
            }
        }

        return EssaiPris.Attendre(TimeSpan.FromMinutes(1));
    }

    /// <summary>The password of that try was right: the tries of that origin are forgotten.</summary>
    public async Task ReussirAsync(EssaiPris essai, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(essai);
        var id = essai.Id;
        for (var reprise = 0; reprise < Reprises; reprise++)
        {
            db.ChangeTracker.Clear();
            if (await db.EssaisConnexion.SingleOrDefaultAsync(e => e.Id == id, annulation) is not { } ligne)
            {
                return;
            }

            ligne.Reussir();
            if (await EnregistrerAsync(annulation))
            {
                return;
            }
        }
    }

    /// <summary>Forgets every try of that address, in the save of the caller: its owner proved who it is by another way.</summary>
    public async Task OublierAsync(string courriel, CancellationToken annulation, string usage = "")
    {
        var cible = OrigineEssai.Marquer(usage + CourrielCompte.Normaliser(courriel));
        db.EssaisConnexion.RemoveRange(await db.EssaisConnexion.Where(e => e.Cible == cible).ToListAsync(annulation));
    }

    private Task<int> InconnusAsync(OrigineEssai origine, CancellationToken annulation)
    {
        var (cible, depuis) = (origine.Cible, Maintenant.AddHours(-ReglesEssais.HeuresPlafond));
        return db.EssaisConnexion.Where(e => e.Cible == cible && !e.EstConnue && e.DernierLe > depuis).SumAsync(e => e.Nombre, annulation);
    }

    /// <summary>False when another try was counted on the same row at the same moment.</summary>
    private async Task<bool> EnregistrerAsync(CancellationToken annulation)
    {
        try
        {
            await db.SaveChangesAsync(annulation);
            return true;
        }
        catch (DbUpdateException e) when (RefusBase.EstConcurrence(e))
        {
            return false;
        }
    }
}

/// <summary>A try that was counted, or the time to wait before one is.</summary>
/// <param name="Nombre">Rank of the try since the last right one.</param>
/// <param name="Attente">Time to wait; null when the password may be compared.</param>
public sealed record EssaiPris(long Id, int Nombre, TimeSpan? Attente)
{
    /// <summary>This try, if it is wrong, begins a wait.</summary>
    public bool CommenceUneAttente => ReglesEssais.Attente(Nombre) is not null;

    internal static EssaiPris Attendre(TimeSpan attente) => new(0, 0, attente);
}
