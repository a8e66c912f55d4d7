using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Features.Imports.Depots;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Imports.ImportSalaries;

/// <summary>Writes one line of a caseload: person, parcours, contract, first step of hours, and the line of the journal with them.</summary>
public sealed class EcritureSalariesService(ConvergenceDbContext db, EnregistrementService enregistrement, JournalDossierService journal)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé cette ligne. Relisez-la, puis réessayez.");

    public async Task EcrireAsync(LigneAnalysee ligne, PersonneConnue? personne, SalariesConnus connus, ModelStateDictionary etat, CancellationToken annulation)
    {
        var ecriture = new EcritureSalarie(ligne, enregistrement.Aujourdhui, etat.AddModelError);
        var salarie = personne is null ? Accueillir(ecriture, ligne, connus) : await ReprendreAsync(ecriture, personne, annulation);
        if (salarie is null)
        {
            return;
        }

        ecriture.Completer(salarie);
        if (!etat.IsValid || !await SauverAsync(etat, annulation))
        {
            return;
        }

        var parcours = personne?.Parcours is { } connu ? await db.ParcoursSalaries.SingleAsync(p => p.Id == connu.Id, annulation) : Ouvrir(salarie, ligne);
        ecriture.Decrire(parcours, nom =>
            nom.Length == 0 ? null : connus.Organisations.Values.Where(o => o.Nom == nom).Select(o => (long?)o.Id).FirstOrDefault()
        );
        journal.Ajouter(
            salarie,
            personne is null ? ActionDossier.Creation : ActionDossier.Modification,
            personne is null ? null : ligne.Changements.Select(c => c.Colonne.Code)
        );
        if (etat.IsValid && await SauverAsync(etat, annulation) && (ecriture.DitContrat || ecriture.DitHeuresPhc))
        {
            await SuivreAsync(ecriture, personne, parcours, annulation);
            _ = etat.IsValid && await SauverAsync(etat, annulation);
        }
    }

    /// <summary>A workbook filled with people leaves the portal: a line of the journal for each.</summary>
    public async Task TracerExportAsync(IReadOnlyCollection<long> ids, CancellationToken annulation)
    {
        foreach (var salarie in await db.Salaries.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(annulation))
        {
            journal.Ajouter(salarie, ActionDossier.Export);
        }

        await db.SaveChangesAsync(annulation);
    }

    private Salarie? Accueillir(EcritureSalarie ecriture, LigneAnalysee ligne, SalariesConnus connus)
    {
        var (id, territoire) = connus.Chantiers.Count == 1 ? connus.Chantiers.Values.First() : connus.Chantiers[ligne[ColonnesSalarie.Chantier]];
        if (ecriture.Accueillir(territoire, id) is not { } salarie)
        {
            return null;
        }

        db.Salaries.Add(salarie);
        return salarie;
    }

    private async Task<Salarie?> ReprendreAsync(EcritureSalarie ecriture, PersonneConnue personne, CancellationToken annulation)
    {
        var salarie = await db.Salaries.Include(s => s.Mots).SingleAsync(s => s.Id == personne.Salarie.Id, annulation);
        enregistrement.Attendre(salarie, personne.Salarie.Version);
        ecriture.Identifier(salarie);
        return salarie;
    }

    private ParcoursSalarie Ouvrir(Salarie salarie, LigneAnalysee ligne)
    {
        var parcours = new ParcoursSalarie
        {
            TerritoireId = salarie.TerritoireId,
            ChantierId = salarie.ChantierId,
            SalarieId = salarie.Id,
            Programme = CellulesSalarie.LeProgramme(ligne[ColonnesSalarie.Programme]) ?? Programme.Phc,
        };
        db.ParcoursSalaries.Add(parcours);
        return parcours;
    }

    /// <summary>The contract of the same first day is corrected, another day adds one; the first step of hours is written once.</summary>
    private async Task SuivreAsync(EcritureSalarie ecriture, PersonneConnue? personne, ParcoursSalarie parcours, CancellationToken annulation)
    {
        if (ecriture.DitContrat)
        {
            var debut = ecriture.Jour(nameof(Contrat.Debut));
            var id = personne?.Contrats.LastOrDefault(c => c.Debut == debut)?.Id;
            var contrat = id is { } connu
                ? await db.Contrats.SingleAsync(c => c.Id == connu, annulation)
                : db
                    .Contrats.Add(
                        new Contrat
                        {
                            TerritoireId = parcours.TerritoireId,
                            ChantierId = parcours.ChantierId,
                            ParcoursId = parcours.Id,
                        }
                    )
                    .Entity;
            ecriture.Signer(contrat);
        }

        if (ecriture.DitHeuresPhc && personne?.Palier is null)
        {
            ecriture.FixerPalier(
                db.Paliers.Add(
                    new PalierHoraire
                    {
                        TerritoireId = parcours.TerritoireId,
                        ChantierId = parcours.ChantierId,
                        ParcoursId = parcours.Id,
                    }
                ).Entity,
                parcours.Entree
            );
        }
    }

    private Task<bool> SauverAsync(ModelStateDictionary etat, CancellationToken annulation) =>
        enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
}
