using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Partage;

/// <summary>Opens and takes back the share of a file. Each goes with its line of the journal.</summary>
public sealed class PartageService(ConvergenceDbContext db, EnregistrementService enregistrement, JournalDossierService journal, TimeProvider horloge)
{
    private static readonly (string, string) DejaPartage = (string.Empty, "Ce dossier vient d’être partagé par ailleurs : relisez la page.");

    /// <summary>The file, outside the scope null.</summary>
    public Task<Salarie?> TrouverAsync(Guid cle, CancellationToken annulation) =>
        db.Salaries.SingleOrDefaultAsync(s => s.Cle == cle && s.Conservation == EtatConservation.Active, annulation);

    public async Task<PartageContexte> ContexteAsync(Salarie salarie, CancellationToken annulation)
    {
        var lus = await (
            from p in db.Partages.AsNoTracking()
            where p.SalarieId == salarie.Id
            join u in db.Users on p.PartageParId equals u.Id
            join r in db.Users on p.RetireParId equals r.Id into retraits
            from r in retraits.DefaultIfEmpty()
            orderby p.Id descending
            select new
            {
                Partage = p,
                u.NomAffiche,
                RetirePar = r.NomAffiche,
            }
        ).ToListAsync(annulation);
        var ecrits = lus.ConvertAll(l =>
            (
                l.Partage,
                Ecrit: new PartageEcrit(
                    l.Partage.Id,
                    l.Partage.Version,
                    JourFrance.Heure(l.Partage.PartageLe),
                    l.NomAffiche,
                    l.Partage.JusquAu,
                    l.Partage.AvecNom,
                    l.Partage.RetireLe is { } le ? JourFrance.Heure(le) : null,
                    l.RetirePar
                )
            )
        );
        var territoire = await db.Territoires.Where(t => t.Id == salarie.TerritoireId).Select(t => t.Nom).SingleAsync(annulation);
        var enCours = ecrits.Find(e => e.Partage.EstActifAu(enregistrement.Aujourdhui)).Ecrit;
        return new(salarie.Cle, PartageDossier.PeutEtrePartage(salarie), territoire, enCours, [.. ecrits.Where(e => e.Ecrit != enCours).Select(e => e.Ecrit)]);
    }

    public Task<bool> PartagerAsync(Guid cle, PartageForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        return enregistrement.ToutOuRienAsync(
            etat,
            async () =>
            {
                var salarie = (await TrouverAsync(cle, annulation))!;
                if (await db.Partages.SingleOrDefaultAsync(p => p.SalarieId == salarie.Id && p.RetireLe == null, annulation) is { } ancien)
                {
                    if (ancien.EstActifAu(enregistrement.Aujourdhui))
                    {
                        etat.AddModelError(DejaPartage.Item1, DejaPartage.Item2);
                        return false;
                    }

                    // An expired share shows nothing any more: it is closed before the new one takes its place.
                    ancien.Retirer(Compte, horloge.GetUtcNow().UtcDateTime);
                    if (!await enregistrement.EnregistrerAsync(etat, DejaPartage, null, campagnesSuivent: false, annulation))
                    {
                        return false;
                    }
                }

                if (
                    !EnregistrementService.Essayer(etat, () =>
                        db.Partages.Add(
                            PartageDossier.Ouvrir(
                                salarie,
                                form.AvecNom,
                                form.JusquAu!.Value,
                                Compte,
                                horloge.GetUtcNow().UtcDateTime,
                                enregistrement.Aujourdhui
                            )
                        )
                    )
                )
                {
                    return false;
                }

                journal.Ajouter(salarie, ActionDossier.Partage, [JournalDossierService.PartageOuvert]);
                return await enregistrement.EnregistrerAsync(etat, DejaPartage, null, campagnesSuivent: false, annulation);
            },
            annulation
        );
    }

    /// <summary>Takes back the share that the page showed; one already taken back is left as it is, and one opened since is refused.</summary>
    public async Task<bool> RetirerAsync(Salarie salarie, PartageForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (await db.Partages.SingleOrDefaultAsync(p => p.SalarieId == salarie.Id && p.RetireLe == null, annulation) is not { } partage)
        {
            return true;
        }

        if (partage.Id != form.PartageId)
        {
            etat.AddModelError(string.Empty, "Ce dossier a été partagé de nouveau depuis : relisez la page, puis reprenez ce partage-ci.");
            return false;
        }

        enregistrement.Attendre(partage, form.Version);
        partage.Retirer(Compte, horloge.GetUtcNow().UtcDateTime);
        journal.Ajouter(salarie, ActionDossier.Partage, [JournalDossierService.PartageRetire]);
        return await enregistrement.EnregistrerAsync(etat, DejaPartage, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    private long Compte => db.ActeurId ?? throw new InvalidOperationException("Un dossier se partage par un compte.");
}
