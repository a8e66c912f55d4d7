using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Chantiers;

/// <summary>Everything that the sheet of a chantier says, on a date.</summary>
public sealed class ChantierFicheQuery(ConvergenceDbContext db, NaturesQuery natures, UtilisateurCourant utilisateur)
{
    /// <summary>Null when the reader may not know this chantier, or when there is none.</summary>
    public async Task<ChantierFicheViewModel?> LireAsync(long id, DateLue au, CancellationToken annulation)
    {
        var c = await db.Chantiers.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, annulation);
        if (c is null)
        {
            return null;
        }

        var lignes = await (
            from a in db.Adhesions.AsNoTracking()
            where a.ChantierId == id
            join t in db.Territoires on a.TerritoireId equals t.Id into territoires
            from t in territoires.DefaultIfEmpty()
            orderby a.Debut descending, a.Programme
            select new
            {
                Adhesion = a,
                t.Code,
                t.Nom,
            }
        ).ToListAsync(annulation);
        var adhesions = lignes.ConvertAll(l => new AdhesionDuChantier(
            l.Adhesion.Id,
            l.Adhesion.Programme,
            l.Code ?? string.Empty,
            l.Nom ?? "hors de votre périmètre",
            l.Adhesion.DebutConnu,
            l.Adhesion.FinConnue,
            l.Adhesion.MotifFin,
            l.Adhesion.ConfirmeAu,
            l.Adhesion.Remarque,
            l.Adhesion.EstEnVigueurAu(au.Jour),
            l.Adhesion.Fin is null && ReglesConfirmation.EstAConfirmer(l.Adhesion.ConfirmeAu, au.Aujourdhui)
        ));
        var capacites = (
            await db.Capacites.AsNoTracking().Where(x => x.ChantierId == id).OrderBy(x => x.Programme).ThenByDescending(x => x.Debut).ToListAsync(annulation)
        ).ConvertAll(x => new CapaciteDuChantier(x.Id, x.Programme, x.Places, x.DebutConnu, x.FinConnue, x.Remarque, x.EstEnVigueurAu(au.Jour)));
        var territoire = await db.Territoires.Where(t => t.Id == c.TerritoireId).Select(t => new { t.Code, t.Nom }).SingleOrDefaultAsync(annulation);
        return new ChantierFicheViewModel
        {
            Chantier = c,
            Au = au,
            Organisation = await db.Organisations.Where(o => o.Id == c.OrganisationId).Select(o => o.Nom).SingleOrDefaultAsync(annulation),
            CodeTerritoire = territoire?.Code ?? string.Empty,
            Territoire = territoire?.Nom ?? "hors de votre périmètre",
            Departement = await db.Departements.Where(d => d.Code == c.CodeDepartement).Select(d => d.Nom + " (" + d.Code + ")").SingleAsync(annulation),
            Adhesions = adhesions,
            Capacites = capacites,
            Cvg = await CvgAsync(c, lignes.ConvertAll(l => (l.Adhesion, (string?)l.Nom)), au.Jour, annulation),
            Chronologie = new ChronologieViewModel(FaitChronologie.Ordonner(Chronologie(c, adhesions, capacites)), au.Jour),
            ModifiePar = await db.Users.Where(u => u.Id == c.ModifieParId).Select(u => u.NomAffiche).SingleOrDefaultAsync(annulation),
            PeutModifier = utilisateur.Peut(Permission.ReseauModifier),
        };
    }

    private async Task<CvgSurTerritoire> CvgAsync(
        Chantier c,
        List<(AdhesionProgramme Adhesion, string? Territoire)> adhesions,
        DateOnly au,
        CancellationToken annulation
    )
    {
        var phc = adhesions.Where(a => a.Adhesion.Programme == Programme.Phc).ToList();
        var (courante, territoire) = phc.Find(a => a.Adhesion.EstEnVigueurAu(au));
        NatureTerritoire? nature = courante is null ? null : (await natures.AuAsync(au, annulation)).De(courante.TerritoireId);
        var aSaDate = phc.Find(a => a.Adhesion.EstEnVigueurAu(CvgSurTerritoire.DateSource)).Adhesion;
        return new CvgSurTerritoire(
            nature is { } n ? ReglesTerritoire.CvgSurLeTerritoire(n) : null,
            c.CvgSurTerritoireSelonSource,
            aSaDate is null
                ? null
                : ReglesTerritoire.CvgSurLeTerritoire((await natures.AuAsync(CvgSurTerritoire.DateSource, annulation)).De(aSaDate.TerritoireId)),
            territoire,
            nature
        );
    }

    private static IEnumerable<FaitChronologie> Chronologie(Chantier c, IEnumerable<AdhesionDuChantier> adhesions, IEnumerable<CapaciteDuChantier> capacites) =>
        [
            .. FaitChronologie.De(c.DebutConnu, c.FinConnue, c.MotifFin, "Le chantier entre dans le réseau", "Le chantier sort du réseau", fictif: c.EstFictif),
            .. adhesions.SelectMany(a =>
                FaitChronologie.De(
                    a.Debut,
                    a.Fin,
                    a.MotifFin,
                    $"Porte {a.Programme.Sigle()} sur {a.Territoire}",
                    $"Ne porte plus {a.Programme.Sigle()} sur {a.Territoire}",
                    a.Remarque,
                    c.EstFictif
                )
            ),
            .. adhesions
                .Where(a => a.ConfirmeAu is not null)
                .Select(a => new FaitChronologie(
                    a.ConfirmeAu!.Value,
                    $"{a.ConfirmeAu:dd/MM/yyyy}",
                    $"Adhésion {a.Programme.Sigle()} confirmée",
                    EstFictif: c.EstFictif
                )),
            .. capacites.SelectMany(x =>
                FaitChronologie.De(
                    x.Debut,
                    x.Fin,
                    "nouvelle capacité ou fin",
                    $"Capacité {x.Programme.Sigle()} : {x.Places} places",
                    $"Fin de la capacité {x.Programme.Sigle()} de {x.Places} places",
                    x.Remarque,
                    c.EstFictif
                )
            ),
        ];
}
