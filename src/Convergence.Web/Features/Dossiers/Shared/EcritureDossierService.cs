using System.Linq.Expressions;
using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Lignes;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>Writes the rows of a file: version, line of the journal, day of the last contact, one save.</summary>
public sealed class EcritureDossierService(ConvergenceDbContext db, EnregistrementService enregistrement, JournalDossierService journal, TimeProvider horloge)
{
    /// <summary>Time within which the same row of the same account is one form sent twice.</summary>
    private const int MinutesDoubleEnvoi = 10;

    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez le dossier, puis réessayez.");

    public DateOnly Aujourdhui => enregistrement.Aujourdhui;

    /// <summary>A form that shows what a file holds opens it.</summary>
    public Task OuvrirAsync<T>(LigneDossier<T> ligne, CancellationToken annulation) => journal.OuvrirAsync(ligne.Salarie, annulation);

    public Task OuvrirAsync(Salarie salarie, CancellationToken annulation) => journal.OuvrirAsync(salarie, annulation);

    /// <summary>
    /// Adds a row that the clocks read. The version of its parcours is compared too, so that two sends of one form at the same moment cannot both pass
    /// the check of what exists already.
    /// </summary>
    /// <param name="memeDebut">True for a row that begins with this one: the same form sent twice is one row.</param>
    /// <param name="existe">Field of the start, and what is said when such a row exists.</param>
    public async Task<bool> AjouterAsync<T>(
        LigneDossier<ParcoursSalarie> parcours,
        T element,
        Expression<Func<T, bool>> memeDebut,
        (string Champ, string Message) existe,
        string nature,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
        where T : ElementParcours
    {
        var id = parcours.Parcours.Id;
        if (await db.Set<T>().Where(memeDebut).AnyAsync(e => e.ParcoursId == id, annulation))
        {
            etat.AddModelError(existe.Champ, existe.Message);
            return false;
        }

        db.Set<T>().Add(element);
        enregistrement.Attendre(parcours.Parcours, parcours.Parcours.Version);
        return await EnregistrerAsync(parcours.Salarie, [ChampsParcours.Ajoute(nature)], null, null, etat, annulation);
    }

    /// <summary>
    /// Adds a row of the day once: a form sent twice (second click, page sent again) is one row, and says that it is saved. Nobody else’s form on the
    /// parcours is disturbed.
    /// </summary>
    /// <param name="identique">True for a row that says the same.</param>
    /// <param name="contact">Day on which the person was met; null when nobody met.</param>
    public Task<bool> AjouterUneFoisAsync<T>(
        Salarie salarie,
        T element,
        Expression<Func<T, bool>> identique,
        string nature,
        DateOnly? contact,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
        where T : ElementParcours =>
        enregistrement.ToutOuRienAsync(
            etat,
            async () =>
            {
                var depuis = horloge.GetUtcNow().UtcDateTime.AddMinutes(-MinutesDoubleEnvoi);
                var (parcours, acteur) = (element.ParcoursId, db.ActeurId);
                if (await db.Set<T>().Where(identique).AnyAsync(e => e.ParcoursId == parcours && e.ModifieParId == acteur && e.ModifieLe >= depuis, annulation))
                {
                    return true;
                }

                db.Add(element);
                return await EnregistrerAsync(salarie, [ChampsParcours.Ajoute(nature)], contact, null, etat, annulation);
            },
            annulation
        );

    public Task<bool> CorrigerAsync<T>(LigneDossier<T> ligne, IFormVersionne form, string nature, ModelStateDictionary etat, CancellationToken annulation)
        where T : class, IVersionne
    {
        return CorrigerAsync(ligne.Salarie, ligne.Ligne, form, nature, null, etat, annulation);
    }

    /// <summary>Saves a row already changed by its rules, when nobody changed it since; a form sent without a change writes no line.</summary>
    public async Task<bool> CorrigerAsync<T>(
        Salarie salarie,
        T element,
        IFormVersionne form,
        string nature,
        DateOnly? contact,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
        where T : class, IVersionne
    {
        if (!etat.IsValid)
        {
            return false;
        }

        db.ChangeTracker.DetectChanges();
        var changes = ChampsParcours.Changes(db.Entry(element), nature);
        enregistrement.Attendre(element, form.Version);
        return await EnregistrerAsync(salarie, changes, contact, v => form.Version = v, etat, annulation);
    }

    /// <summary>Takes away a row written by mistake and what hangs on it, after a confirmation.</summary>
    public async Task<bool> RetirerAsync(
        Salarie salarie,
        ElementParcours element,
        IFormVersionne form,
        string nature,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
    {
        foreach (var suite in db.Entry(element).Collections)
        {
            await suite.LoadAsync(annulation);
        }

        enregistrement.Attendre(element, form.Version);
        db.Remove(element);
        return await EnregistrerAsync(salarie, [ChampsParcours.Retire(nature)], null, v => form.Version = v, etat, annulation);
    }

    private async Task<bool> EnregistrerAsync(
        Salarie salarie,
        IReadOnlyList<string> champs,
        DateOnly? contact,
        Action<long>? surConflit,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
    {
        if (contact is { } le && le <= Aujourdhui && !(salarie.DernierContactLe >= le))
        {
            (await db.Salaries.SingleAsync(s => s.Id == salarie.Id, annulation)).NoterContact(le, Aujourdhui);
        }

        if (champs.Count > 0)
        {
            journal.Ajouter(salarie, ActionDossier.Modification, champs);
        }

        return await enregistrement.EnregistrerAsync(etat, Refus, surConflit, campagnesSuivent: false, annulation);
    }
}
