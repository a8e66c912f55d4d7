using Convergence.Data.Lot;
using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.FilesActives;

/// <summary>
/// Keeps the stored totals in step with the cells. A reader of one chantier may change a total that it does not see, so
/// the scope is widened here, and only here.
/// </summary>
public sealed class TotauxService(ConvergenceDbContext db)
{
    // Compiled once: every cell that is saved reads its totals.
    private static readonly Func<ConvergenceDbContext, long, long, EtatRemontee, long[], IAsyncEnumerable<TotalTerritoire>> Connus = EF.CompileAsyncQuery(
        (ConvergenceDbContext db, long campagneId, long territoireId, EtatRemontee etat, long[] ids) =>
            db.Totaux.Where(t => t.CampagneId == campagneId && t.TerritoireId == territoireId && t.Etat == etat && ids.Contains(t.CompteurId))
    );

    /// <summary>Rebuilds the totals of a campaign, or of one of its territories, from the cells.</summary>
    public async Task ReconstruireAsync(long campagneId, long? territoireId = null, CancellationToken annulation = default)
    {
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        var connus = await db
            .Totaux.Where(t => t.CampagneId == campagneId && (territoireId == null || t.TerritoireId == territoireId))
            .ToDictionaryAsync(t => (t.TerritoireId, t.CompteurId, t.Etat), annulation);

        foreach (var nouveau in await CalculTotaux.LireAsync(db, campagneId, territoireId, annulation))
        {
            if (connus.Remove((nouveau.TerritoireId, nouveau.CompteurId, nouveau.Etat), out var total))
            {
                (total.Somme, total.Renseignes, total.Attendus, total.AvecNonVentile, total.AvecFictif) = (
                    nouveau.Somme,
                    nouveau.Renseignes,
                    nouveau.Attendus,
                    nouveau.AvecNonVentile,
                    nouveau.AvecFictif
                );
            }
            else
            {
                db.Totaux.Add(nouveau);
            }
        }

        db.Totaux.RemoveRange(connus.Values);
        await db.SaveChangesAsync(annulation);
        await SommeNationale.TenirAsync(db, campagneId, annulation);
    }

    /// <summary>The first totals of a campaign whose cells a loader has just written.</summary>
    public async Task CreerAsync(long campagneId, EcritureEnLot lot, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(lot);
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        foreach (var total in await CalculTotaux.LireAsync(db, campagneId, null, annulation))
        {
            lot.Ajouter(total);
        }

        await lot.EcrireAsync(annulation);
        await SommeNationale.TenirAsync(db, campagneId, annulation);
    }

    /// <summary>
    /// Prepares the totals of the counters just changed on one envelope state, unsaved cells included: the caller saves cells
    /// and totals in one go, and tries again when another save came between.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The state is published: such cells do not change one at a time.</exception>
    public async Task PreparerAsync(
        long campagneId,
        long territoireId,
        EtatRemontee etat,
        IReadOnlyCollection<Compteur> compteurs,
        CancellationToken annulation
    )
    {
        if (etat.EstPublie())
        {
            throw new ArgumentOutOfRangeException(nameof(etat), etat, "Une case publiée ne se modifie pas seule.");
        }

        using var complet = db.AvecPerimetre(Perimetre.Complet);
        var ids = compteurs.Select(c => c.Id).ToArray();
        var connus = new List<TotalTerritoire>();
        await foreach (var total in Connus(db, campagneId, territoireId, etat, ids).WithCancellation(annulation))
        {
            connus.Add(total);
        }

        var releves = db.ChangeTracker.Entries<Releve>().ToDictionary(e => e.Entity.Id, e => e.Entity);
        var modifiees = db
            .ChangeTracker.Entries<ValeurReleve>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => new CelluleChangee(
                e.Entity,
                e.State == EntityState.Added ? null : e.OriginalValues.GetValue<int?>(nameof(ValeurReleve.Nombre)),
                releves[e.Entity.ReleveId]
            ))
            .ToLookup(c => c.Valeur.CompteurId);

        // A value that replaces another moves its total by their difference; one that goes may be the last of its kind, so its total is counted again.
        var aCompter = new List<Compteur>();
        foreach (var compteur in compteurs)
        {
            if (connus.Find(t => t.CompteurId == compteur.Id) is { } total && modifiees[compteur.Id].All(c => c.Valeur.Nombre is not null || c.Ancien is null))
            {
                foreach (var changee in modifiees[compteur.Id])
                {
                    changee.Reporter(total);
                }
            }
            else
            {
                aCompter.Add(compteur);
            }
        }

        if (aCompter.Count > 0)
        {
            await RecompterAsync(campagneId, territoireId, etat, aCompter, connus, modifiees, annulation);
        }
    }

    /// <summary>Counts the totals of some counters again from every cell, unsaved ones included.</summary>
    private async Task RecompterAsync(
        long campagneId,
        long territoireId,
        EtatRemontee etat,
        List<Compteur> compteurs,
        List<TotalTerritoire> connus,
        ILookup<long, CelluleChangee> modifiees,
        CancellationToken annulation
    )
    {
        var ids = compteurs.ConvertAll(c => c.Id);
        var cellules = await (
            from v in db.Valeurs.AsNoTracking()
            join r in db.Releves on v.ReleveId equals r.Id
            join m in db.Remontees on r.RemonteeId equals m.Id
            where v.CampagneId == campagneId && v.TerritoireId == territoireId && ids.Contains(v.CompteurId) && m.Etat == etat
            select new CelluleTotal(v.ReleveId, v.CompteurId, v.Nombre, r.Niveau, r.EstAttendu, r.EstFictif)
        ).ToListAsync(annulation);

        foreach (var compteur in compteurs)
        {
            var total = connus.Find(t => t.CompteurId == compteur.Id);
            if (total is null)
            {
                total = new TotalTerritoire
                {
                    CampagneId = campagneId,
                    TerritoireId = territoireId,
                    CompteurId = compteur.Id,
                    Etat = etat,
                    Programme = compteur.Programme,
                };
                db.Totaux.Add(total);
            }

            var parReleve = cellules.Where(c => c.CompteurId == compteur.Id).ToDictionary(c => c.ReleveId);
            foreach (var (v, _, releve) in modifiees[compteur.Id])
            {
                parReleve[v.ReleveId] = new(v.ReleveId, compteur.Id, v.Nombre, releve.Niveau, releve.EstAttendu, releve.EstFictif);
            }

            var connues = parReleve.Values.Where(c => c.Nombre is not null).ToList();
            total.Somme = connues.Count == 0 ? null : connues.Sum(c => (long)c.Nombre!.Value);
            total.Renseignes = connues.Count(c => c.Niveau == NiveauReleve.Chantier && c.EstAttendu);
            total.AvecNonVentile = connues.Exists(c => c.Niveau == NiveauReleve.Territoire);
            total.AvecFictif = connues.Exists(c => c.EstFictif);
        }
    }

    private sealed record CelluleTotal(long ReleveId, long CompteurId, int? Nombre, NiveauReleve Niveau, bool EstAttendu, bool EstFictif);

    /// <summary>A cell about to be saved, beside the value that it replaces; null when there was none.</summary>
    private sealed record CelluleChangee(ValeurReleve Valeur, int? Ancien, Releve Releve)
    {
        public void Reporter(TotalTerritoire total)
        {
            if (Valeur.Nombre is not { } nombre)
            {
                return;
            }

            total.Somme = (total.Somme ?? 0) + nombre - (Ancien ?? 0);
            total.Renseignes += Ancien is null && Releve is { Niveau: NiveauReleve.Chantier, EstAttendu: true } ? 1 : 0;
            total.AvecNonVentile |= Releve.Niveau == NiveauReleve.Territoire;
            total.AvecFictif |= Releve.EstFictif;
        }
    }
}
