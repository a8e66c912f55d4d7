using Convergence.Data;
using Convergence.Domain.Conventions;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Conventions.Registre;

/// <summary>The conventions of the scope as light rows: an association holds a few hundred of them.</summary>
public sealed class ConventionsQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    public async Task<IReadOnlyList<ConventionLigne>> ListerAsync(string? recherche, CancellationToken annulation)
    {
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var conventions = db.Conventions.AsNoTracking();
        foreach (var mot in TexteRecherche.Mots(recherche))
        {
            conventions = conventions.Where(c => c.TexteRecherche.Contains(mot));
        }

        var lues = await (
            from c in conventions
            join t in db.Territoires on c.TerritoireId equals t.Id into territoires
            from t in territoires.DefaultIfEmpty()
            join k in db.Chantiers on c.ChantierId equals k.Id into chantiers
            from k in chantiers.DefaultIfEmpty()
            select new ConventionLigne
            {
                Id = c.Id,
                Numero = c.Numero,
                Type = c.Type,
                Objet = c.Objet,
                Parties = c.Parties,
                Programmes = c.Programmes,
                Etat = c.Etat,
                CodeTerritoire = t.Code,
                TerritoireId = c.TerritoireId,
                Territoire = t.Nom,
                Chantier = k.Nom,
                Debut = c.Debut,
                DebutPrecision = c.DebutPrecision,
                Fin = c.Fin,
                FinPrecision = c.FinPrecision,
                FinEffective = c.FinEffective,
                Avenants = db.Avenants.Count(a => a.ConventionId == c.Id),
                Documents = db.DocumentsConvention.Count(d => d.ConventionId == c.Id),
                EstFictif = c.EstFictif,
                Source = c.Source,
            }
        ).ToListAsync(annulation);
        return [.. lues.Select(l => l with { Echeance = EcheanceConvention.Au(l.Etat, l.FinEffective, aujourdhui) })];
    }

    /// <summary>Sorted for the screen and the workbook alike; what has no end comes last in both directions.</summary>
    public static IReadOnlyList<ConventionLigne> Trier(IEnumerable<ConventionLigne> lignes, string? tri, bool descendant)
    {
        Func<ConventionLigne, IComparable?> cle = tri switch
        {
            "type" => l => l.Type.Libelle(),
            "etat" => l => l.Etat,
            "lieu" => l => TexteRecherche.Normaliser(l.Lieu),
            "debut" => l => l.Debut,
            "fin" => l => l.FinEffective,
            _ => l => l.Numero,
        };
        var connus = lignes.OrderBy(l => cle(l) is null);
        return [.. (descendant ? connus.ThenByDescending(cle) : connus.ThenBy(cle)).ThenBy(l => l.Numero, StringComparer.Ordinal)];
    }
}
