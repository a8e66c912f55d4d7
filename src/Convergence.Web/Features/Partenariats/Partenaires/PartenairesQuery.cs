using Convergence.Data;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Recherche;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.Partenaires;

/// <summary>The directory: light rows for filters and counts, then the details of the rows shown.</summary>
public sealed class PartenairesQuery(ConvergenceDbContext db, PartenaireFaitsQuery faits)
{
    private const int MotsMaximum = 8;

    public async Task<FiltresPartenaires> FiltrerAsync(PartenairesFiltreForm filtre, DateOnly jour, CancellationToken annulation) =>
        new FiltresPartenaires(await LireAsync(filtre.Q, jour, annulation), filtre);

    public static IReadOnlyList<PartenaireCle> Trier(IEnumerable<PartenaireCle> retenus, string? tri, bool descendant)
    {
        Func<PartenaireCle, IComparable?> cle = tri switch
        {
            "type" => p => TexteRecherche.Normaliser(p.Type.Libelle()),
            "niveau" => p => !p.EstNational,
            "territoire" => p => p.Territoires.Count == 0 ? string.Empty : TexteRecherche.Normaliser(p.Territoires[0].Nom),
            "confirme" => p => p.ConfirmeAu ?? DateOnly.MinValue,
            _ => p => p.NomRecherche,
        };
        return [.. (descendant ? retenus.OrderByDescending(cle) : retenus.OrderBy(cle)).ThenBy(p => p.NomRecherche, StringComparer.Ordinal).ThenBy(p => p.Id)];
    }

    public async Task<IReadOnlyList<PartenaireLigne>> DetaillerAsync(IReadOnlyList<PartenaireCle> page, CancellationToken annulation)
    {
        var ids = page.Select(p => p.Id).ToArray();
        var details = await (
            from p in db.Partenaires
            where ids.Contains(p.Id)
            join o in db.Organisations on p.ParentId equals o.Id into parents
            from o in parents.DefaultIfEmpty()
            select new
            {
                p.Id,
                p.AutresNoms,
                p.Offre,
                p.Couverture,
                p.SiteWeb,
                Parent = o.Nom,
                p.Source,
            }
        ).ToDictionaryAsync(p => p.Id, annulation);
        var contacts = await faits.ContactsAsync(ids, annulation);
        var effets = await faits.EffetsAsync(ids, annulation);
        return
        [
            .. page.Where(p => details.ContainsKey(p.Id))
                .Select(cle =>
                {
                    var d = details[cle.Id];
                    return new PartenaireLigne(
                        cle,
                        d.AutresNoms,
                        d.Offre,
                        d.Couverture,
                        d.SiteWeb,
                        d.Parent,
                        d.Source,
                        [.. contacts[cle.Id]],
                        [.. effets[cle.Id]]
                    );
                }),
        ];
    }

    /// <summary>Partners that stand (not merged into another) whose name, other names, offer, themes or territories hold every word.</summary>
    private async Task<IReadOnlyList<PartenaireCle>> LireAsync(string? texte, DateOnly jour, CancellationToken annulation)
    {
        var requete =
            from p in db.Partenaires
            where p.FusionneDansId == null
            join o in db.Organisations on p.OrganisationId equals o.Id
            select new
            {
                Partenaire = p,
                o.Nom,
                o.NomRecherche,
                o.TexteRecherche,
            };
        foreach (var mot in TexteRecherche.Mots(texte).Take(MotsMaximum))
        {
            requete = requete.Where(x =>
                x.TexteRecherche.Contains(mot)
                || x.Partenaire.TexteRecherche.Contains(mot)
                || db.PartenaireTerritoires.Any(l =>
                    l.PartenaireId == x.Partenaire.Id && db.Territoires.Any(t => t.Id == l.TerritoireId && t.TexteRecherche.Contains(mot))
                )
            );
        }

        var lus = await requete
            .Select(x => new
            {
                x.Partenaire.Id,
                x.Nom,
                x.NomRecherche,
                x.Partenaire.Type,
                x.Partenaire.Themes,
                x.Partenaire.TerritoireId,
                x.Partenaire.ConfirmeAu,
                x.Partenaire.EstFictif,
            })
            .ToListAsync(annulation);
        var territoires = await faits.TerritoiresAsync(null, annulation);
        return lus.ConvertAll(p => new PartenaireCle
        {
            Id = p.Id,
            Nom = p.Nom,
            NomRecherche = p.NomRecherche,
            Type = p.Type,
            Themes = p.Themes,
            EstNational = p.TerritoireId is null,
            Territoires = [.. territoires[p.Id]],
            ConfirmeAu = p.ConfirmeAu,
            Fraicheur = ReglesFraicheur.De(p.ConfirmeAu, jour),
            EstFictif = p.EstFictif,
        });
    }
}
