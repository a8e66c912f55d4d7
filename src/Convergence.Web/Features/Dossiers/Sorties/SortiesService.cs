using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Features.Dossiers.Suivi;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Sorties;

/// <summary>Records, corrects and takes back an exit: parcours, exit, contracts, points of follow-up and journal in one save.</summary>
public sealed class SortiesService(ConvergenceDbContext db, EnregistrementService enregistrement, JournalDossierService journal, PointsSuiviService points)
{
    private static readonly (string, string)[] Champs =
    [
        (nameof(ParcoursSalarie.SortieLe), nameof(SortieForm.Le)),
        (nameof(SortieParcours.HabitatSortie), nameof(SortieForm.Habitat)),
        (nameof(SortieParcours.HeuresTravaillees), nameof(SortieForm.Heures)),
    ];

    /// <summary>A form that opened on another row than the one there now: no version is the one it was filled on.</summary>
    private const long AucuneVersion = 0;

    private static readonly (string, string) Deja = (string.Empty, "Quelqu’un a enregistré une sortie en même temps : relisez le parcours.");

    public Task<SortieParcours?> TrouverAsync(long parcoursId, CancellationToken annulation) =>
        db.Sorties.SingleOrDefaultAsync(s => s.ParcoursId == parcoursId, annulation);

    /// <summary>Freins of the last review of the parcours; null without one.</summary>
    public async Task<FreinsResolus?> FreinsAsync(long parcoursId, CancellationToken annulation)
    {
        var bilan = await db
            .BilansFreins.AsNoTracking()
            .Include(b => b.Niveaux)
            .Where(b => b.ParcoursId == parcoursId)
            .OrderByDescending(b => b.Le)
            .ThenByDescending(b => b.Id)
            .FirstOrDefaultAsync(annulation);
        return bilan is null
            ? null
            : new(
                bilan.Le,
                [
                    .. bilan
                        .Niveaux.Where(n => Freins.Niveaux[n.Niveau].EstResolution)
                        .OrderBy(n => n.Frein)
                        .Select(n => (n.Frein.Libelle(), n.Niveau.Libelle())),
                ],
                bilan.Niveaux.Count(n => Freins.Niveaux[n.Niveau].EstDifficulte)
            );
    }

    /// <summary>What is unusual once it is saved; null when nothing is.</summary>
    public async Task<string?> AvertirAsync(long parcoursId, DateOnly le, CancellationToken annulation) =>
        await db.Contrats.AnyAsync(c => c.ParcoursId == parcoursId && c.Debut > le, annulation)
            ? "Un contrat commence après la sortie : retirez-le, ou corrigez la date de sortie."
            : null;

    public async Task<bool> EnregistrerAsync(
        LigneDossier<ParcoursSalarie> lu,
        SortieParcours? connue,
        SortieForm form,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
    {
        var p = lu.Parcours;
        var sortie = connue
            ?? new SortieParcours
            {
                TerritoireId = p.TerritoireId,
                ChantierId = p.ChantierId,
                ParcoursId = p.Id,
                Programme = p.Programme,
            };
        if (!EnregistrementService.Essayer(etat, () => form.Reporter(sortie), Champs) || !await SuiteTientAsync(p, sortie, etat, annulation))
        {
            return false;
        }

        if (!EnregistrementService.Essayer(etat, () => Fermer(p, connue, sortie), Champs))
        {
            return false;
        }

        if (connue is null)
        {
            db.Sorties.Add(sortie);
            enregistrement.Attendre(p, form.SortieId is null ? form.Version : AucuneVersion);
        }
        else
        {
            enregistrement.Attendre(sortie, form.SortieId == sortie.Id ? form.Version : AucuneVersion);
        }

        if (form.TerminerContrats)
        {
            await TerminerAsync(p.Id, sortie.Le, annulation);
        }

        await points.PlanifierAsync(sortie, annulation);
        journal.Ajouter(
            lu.Salarie,
            ActionDossier.Modification,
            connue is null
                ? [ChampsParcours.Ajoute(ChampsParcours.Sortie)]
                : [.. ChampsParcours.Changes(db.Entry(sortie), ChampsParcours.Sortie).DefaultIfEmpty(ChampsParcours.Sortie)]
        );
        return await enregistrement.EnregistrerAsync(etat, Deja, Relire, campagnesSuivent: false, annulation);

        void Relire(long version)
        {
            (form.Version, form.SortieId) = (version, connue?.Id);
            etat.Remove(nameof(SortieForm.SortieId));
        }
    }

    /// <summary>Takes back an exit recorded by mistake; results of follow-up already found stay with the parcours.</summary>
    public async Task<bool> AnnulerAsync(
        LigneDossier<ParcoursSalarie> lu,
        SortieParcours sortie,
        long version,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
    {
        if (await db.ParcoursSalaries.AnyAsync(s => s.PrecedentId == lu.Parcours.Id, annulation))
        {
            etat.AddModelError(string.Empty, "Un autre parcours suit celui-ci : sa sortie se corrige, elle ne s’annule plus.");
            return false;
        }

        enregistrement.Attendre(sortie, version);
        db.Sorties.Remove(sortie);
        lu.Parcours.AnnulerSortie();
        await points.AbandonnerAsync(lu.Parcours.Id, annulation);
        journal.Ajouter(lu.Salarie, ActionDossier.Modification, [ChampsParcours.Retire(ChampsParcours.Sortie)]);
        return await enregistrement.EnregistrerAsync(etat, Deja, null, campagnesSuivent: false, annulation);
    }

    private static void Fermer(ParcoursSalarie parcours, SortieParcours? connue, SortieParcours sortie)
    {
        if (connue is null)
        {
            parcours.Sortir(sortie);
        }
        else
        {
            parcours.CorrigerSortie(sortie);
        }
    }

    /// <summary>The parcours that follows still follows: a passage is continuous, a return comes after.</summary>
    private async Task<bool> SuiteTientAsync(ParcoursSalarie parcours, SortieParcours sortie, ModelStateDictionary etat, CancellationToken annulation)
    {
        var suivant = await db.ParcoursSalaries.AsNoTracking().Where(s => s.PrecedentId == parcours.Id).OrderBy(s => s.Entree).FirstOrDefaultAsync(annulation);
        var ecart = suivant is null ? 0 : suivant.Entree.DayNumber - sortie.Le.DayNumber;
        if (ecart < 0 || (suivant?.Lien == LienParcours.PassagePhcCvg && ecart > 1))
        {
            etat.AddModelError(
                nameof(SortieForm.Le),
                $"Le parcours suivant commence le {Formats.Date(suivant!.Entree)} : la sortie doit rester {(suivant.Lien == LienParcours.PassagePhcCvg ? "ce jour-là ou la veille" : "avant")}."
            );
            return false;
        }

        return true;
    }

    private async Task TerminerAsync(long parcoursId, DateOnly le, CancellationToken annulation)
    {
        foreach (
            var contrat in await db
                .Contrats.Where(c =>
                    c.ParcoursId == parcoursId && c.Debut <= le && (c.FinReelle == null || c.FinReelle > le) && (c.FinPrevue == null || c.FinPrevue > le)
                )
                .ToListAsync(annulation)
        )
        {
            contrat.Terminer(le);
        }
    }
}
