using Convergence.Data;
using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Web.Features.Pilotage.Bilans;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.PreparationBilans;

/// <summary>Computes a bilan and stores its cells: what is read afterwards is what was computed then.</summary>
public sealed class PreparationBilanService(ConvergenceDbContext db, DonneesBilanQuery donnees, TimeProvider horloge)
{
    /// <summary>What the bilan would be today; null when no campaign of the year asks for the programme.</summary>
    public async Task<ContenuBilan?> CalculerAsync(Programme programme, int annee, CancellationToken annulation) =>
        await donnees.LireAsync(programme, annee, annulation) is { } lues ? CalculBilan.Calculer(lues) : null;

    /// <summary>Prepares the next version of the year.</summary>
    /// <param name="programme">Programme.</param>
    /// <param name="annee">Year.</param>
    /// <param name="motif">Why there is another version; required once one was transmitted.</param>
    /// <param name="parId">Account; null for the reference load.</param>
    /// <param name="annulation">Cancellation.</param>
    /// <returns>Key of the bilan prepared.</returns>
    /// <exception cref="RegleMetierException">Nothing to report, one already prepared, a reason missing.</exception>
    public async Task<long> PreparerAsync(Programme programme, int annee, string? motif, long? parId, CancellationToken annulation)
    {
        var existants = await db
            .Bilans.Where(b => b.Programme == programme && b.Annee == annee && b.Etat != EtatBilan.Abandonne)
            .Select(b => new { b.Numero, b.Etat })
            .ToListAsync(annulation);
        if (existants.Exists(b => b.Etat == EtatBilan.Prepare))
        {
            throw new RegleMetierException(string.Empty, "Un bilan de cette année est déjà préparé : transmettez-le ou abandonnez-le d’abord.");
        }

        if (existants.Count > 0 && string.IsNullOrWhiteSpace(motif))
        {
            throw new RegleMetierException(nameof(Bilan.Motif), "Un bilan est déjà transmis : dites pourquoi une nouvelle version est établie.");
        }

        var contenu = await CalculerAsync(programme, annee, annulation)
            ?? throw new RegleMetierException(string.Empty, "Aucune campagne de cette année ne demande ce programme : il n’y a rien à établir.");
        var numero = existants.Count == 0 ? 1 : existants.Max(b => b.Numero) + 1;
        return await EnregistrerAsync(() => Nouveau(programme, annee, numero, motif?.Trim(), parId, contenu), contenu, annulation);
    }

    private Bilan Nouveau(Programme programme, int annee, int numero, string? motif, long? parId, ContenuBilan contenu) =>
        new()
        {
            Programme = programme,
            Annee = annee,
            Numero = numero,
            PrepareLe = horloge.GetUtcNow().UtcDateTime,
            PrepareParId = parId,
            Motif = string.IsNullOrEmpty(motif) ? null : motif,
            ContientFictif = contenu.ContientFictif,
            EmpreinteCellules = EmpreinteBilan.Cellules(contenu.Cellules),
        };

    /// <summary>The bilan, then its cells which bear its key: both or neither, and the whole again when the server asks to retry.</summary>
    private async Task<long> EnregistrerAsync(Func<Bilan> nouveau, ContenuBilan contenu, CancellationToken annulation)
    {
        var id = await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                var bilan = nouveau();
                await using var transaction = await db.Database.BeginTransactionAsync(annulation);
                db.Bilans.Add(bilan);
                await db.SaveChangesAsync(annulation);
                var cellules = new EcritureEnLot(db, horloge);
                foreach (var cellule in contenu.Cellules)
                {
                    cellules.Ajouter(cellule.Pour(bilan.Id));
                }

                await cellules.EcrireAsync(annulation);
                await transaction.CommitAsync(annulation);
                return bilan.Id;
            });
        db.ChangeTracker.Clear();
        return id;
    }
}
