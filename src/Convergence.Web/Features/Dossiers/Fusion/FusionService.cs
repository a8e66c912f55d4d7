using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Sensible;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Fusion;

/// <summary>Puts two sheets of the scope together, or parts them. A parcours that both know does not move: it would be counted twice.</summary>
public sealed class FusionService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    JournalDossierService journal,
    RattachementSensibleService sensibles,
    TimeProvider horloge
)
{
    private static readonly (string, string) Refus = (string.Empty, "Ces fiches viennent d’être réunies par ailleurs : relisez la page.");

    private long Compte => db.ActeurId ?? throw new InvalidOperationException("Deux fiches se réunissent par un compte.");

    /// <summary>Null when one of the two is outside the scope, already replaced or anonymised.</summary>
    public async Task<FusionApercu?> ApercuAsync(Guid cle, Guid avec, CancellationToken annulation)
    {
        var deux = await db
            .Salaries.Include(s => s.Mots)
            .Where(s => (s.Cle == cle || s.Cle == avec) && s.Conservation == EtatConservation.Active && s.FusionneDansId == null)
            .ToListAsync(annulation);
        if (cle == avec || deux.Count != 2)
        {
            return null;
        }

        var (garde, autre) = (deux.Single(s => s.Cle == cle), deux.Single(s => s.Cle == avec));
        var parcours = await db
            .ParcoursSalaries.Where(p => p.SalarieId == garde.Id || p.SalarieId == autre.Id)
            .OrderBy(p => p.Entree)
            .ThenBy(p => p.Id)
            .ToListAsync(annulation);
        var gardes = parcours.Where(p => p.SalarieId == garde.Id).ToList();
        var autres = parcours.Where(p => p.SalarieId == autre.Id).ToLookup(a => gardes.Exists(g => Recouvre(g, a)));
        return new(garde, autre, ReglesDoublonSalarie.Comparer(Identite(garde), Identite(autre)), gardes, [.. autres[false]], [.. autres[true]]);
    }

    /// <summary>Writes an opening of both files.</summary>
    public Task OuvrirAsync(FusionApercu apercu, CancellationToken annulation)
    {
        journal.Ajouter(apercu.Autre, ActionDossier.Ouverture);
        return journal.OuvrirAsync(apercu.Garde, annulation);
    }

    public async Task<bool> ReunirAsync(FusionApercu apercu, FusionSalarieForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (await db.Transferts.AnyAsync(t => t.SalarieId == apercu.Autre.Id && t.Etat == EtatTransfert.Demande, annulation))
        {
            etat.AddModelError(string.Empty, "Un transfert attend une réponse pour la fiche qui cède : annulez-le d’abord.");
            return false;
        }

        enregistrement.Attendre(apercu.Garde, form.Version);
        enregistrement.Attendre(apercu.Autre, form.VersionAutre);
        long[] repris = [.. apercu.Repris.Select(p => p.Id)];
        var reponses = await sensibles.ADeplacerAsync(apercu.Autre, apercu.Garde, repris, null, annulation);
        if (!EnregistrementService.Essayer(etat, () =>
            {
                sensibles.Deplacer(reponses, apercu.Garde);
                var fusion = FusionSalarie.Reunir(apercu.Garde, apercu.Autre, repris, Compte, horloge.GetUtcNow().UtcDateTime);
                fusion.Reprendre(reponses.Where(v => v.Support == SupportSensible.Personne).Select(v => v.Groupe));
                db.FusionsSalarie.Add(fusion);
            }))
        {
            db.ChangeTracker.Clear();
            return false;
        }

        Deplacer(apercu.Repris, apercu.Garde);
        if (await db.Partages.SingleOrDefaultAsync(p => p.SalarieId == apercu.Autre.Id && p.RetireLe == null, annulation) is { } partage)
        {
            partage.Retirer(Compte, horloge.GetUtcNow().UtcDateTime);
        }

        return await InscrireAsync(apercu.Garde, apercu.Autre, JournalDossierService.FusionFaite, reponses, etat, annulation);
    }

    /// <summary>Key of the sheet that stayed; null outside the scope, or when the model state refuses.</summary>
    public async Task<Guid?> DefaireAsync(Guid cleFusion, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (await db.FusionsSalarie.SingleOrDefaultAsync(f => f.Cle == cleFusion, annulation) is not { } fusion)
        {
            return null;
        }

        var deux = await db.Salaries.Include(s => s.Mots).Where(s => s.Id == fusion.SalarieId || s.Id == fusion.AutreId).ToListAsync(annulation);
        if (deux.Count != 2)
        {
            etat.AddModelError(string.Empty, "L’une des deux fiches n’est plus à votre chantier : la réunion ne se défait plus.");
            return null;
        }

        var (garde, autre) = (deux.Single(s => s.Id == fusion.SalarieId), deux.Single(s => s.Id == fusion.AutreId));
        var deplaces = fusion.Parcours;
        var parcours = await db.ParcoursSalaries.Where(p => deplaces.Contains(p.Id)).ToListAsync(annulation);
        var reponses = await sensibles.ADeplacerAsync(garde, autre, deplaces, fusion.GroupesRepris, annulation);
        if (!EnregistrementService.Essayer(etat, () =>
            {
                sensibles.Deplacer(reponses, autre);
                fusion.Defaire(garde, autre, Compte, horloge.GetUtcNow().UtcDateTime);
            }))
        {
            db.ChangeTracker.Clear();
            return null;
        }

        Deplacer(parcours, autre);
        return await InscrireAsync(garde, autre, JournalDossierService.FusionDefaite, reponses, etat, annulation) ? garde.Cle : null;
    }

    private static IdentiteSalarie Identite(Salarie s) => new(s.Nom, s.Prenom, s.NomUsage, s.DateNaissance, s.Genre);

    private static bool Recouvre(ParcoursSalarie a, ParcoursSalarie b) =>
        a.Programme == b.Programme && a.Entree <= (b.SortieLe ?? DateOnly.MaxValue) && b.Entree <= (a.SortieLe ?? DateOnly.MaxValue);

    private void Deplacer(IEnumerable<ParcoursSalarie> parcours, Salarie vers)
    {
        foreach (var p in parcours)
        {
            db.Entry(p).Property(x => x.SalarieId).CurrentValue = vers.Id;
        }
    }

    private Task<bool> InscrireAsync(
        Salarie garde,
        Salarie autre,
        string champ,
        IEnumerable<ValeurSensible> reponses,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
    {
        string[] champs = [champ, .. JournalSensible.Noms(reponses.Select(v => v.Groupe).ToHashSet()) ?? []];
        journal.Ajouter(garde, ActionDossier.Fusion, champs);
        journal.Ajouter(autre, ActionDossier.Fusion, champs);
        return enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
    }
}
