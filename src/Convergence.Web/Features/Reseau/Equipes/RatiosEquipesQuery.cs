using Convergence.Data;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Reseau.Equipes;
using Convergence.Web.Features.Reseau.Shared;

namespace Convergence.Web.Features.Reseau.Equipes;

/// <summary>People for one full-time equivalent of accompaniment, on the territories that the reader sees whole.</summary>
public sealed class RatiosEquipesQuery(ConvergenceDbContext db, EquipesQuery equipes, PersonnesPublieesQuery publiees)
{
    private static readonly string[] Codes = [CompteurCodes.CvgFileActive, CompteurCodes.PhcPresents];

    /// <summary>The last month validated by every expected chantier, at the latest on the day read, and the posts in force on its date d'arrêté.</summary>
    public async Task<IReadOnlyList<RatioTerritoire>> LireAsync(IReadOnlyCollection<PosteLigne> postes, DateOnly au, CancellationToken annulation)
    {
        var territoires = postes.Select(p => (p.TerritoireId, p.Territoire)).Distinct().Where(t => db.Perimetre.VoitTerritoire(t.TerritoireId)).ToList();
        if (territoires.Count == 0)
        {
            return [];
        }

        var ids = territoires.Select(t => t.TerritoireId).ToArray();
        var publies = await publiees.LireAsync(ids, Codes, (DateOnly.MinValue, au), avecReprises: false, annulation);
        List<RatioTerritoire> ratios = [];
        var parJour = new Dictionary<DateOnly, IReadOnlyList<PosteLigne>>();
        foreach (var (id, nom) in territoires)
        {
            var dernier = publies.Where(p => p.TerritoireId == id).OrderByDescending(p => p.Au).ThenBy(p => Array.IndexOf(Codes, p.Code)).FirstOrDefault();

            // A month that some chantiers have not validated yet waits for them: the last whole one is read.
            dernier = publies.Where(p => p.TerritoireId == id && p.Code == dernier?.Code && p.ChantiersManquants == 0).MaxBy(p => p.Au) ?? dernier;
            if (dernier is null)
            {
                ratios.Add(new(nom, null, null, null, null, null, AvecFictif: false));
                continue;
            }

            if (!parJour.TryGetValue(dernier.Au, out var duJour))
            {
                parJour[dernier.Au] = duJour = [.. (await equipes.PostesAsync(dernier.Au, null, annulation)).Where(p => p.EnVigueur)];
            }

            var enCvg = dernier.Code == CompteurCodes.CvgFileActive;
            var siens = duJour.Where(p => p.TerritoireId == id && !(enCvg && p.Fonction.EstPropreAuPhc())).ToList();
            var etp = siens.Count == 0 ? null : TotalEtp.De(nom, siens).EtpAccompagnement;
            var quoi = enCvg ? "file active CVG" : "personnes présentes en PHC";
            ratios.Add(
                new(
                    nom,
                    RatioAccompagnement.Calculer(dernier.ChantiersManquants > 0 ? null : dernier.Nombre, etp),
                    dernier.Nombre,
                    quoi,
                    dernier.Au,
                    etp,
                    dernier.AvecFictif || siens.Exists(p => p.EstFictif)
                )
                {
                    ChantiersManquants = dernier.ChantiersManquants,
                }
            );
        }

        return [.. ratios.OrderBy(r => r.Territoire, StringComparer.CurrentCulture)];
    }
}
