using System.Globalization;
using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.Bilans;

/// <summary>Reads everything from which a bilan is computed. National scope only: it counts chantiers and rows.</summary>
public sealed class DonneesBilanQuery(ConvergenceDbContext db, TerritoiresBilanQuery territoires, HistoriqueBilanQuery historique, TimeProvider horloge)
{
    /// <summary>The data of a year; null when no campaign of the year asks for the programme.</summary>
    public async Task<DonneesBilan?> LireAsync(Programme programme, int annee, CancellationToken annulation)
    {
        var campagnes = await CampagnesAsync(programme, annee, annulation);
        if (campagnes.Count == 0)
        {
            return null;
        }

        var ids = campagnes.Select(c => c.Id).ToList();
        var totaux = await TotauxAsync(programme, ids, annulation);
        var selection = CalculBilan.Selectionner(annee, campagnes, totaux);
        var passe = await historique.LireAsync(programme, annee, annulation);
        return new DonneesBilan
        {
            Programme = programme,
            Annee = annee,
            Aujourdhui = JourFrance.Aujourdhui(horloge),
            Campagnes = campagnes,
            Compteurs = await db.Compteurs.AsNoTracking().Where(c => c.Programme == programme).OrderBy(c => c.Ordre).ToListAsync(annulation),
            Territoires = await territoires.LireAsync(
                programme,
                selection.Reference?.DateArrete ?? new DateOnly(annee, 12, 31),
                (selection.Reference ?? campagnes[^1]).Id,
                annulation
            ),
            Totaux = totaux,
            Remontees = await RemonteesAsync(ids, annulation),
            Paires = await PairesAsync(programme, selection, annulation),
            Declares = await DeclaresAsync(programme, ids, annulation),
            Objectifs = await db.Objectifs.AsNoTracking().Where(o => o.Programme == programme).OrderBy(o => o.Id).ToListAsync(annulation),
            Historique = passe.Chiffres,
            HistoriqueFictif = passe.AvecFictif,
        };
    }

    private async Task<List<CampagneLue>> CampagnesAsync(Programme programme, int annee, CancellationToken annulation)
    {
        var prefixe = annee.ToString("0000", CultureInfo.InvariantCulture);
        var lues = await db
            .Campagnes.Where(c => c.CodePeriode.StartsWith(prefixe))
            .Select(c => new
            {
                c.Id,
                c.CodePeriode,
                c.DateArrete,
                c.EstReprise,
                c.Programmes,
            })
            .ToListAsync(annulation);
        return
        [
            .. lues.Where(c => c.Programmes.Contient(programme))
                .OrderBy(c => c.DateArrete)
                .Select(c => new CampagneLue(c.Id, c.CodePeriode, c.DateArrete, c.EstReprise)),
        ];
    }

    private Task<List<TotalLu>> TotauxAsync(Programme programme, List<long> campagnes, CancellationToken annulation) =>
        (
            from t in db.Totaux
            join c in db.Campagnes on t.CampagneId equals c.Id
            join r in db.Territoires on t.TerritoireId equals r.Id
            join k in db.Compteurs on t.CompteurId equals k.Id
            where campagnes.Contains(t.CampagneId) && t.Programme == programme
            select new TotalLu(c.CodePeriode, r.Code, k.Code, t.Etat, t.Somme, t.Renseignes, t.Attendus, t.AvecNonVentile, t.AvecFictif)
        ).ToListAsync(annulation);

    private Task<List<RemonteeLue>> RemonteesAsync(List<long> campagnes, CancellationToken annulation) =>
        (
            from m in db.Remontees
            join c in db.Campagnes on m.CampagneId equals c.Id
            join r in db.Territoires on m.TerritoireId equals r.Id
            where campagnes.Contains(m.CampagneId)
            select new RemonteeLue(c.CodePeriode, r.Code, m.Etat)
        ).ToListAsync(annulation);

    private async Task<IReadOnlyList<PaireLue>> PairesAsync(Programme programme, SelectionCampagnes selection, CancellationToken annulation)
    {
        var codes = CalculBilan.CompteursDesRapports(programme);
        var flux = selection.Flux.Select(c => c.Id).ToList();
        var reference = selection.Reference?.Id;
        var lignes = await (
            from v in db.Valeurs
            join r in db.Releves on v.ReleveId equals r.Id
            join m in db.Remontees.Where(Publication.Publie<Remontee>()) on r.RemonteeId equals m.Id
            join k in db.Compteurs on v.CompteurId equals k.Id
            join t in db.Territoires on m.TerritoireId equals t.Id
            where
                v.Programme == programme
                && v.Nombre != null
                && codes.Contains(k.Code)
                && (k.Nature == NatureCompteur.Flux ? flux.Contains(v.CampagneId) : v.CampagneId == reference)
            select new
            {
                v.ReleveId,
                Territoire = t.Code,
                Compteur = k.Code,
                Nombre = v.Nombre!.Value,
            }
        ).ToListAsync(annulation);
        return CalculBilan.Apparier(programme, lignes.Select(l => (l.ReleveId, l.Territoire, l.Compteur, l.Nombre)));
    }

    private Task<List<DeclareLu>> DeclaresAsync(Programme programme, List<long> campagnes, CancellationToken annulation) =>
        (
            from v in db.Valeurs
            join r in db.Releves on v.ReleveId equals r.Id
            join c in db.Campagnes on r.CampagneId equals c.Id
            join k in db.Compteurs on v.CompteurId equals k.Id
            where r.Niveau == NiveauReleve.National && r.Programme == programme && campagnes.Contains(r.CampagneId)
            orderby c.DateArrete
            select new DeclareLu(c.CodePeriode, c.DateArrete, k.Code, v.Nombre, v.Commentaire ?? r.Source)
        ).ToListAsync(annulation);
}
