using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.ChantierFin;

/// <summary>Ends a chantier with its open memberships and capacities; takes such an end back.</summary>
public sealed class ChantierFinService(ConvergenceDbContext db, EnregistrementService enregistrement)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez la fiche, puis réessayez.");

    public Task<Chantier?> TrouverAsync(long id, CancellationToken annulation) => db.Chantiers.SingleOrDefaultAsync(c => c.Id == id, annulation);

    public async Task<FinContexte> ContexteAsync(Chantier chantier, bool reouverture, CancellationToken annulation)
    {
        var lies = await LiesAsync(chantier, annulation);
        return new FinContexte(
            reouverture ? $"Reprendre la fin de {chantier.Nom}" : $"Terminer {chantier.Nom}",
            chantier.Nom,
            $"~/chantiers/{chantier.Id}",
            [.. lies.Select(f => new EtapeFinie(f is AdhesionProgramme a ? $"Adhésion {a.Programme.Sigle()}" : f is CapaciteConventionnee c ? $"Capacité {c.Programme.Sigle()} : {c.Places} places" : "Autre fait daté", f.DebutConnu.EnFrancais()))],
            reouverture ? $"La fin enregistrée ({chantier.FinConnue?.EnFrancais()}, motif : {chantier.MotifFin}) sera effacée de la fiche." : "Les campagnes arrêtées après cette date n’attendront plus ce chantier ; ce qui est déjà saisi est gardé.");
    }

    public async Task<bool> TerminerAsync(Chantier chantier, FinForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var fin = ReglesSaisie.Date(form.Fin);
        var lies = await LiesAsync(chantier, annulation);
        enregistrement.Attendre(chantier, form.Version);
        foreach (var fait in lies.Prepend(chantier))
        {
            EnregistrementService.Essayer(etat, () => fait.Terminer(fin, form.Motif), (nameof(FaitDate.MotifFin), nameof(form.Motif)));
        }

        return etat.IsValid && await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: true, annulation);
    }

    public async Task<bool> RouvrirAsync(Chantier chantier, ReouvertureForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var lies = await LiesAsync(chantier, annulation);
        enregistrement.Attendre(chantier, form.Version);
        foreach (var fait in lies.Prepend(chantier))
        {
            fait.Rouvrir();
        }

        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: true, annulation);
    }

    /// <summary>The open facts of a chantier; once it has ended, those that ended with it, for the same reason.</summary>
    private async Task<List<FaitDate>> LiesAsync(Chantier c, CancellationToken annulation)
    {
        var (id, fin, motif) = (c.Id, c.Fin, c.MotifFin);
        return
        [
            .. await db.Adhesions.Where(f => f.ChantierId == id && f.Fin == fin && f.MotifFin == motif).ToListAsync(annulation),
            .. await db.Capacites.Where(f => f.ChantierId == id && f.Fin == fin && f.MotifFin == motif).ToListAsync(annulation),
        ];
    }
}
