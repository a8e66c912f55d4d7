using Convergence.Data;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Recherche;
using Convergence.Web.Features.Partenariats.Partenaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.PartenaireEdition;

/// <summary>What the database knows and the form cannot: names already taken, names that are close, places that are the reader's.</summary>
public sealed class PartenaireReglesQuery(ConvergenceDbContext db, PartenairesTenusService tenus)
{
    public const string DejaConnu = "Un partenaire porte déjà ce nom. S’il s’agit d’un autre, précisez le nom, par exemple avec sa ville.";

    private const int ProchesMontres = 5;

    /// <summary>Partners that the reader sees whose name is close to the one typed.</summary>
    public async Task<IReadOnlyList<PartenaireProche>> ProchesAsync(string? nom, long? saufId, CancellationToken annulation)
    {
        if (string.IsNullOrWhiteSpace(nom))
        {
            return [];
        }

        var connus = await (
            from p in db.Partenaires
            where p.FusionneDansId == null && p.Id != saufId
            join o in db.Organisations on p.OrganisationId equals o.Id
            orderby o.NomRecherche
            select new PartenaireProche(p.Id, o.Nom, p.AutresNoms)
        ).ToListAsync(annulation);
        return [.. connus.Where(p => ReglesDoublon.EstProche(nom, p.Nom, p.AutresNoms)).Take(ProchesMontres)];
    }

    public async Task VerifierAsync(PartenaireForm form, long? id, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (!tenus.Tient(form.TerritoireId))
        {
            etat.AddModelError(nameof(form.TerritoireId), "Choisissez l’un de vos territoires.");
        }

        var places = (await tenus.TerritoiresAsync(form.Territoires, annulation)).Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        if (form.Territoires.Exists(t => !places.Contains(t.ToString(System.Globalization.CultureInfo.InvariantCulture))))
        {
            etat.AddModelError(nameof(form.Territoires), "Choisissez des territoires de la liste.");
        }

        if (form.ParentId is { } parent && !await db.Organisations.AnyAsync(o => o.Id == parent, annulation))
        {
            etat.AddModelError(nameof(form.ParentId), "Choisissez une organisation de la liste.");
        }

        if (string.IsNullOrWhiteSpace(form.Nom))
        {
            return;
        }

        var nom = TexteRecherche.Normaliser(form.Nom);
        if (
            await (
                from p in db.Partenaires
                where p.Id != id
                join o in db.Organisations on p.OrganisationId equals o.Id
                where o.NomRecherche == nom
                select p.Id
            ).AnyAsync(annulation)
        )
        {
            etat.AddModelError(nameof(form.Nom), DejaConnu);
        }
        else if (id is null && !form.Distinct && (await ProchesAsync(form.Nom, null, annulation)).Count > 0)
        {
            etat.AddModelError(nameof(form.Distinct), "Un partenaire au nom proche existe : ouvrez sa fiche, ou cochez cette case si c’en est un autre.");
        }
    }
}
