using Convergence.Data;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Chantiers;

/// <summary>The chantiers that the reader may see, that the search finds, on a date: one light row each.</summary>
public sealed class ChantierClesQuery(ConvergenceDbContext db)
{
    public async Task<List<ChantierCle>> LireAsync(Recherche recherche, DateLue lue, bool termines, CancellationToken annulation)
    {
        var au = lue.Jour;
        var requete = db.Chantiers.Where(c => c.Debut <= au && (termines || c.Fin == null || c.Fin >= au));
        foreach (var mot in recherche.Mots)
        {
            requete = requete.Where(c =>
                c.TexteRecherche.Contains(mot)
                || (c.Siret != null && c.Siret.Contains(mot))
                || db.Organisations.Any(o => o.Id == c.OrganisationId && o.TexteRecherche.Contains(mot))
                || db.Territoires.Any(t => t.Id == c.TerritoireId && t.TexteRecherche.Contains(mot))
            );
        }

        foreach (var (texte, programme) in recherche.Programmes)
        {
            requete = requete.Where(c =>
                c.TexteRecherche.Contains(texte)
                || db.Adhesions.Any(a => a.ChantierId == c.Id && a.Programme == programme && a.Debut <= au && (termines || a.Fin == null || a.Fin >= au))
            );
        }

        var chantiers = await (
            from c in requete
            join d in db.Departements on c.CodeDepartement equals d.Code
            join r in db.Regions on d.CodeRegion equals r.Code
            select new
            {
                c.Id,
                c.NomRecherche,
                c.Commune,
                c.TerritoireId,
                d.CodeRegion,
                Region = r.Nom,
                c.EstRural,
                c.Experimentation,
                c.EstFictif,
                c.Debut,
            }
        ).ToListAsync(annulation);
        var adhesions = (
            await db
                .Adhesions.Where(FaitDate.EnVigueurAu<AdhesionProgramme>(au))
                .Select(a => new AdhesionAu(a.ChantierId, a.Programme, a.TerritoireId, a.ConfirmeAu, a.Fin))
                .ToListAsync(annulation)
        ).ToLookup(a => a.ChantierId);
        var territoires = await db
            .Territoires.Select(t => new
            {
                t.Id,
                t.Code,
                t.Nom,
            })
            .ToDictionaryAsync(t => t.Id, annulation);
        return chantiers.ConvertAll(c =>
        {
            var siennes = adhesions[c.Id].OrderBy(a => a.Programme).ToList();

            // On a past date the chantier stands where its membership says, not where it is attached now.
            var territoireId = siennes.Count > 0 ? siennes[0].TerritoireId : c.TerritoireId;
            var territoire = territoires.GetValueOrDefault(territoireId);
            return new ChantierCle
            {
                Id = c.Id,
                NomRecherche = c.NomRecherche,
                Commune = c.Commune,
                TerritoireId = territoireId,
                CodeTerritoire = territoire?.Code ?? string.Empty,
                Territoire = territoire?.Nom ?? "hors de votre périmètre",
                CodeRegion = c.CodeRegion,
                Region = c.Region,
                EstRural = c.EstRural,
                Experimentation = c.Experimentation,
                EstFictif = c.EstFictif,
                Debut = c.Debut,
                Adhesions = siennes,
                AConfirmer = siennes.Exists(a => a.Fin is null && ReglesConfirmation.EstAConfirmer(a.ConfirmeAu, lue.Aujourdhui)),
            };
        });
    }
}
