using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Heures;

/// <summary>Writes the steps of weekly hours of a parcours: one a day, up or down.</summary>
public sealed class HeuresService(ConvergenceDbContext db, EcritureDossierService ecriture)
{
    public DateOnly Aujourdhui => ecriture.Aujourdhui;

    private static readonly (string Champ, string Message) DejaCeJour = (
        nameof(PalierForm.APartirDu),
        "Des heures sont déjà inscrites à partir de ce jour : corrigez-les depuis le parcours."
    );

    /// <summary>Suggested hours for the next step; null when nothing is to suggest.</summary>
    public async Task<decimal?> SuivantAsync(ParcoursSalarie parcours, CancellationToken annulation)
    {
        var dernier = await db
            .Paliers.Where(p => p.ParcoursId == parcours.Id)
            .OrderByDescending(p => p.APartirDu)
            .Select(p => (decimal?)p.Heures)
            .FirstOrDefaultAsync(annulation);
        return ReglesPaliers.Suivant(dernier);
    }

    public async Task<bool> AjouterAsync(LigneDossier<ParcoursSalarie> lu, PalierForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var p = lu.Parcours;
        var palier = new PalierHoraire
        {
            TerritoireId = p.TerritoireId,
            ChantierId = p.ChantierId,
            ParcoursId = p.Id,
        };
        return Fixer(palier, p, form, etat)
            && await ecriture.AjouterAsync(lu, palier, x => x.APartirDu == palier.APartirDu, DejaCeJour, ChampsParcours.Palier, etat, annulation);
    }

    public async Task<bool> CorrigerAsync(LigneDossier<PalierHoraire> lu, PalierForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var palier = lu.Ligne;
        if (!Fixer(palier, lu.Parcours, form, etat))
        {
            return false;
        }

        if (await db.Paliers.AnyAsync(x => x.ParcoursId == palier.ParcoursId && x.Id != palier.Id && x.APartirDu == form.APartirDu, annulation))
        {
            etat.AddModelError(DejaCeJour.Champ, DejaCeJour.Message);
            return false;
        }

        return await ecriture.CorrigerAsync(lu, form, ChampsParcours.Palier, etat, annulation);
    }

    private static bool Fixer(PalierHoraire palier, ParcoursSalarie parcours, PalierForm form, ModelStateDictionary etat)
    {
        if (form.APartirDu < parcours.Entree || form.APartirDu > (parcours.SortieLe ?? DateOnly.MaxValue))
        {
            etat.AddModelError(nameof(form.APartirDu), "Ce jour est hors du parcours : entre l’entrée et la sortie.");
            return false;
        }

        return EnregistrementService.Essayer(etat, () => palier.Fixer(form.APartirDu!.Value, form.HeuresLues!.Value));
    }
}
