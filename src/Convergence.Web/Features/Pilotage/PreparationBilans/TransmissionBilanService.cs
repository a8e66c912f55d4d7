using Convergence.Data;
using Convergence.Data.FilesActives;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Web.Features.Pilotage.Bilans;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.PreparationBilans;

/// <summary>Transmits a prepared bilan: stores the bytes that will be served ever after, and freezes the figures that it used.</summary>
public sealed class TransmissionBilanService(
    ConvergenceDbContext db,
    PreparationBilanService preparation,
    ClasseurBilanExport classeur,
    TotauxService totaux,
    TimeProvider horloge
)
{
    /// <summary>Sets the prepared bilan of a year aside.</summary>
    /// <exception cref="RegleMetierException">None is prepared, or it changed since it was read.</exception>
    public async Task AbandonnerAsync(Programme programme, int annee, long version, CancellationToken annulation)
    {
        (await PrepareAsync(programme, annee, version, annulation)).Abandonner();
        await db.SaveChangesAsync(annulation);
    }

    /// <summary>Transmits the prepared bilan of a year, as the person read it.</summary>
    /// <exception cref="RegleMetierException">None is prepared, it changed since it was read, or figures did.</exception>
    public async Task TransmettreAsync(Programme programme, int annee, long version, long? parId, CancellationToken annulation) =>
        await TransmettreAsync((await PrepareAsync(programme, annee, version, annulation)).Id, parId, annulation);

    /// <summary>Transmits; the version in force until then, if any, is replaced.</summary>
    /// <exception cref="RegleMetierException">Not prepared, or figures changed since.</exception>
    public async Task TransmettreAsync(long bilanId, long? parId, CancellationToken annulation)
    {
        var bilan = await db.Bilans.SingleAsync(b => b.Id == bilanId, annulation);
        var contenu = await preparation.CalculerAsync(bilan.Programme, bilan.Annee, annulation);
        if (bilan.Etat == EtatBilan.Prepare && (contenu is null || EmpreinteBilan.Cellules(contenu.Cellules) != bilan.EmpreinteCellules))
        {
            throw new RegleMetierException(string.Empty, "Des chiffres ont changé depuis la préparation. Abandonnez ce bilan et préparez-le de nouveau.");
        }

        bilan.Transmettre(parId, horloge.GetUtcNow().UtcDateTime);
        var precedent = await db.Bilans.SingleOrDefaultAsync(
            b => b.Programme == bilan.Programme && b.Annee == bilan.Annee && b.Etat == EtatBilan.Transmis && b.Id != bilan.Id,
            annulation
        );
        precedent?.Remplacer();
        var fichier = classeur.Ecrire(EnTeteBilan.De(bilan), contenu!.Cellules);
        db.FichiersBilan.Add(
            new FichierBilan
            {
                BilanId = bilan.Id,
                Programme = bilan.Programme,
                EstTransmis = true,
                NomFichier = fichier.Nom,
                Octets = fichier.Contenu,
                Empreinte = EmpreinteBilan.Octets(fichier.Contenu),
            }
        );
        var campagnes = await FigerAsync(bilan, contenu.PeriodesUtilisees, parId, annulation);
        await db.SaveChangesAsync(annulation);

        // After the one save above: until it is done, a total stands under « validé » instead of « figé », both published.
        foreach (var campagneId in campagnes)
        {
            await totaux.ReconstruireAsync(campagneId, annulation: annulation);
        }
    }

    private async Task<Bilan> PrepareAsync(Programme programme, int annee, long version, CancellationToken annulation)
    {
        var bilan = await db.Bilans.SingleOrDefaultAsync(b => b.Programme == programme && b.Annee == annee && b.Etat == EtatBilan.Prepare, annulation)
            ?? throw new RegleMetierException(string.Empty, "Aucun bilan préparé : il a été transmis ou abandonné entre-temps.");
        return bilan.Version == version
            ? bilan
            : throw new RegleMetierException(string.Empty, "Ce bilan a changé depuis que vous l’avez ouvert : relisez-le avant de continuer.");
    }

    /// <summary>Freezes the accepted envelopes that hold a row of the programme; those of a report are frozen already.</summary>
    private async Task<List<long>> FigerAsync(Bilan bilan, IReadOnlyList<string> periodes, long? parId, CancellationToken annulation)
    {
        var remontees = await db
            .Remontees.Where(m =>
                m.Etat == EtatRemontee.Valide
                && db.Campagnes.Any(c => c.Id == m.CampagneId && periodes.Contains(c.CodePeriode))
                && db.Releves.Any(r => r.RemonteeId == m.Id && r.Programme == bilan.Programme)
            )
            .ToListAsync(annulation);
        var le = horloge.GetUtcNow().UtcDateTime;
        foreach (var remontee in remontees)
        {
            remontee.Figer();
            db.EvenementsRemontee.Add(
                new EvenementRemontee
                {
                    RemonteeId = remontee.Id,
                    TerritoireId = remontee.TerritoireId,
                    ChantierId = remontee.ChantierId,
                    Type = TypeEvenementRemontee.Gel,
                    Le = le,
                    ParId = parId ?? throw new InvalidOperationException("Un gel a toujours un auteur."),
                    Motif = $"Bilan {bilan.Programme.Sigle()} {bilan.Annee}, version {bilan.Numero}, transmis.",
                }
            );
        }

        return [.. remontees.Select(r => r.CampagneId).Distinct()];
    }
}
