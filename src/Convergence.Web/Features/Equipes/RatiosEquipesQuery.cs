using Convergence.Data;
using Convergence.Domain.Equipes;
using Convergence.Domain.FilesActives;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Equipes;

/// <summary>People for one full-time equivalent of accompaniment, on the territories that the reader sees whole.</summary>
public sealed class RatiosEquipesQuery(ConvergenceDbContext db, EquipesQuery equipes)
{
    private static readonly string[] Codes = [CompteurCodes.CvgFileActive, CompteurCodes.PhcPresents];

    /// <summary>The last validated month at the latest on the day read, and the posts in force on its date d'arrêté.</summary>
    public async Task<IReadOnlyList<RatioTerritoire>> LireAsync(IReadOnlyCollection<PosteLigne> postes, DateOnly au, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(postes);
        var territoires = postes.Select(p => (p.TerritoireId, p.Territoire)).Distinct().Where(t => db.Perimetre.VoitTerritoire(t.TerritoireId)).ToList();
        if (territoires.Count == 0)
        {
            return [];
        }

        var ids = territoires.Select(t => t.TerritoireId).ToArray();
        var publies = await (
            from t in db.Totaux
            join c in db.Campagnes on t.CampagneId equals c.Id
            join k in db.Compteurs on t.CompteurId equals k.Id
            where ids.Contains(t.TerritoireId) && Codes.Contains(k.Code) && !c.EstReprise && c.DateArrete <= au && t.Somme != null && (t.Etat == EtatRemontee.Valide || t.Etat == EtatRemontee.Fige)
            group t by new { t.TerritoireId, k.Code, c.DateArrete } into g
            select new { g.Key.TerritoireId, g.Key.Code, g.Key.DateArrete, Somme = g.Sum(t => t.Somme), Fictif = g.Max(t => t.AvecFictif ? 1 : 0) == 1 }).ToListAsync(annulation);
        List<RatioTerritoire> ratios = [];
        var parJour = new Dictionary<DateOnly, IReadOnlyList<PosteLigne>>();
        foreach (var (id, nom) in territoires)
        {
            var dernier = publies.Where(p => p.TerritoireId == id).OrderByDescending(p => p.DateArrete).ThenBy(p => Array.IndexOf(Codes, p.Code)).FirstOrDefault();
            if (dernier is null)
            {
                ratios.Add(new(nom, null, null, null, null, null, AvecFictif: false));
                continue;
            }

            if (!parJour.TryGetValue(dernier.DateArrete, out var duJour))
            {
                parJour[dernier.DateArrete] = duJour = [.. (await equipes.PostesAsync(dernier.DateArrete, null, annulation)).Where(p => p.EnVigueur)];
            }

            var enCvg = dernier.Code == CompteurCodes.CvgFileActive;
            var siens = duJour.Where(p => p.TerritoireId == id && !(enCvg && p.Fonction.EstPropreAuPhc())).ToList();
            var etp = siens.Count == 0 ? null : TotalEtp.De(nom, siens).EtpAccompagnement;
            var quoi = enCvg ? "file active CVG" : "personnes présentes en PHC";
            ratios.Add(new(nom, RatioAccompagnement.Calculer(dernier.Somme, etp), dernier.Somme, quoi, dernier.DateArrete, etp, dernier.Fictif || siens.Exists(p => p.EstFictif)));
        }

        return [.. ratios.OrderBy(r => r.Territoire, StringComparer.CurrentCulture)];
    }
}
