using Convergence.Data;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Features.Partenariats.Partenaires;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.PartenaireEdition;

/// <summary>Creates and edits a partner from its form, already checked for shape.</summary>
public sealed class PartenaireEditionService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    ListesReseauQuery listes,
    PartenairesTenusService tenus,
    PartenaireReglesQuery regles
)
{
    private static readonly (string, string) DejaConnu = (nameof(PartenaireForm.Nom), PartenaireReglesQuery.DejaConnu);

    public async Task<PartenaireFormContexte> ContexteAsync(PartenaireTenu? tenu, PartenaireForm form, bool refuse, CancellationToken annulation)
    {
        var territoires = await tenus.TerritoiresAsync(form.Territoires, annulation);
        return new PartenaireFormContexte(
            tenu?.Id,
            tenu is not null && !tenus.National ? tenu.Nom : null,
            tenus.National,
            tenus.National ? [new("L’équipe nationale (partenaire national)", PartenairesTenusService.ToutLeReseau), .. territoires] : territoires,
            territoires,
            await listes.OrganisationsAsync(annulation),
            refuse && tenu is null ? await regles.ProchesAsync(form.Nom, null, annulation) : []
        );
    }

    /// <summary>A blank form; the only territory of the reader is chosen already.</summary>
    public PartenaireForm Vierge() =>
        new() { TerritoireId = !tenus.National && db.Perimetre.TerritoireIds.Count == 1 ? db.Perimetre.TerritoireIds.First() : null };

    public async Task<PartenaireForm?> LireAsync(long id, CancellationToken annulation) =>
        await db.Partenaires.AsNoTracking().Include(p => p.Territoires).SingleOrDefaultAsync(p => p.Id == id, annulation) is not { } p
            ? null
            : new PartenaireForm
            {
                Nom = await db.Organisations.Where(o => o.Id == p.OrganisationId).Select(o => o.Nom).SingleAsync(annulation),
                AutresNoms = p.AutresNoms,
                Type = p.Type.Code(),
                Themes = [.. p.Themes.Liste().Select(t => t.Code())],
                TerritoireId = p.TerritoireId,
                Territoires = [.. p.Territoires.Select(t => t.TerritoireId)],
                Couverture = p.Couverture,
                ParentId = p.ParentId,
                Offre = p.Offre,
                SiteWeb = p.SiteWeb,
                Source = p.Source,
                Version = p.Version,
            };

    /// <summary>Key of the new partner; null when it is refused. Whoever types a sheet vouches for it.</summary>
    public Task<long?> CreerAsync(PartenaireForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        enregistrement.ToutOuRienAsync(etat, () => AjouterAsync(form, etat, annulation), annulation);

    private async Task<long?> AjouterAsync(PartenaireForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        await regles.VerifierAsync(form, null, etat, annulation);
        if (!etat.IsValid)
        {
            return null;
        }

        // An organisation already known is linked; a new one is saved first, the partner needs its key.
        var nom = TexteRecherche.Normaliser(form.Nom);
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.NomRecherche == nom, annulation);
        if (organisation is null)
        {
            organisation = new Organisation { Nom = form.Nom!.Trim(), Source = ReglesSaisie.Texte(form.Source) };
            db.Organisations.Add(organisation);
            if (!await enregistrement.EnregistrerAsync(etat, DejaConnu, null, campagnesSuivent: false, annulation))
            {
                return null;
            }
        }

        var partenaire = new Partenaire { OrganisationId = organisation.Id, Type = TypePartenaireNoms.Lire(form.Type)!.Value };
        if (!Reporter(form, partenaire, etat))
        {
            return null;
        }

        partenaire.Confirmer(enregistrement.Aujourdhui, enregistrement.Aujourdhui, db.ActeurId);
        db.Partenaires.Add(partenaire);
        return await enregistrement.EnregistrerAsync(etat, DejaConnu, null, campagnesSuivent: false, annulation) ? partenaire.Id : null;
    }

    public async Task<bool> ModifierAsync(long id, PartenaireForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var partenaire = await db.Partenaires.Include(p => p.Territoires).SingleAsync(p => p.Id == id, annulation);
        await regles.VerifierAsync(form, id, etat, annulation);
        if (!etat.IsValid || !Reporter(form, partenaire, etat))
        {
            return false;
        }

        if (tenus.National && !await RenommerAsync(partenaire, form.Nom!.Trim(), etat, annulation))
        {
            return false;
        }

        enregistrement.Attendre(partenaire, form.Version);
        return await enregistrement.EnregistrerAsync(etat, DejaConnu, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    /// <summary>The national team alone renames an organisation; the name left behind stays searched.</summary>
    private async Task<bool> RenommerAsync(Partenaire partenaire, string nom, ModelStateDictionary etat, CancellationToken annulation)
    {
        var organisation = await db.Organisations.SingleAsync(o => o.Id == partenaire.OrganisationId, annulation);
        if (organisation.Nom != nom)
        {
            partenaire.AutresNoms = ReglesDoublon.Ajouter(partenaire.AutresNoms, nom, organisation.Nom);
            organisation.Nom = nom;
        }

        if (partenaire.AutresNoms?.Length > Partenaire.LongueurAutresNoms)
        {
            etat.AddModelError(
                nameof(PartenaireForm.AutresNoms),
                $"Avec l’ancien nom, qui y reste, les autres noms font plus de {Partenaire.LongueurAutresNoms} caractères : retirez-en un."
            );
            db.ChangeTracker.Clear();
            return false;
        }

        return true;
    }

    private bool Reporter(PartenaireForm form, Partenaire p, ModelStateDictionary etat)
    {
        (p.AutresNoms, p.Type) = (ReglesSaisie.Texte(form.AutresNoms), TypePartenaireNoms.Lire(form.Type)!.Value);
        p.Themes = form.Themes.Aggregate(ThematiquesInclusion.Aucune, (t, c) => t | ThematiquesNoms.Lire(c)!.Value);
        (p.Couverture, p.Offre, p.SiteWeb, p.Source) = (
            ReglesSaisie.Texte(form.Couverture),
            ReglesSaisie.Texte(form.Offre),
            ReglesSaisie.Texte(form.SiteWeb),
            ReglesSaisie.Texte(form.Source)
        );

        // Only the territories that the reader keeps: the others stay as they are.
        db.PartenaireTerritoires.RemoveRange(
            p.Territoires.Where(t => tenus.Tient(t.TerritoireId) && t.TerritoireId != form.TerritoireId && !form.Territoires.Contains(t.TerritoireId)).ToList()
        );

        form.Territoires.ForEach(p.AgirSur);
        p.Rattacher(form.TerritoireId);
        return EnregistrementService.Essayer(etat, () => p.Appartenir(form.ParentId));
    }
}
