using Convergence.Data;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Territoires;

/// <summary>What the published documents say of a territory, with their words and their source; what they do not say is null.</summary>
public sealed class ChiffresPubliesQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlyList<ChiffrePublie>> ListerAsync(long territoireId, CancellationToken annulation)
    {
        var releves = await (
            from v in db.Valeurs
            join r in db.Releves on v.ReleveId equals r.Id
            where r.TerritoireId == territoireId && r.Niveau == NiveauReleve.Territoire
            join k in db.Compteurs on v.CompteurId equals k.Id
            join c in db.Campagnes on v.CampagneId equals c.Id
            where c.EstReprise
            orderby c.DateArrete descending, k.Programme, k.Ordre
            select new
            {
                c.CodePeriode,
                c.DateArrete,
                k.Programme,
                k.Libelle,
                v.Nombre,
                k.Unite,
                v.Commentaire,
                r.Source,
            }
        ).ToListAsync(annulation);
        var autres = await db
            .ChiffresSource.Where(c => c.TerritoireId == territoireId)
            .OrderByDescending(c => c.Annee)
            .Select(c => new
            {
                c.PeriodeSource,
                c.Programme,
                c.Libelle,
                c.Valeur,
                c.Unite,
                c.Qualification,
                c.Source,
            })
            .ToListAsync(annulation);
        return
        [
            .. releves.Select(r => new ChiffrePublie(
                Periode.Lire(r.CodePeriode).Libelle,
                r.DateArrete,
                r.Programme,
                r.Libelle,
                r.Nombre,
                r.Unite,
                r.Commentaire == r.Source ? null : r.Commentaire,
                r.Source ?? "Source non renseignée"
            )),
            .. autres.Select(c => new ChiffrePublie(c.PeriodeSource, null, c.Programme, c.Libelle, c.Valeur, c.Unite, c.Qualification, c.Source)),
        ];
    }
}
