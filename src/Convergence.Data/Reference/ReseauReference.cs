using Convergence.Domain;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Reference;

/// <summary>Geography, organisations and territories of the reference files.</summary>
internal static class ReseauReference
{
    public static async Task RegionsAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var connus = await db.Regions.ToDictionaryAsync(r => r.Code, annulation);
        foreach (var l in fichier.Lignes)
        {
            if (connus.TryGetValue(l["code"], out var region))
            {
                region.Nom = l["nom"];
            }
            else
            {
                db.Regions.Add(new Region { Code = l["code"], Nom = l["nom"] });
            }
        }
    }

    public static async Task DepartementsAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var connus = await db.Departements.ToDictionaryAsync(d => d.Code, annulation);
        foreach (var l in fichier.Lignes)
        {
            if (connus.TryGetValue(l["code"], out var departement))
            {
                (departement.Nom, departement.CodeRegion) = (l["nom"], l["code_region"]);
            }
            else
            {
                db.Departements.Add(
                    new Departement
                    {
                        Code = l["code"],
                        Nom = l["nom"],
                        CodeRegion = l["code_region"],
                    }
                );
            }
        }
    }

    public static async Task OrganisationsAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var connues = await db.Organisations.Where(o => o.CleReference != null).ToDictionaryAsync(o => o.CleReference!, annulation);
        foreach (var l in fichier.Lignes)
        {
            var cle = TexteRecherche.Normaliser(l["nom"]);
            if (!connues.TryGetValue(cle, out var organisation))
            {
                db.Organisations.Add(
                    new Organisation
                    {
                        Nom = l["nom"],
                        CleReference = cle,
                        Roles = l.Enumere<RoleOrganisation>("roles"),
                        Source = l.Texte("source"),
                    }
                );
            }
            else if (organisation.ModifieParId is null)
            {
                (organisation.Nom, organisation.Roles, organisation.Source) = (l["nom"], l.Enumere<RoleOrganisation>("roles"), l.Texte("source"));
            }
        }
    }

    public static async Task TerritoiresAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var connus = await db.Territoires.Include(t => t.Departements).Where(t => t.CleReference != null).ToDictionaryAsync(t => t.CleReference!, annulation);
        foreach (var l in fichier.Lignes)
        {
            if (!connus.TryGetValue(l["code"], out var territoire))
            {
                territoire = new Territoire
                {
                    Code = l["code"],
                    Nom = l["nom"],
                    CleReference = l["code"],
                };
                territoire.Commencer(Date(l, "debut"));
                db.Territoires.Add(territoire);
            }
            else if (territoire.ModifieParId is not null)
            {
                continue;
            }

            (territoire.Nom, territoire.Perimetre, territoire.CodeRegion) = (l["nom"], l.Texte("perimetre"), l.Texte("code_region"));
            (territoire.CodeEpci, territoire.Notes, territoire.Source) = (l.Texte("code_epci"), l.Texte("notes"), l.Texte("source"));
            foreach (
                var code in l["departements"]
                    .Split(';', StringSplitOptions.RemoveEmptyEntries)
                    .Where(c => territoire.Departements.All(d => d.CodeDepartement != c))
            )
            {
                territoire.Departements.Add(new TerritoireDepartement { CodeDepartement = code });
            }
        }
    }

    public static async Task EtatsAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        var connus = await db.EtatsTerritoireProgramme.Where(e => e.CleReference != null).Select(e => e.CleReference!).ToHashSetAsync(annulation);
        foreach (var l in fichier.Lignes)
        {
            var cle = $"{l["territoire"]}-{l["programme"]}";
            if (connus.Contains(cle))
            {
                continue;
            }

            var etat = new EtatTerritoireProgramme
            {
                TerritoireId = territoires[l["territoire"]],
                Programme = l.Enumere<Programme>("programme"),
                Etat = l.Enumere<EtatProgramme>("etat"),
                ConfirmeAu = l.Jour("confirme_au"),
                Remarque = l.Texte("remarque"),
                CleReference = cle,
            };
            etat.Commencer(Date(l, "debut"));
            db.EtatsTerritoireProgramme.Add(etat);
        }
    }

    public static async Task PorteursAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        var organisations = await db.Organisations.ToDictionaryAsync(o => o.NomRecherche, o => o.Id, annulation);
        var connus = await db.Porteurs.Where(p => p.CleReference != null).Select(p => p.CleReference!).ToHashSetAsync(annulation);
        foreach (var l in fichier.Lignes.Where(l => !connus.Contains(l["cle"])))
        {
            var porteur = new PorteurCoordination
            {
                TerritoireId = territoires[l["territoire"]],
                OrganisationId = organisations[TexteRecherche.Normaliser(l["organisation"])],
                Remarque = l.Texte("remarque"),
                CleReference = l["cle"],
            };
            porteur.Commencer(Date(l, "debut"));
            if (l.Texte("fin") is not null)
            {
                porteur.Terminer(Date(l, "fin"), l.Texte("motif_fin"));
            }

            db.Porteurs.Add(porteur);
        }
    }

    /// <summary>A date of a reference file; a malformed one is a defect of the file and stops the load.</summary>
    public static DatePartielle Date(LigneCsv ligne, string colonne) =>
        DatePartielle.TryLire(ligne[colonne], out var date) ? date : throw new FormatException($"Date illisible dans la référence : « {ligne[colonne]} »");
}
