using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Conventions.Registre;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Conventions.ConventionEdition;

/// <summary>Creates and edits a convention from its form, already checked for shape.</summary>
public sealed class ConventionEditionService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    UtilisateurCourant utilisateur,
    ChevauchementsQuery chevauchements,
    TimeProvider horloge
)
{
    private static readonly (string, string) DejaConnu = (nameof(ConventionForm.Numero), "Une convention porte déjà ce numéro.");

    /// <summary>Key of the new convention; null when it is refused.</summary>
    public Task<long?> CreerAsync(ConventionForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        enregistrement.ToutOuRienAsync(etat, () => AjouterAsync(form, etat, annulation), annulation);

    private async Task<long?> AjouterAsync(ConventionForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        await VerifierLieuAsync(form, etat, annulation);
        var convention = new Convention
        {
            Numero = form.Numero!.Trim(),
            Type = form.Type!.Value,
            Objet = form.Objet!.Trim(),
            Programmes = Programmes(form),
            TerritoireId = form.TerritoireId,
            ChantierId = form.ChantierId,
            RenouvelleId = form.RenouvelleId,
        };
        Reporter(form, convention, etat);
        await VerifierAsync(form, convention, etat, annulation);
        if (!etat.IsValid)
        {
            return null;
        }

        db.Conventions.Add(convention);
        if (!await enregistrement.EnregistrerAsync(etat, DejaConnu, null, campagnesSuivent: false, annulation))
        {
            return null;
        }

        await AjouterElementsAsync(form, convention, annulation);
        db.EvenementsConvention.Add(
            new EvenementConvention
            {
                ConventionId = convention.Id,
                TerritoireId = convention.TerritoireId,
                ChantierId = convention.ChantierId,
                Le = Maintenant,
                ParId = db.ActeurId,
                Vers = convention.Etat,
            }
        );
        await db.SaveChangesAsync(annulation);
        return convention.Id;
    }

    /// <summary>False when the change is refused.</summary>
    public async Task<bool> ModifierAsync(long id, ConventionForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var convention = await db.Conventions.SingleAsync(c => c.Id == id, annulation);
        (convention.Numero, convention.Type, convention.Objet, convention.Programmes) = (
            form.Numero!.Trim(),
            form.Type!.Value,
            form.Objet!.Trim(),
            Programmes(form)
        );
        Reporter(form, convention, etat);
        convention.Prolonger(await db.Avenants.AsNoTracking().Where(a => a.ConventionId == id).ToListAsync(annulation));
        await VerifierAsync(form, convention, etat, annulation);
        if (!etat.IsValid)
        {
            db.ChangeTracker.Clear();
            return false;
        }

        enregistrement.Attendre(convention, form.Version);
        db.PartiesConvention.RemoveRange(await db.PartiesConvention.Where(p => p.ConventionId == id).ToListAsync(annulation));
        if (EstNational)
        {
            db.CouverturesConvention.RemoveRange(await db.CouverturesConvention.Where(v => v.ConventionId == id).ToListAsync(annulation));
        }

        await AjouterElementsAsync(form, convention, annulation);
        return await enregistrement.EnregistrerAsync(etat, DejaConnu, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    private bool EstNational => utilisateur.PerimetrePour(Permission.ConventionModifier).National;

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    private static Programmes Programmes(ConventionForm form) =>
        form.Programmes.Select(ProgrammeNoms.Lire).OfType<Programme>().Aggregate(Domain.Programmes.Aucun, (ensemble, p) => ensemble | (Programmes)p);

    private static void Reporter(ConventionForm form, Convention convention, ModelStateDictionary etat)
    {
        DatePartielle? debut = form.Debut is { Length: > 0 } d ? ReglesSaisie.Date(d) : null;
        DatePartielle? fin = form.Fin is { Length: > 0 } f ? ReglesSaisie.Date(f) : null;
        DatePartielle? signature = form.SigneeLe is { Length: > 0 } s ? ReglesSaisie.Date(s) : null;
        EnregistrementService.Essayer(etat, () => convention.Dater(debut, fin));
        (convention.SigneeLe, convention.SigneePrecision) = (signature?.Premier, signature?.Precision);
        (convention.Remarque, convention.Source, convention.MotifChevauchement) = (
            ReglesSaisie.Texte(form.Remarque),
            ReglesSaisie.Texte(form.Source),
            ReglesSaisie.Texte(form.MotifChevauchement)
        );
        convention.Nommer(Nommees(form).Select(p => p.Nom!.Trim()));
    }

    private static IEnumerable<PartieForm> Nommees(ConventionForm form) => form.Parties.Where(p => !string.IsNullOrWhiteSpace(p.Nom));

    private async Task AjouterElementsAsync(ConventionForm form, Convention c, CancellationToken annulation)
    {
        // A party typed as the register names it is that organisation: its partner sheet shows the agreement.
        var parties = Nommees(form).Select(p => (Nom: p.Nom!.Trim(), Cle: TexteRecherche.Normaliser(p.Nom), Role: p.Role!.Value)).ToList();
        var cles = parties.ConvertAll(p => p.Cle);
        var organisations = (
            await db.Organisations.Where(o => cles.Contains(o.NomRecherche)).Select(o => new { o.Id, o.NomRecherche }).ToListAsync(annulation)
        ).ToLookup(o => o.NomRecherche, o => (long?)o.Id);
        db.PartiesConvention.AddRange(
            parties.Select(
                (p, i) =>
                    new PartieConvention
                    {
                        ConventionId = c.Id,
                        TerritoireId = c.TerritoireId,
                        ChantierId = c.ChantierId,
                        Nom = p.Nom,
                        Role = p.Role,
                        Rang = i + 1,
                        OrganisationId = organisations[p.Cle].FirstOrDefault(),
                    }
            )
        );
        if (EstNational)
        {
            db.CouverturesConvention.AddRange(
                form.Couvre.Where(t => t != c.TerritoireId).Distinct().Select(t => new CouvertureConvention { ConventionId = c.Id, TerritoireId = t })
            );
        }
    }

    /// <summary>The ground is one that the person may write on, and the chantier stands on it.</summary>
    private async Task VerifierLieuAsync(ConventionForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var perimetre = utilisateur.PerimetrePour(Permission.ConventionModifier);
        if (form.TerritoireId is null ? !perimetre.National : !await db.Territoires.AnyAsync(t => t.Id == form.TerritoireId, annulation))
        {
            etat.AddModelError(nameof(form.TerritoireId), "Choisissez un territoire de la liste.");
        }

        if (form.ChantierId is { } chantier && !await db.Chantiers.AnyAsync(c => c.Id == chantier && c.TerritoireId == form.TerritoireId, annulation))
        {
            etat.AddModelError(nameof(form.ChantierId), "Ce chantier n’est pas sur le territoire choisi.");
        }

        if (form.RenouvelleId is { } ancienne && !await db.Conventions.AnyAsync(c => c.Id == ancienne, annulation))
        {
            form.RenouvelleId = null;
        }
    }

    /// <summary>The number is free, and a convention of the same type on the same ground at the same time is explained.</summary>
    private async Task VerifierAsync(ConventionForm form, Convention c, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (await db.Conventions.AnyAsync(x => x.Numero == c.Numero && x.Id != c.Id, annulation))
        {
            etat.AddModelError(DejaConnu.Item1, DejaConnu.Item2);
        }

        var couverts = form.Couvre.Distinct().ToArray();
        if (EstNational && await db.Territoires.CountAsync(t => couverts.Contains(t.Id), annulation) != couverts.Length)
        {
            etat.AddModelError(nameof(form.Couvre), "Choisissez des territoires de la liste.");
        }

        if (await chevauchements.RefusAsync(c, annulation) is { } refus)
        {
            etat.AddModelError(nameof(form.MotifChevauchement), refus);
        }
    }
}
