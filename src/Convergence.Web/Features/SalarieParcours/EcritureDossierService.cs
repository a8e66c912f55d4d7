using Convergence.Data;
using Convergence.Domain.Parcours;
using Convergence.Domain.Suivi;
using Convergence.Web.Features.Reseau;
using Convergence.Web.Features.Salaries;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Features.SalarieParcours;

/// <summary>
/// Writes the rows of a file: rule of the trade, version, line of the journal, one save. An addition also compares the version of its
/// parcours, so that two sends of one form at the same moment cannot both pass the check of what exists already.
/// </summary>
public sealed class EcritureDossierService(ConvergenceDbContext db, EnregistrementService enregistrement, JournalDossierService journal)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez le dossier, puis réessayez.");

    public DateOnly Aujourdhui => enregistrement.Aujourdhui;

    /// <summary>A form that shows what a file holds opens it.</summary>
    public Task OuvrirAsync<T>(LigneDossier<T> ligne, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(ligne);
        return journal.OuvrirAsync(ligne.Salarie, annulation);
    }

    public Task OuvrirAsync(Salarie salarie, CancellationToken annulation) => journal.OuvrirAsync(salarie, annulation);

    public async Task<bool> AjouterAsync<T>(LigneDossier<ParcoursSalarie> parcours, T element, string champ, ModelStateDictionary etat, CancellationToken annulation)
        where T : ElementParcours
    {
        ArgumentNullException.ThrowIfNull(parcours);
        db.Set<T>().Add(element);
        enregistrement.Attendre(parcours.Parcours, parcours.Parcours.Version);
        journal.Ajouter(parcours.Salarie, ActionDossier.Modification, [champ]);
        return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
    }

    /// <summary>Saves a row already changed by its rules; a form sent without a change writes no line.</summary>
    public Task<bool> CorrigerAsync<T>(LigneDossier<T> ligne, DossierForm form, string nature, ModelStateDictionary etat, CancellationToken annulation)
        where T : class, IVersionne
    {
        ArgumentNullException.ThrowIfNull(ligne);
        return CorrigerAsync(ligne.Salarie, ligne.Ligne, form, nature, etat, annulation);
    }

    public async Task<bool> CorrigerAsync<T>(Salarie salarie, T ligne, DossierForm form, string nature, ModelStateDictionary etat, CancellationToken annulation)
        where T : class, IVersionne
    {
        ArgumentNullException.ThrowIfNull(salarie);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(etat);
        if (!etat.IsValid)
        {
            return false;
        }

        var changes = ChampsParcours.Changes(db.Entry(ligne), nature);
        enregistrement.Attendre(ligne, form.Version);
        if (changes.Count > 0)
        {
            journal.Ajouter(salarie, ActionDossier.Modification, changes);
        }

        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    /// <summary>Takes away a row written by mistake, after a confirmation.</summary>
    public async Task<bool> RetirerAsync<T>(LigneDossier<T> ligne, DossierForm form, string nature, ModelStateDictionary etat, CancellationToken annulation)
        where T : ElementParcours
    {
        ArgumentNullException.ThrowIfNull(ligne);
        ArgumentNullException.ThrowIfNull(form);
        enregistrement.Attendre(ligne.Ligne, form.Version);
        db.Set<T>().Remove(ligne.Ligne);
        journal.Ajouter(ligne.Salarie, ActionDossier.Modification, [ChampsParcours.Retire(nature)]);
        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }
}
