using Convergence.Domain;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Reference;

/// <summary>The named chantiers and their memberships: 59 PHC of the 2023 annex and the four CVG ones of 2016-2018.</summary>
internal static class ChantiersReference
{
    public static async Task ChantiersAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        var organisations = await db.Organisations.ToDictionaryAsync(o => o.NomRecherche, o => o.Id, annulation);
        var connus = await db.Chantiers.Where(c => c.CleReference != null).ToDictionaryAsync(c => c.CleReference!, annulation);
        foreach (var l in fichier.Lignes)
        {
            if (!connus.TryGetValue(l["cle"], out var chantier))
            {
                chantier = new Chantier
                {
                    Nom = l["nom"],
                    TerritoireId = territoires[l["territoire"]],
                    Commune = l["commune"],
                    CodeDepartement = l["departement"],
                    CvgSurTerritoireSelonSource = l.Texte("cvg_selon_source") is null ? null : l.Oui("cvg_selon_source"),
                    CleReference = l["cle"],
                };
                chantier.Commencer(ReseauReference.Date(l, "debut"));
                db.Chantiers.Add(chantier);
            }
            else if (chantier.ModifieParId is not null)
            {
                continue;
            }

            (chantier.Nom, chantier.AutreNom, chantier.Commune, chantier.CodeCommune) = (l["nom"], l.Texte("autre_nom"), l["commune"], l.Texte("code_commune"));
            (chantier.CodeDepartement, chantier.CodeEpci, chantier.NomEpci) = (l["departement"], l.Texte("code_epci"), l.Texte("nom_epci"));
            (chantier.EstRural, chantier.Experimentation, chantier.Remarque, chantier.Source) = (
                l.Oui("rural"),
                l.Texte("experimentation"),
                l.Texte("remarque"),
                l.Texte("source")
            );
            chantier.OrganisationId = l.Texte("organisation") is { } nom ? organisations[TexteRecherche.Normaliser(nom)] : null;
        }
    }

    public static async Task AdhesionsAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        var chantiers = await db.Chantiers.Where(c => c.CleReference != null).ToDictionaryAsync(c => c.CleReference!, c => c.Id, annulation);
        var connues = await db.Adhesions.Where(a => a.CleReference != null).Select(a => a.CleReference!).ToHashSetAsync(annulation);
        foreach (var l in fichier.Lignes.Where(l => !connues.Contains(l["cle"])))
        {
            var adhesion = new AdhesionProgramme
            {
                ChantierId = chantiers[l["chantier"]],
                TerritoireId = territoires[l["territoire"]],
                Programme = l.Enumere<Programme>("programme"),
                Remarque = l.Texte("remarque"),
                CleReference = l["cle"],
            };
            adhesion.Commencer(ReseauReference.Date(l, "debut"));
            if (l.Jour("confirme_au") is { } confirme)
            {
                adhesion.Confirmer(confirme);
            }

            db.Adhesions.Add(adhesion);
        }
    }
}
