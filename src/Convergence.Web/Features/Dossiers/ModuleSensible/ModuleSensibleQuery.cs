using System.Globalization;
using Convergence.Data;
using Convergence.Data.Chiffrement;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.ModuleSensible;

/// <summary>Decisions and counts; the scope of the DPO holds no chantier, so their names are read under a national one, and nothing else.</summary>
public sealed class ModuleSensibleQuery(ConvergenceDbContext db, Coffre coffre, ReponsesCacheesService cachees)
{
    public async Task<ModuleSensibleViewModel> LireAsync(CancellationToken annulation)
    {
        var decisions = await ListerAsync(null, annulation);
        var ouvertes = await db.DecisionsSensibles.Where(d => d.FermeeLe == null).Select(d => new { d.Groupe, d.ChantierId }).ToListAsync(annulation);
        return new(
            [
                .. ChampsSensibles.Groupes.Lignes.Select(g => new GroupeEtat(
                    g,
                    ouvertes.Exists(o => o.Groupe == g.Valeur && o.ChantierId is null),
                    ouvertes.Where(o => o.Groupe == g.Valeur && o.ChantierId is not null).Select(o => o.ChantierId).Distinct().Count()
                )),
            ],
            decisions,
            coffre.EstRegle
        );
    }

    public async Task<DecisionLue?> DecisionAsync(long id, CancellationToken annulation) => (await ListerAsync(id, annulation)).SingleOrDefault();

    public async Task<OuvertureContexte> ContexteAsync(CancellationToken annulation)
    {
        using var noms = db.AvecPerimetre(Perimetre.Complet);
        return new([
            .. (
                await db
                    .Chantiers.Where(c => c.Fin == null)
                    .OrderBy(c => c.NomRecherche)
                    .Select(c => new
                    {
                        c.Id,
                        c.Nom,
                        c.Commune,
                    })
                    .ToListAsync(annulation)
            ).Select(c => new SelectListItem($"{c.Nom} ({c.Commune})", c.Id.ToString(CultureInfo.InvariantCulture))),
        ]);
    }

    private async Task<IReadOnlyList<DecisionLue>> ListerAsync(long? id, CancellationToken annulation)
    {
        using var noms = db.AvecPerimetre(Perimetre.Complet);
        var lues = await (
            from d in db.DecisionsSensibles.AsNoTracking()
            where id == null || d.Id == id
            join o in db.Users on d.OuverteParId equals o.Id
            join f in db.Users on d.FermeeParId equals f.Id into fermeurs
            from f in fermeurs.DefaultIfEmpty()
            join c in db.Chantiers on d.ChantierId equals c.Id into chantiers
            from c in chantiers.DefaultIfEmpty()
            orderby d.OuverteLe descending, d.Id descending
            select new
            {
                Decision = d,
                Par = o.NomAffiche,
                FermeePar = f.NomAffiche,
                Chantier = c.Nom,
            }
        ).ToListAsync(annulation);
        var lignes = new List<DecisionLue>(lues.Count);
        foreach (var l in lues)
        {
            var d = l.Decision;
            var caches = d.FermeeLe is null || d.EffaceeLe is not null ? 0 : await cachees.CompterAsync(d, annulation);
            lignes.Add(
                new(
                    d.Id,
                    ChampsSensibles.Groupes[d.Groupe],
                    l.Chantier ?? "Tout le réseau",
                    d.OuverteLe,
                    d.Motif,
                    l.Par,
                    d.FermeeLe,
                    d.MotifFermeture,
                    l.FermeePar,
                    d.EffaceeLe,
                    caches,
                    d.Version
                )
            );
        }

        return lignes;
    }
}
