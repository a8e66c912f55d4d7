using System.Globalization;
using Convergence.Data;
using Convergence.Domain.Reseau.Equipes;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.PosteEdition;

/// <summary>Creates and corrects a post from its form, already checked for shape.</summary>
public sealed class PosteEditionService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    RattachementsQuery rattachements,
    ListesReseauQuery listes,
    TimeProvider horloge
)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez le poste, puis réessayez.");

    public async Task<PosteFormContexte> ContexteAsync(PosteEquipe? poste, CancellationToken annulation)
    {
        var fonctions = poste is null
            ? Enum.GetValues<FonctionPoste>()
            : [.. poste.ChantierId is null ? FonctionsPoste.DuTerritoire : FonctionsPoste.DuChantier];
        return new PosteFormContexte(
            poste is null ? null : await OuAsync(poste, annulation),
            poste is null ? await rattachements.ListerAsync(annulation) : [],
            [.. fonctions.Select(f => new SelectListItem(f.Libelle(), f.ToString()))],
            await listes.OrganisationsAsync(annulation)
        );
    }

    public Task<PosteEquipe?> TrouverAsync(long id, CancellationToken annulation) => db.PostesEquipe.SingleOrDefaultAsync(p => p.Id == id, annulation);

    public static PosteForm Lire(PosteEquipe poste)
    {
        return new PosteForm
        {
            Fonction = poste.Fonction.ToString(),
            Etp = Formats.Saisie(poste.Etp),
            EtpAccompagnement = Formats.Saisie(poste.EtpAccompagnement),
            OrganisationId = poste.OrganisationId,
            Debut = poste.DebutConnu.EnSaisie(),
            Remarque = poste.Remarque,
            Version = poste.Version,
        };
    }

    public async Task<bool> CreerAsync(PosteForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (await rattachements.TrouverAsync(form.Rattachement, annulation) is not { } ou)
        {
            etat.AddModelError(nameof(form.Rattachement), "Choisissez un rattachement de la liste.");
            return false;
        }

        var poste = new PosteEquipe { TerritoireId = ou.TerritoireId, ChantierId = ou.ChantierId };
        if (!await ReporterAsync(form, poste, etat, annulation))
        {
            return false;
        }

        // Two posts may well be alike, and nobody types the second in ten seconds: the same form sent twice is one post, or its ETP would count twice.
        var depuis = horloge.GetUtcNow().UtcDateTime.AddSeconds(-10);
        if (
            await db.PostesEquipe.AnyAsync(
                p =>
                    p.ModifieParId == db.ActeurId
                    && p.ModifieLe >= depuis
                    && p.TerritoireId == poste.TerritoireId
                    && p.ChantierId == poste.ChantierId
                    && p.Fonction == poste.Fonction
                    && p.Etp == poste.Etp
                    && p.EtpAccompagnement == poste.EtpAccompagnement
                    && p.Debut == poste.Debut
                    && p.OrganisationId == poste.OrganisationId
                    && p.Remarque == poste.Remarque,
                annulation
            )
        )
        {
            return true;
        }

        db.PostesEquipe.Add(poste);
        return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
    }

    public async Task<bool> ModifierAsync(PosteEquipe poste, PosteForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        enregistrement.Attendre(poste, form.Version);
        return await ReporterAsync(form, poste, etat, annulation)
            && await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    /// <summary>« Lyon, Les Tilleuls », « Lyon, équipe du territoire ».</summary>
    public async Task<string> OuAsync(PosteEquipe poste, CancellationToken annulation)
    {
        var territoire = await db.Territoires.Where(t => t.Id == poste.TerritoireId).Select(t => t.Nom).SingleOrDefaultAsync(annulation);
        var chantier = await db.Chantiers.Where(c => c.Id == poste.ChantierId).Select(c => c.Nom).SingleOrDefaultAsync(annulation);
        return string.Create(CultureInfo.InvariantCulture, $"{territoire}, {chantier ?? "équipe du territoire"}");
    }

    private async Task<bool> ReporterAsync(PosteForm form, PosteEquipe poste, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (form.OrganisationId is { } o && !await db.Organisations.AnyAsync(x => x.Id == o, annulation))
        {
            etat.AddModelError(nameof(form.OrganisationId), "Choisissez une organisation de la liste.");
        }

        EnregistrementService.Essayer(etat, () =>
            poste.Fixer(
                PosteFormValidator.LireFonction(form.Fonction)!.Value,
                PosteFormValidator.LireEtp(form.Etp)!.Value,
                PosteFormValidator.LireEtp(form.EtpAccompagnement)
            )
        );
        EnregistrementService.Essayer(etat, () => poste.Commencer(ReglesSaisie.Date(form.Debut)), (nameof(FaitDate.Debut), nameof(form.Debut)));
        (poste.OrganisationId, poste.Remarque) = (form.OrganisationId, ReglesSaisie.Texte(form.Remarque));
        return etat.IsValid;
    }
}
