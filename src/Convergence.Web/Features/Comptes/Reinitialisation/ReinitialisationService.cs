using Convergence.Data;
using Convergence.Data.Installation;
using Convergence.Domain;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Web.Courriels;
using Convergence.Web.Features.Comptes.Annuaire;
using Convergence.Web.Security.SecondFacteur;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Reinitialisation;

/// <summary>A request and its answer. Each returns the sentence that says why nothing was done; null when it was.</summary>
public sealed class ReinitialisationService(ConvergenceDbContext db, SecondFacteurService facteurs, CourrielsService courriels, TimeProvider horloge)
{
    private const string Interdit = "Vos rôles ne permettent pas de réinitialiser le second facteur de ce compte.";

    private const string Ailleurs = "Quelqu’un d’autre vient d’agir sur cette demande : relisez la page.";

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    public Task<string?> DemanderAsync(CompteFiche fiche, CancellationToken annulation) =>
        AgirAsync(
            fiche,
            async (compteId, ouverte) =>
            {
                var compte = await db.Users.SingleAsync(u => u.Id == compteId, annulation);
                if (!compte.TwoFactorEnabled || ouverte is not null)
                {
                    return ouverte is null ? "Ce compte n’a pas de second facteur." : "Une demande attend déjà.";
                }

                db.DemandesReinitialisation.Add(DemandeReinitialisation.Demander(compteId, db.ActeurId!.Value, Maintenant));
                Noter(NatureEvenementCompte.ReinitialisationDemandee, compteId);
                courriels.Preparer(ModeleCourriel.ReinitialisationDemandee, compte);
                return null;
            },
            annulation
        );

    public Task<string?> ApprouverAsync(CompteFiche fiche, CancellationToken annulation) =>
        AgirAsync(
            fiche,
            async (compteId, ouverte) =>
            {
                if (ouverte is null)
                {
                    return "Aucune demande n’attend pour ce compte.";
                }

                ouverte.Faire(db.ActeurId!.Value, Maintenant);
                await facteurs.ReinitialiserAsync(compteId, annulation);
                return null;
            },
            annulation
        );

    public Task<string?> AbandonnerAsync(CompteFiche fiche, CancellationToken annulation) =>
        AgirAsync(
            fiche,
            (compteId, ouverte) =>
            {
                if (ouverte is null)
                {
                    return Task.FromResult<string?>("Aucune demande n’attend pour ce compte.");
                }

                ouverte.Abandonner(db.ActeurId!.Value, Maintenant);
                Noter(NatureEvenementCompte.ReinitialisationAbandonnee, compteId);
                return Task.FromResult<string?>(null);
            },
            annulation
        );

    private async Task<string?> AgirAsync(CompteFiche fiche, Func<long, DemandeReinitialisation?, Task<string?>> geste, CancellationToken annulation)
    {
        if (!fiche.PeutDesactiver)
        {
            return Interdit;
        }

        var (id, depuis) = (fiche.Cle.Id, Maintenant.AddDays(-DemandeReinitialisation.JoursValides));
        var ouverte = await db
            .DemandesReinitialisation.Where(d => d.CompteId == id && d.CloseLe == null && d.DemandeeLe > depuis)
            .OrderByDescending(d => d.Id)
            .FirstOrDefaultAsync(annulation);
        try
        {
            if (await geste(id, ouverte) is { } refus)
            {
                return refus;
            }

            await db.SaveChangesAsync(annulation);
            return null;
        }
        catch (RegleMetierException e)
        {
            return e.Message;
        }
        catch (DbUpdateException e) when (RefusBase.EstConcurrence(e))
        {
            return Ailleurs;
        }
    }

    private void Noter(NatureEvenementCompte nature, long compteId) =>
        db.EvenementsCompte.Add(EvenementCompte.Noter(nature, compteId, db.ActeurId, Maintenant));
}
