using System.Runtime.CompilerServices;
using Convergence.Domain.Chiffrement;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Chiffrement;

/// <summary>What a rotation did.</summary>
/// <param name="Rechiffrees">Rows written with the current key.</param>
/// <param name="Illisibles">Rows whose key is not in the ring, or that were changed: left as they are.</param>
public sealed record BilanRotation(int Rechiffrees, int Illisibles);

/// <summary>
/// Writes with the current key what former keys encrypted. A batch is a transaction, and what is done is no longer looked for: a
/// rotation that was stopped goes on where it stood.
/// </summary>
public sealed class RotationCles(ConvergenceDbContext db, Coffre coffre)
{
    public const int ParLot = 200;

    private string Courante => coffre.Trousseau.Courante.Nom;

    public async Task<BilanRotation> TournerAsync(CancellationToken annulation)
    {
        db.Definir(Perimetre.Complet);
        var (faites, illisibles) = (0, 0);
        await foreach (var lot in LotsAsync(annulation))
        {
            foreach (var ligne in lot)
            {
                if (Relire(ligne))
                {
                    faites++;
                }
                else
                {
                    illisibles++;
                }
            }

            await db.SaveChangesAsync(annulation);
            db.ChangeTracker.Clear();
        }

        var (cles, perdues) = await TournerClesProtectionAsync(annulation);
        return new(faites + cles, illisibles + perdues);
    }

    /// <summary>A handful of rows: those in clear are encrypted too.</summary>
    private async Task<(int Faites, int Illisibles)> TournerClesProtectionAsync(CancellationToken annulation)
    {
        var (courante, faites, illisibles) = (Courante, 0, 0);
        foreach (var cle in await db.ClesProtection.Where(c => c.CleContenu == null || c.CleContenu != courante).ToListAsync(annulation))
        {
            try
            {
                cle.Ecrire(cle.Lire(coffre), coffre);
                faites++;
            }
            catch (Domain.RegleMetierException)
            {
                illisibles++;
            }
        }

        await db.SaveChangesAsync(annulation);
        return (faites, illisibles);
    }

    private async IAsyncEnumerable<IReadOnlyList<IContientChiffre>> LotsAsync([EnumeratorCancellation] CancellationToken annulation)
    {
        var courante = Courante;
        await foreach (
            var lot in ParLotsAsync(
                apres => db.Imports.Where(i => i.Id > apres && i.CleLignes != null && i.CleLignes != courante).OrderBy(i => i.Id),
                i => i.Id,
                annulation
            )
        )
        {
            yield return lot;
        }

        // A row about a person is seen through its chantier: one chantier after the other.
        foreach (var chantier in await db.Chantiers.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(annulation))
        {
            db.Definir(new Perimetre { ChantierIds = [chantier] });
            await foreach (
                var lot in ParLotsAsync(
                    apres => db.ValeursSensibles.Where(v => v.Id > apres && v.CleContenu != courante).OrderBy(v => v.Id),
                    v => v.Id,
                    annulation
                )
            )
            {
                yield return lot;
            }
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<T>> ParLotsAsync<T>(
        Func<long, IQueryable<T>> suite,
        Func<T, long> id,
        [EnumeratorCancellation] CancellationToken annulation
    )
    {
        for (long apres = 0; await suite(apres).Take(ParLot).ToListAsync(annulation) is { Count: > 0 } lot; )
        {
            apres = id(lot[^1]);
            yield return lot;
        }
    }

    private bool Relire(IContientChiffre ligne)
    {
        try
        {
            if (ligne.Chiffre is { } chiffre)
            {
                ligne.Rechiffrer(coffre.Chiffrer(coffre.Dechiffrer(chiffre, ligne.Emplacement), ligne.Emplacement));
            }

            return true;
        }
        catch (Domain.RegleMetierException)
        {
            return false;
        }
    }
}
