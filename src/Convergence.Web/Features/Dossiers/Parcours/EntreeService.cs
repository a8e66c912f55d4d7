using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Parcours;

/// <summary>Corrects an entry; opens another parcours for a person who comes back, behind the whole history.</summary>
public sealed class EntreeService(ConvergenceDbContext db, EcritureDossierService ecriture, EnregistrementService enregistrement, JournalDossierService journal)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez le dossier, puis réessayez.");

    public async Task<bool> CorrigerAsync(LigneDossier<ParcoursSalarie> lu, EntreeForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        form.Reporter(lu.Ligne, etat);

        // A passage stays continuous, a return stays after the exit.
        if (etat.IsValid && lu.Ligne.PrecedentId is { } id && await db.ParcoursSalaries.SingleOrDefaultAsync(p => p.Id == id, annulation) is { } precedent)
        {
            EnregistrementService.Essayer(etat, () => lu.Ligne.Suivre(precedent, lu.Ligne.Lien));
        }

        return await ecriture.CorrigerAsync(lu, form, ChampsParcours.Parcours, etat, annulation);
    }

    public async Task<bool> OuvrirAsync(Guid cle, NouveauParcoursForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var salarie = await db.Salaries.SingleAsync(s => s.Cle == cle, annulation);
        var (programme, dernier) = (
            form.ProgrammeLu!.Value,
            await db
                .ParcoursSalaries.Where(p => p.SalarieId == salarie.Id)
                .OrderByDescending(p => p.Entree)
                .ThenByDescending(p => p.Id)
                .FirstOrDefaultAsync(annulation)
        );
        if (dernier is { SortieLe: null })
        {
            etat.AddModelError(
                string.Empty,
                dernier.Programme == Programme.Phc && programme == Programme.Cvg
                    ? "Un parcours PHC est en cours : enregistrez le passage en CVG depuis ce parcours."
                    : "Un parcours est en cours : enregistrez d’abord sa sortie."
            );
            return false;
        }

        if (!await db.Adhesions.AnyAsync(a => a.ChantierId == salarie.ChantierId && a.Programme == programme, annulation))
        {
            etat.AddModelError(nameof(form.Programme), $"Ce chantier ne porte pas le programme {programme.Sigle()}.");
        }

        var parcours = new ParcoursSalarie
        {
            TerritoireId = salarie.TerritoireId,
            ChantierId = salarie.ChantierId,
            SalarieId = salarie.Id,
            Programme = programme,
            EstFictif = salarie.EstFictif,
        };
        form.Reporter(parcours, etat);
        if (etat.IsValid && dernier is not null)
        {
            var lien = ReglesListes.LienSuggere(
                new PeriodeParcours(dernier.Programme, dernier.Entree, dernier.SortieLe),
                programme,
                parcours.Entree,
                dernier.ChantierId == salarie.ChantierId
            );
            EnregistrementService.Essayer(etat, () => parcours.Suivre(dernier, lien ?? LienParcours.Retour));
            enregistrement.Attendre(dernier, dernier.Version);
        }

        if (!etat.IsValid)
        {
            db.ChangeTracker.Clear();
            return false;
        }

        db.ParcoursSalaries.Add(parcours);
        journal.Ajouter(salarie, ActionDossier.Modification, [ChampsParcours.Ajoute(ChampsParcours.Parcours)]);
        return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
    }
}
