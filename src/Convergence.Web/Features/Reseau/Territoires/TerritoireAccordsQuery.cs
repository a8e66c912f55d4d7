using Convergence.Data;
using Convergence.Domain.Comptage;
using Convergence.Domain.Conventions;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Financements;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Reseau.Equipes;
using Convergence.Web.Features.Reseau.Equipes;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Territoires;

/// <summary>
/// Team, conventions, money, partners and objectives of a territory, for its sheet. Each is read with the scope of its own permission, and
/// only by who sees the whole territory with that right: a part of a team or of a budget would be read as the whole.
/// </summary>
public sealed class TerritoireAccordsQuery(ConvergenceDbContext db, UtilisateurCourant utilisateur, EquipesQuery equipes)
{
    /// <summary>Rows of each panel; the page that holds them all is one link away.</summary>
    private const int Montres = 8;

    private const int AnneesMontrees = 3;

    public async Task<TerritoireAccords> LireAsync(long territoireId, DateOnly au, CancellationToken annulation) =>
        new(
            await AvecAsync(Permission.EquipeLire, territoireId, () => EquipeAsync(territoireId, au, annulation)),
            await AvecAsync(Permission.ConventionLire, territoireId, () => ConventionsAsync(territoireId, au, annulation)),
            await AvecAsync(Permission.FinancementLire, territoireId, () => FinancementsAsync(territoireId, annulation)),
            await AvecAsync(Permission.PartenaireLire, territoireId, () => PartenairesAsync(territoireId, annulation)),
            await AvecAsync(Permission.EngagementLire, territoireId, () => ObjectifsAsync(territoireId, au, annulation))
        );

    private async Task<T?> AvecAsync<T>(Permission permission, long territoireId, Func<Task<T>> lire)
        where T : class
    {
        var perimetre = utilisateur.PerimetrePour(permission);
        if (!perimetre.VoitTerritoire(territoireId))
        {
            return null;
        }

        using var portee = db.AvecPerimetre(perimetre);
        return await lire();
    }

    private async Task<EquipeTerritoire> EquipeAsync(long territoireId, DateOnly au, CancellationToken annulation)
    {
        var postes = (await equipes.PostesAsync(au, territoireId, annulation)).Where(p => p.EnVigueur).ToList();
        return new([.. postes.GroupBy(p => p.Fonction).OrderBy(g => g.Key).Select(g => TotalEtp.De(g.Key.Libelle(), [.. g]))], TotalEtp.De("Ensemble", postes));
    }

    private async Task<ConventionsTerritoire> ConventionsAsync(long territoireId, DateOnly au, CancellationToken annulation)
    {
        var siennes = db.Conventions.Where(c =>
            (c.TerritoireId == territoireId || db.CouverturesConvention.Any(v => v.ConventionId == c.Id && v.TerritoireId == territoireId))
            && c.Etat != EtatConvention.Terminee
            && c.Etat != EtatConvention.Abandonnee
        );
        var lues = await (
            from c in siennes
            join k in db.Chantiers on c.ChantierId equals k.Id into chantiers
            from k in chantiers.DefaultIfEmpty()
            orderby c.ChantierId != null, c.FinEffective == null, c.FinEffective, c.Numero
            select new
            {
                c.Id,
                c.Numero,
                c.Objet,
                c.Etat,
                c.FinEffective,
                Chantier = k.Nom,
                c.EstFictif,
            }
        )
            .Take(Montres)
            .ToListAsync(annulation);
        return new(
            [
                .. lues.Select(c => new ConventionTerritoire(
                    c.Id,
                    c.Numero,
                    c.Objet,
                    c.Etat,
                    c.FinEffective,
                    EcheanceConvention.Au(c.Etat, c.FinEffective, au),
                    c.Chantier,
                    c.EstFictif
                )),
            ],
            await siennes.CountAsync(annulation)
        );
    }

    private async Task<IReadOnlyList<AnneeTerritoire>> FinancementsAsync(long territoireId, CancellationToken annulation)
    {
        var lignes = await db.LignesFinancement.AsNoTracking().Where(l => l.TerritoireId == territoireId).ToListAsync(annulation);
        return
        [
            .. lignes
                .GroupBy(l => l.Annee)
                .OrderByDescending(g => g.Key)
                .Take(AnneesMontrees)
                .Select(g => new AnneeTerritoire(g.Key, TotalMontants.De([.. g]))),
        ];
    }

    private async Task<PartenairesTerritoire> PartenairesAsync(long territoireId, CancellationToken annulation)
    {
        var siens =
            from l in db.PartenaireTerritoires
            where l.TerritoireId == territoireId
            join p in db.Partenaires on l.PartenaireId equals p.Id
            where p.FusionneDansId == null
            join o in db.Organisations on p.OrganisationId equals o.Id
            select new
            {
                p.Id,
                o.Nom,
                o.NomRecherche,
                p.Type,
                p.EstFictif,
            };
        var lus = await siens.OrderBy(p => p.NomRecherche).Take(Montres).ToListAsync(annulation);
        return new([.. lus.Select(p => new PartenaireDuTerritoire(p.Id, p.Nom, p.Type, p.EstFictif))], await siens.CountAsync(annulation));
    }

    /// <summary>The objectives of the network that are still to come, and what this territory brings to each, when one counter says it.</summary>
    private async Task<IReadOnlyList<ObjectifTerritoire>> ObjectifsAsync(long territoireId, DateOnly au, CancellationToken annulation)
    {
        var objectifs = (await db.Objectifs.AsNoTracking().ToListAsync(annulation))
            .Where(o => o.Echeance is { Length: >= 4 } e && int.Parse(e[..4], System.Globalization.CultureInfo.InvariantCulture) >= au.Year)
            .OrderBy(o => o.Echeance, StringComparer.Ordinal)
            .ThenBy(o => o.Programme)
            .ToList();
        var compteurs = objectifs.ToDictionary(o => o.Code, o => Catalogue.Tous.FirstOrDefault(i => i.Code == o.CodeIndicateur)?.CodeCompteur);
        var codes = compteurs.Values.OfType<string>().ToArray();
        var derniers = (
            await (
                from t in db.Totaux
                join c in db.Campagnes on t.CampagneId equals c.Id
                join k in db.Compteurs on t.CompteurId equals k.Id
                where t.TerritoireId == territoireId && codes.Contains(k.Code) && !c.EstReprise && c.DateArrete <= au
                select new
                {
                    k.Code,
                    c.DateArrete,
                    Total = new TotalCompteur(t.Etat, t.Somme, t.Renseignes, t.Attendus, t.AvecNonVentile, t.AvecFictif),
                }
            ).ToListAsync(annulation)
        ).GroupBy(t => (t.Code, t.DateArrete)).OrderByDescending(g => g.Key.DateArrete).Select(g => (g.Key.Code, g.Key.DateArrete, Publiee: SommeCompteur.Publiee(g.Select(t => t.Total)))).Where(g => g.Publiee.Somme is not null).DistinctBy(g => g.Code).ToDictionary(g => g.Code, g => new ValeurTerritoire(g.Publiee, g.DateArrete), StringComparer.Ordinal);
        return
        [
            .. objectifs.Select(o => new ObjectifTerritoire(
                o.Libelle,
                o.Programme,
                o.Valeur,
                o.Unite,
                o.Echeance!,
                compteurs[o.Code] is { } code ? derniers.GetValueOrDefault(code) : null
            )),
        ];
    }
}
