using Convergence.Data;
using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.FilesActives.Campagnes;

/// <summary>One campaign in the list, with what the reader's scope has sent.</summary>
public sealed record CampagneLigne(
    string CodePeriode,
    string Libelle,
    EtatCampagne Etat,
    DateOnly DateArrete,
    DateOnly Ouverture,
    DateOnly Echeance,
    DateOnly Cloture,
    bool EstReprise,
    bool EstFictive,
    int Attendues,
    int Transmises,
    int Validees,
    int ACorriger
);

public sealed record CampagnesPage(IReadOnlyList<CampagneLigne> Lignes, int Page, int Total, string? Etat);

/// <summary>One envelope in the sheet of a campaign.</summary>
public sealed record RemonteeLigne(
    long Id,
    string CodeTerritoire,
    string NomTerritoire,
    string? Chantier,
    EtatRemontee Etat,
    DateTime? TransmisLe,
    int Attendues,
    int Renseignees,
    int Avertissements,
    long Version
);

public sealed record CampagneFiche(
    Campagne Campagne,
    EtatCampagne Etat,
    IReadOnlyList<RemonteeLigne> Lignes,
    IReadOnlyDictionary<EtatRemontee, int> Comptes,
    EtatRemontee? Filtre,
    int Page,
    int Total,
    IReadOnlyList<DerogationLigne> Derogations,
    IReadOnlyList<SelectListItem> Territoires,
    DerogationForm Derogation
);

public sealed record DerogationLigne(string Territoire, DateOnly Jusquau, string Motif);

public sealed class CampagnesQuery(ConvergenceDbContext db, ListesReseauQuery listes, TimeProvider horloge)
{
    public async Task<CampagnesPage> ListeAsync(string? etat, int page, CancellationToken annulation)
    {
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var campagnes = etat switch
        {
            "ouvertes" => db.Campagnes.Where(c => !c.EstReprise && c.Ouverture <= aujourdhui && c.Cloture >= aujourdhui),
            "closes" => db.Campagnes.Where(c => c.EstReprise || c.Cloture < aujourdhui),
            "a-venir" => db.Campagnes.Where(c => !c.EstReprise && c.Ouverture > aujourdhui),
            _ => db.Campagnes,
        };
        var publiees = db.Remontees.Where(Publication.Publie<Remontee>());
        var lues = await PageListe.LireAsync(
            campagnes
                .AsNoTracking()
                .OrderByDescending(c => c.DateArrete)
                .ThenByDescending(c => c.Id)
                .Select(c => new
                {
                    Campagne = c,
                    Attendues = db.Remontees.Count(r => r.CampagneId == c.Id),
                    Transmises = db.Remontees.Count(r => r.CampagneId == c.Id && r.Etat == EtatRemontee.Transmis),
                    Validees = publiees.Count(r => r.CampagneId == c.Id),
                    ACorriger = db.Remontees.Count(r => r.CampagneId == c.Id && r.Etat == EtatRemontee.ACorriger),
                }),
            page,
            annulation
        );
        return new CampagnesPage(
            [
                .. lues.Lignes.Select(l => new CampagneLigne(
                    l.Campagne.CodePeriode,
                    l.Campagne.Periode.Libelle,
                    l.Campagne.Etat(aujourdhui),
                    l.Campagne.DateArrete,
                    l.Campagne.Ouverture,
                    l.Campagne.Echeance,
                    l.Campagne.Cloture,
                    l.Campagne.EstReprise,
                    l.Campagne.EstFictive,
                    l.Attendues,
                    l.Transmises,
                    l.Validees,
                    l.ACorriger
                )),
            ],
            lues.Page,
            lues.Total,
            etat
        );
    }

    public async Task<CampagneFiche?> FicheAsync(string periode, EtatRemontee? filtre, int page, CancellationToken annulation)
    {
        if (await db.Campagnes.AsNoTracking().SingleOrDefaultAsync(c => c.CodePeriode == periode, annulation) is not { } campagne)
        {
            return null;
        }

        var comptes = await db
            .Remontees.Where(r => r.CampagneId == campagne.Id)
            .GroupBy(r => r.Etat)
            .Select(g => new { g.Key, Nombre = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Nombre, annulation);
        var obligatoires = db.Compteurs.Where(c => c.EstObligatoire);
        var lignes = await PageListe.LireAsync(
            from r in db.Remontees
            where r.CampagneId == campagne.Id && (filtre == null || r.Etat == filtre)
            join t in db.Territoires on r.TerritoireId equals t.Id
            join c in db.Chantiers on r.ChantierId equals c.Id into chantiers
            from c in chantiers.DefaultIfEmpty()
            orderby r.ChantierId != null, t.NomRecherche, c.NomRecherche, r.Id
            select new RemonteeLigne(
                r.Id,
                t.Code,
                t.Nom,
                c.Nom,
                r.Etat,
                r.TransmisLe,
                db.Releves.Count(l => l.RemonteeId == r.Id && l.ChantierId != null && l.EstAttendu),
                db.Releves.Count(l =>
                    l.RemonteeId == r.Id
                    && l.ChantierId != null
                    && l.EstAttendu
                    && !obligatoires.Any(k =>
                        k.Programme == l.Programme && !db.Valeurs.Any(v => v.ReleveId == l.Id && v.CompteurId == k.Id && v.Nombre != null)
                    )
                ),
                (
                    from l in db.Releves
                    join v in db.Valeurs on l.Id equals v.ReleveId
                    where l.RemonteeId == r.Id && v.Avertissements != null
                    select v.Id
                ).Count(),
                r.Version
            ),
            page,
            annulation,
            filtre is { } f ? comptes.GetValueOrDefault(f) : comptes.Values.Sum()
        );
        var derogations = await (
            from d in db.Derogations
            where d.CampagneId == campagne.Id
            join t in db.Territoires on d.TerritoireId equals t.Id
            orderby d.Jusquau descending
            select new DerogationLigne(t.Nom, d.Jusquau, d.Motif)
        ).ToListAsync(annulation);
        var territoires = await (
            from t in db.Territoires
            where db.Remontees.Any(r => r.CampagneId == campagne.Id && r.TerritoireId == t.Id)
            select new { t.Id, t.Nom }
        ).ToListAsync(annulation);
        return new CampagneFiche(
            campagne,
            campagne.Etat(JourFrance.Aujourdhui(horloge)),
            lignes.Lignes,
            comptes,
            filtre,
            lignes.Page,
            lignes.Total,
            derogations,
            await listes.RangerAsync(territoires.Select(t => (t.Id, t.Nom)), annulation),
            new DerogationForm()
        );
    }
}
