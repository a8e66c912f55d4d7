using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.BilansFreins;

/// <summary>Writes and corrects the dated reviews of the freins.</summary>
public sealed class BilansFreinsService(
    ConvergenceDbContext db,
    DossierAccompagneQuery dossiers,
    EvolutionFreinsQuery evolutions,
    EcritureDossierService ecriture,
    FreinsSensiblesService sensibles,
    EnregistrementService enregistrement
)
{
    /// <summary>Null outside the scope, or when the review is not of this person.</summary>
    public async Task<FreinsContexte?> ContexteAsync(Guid cle, long? bilan, CancellationToken annulation)
    {
        if (await dossiers.TrouverAsync(cle, annulation) is not { } dossier)
        {
            return null;
        }

        var evolution = await evolutions.LireAsync(dossier.Salarie, avecSensibles: true, annulation);
        return bilan is null || evolution.Revues.Any(r => r.Id == bilan) ? new(dossier, bilan, evolution) : null;
    }

    /// <summary>A new review is filled from the last one: what did not change is not typed again.</summary>
    public FreinsForm Nouveau(FreinsContexte contexte)
    {
        var duParcours = contexte.Evolution.Revues.Where(r => r.ParcoursId == contexte.Dossier.Courant.Id).ToList();
        var moment =
            duParcours.Count == 0 ? MomentBilan.Entree
            : contexte.Dossier.Courant.SortieLe is not null ? MomentBilan.Sortie
            : MomentBilan.Revue;
        return new()
        {
            Contexte = contexte,
            Le = ecriture.Aujourdhui,
            Moment = Moments.Liste[moment].Code,
            Niveaux = Codes(contexte.Evolution.Derniere),
        };
    }

    public async Task<FreinsForm> OuvrirAsync(FreinsContexte contexte, CancellationToken annulation)
    {
        var revue = contexte.Evolution.Revues.Single(r => r.Id == contexte.BilanId);
        var version = await db.BilansFreins.Where(b => b.Id == revue.Id).Select(b => b.Version).SingleAsync(annulation);
        var versions = contexte
            .Evolution.Sensibles.Valeurs.Where(v => v.SupportId == revue.Id)
            .ToDictionary(v => ChampsSensibles.Groupes[v.Groupe].Code, v => v.Version, StringComparer.Ordinal);
        return new()
        {
            Contexte = contexte,
            Le = revue.Le,
            Moment = Moments.Liste[revue.Moment].Code,
            Niveaux = Codes(revue),
            Version = version,
            VersionsSensibles = versions,
        };
    }

    /// <summary>The review and its sensitive levels, or nothing.</summary>
    public Task<bool> EnregistrerAsync(FreinsForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        return enregistrement.ToutOuRienAsync(
            etat,
            async () =>
            {
                var contexte = form.Contexte!;
                var (le, moment, dossier) = (form.Le!.Value, Moments.Liste.Lire(form.Moment)!.Valeur, contexte.Dossier);
                var bilan = contexte.BilanId is { } id
                    ? await db.BilansFreins.Include(b => b.Niveaux).SingleAsync(b => b.Id == id, annulation)
                    : new BilanFreins
                    {
                        TerritoireId = dossier.Courant.TerritoireId,
                        ChantierId = dossier.Courant.ChantierId,
                        ParcoursId = dossier.Courant.Id,
                        Le = le,
                        Moment = moment,
                    };
                if (!Libre(contexte, bilan.ParcoursId, le, moment, form, etat) || !EnregistrementService.Essayer(etat, () => Ecrire(bilan, form, le, moment)))
                {
                    db.ChangeTracker.Clear();
                    return false;
                }

                var ecrit = contexte.BilanId is null
                    ? await ecriture.AjouterUneFoisAsync(
                        dossier.Salarie,
                        bilan,
                        b => b.Le == le && b.Moment == moment,
                        ChampsParcours.Freins,
                        le,
                        etat,
                        annulation
                    )
                    : await ecriture.CorrigerAsync(dossier.Salarie, bilan, form, ChampsParcours.Freins, le, etat, annulation);

                // Without a key, the form was sent twice: the first one wrote everything.
                return ecrit && (bilan.Id == 0 || await sensibles.EnregistrerAsync(bilan, form, etat, annulation));
            },
            annulation
        );
    }

    private void Ecrire(BilanFreins bilan, FreinsForm form, DateOnly le, MomentBilan moment)
    {
        bilan.Dater(le, moment, ecriture.Aujourdhui);
        foreach (var frein in EvolutionFreins.Evaluables([]))
        {
            bilan.Evaluer(frein, form.Niveaux.TryGetValue(Freins.Liste[frein].Code, out var code) ? Freins.Niveaux.Lire(code)!.Valeur : Niveau.NonEvalue);
        }
    }

    /// <summary>One review of the entry and one of the exit in a parcours, one review a day: the other is corrected.</summary>
    private static bool Libre(FreinsContexte contexte, long parcoursId, DateOnly le, MomentBilan moment, FreinsForm form, ModelStateDictionary etat)
    {
        var autres = contexte.Evolution.Revues.Where(r => r.Id != contexte.BilanId && r.ParcoursId == parcoursId).ToList();
        if (
            autres.Find(r => r.Moment == moment && (moment != MomentBilan.Revue || r.Le == le)) is { } deja
            && !(contexte.BilanId is null && Identique(deja, form))
        )
        {
            var (champ, quoi) =
                moment == MomentBilan.Revue
                    ? (nameof(form.Le), "une revue de ce jour")
                    : (nameof(form.Moment), $"un bilan « {moment.Libelle()} », du {Formats.Date(deja.Le)}");
            etat.AddModelError(champ, $"Ce parcours a déjà {quoi} : corrigez-le, ou choisissez un autre {(moment == MomentBilan.Revue ? "jour" : "moment")}.");
            return false;
        }

        return true;
    }

    /// <summary>The same review sent twice is let through: it is then found and not written again.</summary>
    private static bool Identique(RevueLue revue, FreinsForm form) =>
        revue.Le == form.Le && Codes(revue).All(c => form.Niveaux.GetValueOrDefault(c.Key) == c.Value);

    private static Dictionary<string, string?> Codes(RevueLue? revue) =>
        revue is null
            ? []
            : revue.Niveaux.ToDictionary(n => Freins.Liste[n.Key].Code, n => (string?)Freins.Niveaux[n.Value.Niveau].Code, StringComparer.Ordinal);
}
