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

        return new(faites, illisibles);
    }

    private async IAsyncEnumerable<IReadOnlyList<IContientChiffre>> LotsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken annulation)
    {
        var courante = Courante;
        for (long apres = 0; ;)
        {
            var depart = apres;
            var lot = await db.Imports.Where(i => i.Id > depart && i.CleLignes != null && i.CleLignes != courante).OrderBy(i => i.Id).Take(ParLot).ToListAsync(annulation);
            if (lot.Count == 0)
            {
                break;
            }

            apres = lot[^1].Id;
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
