using Convergence.Data;
using Convergence.Domain.Conventions;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Conventions.Anomalies;

/// <summary>Finds the anomalies of the scope on the day of reading, and puts beside each what people said of it.</summary>
public sealed class AnomaliesQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    /// <summary>To be treated first, then by territory and chantier.</summary>
    public async Task<IReadOnlyList<AnomalieLigne>> ListerAsync(string? recherche, CancellationToken annulation)
    {
        var trouvees = (await ChercherAsync(annulation)).ToDictionary(a => a.Cle.ToString(), StringComparer.Ordinal);
        var traitements = await db
            .TraitementsAnomalie.AsNoTracking()
            .Select(s => new
            {
                s.Cle,
                s.Constat,
                s.ConstatJustifie,
                s.ChantierId,
                s.Version,
                Dernier = s.Evenements.OrderByDescending(e => e.Id).Select(e => e.Commentaire).FirstOrDefault(),
            })
            .ToDictionaryAsync(s => s.Cle, StringComparer.Ordinal, annulation);
        var chantiers = await (
            from c in db.Chantiers
            join t in db.Territoires on c.TerritoireId equals t.Id
            select new
            {
                c.Id,
                c.Nom,
                c.EstFictif,
                c.TerritoireId,
                t.Code,
                Territoire = t.Nom,
            }
        ).ToDictionaryAsync(c => c.Id, annulation);
        var mots = TexteRecherche.Mots(recherche);
        List<AnomalieLigne> lignes = [];
        foreach (var texte in trouvees.Keys.Union(traitements.Keys, StringComparer.Ordinal))
        {
            var (trouvee, traitement) = (trouvees.GetValueOrDefault(texte), traitements.GetValueOrDefault(texte));
            if (CleAnomalie.Lire(texte) is not { } cle || !chantiers.TryGetValue(cle.ChantierId, out var c))
            {
                continue;
            }

            lignes.Add(
                new AnomalieLigne
                {
                    Cle = cle,
                    TerritoireId = c.TerritoireId,
                    CodeTerritoire = c.Code,
                    Territoire = c.Territoire,
                    Chantier = c.Nom,
                    EstFictif = c.EstFictif,
                    Constat = trouvee?.Constat,
                    Etat =
                        trouvee is null ? EtatAnomalie.Corrigee
                        : trouvee.Constat == traitement?.ConstatJustifie ? EtatAnomalie.Justifiee
                        : EtatAnomalie.ATraiter,
                    DernierCommentaire = traitement?.Dernier,
                    ConstatCommente = traitement?.Constat,
                    Version = traitement?.Version ?? 0,
                    ConventionId = trouvee?.ConventionId ?? cle.ConventionId,
                }
            );
        }

        return
        [
            .. lignes
                .Where(l => mots.All(m => TexteRecherche.Indexer($"{l.Chantier} {l.Territoire} {l.Texte}").Contains(m, StringComparison.Ordinal)))
                .OrderBy(l => l.Etat)
                .ThenBy(l => TexteRecherche.Normaliser(l.Territoire), StringComparer.Ordinal)
                .ThenBy(l => TexteRecherche.Normaliser(l.Chantier), StringComparer.Ordinal)
                .ThenBy(l => l.Cle.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>What the rules find in the scope today: the chantiers of the network, a few hundred rows.</summary>
    public async Task<IReadOnlyList<AnomalieTrouvee>> ChercherAsync(CancellationToken annulation)
    {
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var adhesions = await db
            .Adhesions.AsNoTracking()
            .Where(a => db.Chantiers.Any(c => c.Id == a.ChantierId))
            .Select(a => new
            {
                a.TerritoireId,
                a.ChantierId,
                a.Programme,
                a.Debut,
                a.DebutPrecision,
                a.Fin,
                a.FinPrecision,
            })
            .ToListAsync(annulation);
        var conventions = await db
            .Conventions.AsNoTracking()
            .Where(c => c.ChantierId != null && AnomaliesConvention.Types.Contains(c.Type))
            .Select(c => new
            {
                c.Id,
                c.Numero,
                c.TerritoireId,
                c.ChantierId,
                c.Programmes,
                c.Etat,
                c.Debut,
                c.DebutPrecision,
                c.FinEffective,
            })
            .ToListAsync(annulation);
        return AnomaliesConvention.Chercher(
            adhesions.Select(a => new AdhesionLue(
                a.TerritoireId,
                a.ChantierId,
                a.Programme,
                new DatePartielle(a.Debut, a.DebutPrecision),
                a.Fin is { } f ? DatePartielle.FinissantLe(f, a.FinPrecision ?? Precision.Jour) : null
            )),
            conventions.Select(c => new ConventionLue(
                c.Id,
                c.Numero,
                c.TerritoireId ?? 0,
                c.ChantierId!.Value,
                c.Programmes,
                c.Etat,
                c.Debut is { } d ? new DatePartielle(d, c.DebutPrecision ?? Precision.Jour) : null,
                c.FinEffective
            )),
            aujourdhui
        );
    }

    /// <summary>What was said of one, the last first.</summary>
    public async Task<IReadOnlyList<CommentaireAnomalie>> CommentairesAsync(CleAnomalie cle, CancellationToken annulation)
    {
        var texte = cle.ToString();
        return await (
            from s in db.TraitementsAnomalie
            where s.Cle == texte
            join e in db.EvenementsAnomalie on s.Id equals e.TraitementAnomalieId
            join u in db.Users on e.ParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            orderby e.Id descending
            select new CommentaireAnomalie(e.Geste, e.Commentaire, e.Constat, e.Le, u.NomAffiche)
        ).ToListAsync(annulation);
    }
}

/// <summary>What somebody said of an anomaly, and what was found then.</summary>
public sealed record CommentaireAnomalie(GesteAnomalie Geste, string Texte, string Constat, DateTime Le, string? Par);
