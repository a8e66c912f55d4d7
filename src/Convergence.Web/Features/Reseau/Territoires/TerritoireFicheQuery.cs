using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Enjeux;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Territoires;

/// <summary>Everything that the sheet of a territory says, on a date.</summary>
public sealed class TerritoireFicheQuery(
    ConvergenceDbContext db,
    UtilisateurCourant utilisateur,
    NaturesQuery natures,
    ChantiersComptesQuery comptes,
    ChiffresPubliesQuery chiffres,
    TerritoireFaitsQuery faits,
    EnjeuxQuery enjeux,
    TerritoireAccordsQuery accords
)
{
    /// <summary>Null when the reader may not know this territory, or when there is none.</summary>
    public async Task<TerritoireFicheViewModel?> LireAsync(string code, DateLue au, CancellationToken annulation)
    {
        var t = await db.Territoires.AsNoTracking().SingleOrDefaultAsync(t => t.Code == code, annulation);
        if (t is null)
        {
            return null;
        }

        var voitTout = db.Perimetre.VoitTerritoire(t.Id);
        var etats = await faits.EtatsAsync(t.Id, au, annulation);
        var porteurs = await faits.PorteursAsync(t.Id, au, annulation);
        var adhesions = await faits.AdhesionsAsync(t.Id, au, annulation);
        var tous = voitTout ? await comptes.AuAsync(au.Jour, annulation) : null;
        return new TerritoireFicheViewModel
        {
            Identite = await IdentiteAsync(t, annulation),
            Au = au,
            Nature = (await natures.AuAsync(au.Jour, annulation)).De(t.Id),
            Etats = etats,
            Porteurs = porteurs,
            Adhesions = adhesions,
            Comptes = tous?.Where(c => c.Key.TerritoireId == t.Id).ToDictionary(c => c.Key.Programme, c => c.Value) ?? [],
            Chiffres = voitTout ? await chiffres.ListerAsync(t.Id, annulation) : [],
            Chronologie = new ChronologieViewModel(FaitChronologie.Ordonner(Chronologie(t, etats, porteurs, adhesions)), au.Jour),
            Enjeux = await enjeux.LireAsync(t.Id, t.Code, au.Jour, annulation),
            Accords = await accords.LireAsync(t.Id, au.Jour, annulation),
            VoitTout = voitTout,
            PeriodeGrille = await db
                .Campagnes.Where(c => !c.EstReprise && c.Ouverture <= au.Aujourdhui)
                .OrderByDescending(c => c.DateArrete)
                .Select(c => c.CodePeriode)
                .FirstOrDefaultAsync(annulation),
            PeutModifier = utilisateur.Peut(Permission.ReseauModifier),
            PeutLireFilesActives = utilisateur.Peut(Permission.FileActiveLire),
            PeutLireTableau = utilisateur.Peut(Permission.TableauLire),
        };
    }

    private static IEnumerable<FaitChronologie> Chronologie(
        Territoire t,
        IEnumerable<EtatLigne> etats,
        IEnumerable<PorteurLigne> porteurs,
        IEnumerable<AdhesionLigne> adhesions
    ) =>
        [
            .. FaitChronologie.De(t.DebutConnu, t.FinConnue, t.MotifFin, "Le territoire entre dans le réseau", "Le territoire sort du réseau"),
            .. etats.SelectMany(e =>
                FaitChronologie.De(
                    e.Debut,
                    e.Fin,
                    e.MotifFin,
                    $"{e.Programme.Sigle()} : {e.Etat.Libelle()}",
                    $"{e.Programme.Sigle()} : fin de l’état « {e.Etat.Libelle()} »",
                    e.Remarque
                )
            ),
            .. porteurs.SelectMany(p =>
                FaitChronologie.De(
                    p.Debut,
                    p.Fin,
                    p.MotifFin,
                    $"{p.Organisation} porte la coordination",
                    $"{p.Organisation} ne porte plus la coordination",
                    p.Remarque
                )
            ),
            .. adhesions.SelectMany(a =>
                FaitChronologie.De(
                    a.Debut,
                    a.Fin,
                    a.MotifFin,
                    $"{a.Chantier} ({a.Commune}) porte {a.Programme.Sigle()}",
                    $"{a.Chantier} ({a.Commune}) ne porte plus {a.Programme.Sigle()}",
                    fictif: a.EstFictif
                )
            ),
        ];

    private async Task<TerritoireIdentite> IdentiteAsync(Territoire t, CancellationToken annulation) =>
        new()
        {
            Id = t.Id,
            Code = t.Code,
            Nom = t.Nom,
            Perimetre = t.Perimetre,
            Region = await db.Regions.Where(r => r.Code == t.CodeRegion).Select(r => r.Nom).SingleOrDefaultAsync(annulation),
            Departements = await (
                from d in db.TerritoireDepartements
                where d.TerritoireId == t.Id
                join n in db.Departements on d.CodeDepartement equals n.Code
                orderby n.Code
                select n.Nom + " (" + n.Code + ")"
            ).ToListAsync(annulation),
            CodeEpci = t.CodeEpci,
            Notes = t.Notes,
            Source = t.Source,
            Debut = t.DebutConnu,
            Fin = t.FinConnue,
            MotifFin = t.MotifFin,
            ModifieLe = t.ModifieLe is { } le ? JourFrance.Heure(le) : null,
            ModifiePar = await db.Users.Where(u => u.Id == t.ModifieParId).Select(u => u.NomAffiche).SingleOrDefaultAsync(annulation),
        };
}
