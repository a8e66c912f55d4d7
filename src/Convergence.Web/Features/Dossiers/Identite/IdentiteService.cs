using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Identite;

/// <summary>Corrects the identity of a person, with its line of the journal.</summary>
public sealed class IdentiteService(ConvergenceDbContext db, EnregistrementService enregistrement, JournalDossierService journal)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez le dossier, puis réessayez.");

    /// <summary>The file with its words, which follow the names; null outside the scope.</summary>
    public Task<Salarie?> TrouverAsync(Guid cle, CancellationToken annulation) =>
        db.Salaries.Include(s => s.Mots).SingleOrDefaultAsync(s => s.Cle == cle && s.Conservation == EtatConservation.Active, annulation);

    /// <summary>What the form shows: an opening of the file.</summary>
    public async Task<SalarieForm> OuvrirAsync(Salarie salarie, CancellationToken annulation)
    {
        await journal.OuvrirAsync(salarie, annulation);
        return new SalarieForm
        {
            Nom = salarie.Nom,
            Prenom = salarie.Prenom,
            NomUsage = salarie.NomUsage,
            DateNaissance = salarie.DateNaissance,
            Genre = Identites.Genres[salarie.Genre].Code,
            NoticeRemiseLe = salarie.NoticeRemiseLe,
            Version = salarie.Version,
        };
    }

    public async Task<bool> ModifierAsync(Salarie salarie, SalarieForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var aujourdhui = enregistrement.Aujourdhui;
        enregistrement.Attendre(salarie, form.Version);
        EnregistrementService.Essayer(etat, () => salarie.Identifier(form.Identite(), aujourdhui));
        EnregistrementService.Essayer(etat, () => salarie.RemettreNotice(form.NoticeRemiseLe, aujourdhui));
        if (!etat.IsValid)
        {
            return false;
        }

        var changes = JournalDossierService.Changes(db.Entry(salarie));
        if (changes.Count > 0)
        {
            journal.Ajouter(salarie, ActionDossier.Modification, changes);
        }

        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }
}
