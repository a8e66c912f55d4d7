using Convergence.Data;
using Convergence.Domain.Conventions;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Conventions.Registre;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Conventions.ConventionEtapes;

/// <summary>Changes of state and avenants: each leaves a line in the history.</summary>
public sealed class ConventionEtapesService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    ChevauchementsQuery chevauchements,
    TimeProvider horloge
)
{
    private static readonly (string, string) Doublon = (string.Empty, "Quelqu’un a ajouté un avenant en même temps : relisez la convention, puis recommencez.");

    /// <summary>False when the change is refused.</summary>
    public async Task<bool> PasserAsync(long id, EtatConventionForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var convention = await db.Conventions.SingleAsync(c => c.Id == id, annulation);
        var avant = convention.Etat;
        if (
            !EnregistrementService.Essayer(
                etat,
                () => convention.Passer(form.Vers!.Value, form.Motif),
                (nameof(Convention.Etat), nameof(form.Vers)),
                ("Motif", nameof(form.Motif))
            )
        )
        {
            return false;
        }

        // Open again, it may run beside another of its type.
        if (
            avant is EtatConvention.Abandonnee or EtatConvention.Terminee
            && !await ExpliquerAsync(convention, form.MotifChevauchement, nameof(form.MotifChevauchement), etat, annulation)
        )
        {
            return false;
        }

        enregistrement.Attendre(convention, form.Version);
        Noter(convention, avant, convention.Etat, null, ReglesSaisie.Texte(form.Motif));
        return await enregistrement.EnregistrerAsync(etat, Doublon, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    /// <summary>Number of the new avenant; null when it is refused.</summary>
    public async Task<int?> AjouterAsync(long id, AvenantForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (form.SigneLe > JourFrance.Aujourdhui(horloge))
        {
            etat.AddModelError(nameof(form.SigneLe), "Une signature à venir ne compte pas encore : laissez vide tant que l’avenant n’est pas signé par tous.");
            return null;
        }

        var convention = await db.Conventions.SingleAsync(c => c.Id == id, annulation);
        var avenants = await db.Avenants.Where(a => a.ConventionId == id).ToListAsync(annulation);
        var avenant = new AvenantConvention
        {
            ConventionId = id,
            TerritoireId = convention.TerritoireId,
            ChantierId = convention.ChantierId,
            Numero = avenants.Count == 0 ? 1 : avenants.Max(a => a.Numero) + 1,
            Objet = form.Objet!.Trim(),
            SigneLe = form.SigneLe,
        };
        if (!EnregistrementService.Essayer(etat, () => avenant.PorterLaFinAu(form.NouvelleFin, convention.DebutConnu)))
        {
            return null;
        }

        var fin = convention.FinEffective;
        convention.Prolonger([.. avenants, avenant]);
        if (convention.FinEffective != fin && !await ExpliquerAsync(convention, form.MotifChevauchement, nameof(form.MotifChevauchement), etat, annulation))
        {
            return null;
        }

        db.Avenants.Add(avenant);
        enregistrement.Attendre(convention, form.Version);
        Noter(convention, null, null, $"Avenant n° {avenant.Numero} ajouté", null);
        return await enregistrement.EnregistrerAsync(etat, Doublon, v => form.Version = v, campagnesSuivent: false, annulation) ? avenant.Numero : null;
    }

    /// <summary>False when the change is refused.</summary>
    public async Task<bool> ModifierAsync(long id, long avenantId, AvenantForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (form.SigneLe > JourFrance.Aujourdhui(horloge))
        {
            etat.AddModelError(nameof(form.SigneLe), "Une signature à venir ne compte pas encore : laissez vide tant que l’avenant n’est pas signé par tous.");
            return false;
        }

        var convention = await db.Conventions.SingleAsync(c => c.Id == id, annulation);
        var avenants = await db.Avenants.Where(a => a.ConventionId == id).ToListAsync(annulation);
        var avenant = avenants.Single(a => a.Id == avenantId);
        if (!EnregistrementService.Essayer(etat, () => avenant.PorterLaFinAu(form.NouvelleFin, convention.DebutConnu)))
        {
            return false;
        }

        (avenant.Objet, avenant.SigneLe) = (form.Objet!.Trim(), form.SigneLe);
        var fin = convention.FinEffective;
        convention.Prolonger(avenants);
        if (convention.FinEffective != fin && !await ExpliquerAsync(convention, form.MotifChevauchement, nameof(form.MotifChevauchement), etat, annulation))
        {
            return false;
        }

        enregistrement.Attendre(avenant, form.Version);
        Noter(convention, null, null, $"Avenant n° {avenant.Numero} modifié", null);
        return await enregistrement.EnregistrerAsync(etat, Doublon, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    /// <summary>Two conventions of one type that run at once: it is said, and explained.</summary>
    private async Task<bool> ExpliquerAsync(Convention convention, string? motif, string champ, ModelStateDictionary etat, CancellationToken annulation)
    {
        convention.MotifChevauchement ??= ReglesSaisie.Texte(motif);
        if (await chevauchements.RefusAsync(convention, annulation) is not { } refus)
        {
            return true;
        }

        etat.AddModelError(champ, refus);
        db.ChangeTracker.Clear();
        return false;
    }

    private void Noter(Convention c, EtatConvention? de, EtatConvention? vers, string? texte, string? motif) =>
        db.EvenementsConvention.Add(
            new EvenementConvention
            {
                ConventionId = c.Id,
                TerritoireId = c.TerritoireId,
                ChantierId = c.ChantierId,
                Le = horloge.GetUtcNow().UtcDateTime,
                ParId = db.ActeurId,
                De = de,
                Vers = vers,
                Texte = texte,
                Motif = motif,
            }
        );
}
