using Convergence.Data;
using Convergence.Data.Dossiers;
using Convergence.Data.Sauvegarde;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Features.Dossiers.Conservation;

/// <summary>What was done, and what moved since the proposal and stayed as it is.</summary>
public sealed record ConservationFaite(int Archives, int Anonymises, int Gardes, int Laisses);

/// <summary>Does what a person confirmed, file by file in one transaction. A file that moved since the proposal is left as it is, and said.</summary>
public sealed class ConservationService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    PropositionsConservationService propositions,
    AnonymisationService anonymisation,
    JournalDossierService journal,
    RegistreEffacements registre,
    IOptions<ConservationOptions> options,
    TimeProvider horloge
)
{
    private static readonly (string, string) Refus = (string.Empty, "Ces dossiers viennent de changer : relisez la liste.");

    private long Compte => db.ActeurId ?? throw new InvalidOperationException("Une proposition se décide par un compte.");

    /// <summary>Null when the model state refuses: nothing was done.</summary>
    public Task<ConservationFaite?> DeciderAsync(ConservationForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        return enregistrement.ToutOuRienAsync(
            etat,
            async () =>
            {
                var faites = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var cle in form.Cles.Distinct())
                {
                    var lu = await DeciderUnAsync(cle, form, etat, annulation);
                    if (!etat.IsValid)
                    {
                        return null;
                    }

                    faites[lu] = faites.GetValueOrDefault(lu) + 1;
                }

                return new ConservationFaite(
                    Nombre(JournalDossierService.Archive),
                    Nombre(JournalDossierService.Anonymise),
                    Nombre(ConservationForm.Garder),
                    Nombre(string.Empty)
                );

                int Nombre(string nature) => faites.GetValueOrDefault(nature);
            },
            annulation
        );
    }

    /// <summary>Anonymises one file at the request of the person; false when the model state refuses.</summary>
    public async Task<bool> EffacerAsync(Guid cle, long version, ModelStateDictionary etat, CancellationToken annulation)
    {
        var salarie = await db.Salaries.SingleAsync(s => s.Cle == cle, annulation);
        if (await db.ParcoursSalaries.AnyAsync(p => p.SalarieId == salarie.Id && p.SortieLe == null, annulation))
        {
            etat.AddModelError(string.Empty, "Un parcours est en cours : écrivez sa sortie d’abord.");
            return false;
        }

        enregistrement.Attendre(salarie, version);
        return await AnonymiserAsync(salarie, etat, annulation);
    }

    /// <summary>Takes a file back from the archive; false when the model state refuses.</summary>
    public async Task<bool> ReprendreAsync(Guid cle, ModelStateDictionary etat, CancellationToken annulation)
    {
        var salarie = await db.Salaries.SingleAsync(s => s.Cle == cle, annulation);
        if (!EnregistrementService.Essayer(etat, () => salarie.Reprendre(enregistrement.Aujourdhui)))
        {
            return false;
        }

        await PerimerAsync(salarie.Id, annulation);
        journal.Ajouter(salarie, ActionDossier.Droits, [JournalDossierService.Repris]);
        return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
    }

    /// <summary>What was done; empty for a file that moved since.</summary>
    private async Task<string> DeciderUnAsync(Guid cle, ConservationForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (
            await db.Salaries.SingleOrDefaultAsync(s => s.Cle == cle, annulation) is not { } salarie
            || await db.PropositionsConservation.SingleOrDefaultAsync(p => p.SalarieId == salarie.Id && p.Decision == null, annulation) is not { } proposition
            || (await propositions.DueAsync(salarie.Id, options.Value.AnneesArchive, annulation))?.Geste != proposition.Geste
        )
        {
            return string.Empty;
        }

        var (instant, au) = (horloge.GetUtcNow().UtcDateTime, JourFrance.Aujourdhui(horloge));
        if (form.EstGarde)
        {
            EnregistrementService.Essayer(etat, () => proposition.Garder(form.MotifGarde!.Value, form.GardeeJusquAu!.Value, au, Compte, instant));
            journal.Ajouter(salarie, ActionDossier.Droits, [JournalDossierService.Garde]);
            await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
            return ConservationForm.Garder;
        }

        proposition.Confirmer(Compte, instant);
        if (proposition.Geste == GesteConservation.Anonymiser)
        {
            await AnonymiserAsync(salarie, etat, annulation);
            return JournalDossierService.Anonymise;
        }

        salarie.Archiver(au);
        journal.Ajouter(salarie, ActionDossier.Droits, [JournalDossierService.Archive]);
        await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
        return JournalDossierService.Archive;
    }

    private async Task<bool> AnonymiserAsync(Salarie salarie, ModelStateDictionary etat, CancellationToken annulation)
    {
        // The line bears the pseudonym that the file had: the new one leads to nobody.
        journal.Ajouter(salarie, ActionDossier.Droits, [JournalDossierService.Anonymise]);
        await PerimerAsync(salarie.Id, annulation);
        var effacement = new EffacementNote(horloge.GetUtcNow().UtcDateTime, salarie.Id, salarie.Cle, Compte);
        using var portee = await anonymisation.PreparerAsync(salarie.Id, annulation);
        if (!await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation))
        {
            return false;
        }

        registre.Noter(effacement);
        return true;
    }

    private async Task PerimerAsync(long salarieId, CancellationToken annulation)
    {
        foreach (var proposition in await db.PropositionsConservation.Where(p => p.SalarieId == salarieId && p.Decision == null).ToListAsync(annulation))
        {
            if (proposition.Decision is null)
            {
                proposition.Perimer(horloge.GetUtcNow().UtcDateTime);
            }
        }
    }
}
