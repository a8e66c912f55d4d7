using Convergence.Data.Lot;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Reference;

/// <summary>Partners that the documents name, and what they count of them. An organisation already known is linked, never doubled.</summary>
internal static class PartenairesReference
{
    public static async Task PartenairesAsync(ConvergenceDbContext db, EcritureEnLot lot, FichierCsv fichier, CancellationToken annulation)
    {
        var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        var organisations = await OrganisationsAsync(db, lot, fichier, annulation);
        var connus = await db.Partenaires.Include(p => p.Territoires).Where(p => p.CleReference != null).ToDictionaryAsync(p => p.CleReference!, annulation);
        var pris = await db.Partenaires.Where(p => p.CleReference == null).Select(p => p.OrganisationId).ToHashSetAsync(annulation);
        foreach (var l in fichier.Lignes)
        {
            var organisation = organisations[TexteRecherche.Normaliser(l["nom"])];
            if (!connus.TryGetValue(l["cle"], out var partenaire))
            {
                // A person typed this partner before the file knew it: theirs stands.
                if (pris.Contains(organisation.Id))
                {
                    continue;
                }

                partenaire = new Partenaire
                {
                    OrganisationId = organisation.Id,
                    Type = l.Enumere<TypePartenaire>("type"),
                    CleReference = l["cle"],
                };
                partenaire.Rattacher(l.Texte("territoire") is { } code ? territoires[code] : null);
                partenaire.Confirmer(l.Jour("confirme_au")!.Value, l.Jour("confirme_au")!.Value, parId: null);
                db.Partenaires.Add(partenaire);
            }
            else if (partenaire.ModifieParId is not null)
            {
                continue;
            }

            partenaire.Type = l.Enumere<TypePartenaire>("type");
            partenaire.Themes = l["themes"]
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Aggregate(ThematiquesInclusion.Aucune, (t, c) => t | (ThematiquesNoms.Lire(c) ?? throw new FormatException($"Thématique inconnue : {c}")));
            (partenaire.AutresNoms, partenaire.Offre, partenaire.Couverture, partenaire.Source) = (
                l.Texte("autres_noms"),
                l.Texte("offre"),
                l.Texte("couverture"),
                l.Texte("source")
            );
            foreach (var code in l["territoires"].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                partenaire.AgirSur(territoires[code]);
            }
        }
    }

    public static async Task EffetsAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        var partenaires = await db.Partenaires.Where(p => p.CleReference != null).ToDictionaryAsync(p => p.CleReference!, p => p.Id, annulation);
        var connus = await db.EffetsPartenariat.Where(e => e.CleReference != null).Select(e => e.CleReference!).ToHashSetAsync(annulation);
        foreach (var l in fichier.Lignes.Where(l => !connus.Contains(l["cle"]) && partenaires.ContainsKey(l["partenaire"])))
        {
            var effet = new EffetPartenariat
            {
                PartenaireId = partenaires[l["partenaire"]],
                TerritoireId = l.Texte("territoire") is { } code ? territoires[code] : null,
                Nature = l.Enumere<NatureEffet>("nature"),
                Source = l["source"],
                Remarque = l.Texte("remarque"),
                CleReference = l["cle"],
            };
            var annee = l.Entier("annee");
            effet.Compter(l.Entier("nombre"), annee, l.Texte("periode"), new DateOnly(annee ?? EffetPartenariat.PremiereAnnee, 12, 31));
            db.EffetsPartenariat.Add(effet);
        }
    }

    private static async Task<Dictionary<string, Organisation>> OrganisationsAsync(
        ConvergenceDbContext db,
        EcritureEnLot lot,
        FichierCsv fichier,
        CancellationToken annulation
    )
    {
        var connues = await db.Organisations.ToDictionaryAsync(o => o.NomRecherche, annulation);
        foreach (var l in fichier.Lignes)
        {
            var cle = TexteRecherche.Normaliser(l["nom"]);
            if (!connues.ContainsKey(cle))
            {
                connues[cle] = new Organisation
                {
                    Nom = l["nom"],
                    Source = l.Texte("source"),
                    CleReference = cle,
                };
                lot.Ajouter(connues[cle]);
            }
        }

        return connues;
    }
}
