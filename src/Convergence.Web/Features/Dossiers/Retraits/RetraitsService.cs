using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Retraits;

/// <summary>Takes away a row written by mistake. What really ended is ended, not taken away.</summary>
public sealed class RetraitsService(ConvergenceDbContext db, LignesDossierQuery lignes, EcritureDossierService ecriture)
{
    /// <summary>Null outside the scope, for a kind of row that does not exist, or for the row of another file.</summary>
    public async Task<LigneARetirer?> TrouverAsync(Guid cle, string nature, long id, CancellationToken annulation) =>
        NatureLigne.Lire(nature) is { } connue && await connue.Trouver(lignes, cle, id, annulation) is var (ligne, dite)
            ? new(connue, ligne.Salarie, ligne.Ligne, ligne.Contexte, dite)
            : null;

    /// <summary>A review goes with the sensitive levels that the module keeps about it.</summary>
    public async Task<bool> RetirerAsync(RetraitForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var ligne = form.Ligne!;
        if (ligne.Element is BilanFreins { Id: var bilan })
        {
            db.ValeursSensibles.RemoveRange(
                await db.ValeursSensibles.Where(v => v.Support == SupportSensible.Bilan && v.SupportId == bilan).ToListAsync(annulation)
            );
        }

        return await ecriture.RetirerAsync(ligne.Salarie, ligne.Element, form, ligne.Nature.Champ, etat, annulation);
    }
}
