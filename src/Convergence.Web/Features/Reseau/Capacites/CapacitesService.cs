using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Capacites;

/// <summary>A new capacity of a chantier; it ends the former one of the same programme.</summary>
public sealed class CapacitesService(ConvergenceDbContext db, EnregistrementService enregistrement)
{
    public async Task<CapaciteContexte?> ContexteAsync(long chantierId, CancellationToken annulation)
    {
        var nom = await db.Chantiers.Where(c => c.Id == chantierId && c.Fin == null).Select(c => c.Nom).SingleOrDefaultAsync(annulation);
        if (nom is null)
        {
            return null;
        }

        var ouvertes = await db
            .Capacites.AsNoTracking()
            .Where(c => c.ChantierId == chantierId && c.Fin == null)
            .OrderBy(c => c.Programme)
            .ToListAsync(annulation);
        return new CapaciteContexte(
            chantierId,
            nom,
            [.. ouvertes.Select(c => $"{c.Programme.Sigle()} : {c.Places} places depuis : {c.DebutConnu.EnFrancais()}")]
        );
    }

    public async Task<bool> AjouterAsync(long chantierId, CapaciteForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var programme = ProgrammeNoms.Lire(form.Programme)!.Value;
        var debut = ReglesSaisie.Date(form.Debut);
        var chantier = await db.Chantiers.SingleAsync(c => c.Id == chantierId, annulation);
        var adhesions = await db
            .Adhesions.Where(a => a.ChantierId == chantierId && a.Programme == programme && (a.Fin == null || a.Fin >= debut.Premier))
            .OrderByDescending(a => a.Debut)
            .ToListAsync(annulation);
        if (adhesions.Count == 0)
        {
            etat.AddModelError(nameof(form.Programme), $"Ce chantier ne porte pas {programme.Sigle()} à cette date : ajoutez d’abord une adhésion.");
            return false;
        }

        var connues = await db.Capacites.Where(c => c.ChantierId == chantierId && c.Programme == programme).ToListAsync(annulation);
        if (connues.Exists(c => c.Fin is null && c.Places == form.Places))
        {
            etat.AddModelError(nameof(form.Places), $"La capacité en cours est déjà de {form.Places} places.");
            return false;
        }

        var capacite = new CapaciteConventionnee
        {
            ChantierId = chantierId,
            TerritoireId = adhesions[0].TerritoireId,
            Programme = programme,
            Places = form.Places!.Value,
            Remarque = ReglesSaisie.Texte(form.Remarque),
        };
        if (!EnregistrementService.Essayer(etat, () => FaitDate.Succeder(connues, capacite, debut, $"Nouvelle capacité : {form.Places} places")))
        {
            return false;
        }

        // The same form sent twice at once: the second finds a chantier that changed.
        enregistrement.Attendre(chantier, chantier.Version);
        db.Capacites.Add(capacite);
        return await enregistrement.EnregistrerAsync(etat, (nameof(form.Debut), "Cette capacité existe déjà."), null, campagnesSuivent: false, annulation);
    }
}
