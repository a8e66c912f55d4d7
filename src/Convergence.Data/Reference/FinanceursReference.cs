using Convergence.Domain;
using Convergence.Domain.Financements;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Reference;

/// <summary>Funders that the documents name, without an amount: none is written. An organisation already known is linked, never doubled.</summary>
internal static class FinanceursReference
{
    public static async Task ChargerAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var organisations = await db.Organisations.ToDictionaryAsync(o => o.NomRecherche, annulation);
        foreach (var l in fichier.Lignes)
        {
            var cle = TexteRecherche.Normaliser(l["nom"]);
            if (!organisations.ContainsKey(cle))
            {
                organisations[cle] = new Organisation
                {
                    Nom = l["nom"],
                    Source = l["source"],
                    CleReference = cle,
                };
                db.Organisations.Add(organisations[cle]);
            }
        }

        await db.SaveChangesAsync(annulation);
        var connus = await db.Financeurs.Where(f => f.CleReference != null).ToDictionaryAsync(f => f.CleReference!, annulation);
        foreach (var l in fichier.Lignes)
        {
            var programmes = l.Enumere<Programmes>("programmes");
            if (connus.TryGetValue(l["cle"], out var financeur))
            {
                (financeur.Niveau, financeur.Nature, financeur.Programmes) = (
                    l.Enumere<NiveauFinanceur>("niveau"),
                    l.Enumere<NatureFinanceur>("nature"),
                    programmes
                );
                (financeur.PeriodeSource, financeur.Remarque, financeur.Source) = (l["periode"], l.Texte("remarque"), l["source"]);
                continue;
            }

            db.Financeurs.Add(
                new Financeur
                {
                    OrganisationId = organisations[TexteRecherche.Normaliser(l["nom"])].Id,
                    Niveau = l.Enumere<NiveauFinanceur>("niveau"),
                    Nature = l.Enumere<NatureFinanceur>("nature"),
                    Programmes = programmes,
                    PeriodeSource = l["periode"],
                    Remarque = l.Texte("remarque"),
                    Source = l["source"],
                    CleReference = l["cle"],
                }
            );
        }
    }
}
