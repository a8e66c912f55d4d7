using Convergence.Data;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.ModuleSensible;

/// <summary>Opens, closes, erases: each by a decision with its day and its reason.</summary>
public sealed class ModuleSensibleService(ConvergenceDbContext db, EnregistrementService enregistrement, ReponsesCacheesService cachees)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez la décision, puis réessayez.");

    public async Task<bool> OuvrirAsync(OuvertureForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var (groupe, chantier) = (ChampsSensibles.Groupes.Lire(form.Groupe)!.Valeur, form.ChantierId);
        if (chantier is not null && !await ExisteAsync(chantier.Value, annulation))
        {
            etat.AddModelError(nameof(form.ChantierId), "Choisissez un chantier de la liste, ou tout le réseau.");
            return false;
        }

        if (
            await db.DecisionsSensibles.AnyAsync(
                d => d.Groupe == groupe && d.FermeeLe == null && (d.ChantierId == null || d.ChantierId == chantier),
                annulation
            )
        )
        {
            etat.AddModelError(nameof(form.Groupe), "Ce groupe est déjà ouvert pour ce chantier ou pour tout le réseau.");
            return false;
        }

        DecisionSensible? decision = null;
        if (
            !EnregistrementService.Essayer(etat, () =>
                decision = DecisionSensible.Ouvrir(groupe, chantier, form.OuverteLe!.Value, form.Motif, db.ActeurId!.Value, enregistrement.Aujourdhui)
            )
        )
        {
            return false;
        }

        db.DecisionsSensibles.Add(decision!);
        return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
    }

    public async Task<bool> FermerAsync(long id, FermetureForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var decision = await db.DecisionsSensibles.SingleAsync(d => d.Id == id, annulation);
        enregistrement.Attendre(decision, form.Version);
        return EnregistrementService.Essayer(etat, () =>
                decision.Fermer(form.FermeeLe!.Value, form.MotifFermeture, db.ActeurId!.Value, enregistrement.Aujourdhui)
            ) && await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    /// <summary>Erases the hidden answers, with a line in the journal of each file; sent twice, the second send changes nothing.</summary>
    public async Task<bool> EffacerAsync(long id, EffacementGroupeForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var decision = await db.DecisionsSensibles.SingleAsync(d => d.Id == id, annulation);
        if (decision.EffaceeLe is not null)
        {
            return true;
        }

        enregistrement.Attendre(decision, form.Version);
        if (!EnregistrementService.Essayer(etat, () => decision.Effacer(enregistrement.Aujourdhui)))
        {
            return false;
        }

        using var portee = await cachees.PreparerEffacementAsync(decision, annulation);
        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    private async Task<bool> ExisteAsync(long chantier, CancellationToken annulation)
    {
        using var noms = db.AvecPerimetre(Perimetre.Complet);
        return await db.Chantiers.AnyAsync(c => c.Id == chantier, annulation);
    }
}
