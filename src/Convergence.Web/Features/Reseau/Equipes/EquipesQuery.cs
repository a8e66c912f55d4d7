using Convergence.Data;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau.Equipes;
using Convergence.Web.Commun;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Equipes;

/// <summary>Posts of the scope, with totals « au » a date. There are some hundreds of them: read once, then filtered and added here.</summary>
public sealed class EquipesQuery(ConvergenceDbContext db)
{
    public async Task<EquipesLues> LireAsync(EquipesFiltreForm filtre, DateLue au, CancellationToken annulation)
    {
        var tous = await PostesAsync(au.Jour, null, annulation);
        var retenus = tous.Where(p => string.IsNullOrEmpty(filtre.Territoire) || p.CodeTerritoire == filtre.Territoire)
            .Where(p => filtre.FonctionLue is not { } f || p.Fonction == f)
            .ToList();
        var enVigueur = retenus.Where(p => p.EnVigueur).ToList();
        return new EquipesLues(
            [.. Trier(retenus.Where(p => p.EnVigueur || filtre.Termines), filtre)],
            [
                .. enVigueur
                    .GroupBy(p => p.Territoire)
                    .OrderBy(g => TexteRecherche.Normaliser(g.Key), StringComparer.Ordinal)
                    .Select(g => TotalEtp.De(g.Key, [.. g])),
            ],
            [.. enVigueur.GroupBy(p => p.Fonction).OrderBy(g => g.Key).Select(g => TotalEtp.De(g.Key.Libelle(), [.. g]))],
            TotalEtp.De("Ensemble", enVigueur),
            [.. tous.Select(p => (p.CodeTerritoire, p.Territoire)).Distinct().OrderBy(t => TexteRecherche.Normaliser(t.Territoire), StringComparer.Ordinal)]
        );
    }

    /// <summary>Every post of the scope, or of one territory; those in force on a day say so.</summary>
    public async Task<IReadOnlyList<PosteLigne>> PostesAsync(DateOnly au, long? territoireId, CancellationToken annulation)
    {
        var lus = await (
            from p in db.PostesEquipe.AsNoTracking()
            where territoireId == null || p.TerritoireId == territoireId
            join t in db.Territoires on p.TerritoireId equals t.Id
            join c in db.Chantiers on p.ChantierId equals c.Id into chantiers
            from c in chantiers.DefaultIfEmpty()
            join o in db.Organisations on p.OrganisationId equals o.Id into organisations
            from o in organisations.DefaultIfEmpty()
            select new
            {
                Poste = p,
                t.Code,
                t.Nom,
                Chantier = c.Nom,
                Employeur = o.Nom,
            }
        ).ToListAsync(annulation);
        return
        [
            .. lus.Select(l => new PosteLigne
            {
                Id = l.Poste.Id,
                TerritoireId = l.Poste.TerritoireId,
                CodeTerritoire = l.Code,
                Territoire = l.Nom,
                Chantier = l.Chantier,
                Fonction = l.Poste.Fonction,
                Etp = l.Poste.Etp,
                EtpAccompagnement = l.Poste.EtpAccompagnement,
                Employeur = l.Employeur,
                Remarque = l.Poste.Remarque,
                Debut = l.Poste.DebutConnu,
                Fin = l.Poste.FinConnue,
                MotifFin = l.Poste.MotifFin,
                EstFictif = l.Poste.EstFictif,
                EnVigueur = l.Poste.EstEnVigueurAu(au),
            }),
        ];
    }

    private static IEnumerable<PosteLigne> Trier(IEnumerable<PosteLigne> postes, EquipesFiltreForm filtre)
    {
        Func<PosteLigne, IComparable?> cle = filtre.Tri switch
        {
            "fonction" => p => p.Fonction,
            "etp" => p => p.Etp,
            "accompagnement" => p => p.EtpAccompagnement ?? -1,
            "debut" => p => p.Debut.Premier,
            _ => p => TexteRecherche.Normaliser(p.Territoire),
        };
        return (filtre.Descendant ? postes.OrderByDescending(cle) : postes.OrderBy(cle))
            .ThenBy(p => TexteRecherche.Normaliser(p.Territoire), StringComparer.Ordinal)
            .ThenBy(p => TexteRecherche.Normaliser(p.Chantier), StringComparer.Ordinal)
            .ThenBy(p => p.Fonction)
            .ThenBy(p => p.Id);
    }
}

/// <summary>Posts as filtered, their totals on the date, and the territories that have some.</summary>
public sealed record EquipesLues(
    IReadOnlyList<PosteLigne> Postes,
    IReadOnlyList<TotalEtp> ParTerritoire,
    IReadOnlyList<TotalEtp> ParFonction,
    TotalEtp Ensemble,
    IReadOnlyList<(string Code, string Nom)> Territoires
);
