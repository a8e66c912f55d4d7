using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Parcours;
using Convergence.Domain.Parcours.Nomenclatures;
using Convergence.Web.Composants;
using Convergence.Web.Features.Reseau;
using Convergence.Web.Features.Salaries;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.SalarieContrats;

/// <summary>Adds a contract to a parcours, with its line of the journal.</summary>
public sealed class SalarieContratsService(ConvergenceDbContext db, EnregistrementService enregistrement, JournalDossierService journal)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez le contrat, puis réessayez.");

    /// <summary>Null outside the scope.</summary>
    public async Task<ContratContexte?> ContexteAsync(Guid cle, CancellationToken annulation)
    {
        if (!await db.Salaries.AnyAsync(s => s.Cle == cle && s.AnonymiseLe == null, annulation))
        {
            return null;
        }

        var parcours = await (
            from p in db.ParcoursSalaries
            join s in db.Salaries on p.SalarieId equals s.Id
            where s.Cle == cle
            orderby p.Entree descending, p.Id descending
            select new { p.Cle, p.Programme, p.Entree, p.SortieLe }).ToListAsync(annulation);
        return new(
            cle,
            [.. parcours.Select(p => new SelectListItem($"{p.Programme.Sigle()}, entrée le {Formats.Date(p.Entree)}{(p.SortieLe is { } le ? $", sortie le {Formats.Date(le)}" : string.Empty)}", p.Cle.ToString()))],
            [.. ContratsPass.Formes.Lignes.Select(f => new SelectListItem(f.Libelle, f.Code))]);
    }

    public async Task<bool> AjouterAsync(ContratForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(etat);
        var lu = await (
            from p in db.ParcoursSalaries
            join s in db.Salaries on p.SalarieId equals s.Id
            where s.Cle == form.Contexte!.Cle && p.Cle == form.Parcours
            select new { Salarie = s, p.Id, p.TerritoireId, p.ChantierId }).SingleOrDefaultAsync(annulation);
        if (lu is null)
        {
            etat.AddModelError(nameof(form.Parcours), "Choisissez un parcours de la liste.");
            return false;
        }

        var contrat = new Contrat { TerritoireId = lu.TerritoireId, ChantierId = lu.ChantierId, ParcoursId = lu.Id };
        if (!EnregistrementService.Essayer(etat, () => contrat.Signer(ContratsPass.Formes.Lire(form.Forme)!.Valeur, form.Debut!.Value, form.FinPrevue, ContratFormValidator.LireHeures(form.HeuresHebdomadaires))))
        {
            return false;
        }

        db.Contrats.Add(contrat);
        journal.Ajouter(lu.Salarie, ActionDossier.Modification, [JournalDossierService.Contrat]);
        return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
    }
}
