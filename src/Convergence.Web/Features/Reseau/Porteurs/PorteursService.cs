using Convergence.Data;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Porteurs;

public sealed class PorteursService(ConvergenceDbContext db, EnregistrementService enregistrement, OrganisationsService organisations, ListesReseauQuery listes)
{
    private static readonly (string, string) Refus = (
        nameof(PorteurForm.NouvelleOrganisation),
        "Cette organisation vient d’être créée par ailleurs : choisissez-la dans la liste."
    );

    public async Task<PorteurContexte?> ContexteAsync(string code, CancellationToken annulation)
    {
        var territoire = await db.Territoires.Where(t => t.Code == code && t.Fin == null).Select(t => new { t.Id, t.Nom }).SingleOrDefaultAsync(annulation);
        return territoire is null
            ? null
            : new PorteurContexte(
                code,
                territoire.Nom,
                await (
                    from p in db.Porteurs
                    where p.TerritoireId == territoire.Id && p.Fin == null
                    join o in db.Organisations on p.OrganisationId equals o.Id
                    select o.Nom
                ).FirstOrDefaultAsync(annulation),
                await listes.OrganisationsAsync(annulation)
            );
    }

    public Task<bool> ChangerAsync(string code, PorteurForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        enregistrement.ToutOuRienAsync(etat, () => RemplacerAsync(code, form, etat, annulation), annulation);

    private async Task<bool> RemplacerAsync(string code, PorteurForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var debut = ReglesSaisie.Date(form.Debut);
        var territoireId = await db.Territoires.Where(t => t.Code == code).Select(t => t.Id).SingleAsync(annulation);
        var organisation = await organisations.ResoudreAsync(
            form.OrganisationId,
            form.NouvelleOrganisation,
            RoleOrganisation.PorteurCoordination,
            etat,
            annulation
        );
        if (organisation is null)
        {
            return false;
        }

        var connus = await db.Porteurs.Where(p => p.TerritoireId == territoireId).ToListAsync(annulation);
        if (connus.Exists(p => p.Fin is null && p.OrganisationId == organisation.Id))
        {
            etat.AddModelError(nameof(form.OrganisationId), "Cette organisation porte déjà la coordination.");
            return false;
        }

        // The new organisation needs its key before the bearer names it.
        if (organisation.Id == 0 && !await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation))
        {
            return false;
        }

        var porteur = new PorteurCoordination
        {
            TerritoireId = territoireId,
            OrganisationId = organisation.Id,
            Remarque = ReglesSaisie.Texte(form.Remarque),
        };
        if (!EnregistrementService.Essayer(etat, () => FaitDate.Succeder(connus, porteur, debut, form.Motif), ("MotifFin", nameof(form.Motif))))
        {
            return false;
        }

        db.Porteurs.Add(porteur);
        return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
    }
}
