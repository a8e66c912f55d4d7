using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Fusion;

/// <summary>Pairs of sheets of the scope that look alike. A chantier compares its own people: the cost is its own, whatever the network.</summary>
public sealed class DoublonsQuery(ConvergenceDbContext db)
{
    /// <summary>Most pairs shown: beyond, some are to be settled first.</summary>
    public const int Maximum = 50;

    public async Task<IReadOnlyList<PaireDoublon>> ChercherAsync(CancellationToken annulation)
    {
        var lues = await db
            .Salaries.Where(s => s.Conservation == EtatConservation.Active && s.FusionneDansId == null)
            .OrderBy(s => s.NomRecherche)
            .ThenBy(s => s.Id)
            .Select(s => new { s.ChantierId, Fiche = new FicheDoublon(s.Cle, s.Nom, s.Prenom, s.NomUsage, s.DateNaissance, s.EstFictif) })
            .ToListAsync(annulation);
        var paires = new List<PaireDoublon>();
        foreach (var chantier in lues.GroupBy(l => l.ChantierId))
        {
            var fiches = chantier
                .Select(l => (l.Fiche, Identite: new IdentiteSalarie(l.Fiche.Nom, l.Fiche.Prenom, l.Fiche.NomUsage, l.Fiche.DateNaissance)))
                .ToList();
            for (var i = 0; i < fiches.Count; i++)
            {
                for (var j = i + 1; j < fiches.Count; j++)
                {
                    if (ReglesDoublonSalarie.Comparer(fiches[i].Identite, fiches[j].Identite) is { } lue)
                    {
                        paires.Add(new(fiches[i].Fiche, fiches[j].Fiche, lue));
                    }
                }
            }
        }

        return [.. paires.OrderByDescending(p => p.Ressemblance.Force).ThenBy(p => p.A.Nom, StringComparer.Ordinal).Take(Maximum)];
    }

    /// <summary>Merges that stand, the latest first.</summary>
    public async Task<IReadOnlyList<FusionEcrite>> EnCoursAsync(CancellationToken annulation)
    {
        var lues = await (
            from f in db.FusionsSalarie
            where f.DefaiteLe == null
            join g in db.Salaries on f.SalarieId equals g.Id
            where g.Conservation == EtatConservation.Active
            join a in db.Salaries on f.AutreId equals a.Id
            join u in db.Users on f.ParId equals u.Id
            orderby f.Le descending, f.Id descending
            select new
            {
                f.Cle,
                CleGarde = g.Cle,
                g.Nom,
                g.Prenom,
                AutreNom = a.Nom,
                AutrePrenom = a.Prenom,
                f.Le,
                u.NomAffiche,
            }
        )
            .Take(Maximum)
            .ToListAsync(annulation);
        return
        [
            .. lues.Select(f => new FusionEcrite(
                f.Cle,
                f.CleGarde,
                $"{f.Nom.ToUpper(Composants.Formats.Culture)} {f.Prenom}",
                $"{f.AutreNom.ToUpper(Composants.Formats.Culture)} {f.AutrePrenom}",
                JourFrance.Heure(f.Le),
                f.NomAffiche
            )),
        ];
    }
}
