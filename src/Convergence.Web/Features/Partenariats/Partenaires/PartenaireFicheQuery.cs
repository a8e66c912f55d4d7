using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Partenariats;
using Convergence.Web.Features.Partenariats.EffetsMobilisation;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.Partenaires;

/// <summary>Everything that the sheet of a partner says.</summary>
public sealed class PartenaireFicheQuery(
    ConvergenceDbContext db,
    PartenaireFaitsQuery faits,
    EffetsMobilisationQuery mobilisations,
    UtilisateurCourant utilisateur
)
{
    /// <summary>Null when the reader may not know this partner, or when there is none.</summary>
    public async Task<PartenaireFicheViewModel?> LireAsync(long id, DateOnly jour, CancellationToken annulation)
    {
        var lu = await (
            from p in db.Partenaires.AsNoTracking()
            where p.Id == id
            join o in db.Organisations on p.OrganisationId equals o.Id
            join parent in db.Organisations on p.ParentId equals parent.Id into parents
            from parent in parents.DefaultIfEmpty()
            select new
            {
                Partenaire = p,
                o.Nom,
                Parent = parent.Nom,
            }
        ).SingleOrDefaultAsync(annulation);
        if (lu is null)
        {
            return null;
        }

        var territoires = (await faits.TerritoiresAsync(id, annulation))[id].ToList();
        long?[] comptes = [lu.Partenaire.ConfirmeParId, lu.Partenaire.ModifieParId];
        var auteurs = await db.Users.Where(u => comptes.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.NomAffiche, annulation);
        var tenu = utilisateur.PerimetrePour(Permission.PartenaireModifier);
        bool Tient(long? territoireId) => tenu.National || (territoireId is { } t && tenu.VoitTerritoire(t));
        return new PartenaireFicheViewModel
        {
            Partenaire = lu.Partenaire,
            Nom = lu.Nom,
            Jour = jour,
            Parent = lu.Parent,
            Proprietaire = territoires.Find(t => t.Id == lu.Partenaire.TerritoireId),
            Territoires = territoires,
            Contacts = [.. (await faits.ContactsAsync([id], annulation))[id]],
            Effets = [.. (await faits.EffetsAsync([id], annulation))[id]],
            Confirmations = await ConfirmationsAsync(id, annulation),
            Conventions = await ConventionsAsync(lu.Partenaire, annulation),
            Mobilisations = await mobilisations.DuPartenaireAsync(id, annulation),
            ConfirmePar = lu.Partenaire.ConfirmeParId is { } c ? auteurs.GetValueOrDefault(c, "un compte supprimé") : null,
            ModifiePar = lu.Partenaire.ModifieParId is { } auteur ? auteurs.GetValueOrDefault(auteur, "un compte supprimé") : null,
            PeutModifier = Tient(lu.Partenaire.TerritoireId),
            PeutCompleter =
                tenu.National || (tenu.TerritoireIds.Count > 0 && (lu.Partenaire.EstNational || territoires.Exists(t => tenu.VoitTerritoire(t.Id)))),
            PeutFusionner = tenu.National,
            Tient = Tient,
        };
    }

    private async Task<IReadOnlyList<(DateOnly Jour, string? Par)>> ConfirmationsAsync(long id, CancellationToken annulation) =>
        [
            .. (
                await (
                    from c in db.ConfirmationsPartenaire
                    where c.PartenaireId == id
                    join u in db.Users on c.ParId equals u.Id into auteurs
                    from u in auteurs.DefaultIfEmpty()
                    orderby c.Jour descending, c.Id descending
                    select new { c.Jour, Par = c.ParId == null ? null : u.NomAffiche ?? "un compte supprimé" }
                ).ToListAsync(annulation)
            ).Select(c => (c.Jour, c.Par)),
        ];

    /// <summary>Read with the scope of conventions, which may be smaller than that of partners; null for who reads none.</summary>
    private async Task<IReadOnlyList<ConventionPartenaire>?> ConventionsAsync(Partenaire fiche, CancellationToken annulation)
    {
        if (!utilisateur.Peut(Permission.ConventionLire))
        {
            return null;
        }

        // Agreements signed under the name of a sheet merged into this one are this one’s.
        var fusions = await db
            .Partenaires.Where(p => p.FusionneDansId != null)
            .Select(p => new
            {
                p.Id,
                Dans = p.FusionneDansId!.Value,
                p.OrganisationId,
            })
            .ToListAsync(annulation);
        List<(long Id, long OrganisationId)> fiches = [(fiche.Id, fiche.OrganisationId)];
        for (var i = 0; i < fiches.Count; i++)
        {
            fiches.AddRange(fusions.Where(f => f.Dans == fiches[i].Id).Select(f => (f.Id, f.OrganisationId)));
        }

        var organisations = fiches.ConvertAll(f => f.OrganisationId);
        using var portee = db.AvecPerimetre(utilisateur.PerimetrePour(Permission.ConventionLire));
        return await (
            from c in db.Conventions
            where db.PartiesConvention.Any(p => p.ConventionId == c.Id && p.OrganisationId != null && organisations.Contains(p.OrganisationId.Value))
            join t in db.Territoires on c.TerritoireId equals t.Id into territoires
            from t in territoires.DefaultIfEmpty()
            orderby c.Numero
            select new ConventionPartenaire(c.Id, c.Numero, c.Objet, c.Type, c.Etat, c.TerritoireId, t.Nom, c.EstFictif)
        ).ToListAsync(annulation);
    }
}
