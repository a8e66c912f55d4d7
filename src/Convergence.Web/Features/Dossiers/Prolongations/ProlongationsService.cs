using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Prolongations;

/// <summary>Adds and corrects a prolongation; what goes beyond a ceiling or out of the window of requests is kept and said.</summary>
public sealed class ProlongationsService(ConvergenceDbContext db, EcritureDossierService ecriture)
{
    public async Task<bool> AjouterAsync(LigneDossier<ParcoursSalarie> lu, ProlongationForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var p = lu.Parcours;
        var prolongation = new Prolongation
        {
            TerritoireId = p.TerritoireId,
            ChantierId = p.ChantierId,
            ParcoursId = p.Id,
        };
        return Fixer(prolongation, form, etat)
            && await ecriture.AjouterAsync(
                lu,
                prolongation,
                x => x.Debut == prolongation.Debut,
                (nameof(form.Debut), "Une prolongation commence déjà ce jour-là : corrigez-la depuis le parcours."),
                ChampsParcours.Prolongation,
                etat,
                annulation
            );
    }

    public async Task<bool> CorrigerAsync(LigneDossier<Prolongation> lu, ProlongationForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        Fixer(lu.Ligne, form, etat) && await ecriture.CorrigerAsync(lu, form, ChampsParcours.Prolongation, etat, annulation);

    /// <summary>What is unusual once it is saved; null when nothing is.</summary>
    public async Task<string?> AvertirAsync(ParcoursSalarie parcours, ProlongationForm form, CancellationToken annulation)
    {
        if (parcours.PassDebut is not { } debut)
        {
            return "Sans le début du PASS IAE, cette prolongation n’entre dans aucun compte : inscrivez-le.";
        }

        var accordees = (
            await db.Prolongations.AsNoTracking().Where(x => x.ParcoursId == parcours.Id && x.Etat == EtatProlongation.Accordee).ToListAsync(annulation)
        ).ConvertAll(x => x.Periode!);
        if (Intervalles.Jours(accordees.Select(x => new Intervalle(x.Debut, x.Fin))) > HorlogePass.JoursDeProlongation(accordees, debut))
        {
            return "Les prolongations dépassent le plafond de leur motif : seuls les jours permis allongent le PASS IAE.";
        }

        var fin = HorlogePass.Au(new DonneesHorloges { PassDebut = debut, PassFin = parcours.PassFin }, ecriture.Aujourdhui).Fin;
        return form.EtatLu == EtatProlongation.Demandee && !Prolongation.PeutEtreDemandee(fin, ecriture.Aujourdhui)
            ? $"Une prolongation se demande de {Prolongation.MoisAvant} mois avant la fin du PASS IAE à {Prolongation.MoisApres} mois après : vérifiez les dates."
            : null;
    }

    private static bool Fixer(Prolongation prolongation, ProlongationForm form, ModelStateDictionary etat)
    {
        prolongation.Etat = form.EtatLu!.Value;
        return EnregistrementService.Essayer(etat, () => prolongation.Fixer(form.MotifLu, form.Debut!.Value, form.Fin!.Value));
    }
}
