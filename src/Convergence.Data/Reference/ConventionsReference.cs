using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Reference;

/// <summary>The agreements that the documents name. One that a person has edited is left as it is.</summary>
internal static class ConventionsReference
{
    public static async Task ChargerAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        var organisations = (await db.Organisations.Select(o => new { o.Id, o.NomRecherche }).ToListAsync(annulation)).ToLookup(o => o.NomRecherche, o => (long?)o.Id);
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
                TerritoireId = l.Texte("territoire") is { } code ? territoires[code] : null,
                Objet = l["objet"],
                Remarque = l.Texte("remarque"),
                Source = l.Texte("source"),
            };
            convention.Dater(Date(l, "debut"), Date(l, "fin"));
            convention.Reprendre(l.Enumere<EtatConvention>("etat"));
            convention.Nommer(parties.Select(p => p[0]));
            db.Conventions.Add(convention);
            await db.SaveChangesAsync(annulation);

            db.PartiesConvention.AddRange(parties.Select((p, i) => new PartieConvention { ConventionId = convention.Id, TerritoireId = convention.TerritoireId, Nom = p[0], Role = Enum.Parse<RolePartie>(p[1]), Rang = i + 1, OrganisationId = organisations[TexteRecherche.Normaliser(p[0])].FirstOrDefault() }));
            db.CouverturesConvention.AddRange(l["couvre"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(c => new CouvertureConvention { ConventionId = convention.Id, TerritoireId = territoires[c] }));
        }
    }

    private static Programmes Programmes(string codes)
        => codes.Split(';').Aggregate(Domain.Programmes.Aucun, (ensemble, code) => ensemble | Enum.Parse<Programmes>(code, ignoreCase: true));

    private static DatePartielle? Date(LigneCsv ligne, string colonne) => DatePartielle.TryLire(ligne.Texte(colonne), out var date) ? date : null;
}
