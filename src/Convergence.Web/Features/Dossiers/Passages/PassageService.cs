using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Contrats;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Passages;

/// <summary>Closes PHC with its exit and opens the CVG parcours behind it: both are saved, or none.</summary>
public sealed class PassageService(ConvergenceDbContext db, LignesDossierQuery lignes, EnregistrementService enregistrement, JournalDossierService journal)
{
    private static readonly (string, string) Deja = (string.Empty, "Quelqu’un a enregistré la fin de ce parcours en même temps : relisez le dossier.");

    public DateOnly Aujourdhui => enregistrement.Aujourdhui;

    public Task<bool> PasserAsync(Guid cle, Guid parcours, PassageForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        enregistrement.ToutOuRienAsync(
            etat,
            async () => await lignes.ParcoursAsync(cle, parcours, annulation) is { } lu && await PasserAsync(lu, form, etat, annulation),
            annulation
        );

    private async Task<bool> PasserAsync(LigneDossier<ParcoursSalarie> lu, PassageForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var phc = lu.Parcours;
        if (!await db.Adhesions.AnyAsync(a => a.ChantierId == phc.ChantierId && a.Programme == Programme.Cvg, annulation))
        {
            etat.AddModelError(string.Empty, "Ce chantier ne porte pas le CVG : enregistrez une sortie PHC vers un autre chantier.");
            return false;
        }

        var (habitat, type) = HabitatChoix.Lire(form.Habitat);
        var sortie = new SortieParcours
        {
            TerritoireId = phc.TerritoireId,
            ChantierId = phc.ChantierId,
            ParcoursId = phc.Id,
            Programme = Programme.Phc,
        };
        var cvg = new ParcoursSalarie
        {
            TerritoireId = phc.TerritoireId,
            ChantierId = phc.ChantierId,
            SalarieId = phc.SalarieId,
            Programme = Programme.Cvg,
            EstFictif = phc.EstFictif,
        };
        EnregistrementService.Essayer(
            etat,
            () => Fermer(phc, sortie, form.Le!.Value, habitat, type),
            (nameof(phc.SortieLe), nameof(form.Le)),
            (nameof(sortie.HabitatSortie), nameof(form.Habitat))
        );
        EnregistrementService.Essayer(
            etat,
            () => Ouvrir(cvg, phc, form, habitat, type),
            (nameof(cvg.HabitatEntree), nameof(form.Habitat)),
            (nameof(cvg.OrienteLe), nameof(form.Entree))
        );
        var contrat = Preparer(phc, form, 0, etat);
        if (!etat.IsValid)
        {
            return false;
        }

        enregistrement.Attendre(phc, form.Version);
        db.Sorties.Add(sortie);
        db.ParcoursSalaries.Add(cvg);
        journal.Ajouter(
            lu.Salarie,
            ActionDossier.Modification,
            [
                ChampsParcours.Ajoute(ChampsParcours.Sortie),
                ChampsParcours.Ajoute(ChampsParcours.Parcours),
                .. contrat is null ? Array.Empty<string>() : [ChampsParcours.Ajoute(ChampsParcours.Contrat)],
            ]
        );
        if (!await enregistrement.EnregistrerAsync(etat, Deja, v => form.Version = v, campagnesSuivent: false, annulation))
        {
            return false;
        }

        if (contrat is not null)
        {
            db.Contrats.Add(Preparer(phc, form, cvg.Id, etat)!);
            await enregistrement.EnregistrerAsync(etat, Deja, null, campagnesSuivent: false, annulation);
        }

        return etat.IsValid;
    }

    private static void Fermer(ParcoursSalarie phc, SortieParcours sortie, DateOnly le, string? habitat, TypeHabitat? type)
    {
        sortie.Fixer(le, null, null, null, SortiePhc.CddiMemeAci);
        sortie.DecrireHabitat(habitat, type);
        phc.Sortir(sortie);
    }

    private static void Ouvrir(ParcoursSalarie cvg, ParcoursSalarie phc, PassageForm form, string? habitat, TypeHabitat? type)
    {
        cvg.Entrer(form.Entree!.Value);
        if (phc.SortieLe is not null)
        {
            cvg.Suivre(phc, LienParcours.PassagePhcCvg);
        }

        cvg.Orienter(Orienteurs.DepuisPhc, null, null);
        cvg.DecrireEntree(habitat, type, Ressources.NonRenseigne, null);
        cvg.ParcoursDeRue = phc.ParcoursDeRue;
        cvg.EcrirePass(form.PassNumero, form.PassDebut, null);
    }

    private static Contrat? Preparer(ParcoursSalarie phc, PassageForm form, long parcoursId, ModelStateDictionary etat)
    {
        if (!form.AvecContrat)
        {
            return null;
        }

        var contrat = new Contrat
        {
            TerritoireId = phc.TerritoireId,
            ChantierId = phc.ChantierId,
            ParcoursId = parcoursId,
        };
        EnregistrementService.Essayer(etat, () =>
            contrat.Signer(
                ContratsPass.Formes.Lire(form.Forme)!.Valeur,
                form.Debut!.Value,
                form.FinPrevue,
                ContratFormValidator.LireHeures(form.HeuresHebdomadaires)
            )
        );
        return contrat;
    }
}
