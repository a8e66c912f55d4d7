using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Sensible;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Sensible;

/// <summary>
/// Sensitive answers follow what they are about when it changes sheet or chantier; the caller saves. A cipher is bound to its person: it is opened and
/// written again when the person changes.
/// </summary>
public sealed class RattachementSensibleService(ConvergenceDbContext db, CoffreSensibleService coffre, GroupesSensiblesQuery groupes)
{
    /// <summary>Answers of these parcours, and those about the person in the groups where the other sheet has none.</summary>
    /// <param name="parmi">Groups about the person; null for all.</param>
    public async Task<IReadOnlyList<ValeurSensible>> ADeplacerAsync(
        Salarie de,
        Salarie vers,
        IReadOnlyCollection<long> parcours,
        IReadOnlyCollection<GroupeSensible>? parmi,
        CancellationToken annulation
    )
    {
        var connus = await db
            .ValeursSensibles.Where(v => v.SalarieId == vers.Id && v.Support == SupportSensible.Personne)
            .Select(v => v.Groupe)
            .ToListAsync(annulation);
        var valeurs = await db
            .ValeursSensibles.Where(v =>
                v.SalarieId == de.Id
                && (
                    v.Support == SupportSensible.Personne
                    || (
                        v.Support == SupportSensible.Bilan
                            ? db.BilansFreins.Any(b => b.Id == v.SupportId && parcours.Contains(b.ParcoursId))
                            : parcours.Contains(v.SupportId)
                    )
                )
            )
            .ToListAsync(annulation);
        return [.. valeurs.Where(v => v.Support != SupportSensible.Personne || (!connus.Contains(v.Groupe) && parmi?.Contains(v.Groupe) != false))];
    }

    /// <summary>Gives them to the other sheet.</summary>
    /// <exception cref="Domain.RegleMetierException">One of them cannot be read: nothing moves without its key.</exception>
    public void Deplacer(IReadOnlyList<ValeurSensible> valeurs, Salarie vers)
    {
        foreach (var valeur in valeurs)
        {
            var reponses = coffre.Lire(valeur);
            var ligne = db.Entry(valeur);
            ligne.Property(v => v.SalarieId).CurrentValue = vers.Id;
            ligne.Property(v => v.SupportId).CurrentValue = valeur.Support == SupportSensible.Personne ? vers.Id : valeur.SupportId;
            coffre.Ecrire(valeur, reponses);
        }
    }

    /// <summary>
    /// Answers about the person go with the identity to a chantier where their group is open, and are erased otherwise: no decision would hold them there.
    /// Those of a parcours stay with it.
    /// </summary>
    public async Task<(IReadOnlySet<GroupeSensible> Suivent, IReadOnlySet<GroupeSensible> Effaces)> TransfererAsync(
        Salarie salarie,
        long versTerritoire,
        long versChantier,
        CancellationToken annulation
    )
    {
        var valeurs = await db.ValeursSensibles.Where(v => v.SalarieId == salarie.Id && v.Support == SupportSensible.Personne).ToListAsync(annulation);
        var ouverts = await groupes.OuvertsAsync(versChantier, annulation);
        foreach (var valeur in valeurs)
        {
            var ligne = db.Entry(valeur);
            if (!ouverts.Contains(valeur.Groupe))
            {
                ligne.State = EntityState.Deleted;
                continue;
            }

            ligne.Property(v => v.TerritoireId).CurrentValue = versTerritoire;
            ligne.Property(v => v.ChantierId).CurrentValue = versChantier;
        }

        var presents = valeurs.Select(v => v.Groupe).ToHashSet();
        return (presents.Where(ouverts.Contains).ToHashSet(), presents.Where(g => !ouverts.Contains(g)).ToHashSet());
    }
}
