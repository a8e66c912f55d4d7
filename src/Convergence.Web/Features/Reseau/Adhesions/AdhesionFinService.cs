using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Adhesions;

/// <summary>Ends the membership of a chantier to a programme; takes such an end back.</summary>
public sealed class AdhesionFinService(ConvergenceDbContext db, FinService fins) : IFinDe<AdhesionProgramme>
{
    public Task<AdhesionProgramme?> TrouverAsync(long id, CancellationToken annulation) => db.Adhesions.SingleOrDefaultAsync(a => a.Id == id, annulation);

    public string Retour(AdhesionProgramme adhesion) => $"~/chantiers/{adhesion.ChantierId}";

    public string Phrase(AdhesionProgramme adhesion, bool reouverture) =>
        reouverture ? "La fin de l’adhésion est reprise." : "L’adhésion est close ; les campagnes ouvertes en tiennent compte.";

    public async Task<FinContexte> ContexteAsync(AdhesionProgramme adhesion, bool reouverture, CancellationToken annulation)
    {
        var nom = await db.Chantiers.Where(c => c.Id == adhesion.ChantierId).Select(c => c.Nom).SingleAsync(annulation);
        var sigle = adhesion.Programme.Sigle();
        return new FinContexte(
            reouverture ? $"Rouvrir l’adhésion {sigle} de {nom}" : $"Clore l’adhésion {sigle} de {nom}",
            nom,
            Retour(adhesion),
            [],
            reouverture
                ? $"La fin enregistrée ({adhesion.FinConnue?.EnFrancais()}, motif : {adhesion.MotifFin}) sera effacée de la fiche."
                : $"Il porte {sigle} depuis : {adhesion.DebutConnu.EnFrancais()}. Les campagnes arrêtées après la fin ne l’attendront plus pour {sigle}."
        );
    }

    public Task<bool> TerminerAsync(AdhesionProgramme adhesion, FinForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        fins.TerminerAsync(adhesion, [], form, etat, campagnesSuivent: true, annulation);

    public async Task<bool> RouvrirAsync(AdhesionProgramme adhesion, ReouvertureForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (
            await db.Adhesions.AnyAsync(
                a =>
                    a.ChantierId == adhesion.ChantierId
                    && a.Programme == adhesion.Programme
                    && a.Id != adhesion.Id
                    && (a.Fin == null || a.Fin >= adhesion.Debut)
                    && a.Debut >= adhesion.Debut,
                annulation
            ) || await db.Chantiers.AnyAsync(c => c.Id == adhesion.ChantierId && c.Fin != null, annulation)
        )
        {
            etat.AddModelError(string.Empty, "Une adhésion plus récente existe, ou le chantier est terminé : cette fin ne peut pas être reprise.");
            return false;
        }

        return await fins.RouvrirAsync(adhesion, [], form, etat, campagnesSuivent: true, annulation);
    }
}
