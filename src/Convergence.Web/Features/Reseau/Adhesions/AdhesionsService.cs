using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Adhesions;

/// <summary>Adds the membership of a chantier to a programme.</summary>
public sealed class AdhesionsService(ConvergenceDbContext db, EnregistrementService enregistrement, ListesReseauQuery listes)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez la fiche, puis réessayez.");

    public async Task<AdhesionContexte?> ContexteAsync(long chantierId, CancellationToken annulation)
    {
        var c = await db.Chantiers.Where(c => c.Id == chantierId && c.Fin == null).Select(c => new { c.Nom, c.TerritoireId }).SingleOrDefaultAsync(annulation);
        return c is null ? null : new AdhesionContexte(chantierId, c.Nom, c.TerritoireId, await listes.TerritoiresAsync(c.TerritoireId, annulation));
    }

    public async Task<bool> AjouterAsync(long chantierId, AdhesionForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var programme = ProgrammeNoms.Lire(form.Programme)!.Value;
        var debut = ReglesSaisie.Date(form.Debut);
        var chantier = await db.Chantiers.SingleAsync(c => c.Id == chantierId, annulation);
        if (!await db.Territoires.AnyAsync(t => t.Id == form.TerritoireId && t.Fin == null, annulation))
        {
            etat.AddModelError(nameof(form.TerritoireId), "Choisissez un territoire de la liste.");
        }

        if (debut.Dernier < chantier.Debut)
        {
            etat.AddModelError(nameof(form.Debut), $"Le chantier n’entre dans le réseau qu’à cette date : {chantier.DebutConnu.EnFrancais()}.");
        }

        var connues = await db.Adhesions.Where(a => a.ChantierId == chantierId).ToListAsync(annulation);
        if (connues.Find(a => a.Programme == programme && (a.Fin is null || a.Fin >= debut.Premier)) is { } deja)
        {
            etat.AddModelError(
                nameof(form.Programme),
                $"Il porte déjà {programme.Sigle()} depuis : {deja.DebutConnu.EnFrancais()}. Terminez d’abord cette adhésion, ou choisissez une date après sa fin."
            );
        }

        if (!etat.IsValid)
        {
            return false;
        }

        var adhesion = new AdhesionProgramme
        {
            ChantierId = chantierId,
            TerritoireId = form.TerritoireId!.Value,
            Programme = programme,
            Remarque = ReglesSaisie.Texte(form.Remarque),
        };
        adhesion.Commencer(debut);
        if (adhesion.Debut <= enregistrement.Aujourdhui)
        {
            adhesion.Confirmer(enregistrement.Aujourdhui);
        }

        // The same form sent twice at once: the second finds a chantier that changed.
        enregistrement.Attendre(chantier, chantier.Version);
        db.Adhesions.Add(adhesion);
        if (connues.TrueForAll(a => a.Fin is not null || a.TerritoireId == adhesion.TerritoireId))
        {
            // Every open membership is now there: so is the chantier. Past memberships keep the territory of their time.
            chantier.TerritoireId = adhesion.TerritoireId;
        }

        return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: true, annulation);
    }
}
