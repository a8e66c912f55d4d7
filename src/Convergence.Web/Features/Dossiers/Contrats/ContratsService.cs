using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Contrats;

/// <summary>Adds, corrects and ends a contract, with its line of the journal.</summary>
public sealed class ContratsService(ConvergenceDbContext db, EcritureDossierService ecriture)
{
    public async Task<bool> AjouterAsync(LigneDossier<ParcoursSalarie>? lu, ContratForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (lu is null)
        {
            etat.AddModelError(nameof(form.Parcours), "Choisissez un parcours de la liste.");
            return false;
        }

        var p = lu.Parcours;
        var contrat = new Contrat
        {
            TerritoireId = p.TerritoireId,
            ChantierId = p.ChantierId,
            ParcoursId = p.Id,
        };
        if (!await EcrireAsync(contrat, form, etat, annulation))
        {
            return false;
        }

        return await ecriture.AjouterAsync(
            lu,
            contrat,
            c => c.Debut == contrat.Debut && c.Forme == contrat.Forme && c.EmployeurId == contrat.EmployeurId,
            (nameof(form.Debut), "Un contrat de cette forme commence déjà ce jour-là : corrigez-le depuis le parcours."),
            ChampsParcours.Contrat,
            etat,
            annulation
        );
    }

    public async Task<bool> CorrigerAsync(LigneDossier<Contrat> lu, ContratForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        await EcrireAsync(lu.Ligne, form, etat, annulation) && await ecriture.CorrigerAsync(lu, form, ChampsParcours.Contrat, etat, annulation);

    /// <summary>What is unusual once it is saved, without a date nor a name; null when nothing is.</summary>
    public async Task<string?> AvertirAsync(Guid cle, ContratForm form, CancellationToken annulation)
    {
        var contrats = await (
            from c in db.Contrats.AsNoTracking()
            join p in db.ParcoursSalaries on c.ParcoursId equals p.Id
            join s in db.Salaries on p.SalarieId equals s.Id
            where s.Cle == cle
            select new
            {
                Contrat = c,
                p.Programme,
                p.Cle,
            }
        ).ToListAsync(annulation);
        var chevauche =
            contrats.Count(c =>
                c.Contrat.Debut <= (form.FinReelle ?? form.FinPrevue ?? DateOnly.MaxValue) && (c.Contrat.Fin ?? DateOnly.MaxValue) >= form.Debut
            ) > 1;
        var heures = ContratFormValidator.LireHeures(form.HeuresHebdomadaires);
        var programme = contrats.Find(c => c.Cle == form.Parcours)?.Programme;
        string?[] phrases =
        [
            chevauche ? "Ce contrat en chevauche un autre : chaque jour compte une fois dans les 60 mois. Vérifiez les dates." : null,
            heures is { } h && programme is { } lu && ContratsPass.Formes.Lire(form.Forme) is { CompteDansPlafond: true }
                ? ReglesPaliers.Avertissement(lu, h)
                : null,
        ];
        return phrases.Any(x => x is not null) ? string.Join(" ", phrases.OfType<string>()) : null;
    }

    private async Task<bool> EcrireAsync(Contrat contrat, ContratForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (form.EmployeurId is { } employeur && !await db.Organisations.AnyAsync(o => o.Id == employeur, annulation))
        {
            etat.AddModelError(nameof(form.Employeur), "Choisissez un employeur de la liste.");
        }

        contrat.EmployeurId = form.EmployeurId;

        // An end already written does not refuse new dates before the form says its own end.
        contrat.Terminer(null);
        if (
            EnregistrementService.Essayer(etat, () =>
                contrat.Signer(
                    ContratsPass.Formes.Lire(form.Forme)!.Valeur,
                    form.Debut!.Value,
                    form.FinPrevue,
                    ContratFormValidator.LireHeures(form.HeuresHebdomadaires)
                )
            )
        )
        {
            EnregistrementService.Essayer(etat, () => contrat.Terminer(form.FinReelle));
        }

        return etat.IsValid;
    }
}
