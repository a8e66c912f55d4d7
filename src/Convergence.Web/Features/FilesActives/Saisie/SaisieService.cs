using Convergence.Data;
using Convergence.Data.FilesActives;
using Convergence.Data.Installation;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.FilesActives.Saisie;

/// <summary>What became of one posted cell.</summary>
public sealed record CelluleResultat(string Nom, string Texte, int? Valeur, long Version, string? Refus);

/// <summary>What became of a post.</summary>
/// <param name="Enregistrees">Cells saved.</param>
/// <param name="Cellules">Every posted cell that was touched, by name.</param>
/// <param name="Avertissements">Warnings of the rows that were touched, by cell name; a cell without warning is absent.</param>
public sealed record SaisieResultat(
    int Enregistrees,
    IReadOnlyDictionary<string, CelluleResultat> Cellules,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Avertissements
)
{
    public int Refusees => Cellules.Values.Count(c => c.Refus is not null);
}

/// <summary>
/// Saves posted cells row by row: shape, business truth, concurrency, then cells and stored totals in one save. Another save
/// that came between makes it start again; a cell that somebody else changed is told, never overwritten.
/// </summary>
public sealed class SaisieService(ConvergenceDbContext db, UtilisateurCourant utilisateur, CompteursService compteursService, TotauxService totaux)
{
    private const int Essais = 4;

    // Compiled once, like the totals: a cell is saved each time one is left.
    private static readonly Func<ConvergenceDbContext, long, long, long?, long?[], IAsyncEnumerable<ValeurLue>> Valeurs = EF.CompileAsyncQuery(
        (ConvergenceDbContext db, long territoireId, long campagneId, long? precedenteId, long?[] chantiers) =>
            from v in db.Valeurs.AsNoTracking()
            where v.TerritoireId == territoireId && (v.CampagneId == campagneId || v.CampagneId == precedenteId) && chantiers.Contains(v.ChantierId)
            join u in db.Users on v.ModifieParId equals u.Id into noms
            from u in noms.DefaultIfEmpty()
            select new ValeurLue(v, u.NomAffiche)
    );

    /// <summary>Null when a cell belongs to another territory or period.</summary>
    public async Task<SaisieResultat?> EnregistrerAsync(ContexteGrille contexte, IReadOnlyCollection<CelluleSaisie> cellules, CancellationToken annulation)
    {
        for (var essai = 1; ; essai++)
        {
            db.ChangeTracker.Clear();
            var passe = new PasseSaisie(contexte, await compteursService.TousAsync(annulation));
            if (!await ChargerAsync(passe, cellules, annulation))
            {
                return null;
            }

            foreach (var groupe in cellules.Where(c => !c.EstIntacte).GroupBy(c => c.ReleveId))
            {
                passe.Appliquer(groupe.Key, [.. groupe]);
            }

            try
            {
                await SauverAsync(passe, annulation);
                return new SaisieResultat(passe.Enregistrees, passe.Resultats, passe.Avertissements);
            }
            catch (DbUpdateException e) when (essai < Essais && RefusBase.EstConcurrence(e))
            {
                // A total moved, or the same blank cell was filled at the same instant: read again and decide again.
            }
        }
    }

    private async Task<bool> ChargerAsync(PasseSaisie passe, IReadOnlyCollection<CelluleSaisie> cellules, CancellationToken annulation)
    {
        var (contexte, ids) = (passe.Contexte, cellules.Where(c => !c.EstIntacte).Select(c => c.ReleveId).Distinct().ToArray());
        var enVigueur = FaitDate.EnVigueurAu<CapaciteConventionnee>(contexte.DateArrete);
        var lignes = await (
            from r in db.Releves.AsNoTracking()
            join m in db.Remontees.AsNoTracking() on r.RemonteeId equals m.Id
            where ids.Contains(r.Id) && r.CampagneId == contexte.CampagneId && r.TerritoireId == contexte.TerritoireId
            select new LigneLue(
                r,
                m,
                db.Capacites.Where(enVigueur).Where(c => c.ChantierId == r.ChantierId && c.Programme == Programme.Cvg).Max(c => (int?)c.Places)
            )
        ).ToListAsync(annulation);
        if (lignes.Count != ids.Length)
        {
            return false;
        }

        var saisie = utilisateur.PerimetrePour(Permission.FileActiveSaisir);
        foreach (var l in lignes)
        {
            var mien = l.Remontee.ChantierId is { } chantier
                ? saisie.VoitChantier(chantier, l.Remontee.TerritoireId)
                : saisie.VoitTerritoire(l.Remontee.TerritoireId);
            var verrou = mien
                ? l.Remontee.RaisonVerrou(contexte.Campagne, contexte.DerogationJusquau, contexte.Aujourdhui)
                : "Cette ligne est remplie par une autre personne.";
            db.Attach(l.Releve);
            passe.Ajouter(l.Releve, l.Remontee.Etat, verrou);
            if (l is { Places: { } places, Releve: { Programme: Programme.Cvg, ChantierId: { } avecPlaces } })
            {
                passe.Places[avecPlaces] = places;
            }
        }

        // The period before in the same reading, and only what is posted followed: a cell is saved each time one is left, and waiting is felt.
        var postees = cellules.Select(c => (c.ReleveId, c.CompteurId)).ToHashSet();
        var chantiers = lignes.Select(l => l.Releve.ChantierId).ToArray();
        await foreach (var l in Valeurs(db, contexte.TerritoireId, contexte.CampagneId, contexte.CampagnePrecedenteId, chantiers).WithCancellation(annulation))
        {
            if (l.Valeur.CampagneId == contexte.CampagneId)
            {
                if (postees.Contains((l.Valeur.ReleveId, l.Valeur.CompteurId)))
                {
                    db.Attach(l.Valeur);
                }

                passe.Ajouter(l.Valeur, l.Auteur);
            }
            else
            {
                passe.Precedent(l.Valeur.Programme, l.Valeur.ChantierId, l.Valeur.CompteurId, l.Valeur.Nombre);
            }
        }

        return true;
    }

    private async Task SauverAsync(PasseSaisie passe, CancellationToken annulation)
    {
        if (passe.Modifiees.Count == 0)
        {
            return;
        }

        db.Valeurs.AddRange(passe.Nouvelles);
        db.ChangeTracker.DetectChanges();
        foreach (var groupe in passe.Modifiees.GroupBy(m => m.Etat))
        {
            var compteurs = groupe.Select(m => m.Compteur).DistinctBy(c => c.Id).ToList();
            await totaux.PreparerAsync(passe.Contexte.CampagneId, passe.Contexte.TerritoireId, groupe.Key, compteurs, annulation);
        }

        await db.SaveChangesAsync(annulation);
    }

    /// <summary>A row, its envelope, and the places of its chantier on the date d’arrêté; null when the register says none.</summary>
    private sealed record LigneLue(Releve Releve, Remontee Remontee, int? Places);

    /// <summary>A cell with the name of who wrote it.</summary>
    private sealed record ValeurLue(ValeurReleve Valeur, string? Auteur);
}
