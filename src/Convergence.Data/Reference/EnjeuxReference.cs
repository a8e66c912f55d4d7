using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Reference;

/// <summary>Enjeux of the territories, as a committee wrote them.</summary>
internal static class EnjeuxReference
{
    public static async Task EnjeuxAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        var connus = await db.Enjeux.Where(e => e.CleReference != null).Select(e => e.CleReference!).ToHashSetAsync(annulation);
        foreach (var l in fichier.Lignes.Where(l => !connus.Contains(l["cle"])))
        {
            db.Enjeux.Add(
                new EnjeuTerritoire
                {
                    TerritoireId = territoires[l["territoire"]],
                    Annee = l.Entier("annee")!.Value,
                    Theme = l["theme"],
                    Texte = l["texte"],
                    Source = l["source"],
                    CleReference = l["cle"],
                }
            );
        }
    }
}
