using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Pilotage.TableauxDeBord;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.TableauTerritoire;

/// <summary>One counter of a territory on a campaign, for one state of its envelopes; no state when nothing is stored.</summary>
public sealed record CompteurLu(
    long Id,
    string Code,
    string Libelle,
    string Unite,
    NatureCompteur Nature,
    bool EstDouble,
    bool EstSensible,
    bool EstPartie,
    bool ParChantier,
    EtatRemontee? Etat,
    long? Somme,
    int Renseignes,
    int Attendus,
    bool AvecNonVentile,
    bool AvecFictif
)
{
    /// <summary>The stored total of the state; none when nothing is stored.</summary>
    public IEnumerable<TotalCompteur> Totaux => Etat is { } etat ? [new(etat, Somme, Renseignes, Attendus, AvecNonVentile, AvecFictif)] : [];
}

/// <summary>One cell of a chantier row, or the row alone when it holds none.</summary>
public sealed record CelluleChantier(
    long ReleveId,
    string Libelle,
    NiveauReleve Niveau,
    bool EstFictif,
    bool EstAttendu,
    EtatRemontee Etat,
    long? CompteurId,
    int? Nombre,
    string? Commentaire,
    string? Avertissements
);

/// <summary>An envelope of the territory: where its counts stand.</summary>
public sealed record RemonteeLue(EtatRemontee Etat, DateTime? TransmisLe, DateTime? ValideLe, string? MotifCorrection, string? Commentaire);

/// <summary>What the territory dashboard reads of one campaign.</summary>
public sealed class TotauxTerritoireQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlyList<CompteurLu>> CompteursAsync(long campagneId, long territoireId, Programme programme, CancellationToken annulation)
    {
        var totaux = db.Totaux.Where(t => t.CampagneId == campagneId && t.TerritoireId == territoireId);
        return await (
            from c in db.Compteurs
            where c.Programme == programme
            join t in totaux on c.Id equals t.CompteurId into lus
            from t in lus.DefaultIfEmpty()
            orderby c.Ordre
            select new CompteurLu(
                c.Id,
                c.Code,
                c.Libelle,
                c.Unite,
                c.Nature,
                c.Addition == AdditionCompteur.SommeAvecDoublons,
                c.EstSensible,
                c.CodeParent != null,
                (c.Niveaux & NiveauReleve.Chantier) != 0,
                (EtatRemontee?)t!.Etat,
                t.Somme,
                (int?)t.Renseignes ?? 0,
                (int?)t.Attendus ?? 0,
                (bool?)t.AvecNonVentile ?? false,
                (bool?)t.AvecFictif ?? false
            )
        ).ToListAsync(annulation);
    }

    /// <summary>Rows of the chantiers and « non ventilé », for who sees the territory in full.</summary>
    public async Task<IReadOnlyList<CelluleChantier>> ChantiersAsync(long campagneId, long territoireId, Programme programme, CancellationToken annulation) =>
        await (
            from r in db.Releves
            where r.CampagneId == campagneId && r.TerritoireId == territoireId && r.Programme == programme
            join m in db.Remontees on r.RemonteeId equals m.Id
            join v in db.Valeurs on r.Id equals v.ReleveId into valeurs
            from v in valeurs.DefaultIfEmpty()
            orderby r.Niveau, r.Id
            select new CelluleChantier(
                r.Id,
                r.Libelle,
                r.Niveau,
                r.EstFictif,
                r.EstAttendu,
                m.Etat,
                (long?)v!.CompteurId,
                v.Nombre,
                v.Commentaire,
                v.Avertissements
            )
        ).ToListAsync(annulation);

    public async Task<IReadOnlyList<RemonteeLue>> RemonteesAsync(long campagneId, long territoireId, CancellationToken annulation) =>
        await db
            .Remontees.Where(m => m.CampagneId == campagneId && m.TerritoireId == territoireId)
            .Select(m => new RemonteeLue(m.Etat, m.TransmisLe, m.ValideLe, m.MotifCorrection, m.Commentaire))
            .ToListAsync(annulation);

    /// <summary>Operational states of the programmes on the territory, whatever their dates.</summary>
    public async Task<IReadOnlyList<EtatLu>> EtatsAsync(long territoireId, CancellationToken annulation) =>
        await db
            .EtatsTerritoireProgramme.Where(e => e.TerritoireId == territoireId && e.Etat == Domain.Reseau.EtatProgramme.Operationnel)
            .Select(e => new EtatLu(e.TerritoireId, e.Programme, e.Debut, e.Fin))
            .ToListAsync(annulation);

    public Task<int> ChantiersListesAsync(long territoireId, Programme programme, DateOnly date, CancellationToken annulation) =>
        db
            .Adhesions.Where(FaitDate.EnVigueurAu<Domain.Reseau.AdhesionProgramme>(date))
            .Where(a => a.TerritoireId == territoireId && a.Programme == programme)
            .Select(a => a.ChantierId)
            .Distinct()
            .CountAsync(annulation);
}
