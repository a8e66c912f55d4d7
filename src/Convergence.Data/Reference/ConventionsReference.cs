using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Reference;

/// <summary>The agreements that the documents name. One that a person has edited is left as it is.</summary>
internal static class ConventionsReference
{
    public static async Task ChargerAsync(ConvergenceDbContext db, EcritureEnLot lot, FichierCsv fichier, CancellationToken annulation)
    {
        var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        var organisations = (await db.Organisations.Select(o => new { o.Id, o.NomRecherche }).ToListAsync(annulation)).ToLookup(
            o => o.NomRecherche,
            o => (long?)o.Id
        );
        var connues = await db.Conventions.Where(c => c.CleReference != null).Select(c => c.CleReference!).ToHashSetAsync(annulation);
        foreach (var l in fichier.Lignes.Where(l => !connues.Contains(l["numero"])))
        {
            var parties = l["parties"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('|')).ToList();
            var convention = new Convention
            {
                Numero = l["numero"],
                CleReference = l["numero"],
                Type = l.Enumere<TypeConvention>("type"),
                Programmes = Programmes(l["programmes"]),
                TerritoireId = l.Texte("territoire") is { } territoire ? territoires[territoire] : null,
                Objet = l["objet"],
                Remarque = l.Texte("remarque"),
                Source = l.Texte("source"),
            };
            convention.Dater(Date(l, "debut"), Date(l, "fin"));
            convention.Reprendre(l.Enumere<EtatConvention>("etat"));
            convention.Nommer(parties.Select(p => p[0]));
            lot.Ajouter(convention);
            for (var i = 0; i < parties.Count; i++)
            {
                var (nom, role) = (parties[i][0], Enum.Parse<RolePartie>(parties[i][1]));
                lot.Ajouter(
                    new PartieConvention
                    {
                        ConventionId = convention.Id,
                        TerritoireId = convention.TerritoireId,
                        Nom = nom,
                        Role = role,
                        Rang = i + 1,
                        OrganisationId = organisations[TexteRecherche.Normaliser(nom)].FirstOrDefault(),
                    }
                );
            }

            foreach (var code in l["couvre"].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                lot.Ajouter(new CouvertureConvention { ConventionId = convention.Id, TerritoireId = territoires[code] });
            }
        }
    }

    private static Programmes Programmes(string codes) =>
        codes.Split(';').Aggregate(Domain.Programmes.Aucun, (ensemble, code) => ensemble | Enum.Parse<Programmes>(code, ignoreCase: true));

    private static DatePartielle? Date(LigneCsv ligne, string colonne) => DatePartielle.TryLire(ligne.Texte(colonne), out var date) ? date : null;
}
