using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.ChantierFin;

/// <summary>Ends a chantier with its open memberships and capacities; takes such an end back.</summary>
public sealed class ChantierFinService(ConvergenceDbContext db, FinService fins) : IFinDe<Chantier>
{
    public Task<Chantier?> TrouverAsync(long id, CancellationToken annulation) => db.Chantiers.SingleOrDefaultAsync(c => c.Id == id, annulation);

    public string Retour(Chantier chantier) => $"~/chantiers/{chantier.Id}";

    public string Phrase(Chantier chantier, bool reouverture) =>
        reouverture ? $"La fin de {chantier.Nom} est reprise." : $"{chantier.Nom} est terminé. Le passé reste lisible à sa date.";

    public async Task<FinContexte> ContexteAsync(Chantier chantier, bool reouverture, CancellationToken annulation)
    {
        var lies = await LiesAsync(chantier, annulation);
        return new FinContexte(
            reouverture ? $"Reprendre la fin de {chantier.Nom}" : $"Terminer {chantier.Nom}",
            chantier.Nom,
            Retour(chantier),
            [
                .. lies.Select(f => new EtapeFinie(
                    f is AdhesionProgramme a ? $"Adhésion {a.Programme.Sigle()}"
                        : f is CapaciteConventionnee c ? $"Capacité {c.Programme.Sigle()} : {c.Places} places"
                        : "Autre fait daté",
                    f.DebutConnu.EnFrancais()
                )),
            ],
            reouverture
                ? $"La fin enregistrée ({chantier.FinConnue?.EnFrancais()}, motif : {chantier.MotifFin}) sera effacée de la fiche."
                : "Les campagnes arrêtées après cette date n’attendront plus ce chantier ; ce qui est déjà saisi est gardé."
        );
    }

    public async Task<bool> TerminerAsync(Chantier chantier, FinForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        await fins.TerminerAsync(chantier, await LiesAsync(chantier, annulation), form, etat, campagnesSuivent: true, annulation);

    public async Task<bool> RouvrirAsync(Chantier chantier, ReouvertureForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        await fins.RouvrirAsync(chantier, await LiesAsync(chantier, annulation), form, etat, campagnesSuivent: true, annulation);

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
