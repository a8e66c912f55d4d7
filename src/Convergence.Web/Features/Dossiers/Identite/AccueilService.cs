using System.Globalization;
using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Identite;

/// <summary>Welcomes a person: file, first parcours and line of the journal are saved together or not at all.</summary>
public sealed class AccueilService(ConvergenceDbContext db, EnregistrementService enregistrement, DoublonsSalarieQuery doublons, JournalDossierService journal)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez le dossier, puis réessayez.");

    public async Task<AccueilContexte> ContexteAsync(CancellationToken annulation)
    {
        var ids = db.Perimetre.ChantierIds;
        var chantiers = await db
            .Chantiers.Where(c => ids.Contains(c.Id) && c.Fin == null)
            .OrderBy(c => c.NomRecherche)
            .Select(c => new { c.Id, c.Nom })
            .ToListAsync(annulation);
        return new([.. chantiers.Select(c => new SelectListItem(c.Nom, c.Id.ToString(CultureInfo.InvariantCulture)))]);
    }

    /// <summary>Key of the new file; null when the model state refuses, or when resembling files are to be looked at first.</summary>
    public async Task<Guid?> AccueillirAsync(AccueilForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var ids = db.Perimetre.ChantierIds;
        var voulu = form.ChantierId ?? (ids.Count == 1 ? ids.First() : null);
        var chantier = await db
            .Chantiers.Where(c => c.Id == voulu && ids.Contains(c.Id) && c.Fin == null)
            .Select(c => new { c.Id, c.TerritoireId })
            .SingleOrDefaultAsync(annulation);
        if (chantier is null)
        {
            etat.AddModelError(nameof(form.ChantierId), "Choisissez un chantier de la liste.");
            return null;
        }

        var programme = form.Programme == "cvg" ? Programme.Cvg : Programme.Phc;
        if (!await db.Adhesions.AnyAsync(a => a.ChantierId == chantier.Id && a.Programme == programme, annulation))
        {
            etat.AddModelError(nameof(form.Programme), $"Ce chantier ne porte pas le programme {programme.Sigle()}.");
        }

        Salarie? salarie = null;
        EnregistrementService.Essayer(etat, () => salarie = Salarie.Accueillir(chantier.TerritoireId, chantier.Id, form.Identite(), enregistrement.Aujourdhui));
        EnregistrementService.Essayer(etat, () => salarie?.RemettreNotice(form.NoticeRemiseLe, enregistrement.Aujourdhui));
        Preparer(form, etat, chantier.TerritoireId, chantier.Id, 0, programme);
        if (!etat.IsValid || !await DoublonsAcceptesAsync(form, etat, annulation))
        {
            return null;
        }

        return await enregistrement.ToutOuRienAsync(
            etat,
            async () =>
            {
                db.Salaries.Add(salarie!);
                if (!await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation))
                {
                    return (Guid?)null;
                }

                db.ParcoursSalaries.Add(Preparer(form, etat, chantier.TerritoireId, chantier.Id, salarie!.Id, programme));
                journal.Ajouter(salarie, ActionDossier.Creation);
                return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation) ? salarie.Cle : null;
            },
            annulation
        );
    }

    private static ParcoursSalarie Preparer(AccueilForm form, ModelStateDictionary etat, long territoire, long chantier, long salarie, Programme programme)
    {
        var parcours = new ParcoursSalarie
        {
            TerritoireId = territoire,
            ChantierId = chantier,
            SalarieId = salarie,
            Programme = programme,
        };
        EnregistrementService.Essayer(etat, () => parcours.Entrer(form.Entree!.Value));
        EnregistrementService.Essayer(etat, () => parcours.EcrirePass(form.PassNumero, form.PassDebut, null));
        return parcours;
    }

    /// <summary>True when nothing resembles, or when everything that does was shown on the page that is sent.</summary>
    private async Task<bool> DoublonsAcceptesAsync(AccueilForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var proches = await doublons.ChercherAsync(form.Identite(), annulation);
        var vus = (form.DoublonsVus ?? string.Empty).Split(',');
        if (proches.All(p => vus.Contains(p.Cle.ToString("N"))))
        {
            return true;
        }

        etat.Remove(nameof(form.DoublonsVus));
        (form.Contexte, form.DoublonsVus) = (form.Contexte! with { Doublons = proches }, string.Join(',', proches.Select(p => p.Cle.ToString("N"))));
        return false;
    }
}
