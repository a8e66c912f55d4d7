using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Comptes.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Annuaire;

/// <summary>
/// The accounts whose roles a person manages: who may give a role sees who holds it. The administration sees also the accounts without any role. There
/// are some hundreds of them: read once, light, then filtered here.
/// </summary>
public sealed class ComptesQuery(ConvergenceDbContext db, ActeurQuery acteurs, PorteesQuery portees, TimeProvider horloge)
{
    private const int EvenementsMontres = 30;

    private DateOnly Jour => JourFrance.Aujourdhui(horloge);

    public async Task<ComptesViewModel> LireAsync(ComptesFiltreForm filtre, CancellationToken annulation)
    {
        var comptes = await ClesAsync(null, annulation);
        var mots = TexteRecherche.Mots(filtre.Q).ToList();
        var trouves = comptes.Where(c => mots.TrueForAll(m => TexteRecherche.Normaliser($"{c.Nom} {c.Courriel}").Contains(m, StringComparison.Ordinal)));
        var filtres = new FiltresComptes([.. trouves], filtre);

        // Every account managed was read: the choices of the filters count them all.
        var page = PageListe.Decouper<CompteCle>(
            [.. filtres.Retenus.OrderBy(c => TexteRecherche.Normaliser(c.Nom), StringComparer.Ordinal).ThenBy(c => c.Id)],
            filtre.Page
        );
        var ids = page.Lignes.Select(c => c.Id).ToList();
        var connexions = await db
            .EvenementsCompte.Where(e => e.Nature == NatureEvenementCompte.Connexion && e.CompteId != null && ids.Contains(e.CompteId.Value))
            .GroupBy(e => e.CompteId!.Value)
            .Select(g => new { g.Key, Le = g.Max(e => e.Instant) })
            .ToDictionaryAsync(g => g.Key, g => g.Le, annulation);
        return new(
            filtre,
            filtres,
            page.Avec<CompteLigne>([.. page.Lignes.Select(c => new CompteLigne(c, connexions.TryGetValue(c.Id, out var le) ? JourFrance.Heure(le) : null))]),
            page.Lignes.Count > 0 && page.Lignes.All(c => c.EstFictif)
        );
    }

    /// <summary>
    /// Accounts with roles to review that are asked of this person first, and not of somebody nearer. The database leaves the roles that are due; the
    /// last days of a month, which six months do not have, are told by the rule.
    /// </summary>
    public async Task<int> ARevoirAsync(CancellationToken annulation)
    {
        var (acteur, jour) = (await acteurs.LireAsync(annulation), Jour);
        var siens = acteur.EnVigueur(jour).Select(h => h.Role).ToHashSet();
        var roles = RolePortees.Roles.Where(r => siens.Contains(ReglesCompte.Relecteur(r))).ToList();
        if (roles.Count == 0)
        {
            return 0;
        }

        var limite = jour.AddMonths(-ReglesCompte.MoisEntreRevues).AddDays(3);
        var dus = await db
            .Habilitations.AsNoTracking()
            .Where(h =>
                roles.Contains(h.Role)
                && h.Debut <= jour
                && (h.Fin == null || h.Fin >= jour)
                && (h.RevueLe ?? h.Debut) <= limite
                && db.Users.Any(u => u.Id == h.UtilisateurId && u.DesactiveLe == null)
            )
            .ToListAsync(annulation);
        var noms = await portees.NommerAsync([], [.. dus.Select(h => h.ChantierId).OfType<long>().Distinct()], annulation);
        return dus.Where(h => ReglesCompte.RevueDue(h, jour) && ReglesCompte.Gere(acteur, h.Role, noms.Portee(h), jour))
            .Select(h => h.UtilisateurId)
            .Distinct()
            .Count();
    }

    /// <summary>One account; null when the person manages none of its roles.</summary>
    public async Task<CompteFiche?> UneAsync(long id, CancellationToken annulation)
    {
        if ((await ClesAsync(id, annulation)).SingleOrDefault() is not { } compte)
        {
            return null;
        }

        var jour = Jour;
        var actifs = await db.Habilitations.CountAsync(h => h.UtilisateurId == id && h.Debut <= jour && (h.Fin == null || h.Fin >= jour), annulation);
        var evenements = await (
            from e in db.EvenementsCompte
            where e.CompteId == id
            join u in db.Users on e.ParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            orderby e.Instant descending, e.Id descending
            select new
            {
                e.Instant,
                e.Nature,
                e.Role,
                Par = e.ParId == e.CompteId ? null : u.NomAffiche,
            }
        )
            .Take(EvenementsMontres)
            .ToListAsync(annulation);
        var desactive = await db.Users.Where(u => u.Id == id).Select(u => u.DesactiveLe).SingleAsync(annulation);
        var autres = actifs - compte.EnVigueur.Count();
        var peutDesactiver = autres == 0 && id != db.ActeurId;
        return new(
            compte,
            autres,
            desactive is { } le ? JourFrance.Heure(le) : null,
            peutDesactiver,
            peutDesactiver && desactive is not null && await PeutReactiverAsync(id, annulation),
            evenements.ConvertAll(e => new EvenementLigne(JourFrance.Heure(e.Instant), e.Nature, e.Role, e.Par))
        );
    }

    /// <summary>Who disabled is read from the journal of accounts, with the roles that this person held that day.</summary>
    private async Task<bool> PeutReactiverAsync(long id, CancellationToken annulation)
    {
        var ligne = await db
            .EvenementsCompte.Where(e => e.CompteId == id && e.Nature == NatureEvenementCompte.Desactivation)
            .OrderByDescending(e => e.Id)
            .Select(e => new { e.ParId, e.Instant })
            .FirstOrDefaultAsync(annulation);
        var roles = ligne is null ? [] : await db.Habilitations.AsNoTracking().Where(h => h.UtilisateurId == ligne.ParId).ToListAsync(annulation);
        return ReglesCompte.PeutReactiver(
            await acteurs.LireAsync(annulation),
            roles.Where(h => h.EstActive(JourFrance.Du(ligne!.Instant))).Select(h => h.Role),
            Jour
        );
    }

    /// <summary>The accounts that the person sees, or one of them, with the roles that it manages.</summary>
    private async Task<List<CompteCle>> ClesAsync(long? id, CancellationToken annulation)
    {
        var (acteur, jour) = (await acteurs.LireAsync(annulation), Jour);
        var administration = acteur.EnVigueur(jour).Any(h => h.Role == Role.AdministrationTechnique);
        var roles = await db.Habilitations.AsNoTracking().Where(h => id == null || h.UtilisateurId == id).ToListAsync(annulation);
        var noms = await portees.NommerAsync(
            [.. roles.Select(h => h.TerritoireId).OfType<long>().Distinct()],
            [.. roles.Select(h => h.ChantierId).OfType<long>().Distinct()],
            annulation
        );
        var geres = roles.Where(h => ReglesCompte.Gere(acteur, h.Role, noms.Portee(h), jour)).ToLookup(h => h.UtilisateurId);
        var comptes = await db
            .Users.Where(u => id == null || u.Id == id)
            .Select(u => new
            {
                u.Id,
                u.NomAffiche,
                u.Email,
                u.EstFictif,
                Desactive = u.DesactiveLe != null,
            })
            .ToListAsync(annulation);
        return
        [
            .. comptes
                .Where(c => administration || geres.Contains(c.Id))
                .Select(c => new CompteCle(c.Id, c.NomAffiche, c.Email!, c.EstFictif, c.Desactive, [.. geres[c.Id].Select(h => Dire(h, noms, jour))])),
        ];
    }

    private static RoleCompte Dire(Habilitation h, NomsPortees noms, DateOnly jour) =>
        new(h.Id, h.Role, noms.Nom(h), h.Debut, h.Fin, h.RevueLe, h.EstActive(jour), h.Fin < jour, ReglesCompte.RevueDue(h, jour));
}
