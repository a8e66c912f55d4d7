using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.FilesActives;

/// <summary>
/// Writes the envelopes and rows that a campaign expects: the chantiers whose membership is in force on the date d'arrêté,
/// and « non ventilé » on Convergence territories. Run at opening and whenever the network changes.
/// </summary>
public sealed class AttendusService(ConvergenceDbContext db, TotauxService totaux)
{
    public const string LibelleNonVentile = "Non ventilé";

    public async Task SynchroniserAsync(Campagne campagne, CancellationToken annulation = default)
    {
        ArgumentNullException.ThrowIfNull(campagne);
        if (campagne.EstReprise)
        {
            return;
        }

        using var complet = db.AvecPerimetre(Perimetre.Complet);
        var attendus = await AttendusAsync(campagne, annulation);
        var remontees = await db.Remontees.Where(r => r.CampagneId == campagne.Id).ToListAsync(annulation);
        foreach (var (territoireId, chantierId) in attendus.Select(a => (a.TerritoireId, a.EnveloppeChantierId)).Distinct())
        {
            if (!remontees.Exists(r => r.TerritoireId == territoireId && r.ChantierId == chantierId))
            {
                var nouvelle = Enveloppe(campagne, territoireId, chantierId);
                db.Remontees.Add(nouvelle);
                remontees.Add(nouvelle);
            }
        }

        await db.SaveChangesAsync(annulation);
        await LignesAsync(campagne, attendus, remontees, annulation);
        await totaux.ReconstruireAsync(campagne.Id, annulation: annulation);
    }

    /// <summary>The same for a campaign that has nothing yet, by a loader that then fills the rows: it makes the totals once they are filled.</summary>
    public async Task<AttendusCrees> CreerAsync(Campagne campagne, EcritureEnLot lot, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(campagne);
        ArgumentNullException.ThrowIfNull(lot);
        var attendus = await AttendusAsync(campagne, annulation);
        var enveloppes = attendus
            .Select(a => (a.TerritoireId, a.EnveloppeChantierId))
            .Distinct()
            .ToDictionary(e => e, e => Enveloppe(campagne, e.TerritoireId, e.EnveloppeChantierId));
        foreach (var enveloppe in enveloppes.Values)
        {
            lot.Ajouter(enveloppe);
        }

        var lignes = attendus.ConvertAll(a => Ligne(campagne, a, enveloppes[(a.TerritoireId, a.EnveloppeChantierId)]));
        lignes.ForEach(lot.Ajouter);
        return new AttendusCrees([.. enveloppes.Values], lignes);
    }

    /// <summary>Every campaign still open on that day follows the network.</summary>
    public async Task SynchroniserOuvertesAsync(DateOnly aujourdhui, CancellationToken annulation = default)
    {
        foreach (var campagne in await db.Campagnes.Where(c => !c.EstReprise && c.Cloture >= aujourdhui).ToListAsync(annulation))
        {
            await SynchroniserAsync(campagne, annulation);
        }
    }

    private async Task LignesAsync(Campagne campagne, List<Attendu> attendus, List<Remontee> remontees, CancellationToken annulation)
    {
        var lignes = await db.Releves.Where(r => r.CampagneId == campagne.Id).ToListAsync(annulation);
        foreach (var a in attendus)
        {
            var ligne = lignes.Find(l =>
                l.Programme == a.Programme && l.ChantierId == a.ChantierId && (a.ChantierId != null || l.TerritoireId == a.TerritoireId)
            );
            if (ligne is null)
            {
                db.Releves.Add(Ligne(campagne, a, remontees.Single(r => r.TerritoireId == a.TerritoireId && r.ChantierId == a.EnveloppeChantierId)));
            }
            else
            {
                ligne.EstAttendu = true;
            }
        }

        var perdues = lignes
            .Where(l =>
                !attendus.Exists(a => l.Programme == a.Programme && l.ChantierId == a.ChantierId && (a.ChantierId != null || l.TerritoireId == a.TerritoireId))
            )
            .ToList();
        var perduesIds = perdues.ConvertAll(l => l.Id);
        var remplies = await db.Valeurs.Where(v => perduesIds.Contains(v.ReleveId)).Select(v => v.ReleveId).Distinct().ToListAsync(annulation);
        foreach (var l in perdues)
        {
            if (remplies.Contains(l.Id))
            {
                l.EstAttendu = false;
            }
            else
            {
                db.Releves.Remove(l);
            }
        }

        await db.SaveChangesAsync(annulation);
    }

    private async Task<List<Attendu>> AttendusAsync(Campagne campagne, CancellationToken annulation)
    {
        var arrete = campagne.DateArrete;
        var etats = await db
            .EtatsTerritoireProgramme.Where(FaitDate.EnVigueurAu<EtatTerritoireProgramme>(arrete))
            .Where(e => e.Etat == EtatProgramme.Operationnel)
            .Select(e => new { e.TerritoireId, e.Programme })
            .ToListAsync(annulation);
        var convergence = etats.Where(e => e.Programme == Programme.Cvg).Select(e => e.TerritoireId).ToHashSet();
        var adhesions = await (
            from a in db.Adhesions.Where(FaitDate.EnVigueurAu<AdhesionProgramme>(arrete))
            join c in db.Chantiers on a.ChantierId equals c.Id
            orderby c.NomRecherche
            select new
            {
                a.TerritoireId,
                a.ChantierId,
                a.Programme,
                c.Nom,
                c.EstFictif,
            }
        ).ToListAsync(annulation);

        var attendus = adhesions
            .Where(a => campagne.Programmes.Contient(a.Programme))
            .DistinctBy(a => (a.ChantierId, a.Programme))
            .Select(a => new Attendu(a.TerritoireId, convergence.Contains(a.TerritoireId) ? null : a.ChantierId, a.ChantierId, a.Programme, a.Nom, a.EstFictif))
            .ToList();
        attendus.AddRange(
            etats
                .Where(e => convergence.Contains(e.TerritoireId) && campagne.Programmes.Contient(e.Programme))
                .Select(e => new Attendu(e.TerritoireId, null, null, e.Programme, LibelleNonVentile, EstFictif: false))
        );
        return attendus;
    }

    private static Remontee Enveloppe(Campagne campagne, long territoireId, long? chantierId) =>
        new()
        {
            CampagneId = campagne.Id,
            TerritoireId = territoireId,
            ChantierId = chantierId,
        };

    private static Releve Ligne(Campagne campagne, Attendu a, Remontee enveloppe) =>
        new()
        {
            RemonteeId = enveloppe.Id,
            CampagneId = campagne.Id,
            Niveau = a.ChantierId is null ? NiveauReleve.Territoire : NiveauReleve.Chantier,
            Programme = a.Programme,
            TerritoireId = a.TerritoireId,
            ChantierId = a.ChantierId,
            Libelle = a.Libelle,
            EstFictif = a.EstFictif,
        };

    private sealed record Attendu(long TerritoireId, long? EnveloppeChantierId, long? ChantierId, Programme Programme, string Libelle, bool EstFictif);
}

/// <summary>Envelopes and rows of a campaign that was just created.</summary>
public sealed record AttendusCrees(IReadOnlyList<Remontee> Remontees, IReadOnlyList<Releve> Lignes);
