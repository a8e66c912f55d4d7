using System.Linq.Expressions;
using Convergence.Data;
using Convergence.Domain.Parcours;
using Convergence.Web.Features.Reseau;
using Convergence.Web.Features.Salaries;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.SalarieAccompagnement;

/// <summary>Writes a row of a file with its line of the journal, in one save.</summary>
public sealed class EcritureAccompagnementService(ConvergenceDbContext db, EnregistrementService enregistrement, JournalDossierService journal, TimeProvider horloge)
{
    /// <summary>Time within which the same row of the same account is one form sent twice.</summary>
    private const int MinutesDoubleEnvoi = 10;

    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez, puis réessayez.");

    public DateOnly Aujourdhui => enregistrement.Aujourdhui;

    /// <summary>Adds the row once: a form sent twice (second click, page sent again) is one row, and says that it is saved.</summary>
    /// <param name="identique">True for a row that says the same.</param>
    /// <param name="champ">Name written in the journal.</param>
    /// <param name="contact">Day on which the person was met; null when nobody met.</param>
    public Task<bool> AjouterAsync<T>(DossierAccompagne dossier, T ligne, Expression<Func<T, bool>> identique, string champ, DateOnly? contact, ModelStateDictionary etat, CancellationToken annulation)
        where T : ElementParcours
        => enregistrement.ToutOuRienAsync(etat, async () =>
        {
            ArgumentNullException.ThrowIfNull(dossier);
            var depuis = horloge.GetUtcNow().UtcDateTime.AddMinutes(-MinutesDoubleEnvoi);
            var (parcours, acteur) = (dossier.Courant.Id, db.ActeurId);
            if (await db.Set<T>().Where(identique).AnyAsync(e => e.ParcoursId == parcours && e.ModifieParId == acteur && e.ModifieLe >= depuis, annulation))
            {
                return true;
            }

            db.Add(ligne);
            return await EnregistrerAsync(dossier, champ, contact, null, etat, annulation);
        }, annulation);

    /// <summary>Saves a row that was read to be corrected, when nobody changed it since.</summary>
    public Task<bool> CorrigerAsync<T>(DossierAccompagne dossier, T ligne, long version, Action<long> surConflit, string champ, DateOnly? contact, ModelStateDictionary etat, CancellationToken annulation)
        where T : ElementParcours
    {
        enregistrement.Attendre(ligne, version);
        return EnregistrerAsync(dossier, champ, contact, surConflit, etat, annulation);
    }

    /// <summary>Takes away a row written by mistake; the journal says so.</summary>
    public Task<bool> RetirerAsync<T>(DossierAccompagne dossier, T ligne, long version, Action<long> surConflit, string champ, ModelStateDictionary etat, CancellationToken annulation)
        where T : ElementParcours
    {
        enregistrement.Attendre(ligne, version);
        db.Remove(ligne);
        return EnregistrerAsync(dossier, champ, null, surConflit, etat, annulation);
    }

    private async Task<bool> EnregistrerAsync(DossierAccompagne dossier, string champ, DateOnly? contact, Action<long>? surConflit, ModelStateDictionary etat, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (contact is { } le && le <= Aujourdhui && !(dossier.Salarie.DernierContactLe >= le))
        {
            (await db.Salaries.SingleAsync(s => s.Id == dossier.Salarie.Id, annulation)).NoterContact(le, Aujourdhui);
        }

        journal.Ajouter(dossier.Salarie, ActionDossier.Modification, [champ]);
        return await enregistrement.EnregistrerAsync(etat, Refus, surConflit, campagnesSuivent: false, annulation);
    }
}
