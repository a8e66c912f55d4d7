using System.Net;
using Convergence.Data.Demonstration;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Security;

/// <summary>Every page that shows the name of a person leaves its line in the journal of access: « Qui a vu ce dossier » misses nobody.</summary>
[Longue]
public sealed class PagesNominativesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    /// <summary>Accounts of one chantier that read names.</summary>
    private static readonly string[] DuChantier = [Comptes.CipLyon, Comptes.DirectionLyon];

    /// <summary>Lists that name several people and leave no line a person yet: a page here leaves this list when its line is written.</summary>
    private static readonly string[] Listes =
    [
        "GET /alertes",
        "GET /salaries",
        "GET /salaries-partages",
        "GET /salaries/action-collective",
        "GET /salaries/agenda",
        "GET /salaries/conservation",
        "GET /suivis",
    ];

    private static readonly Perimetre Journal = new() { JournalReseau = true };

    [Fact]
    public async Task Une_page_qui_nomme_une_personne_laisse_sa_ligne()
    {
        var noms = await NomsAsync();
        Assert.NotEmpty(noms);
        var (nommees, sansLigne) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var ligne in MatriceAutorisations.Toutes.Where(l => l.Verbe == "GET"))
        {
            foreach (var lecteur in LecteursDe(ligne))
            {
                var avant = await DerniereLigneAsync();
                var vues = await NommeesAsync(ligne, lecteur, noms);
                if (vues.Count > 0)
                {
                    nommees.Add(ligne.Point);
                    var ecrites = await EcritesDepuisAsync(avant);
                    if (vues.Any(v => !noms[v].Any(ecrites.Contains)))
                    {
                        sansLigne.Add(ligne.Point);
                    }
                }
            }
        }

        // The guard sees pages: a file of a person at least, each of the three forms that once left no line, and lists.
        Assert.Contains("GET /salaries/{cle:guid}", nommees);
        Assert.Contains("GET /salaries/{cle:guid}/contrats/nouveau", nommees);
        Assert.Contains("GET /salaries/{cle:guid}/parcours/{parcours:guid}/suspensions/nouvelle", nommees);
        Assert.Contains("GET /salaries/{cle:guid}/parcours/{parcours:guid}/prolongations/nouvelle", nommees);
        AssertRegle.Tenue(
            sansLigne
                .Except(Listes)
                .Select(p => $"{p} : nomme une personne sans écrire sa ligne")
                .Concat(Listes.Except(sansLigne).Select(p => $"{p} : écrit ses lignes, ou ne nomme plus personne : à ôter de la liste"))
        );
    }

    /// <summary>The first account of the chantier that the page lets in, and the coordination: what they are shown differs.</summary>
    private static IEnumerable<string> LecteursDe(LigneMatrice ligne)
    {
        var admis = ComptesDemonstration.Liste.Where(c => ligne.Attendu(c.Courriel, c.Role) == 200).Select(c => c.Courriel).ToList();
        return admis.Intersect(DuChantier).Take(1).Concat(admis.Intersect([Comptes.CoordinationLyon]));
    }

    /// <summary>People of the chantiers of Lyon by the two orders in which a page names them; several may have one name.</summary>
    private async Task<Dictionary<string, List<long>>> NomsAsync()
    {
        var lyon = new Reperes(factory).TerritoireLyon;
        var chantiers = await factory.LireAsync(db => db.Chantiers.Where(c => c.TerritoireId == lyon).Select(c => c.Id).ToListAsync());
        return await factory.LireAsync(
            async db =>
            {
                var lus = await db
                    .Salaries.Where(s => s.Nom != string.Empty)
                    .Select(s => new
                    {
                        s.Id,
                        s.Nom,
                        s.Prenom,
                    })
                    .ToListAsync();
                return lus.SelectMany(s => new[] { (Nom: $"{s.Nom} {s.Prenom}", s.Id), (Nom: $"{s.Prenom} {s.Nom}", s.Id) })
                    .GroupBy(s => s.Nom, StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(g => g.Key, g => g.Select(s => s.Id).ToList(), StringComparer.OrdinalIgnoreCase);
            },
            new Perimetre { ChantierIds = chantiers }
        );
    }

    private async Task<List<string>> NommeesAsync(LigneMatrice ligne, string compte, Dictionary<string, List<long>> noms)
    {
        using var client = await factory.ConnecterAsync(compte);
        using var reponse = await client.GetAsync(new Uri(ligne.Adresse(new Reperes(factory)), UriKind.Relative));
        if (reponse.StatusCode != HttpStatusCode.OK || reponse.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return [];
        }

        var texte = string.Join(' ', (await reponse.PageAsync()).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return [.. noms.Keys.Where(n => texte.Contains(n, StringComparison.OrdinalIgnoreCase))];
    }

    private Task<long> DerniereLigneAsync() => factory.LireAsync(async db => await db.AccesDossiers.MaxAsync(a => (long?)a.Id) ?? 0, Journal);

    private Task<HashSet<long>> EcritesDepuisAsync(long ligne) =>
        factory.LireAsync(async db => (await db.AccesDossiers.Where(a => a.Id > ligne).Select(a => a.SalarieId).ToListAsync()).ToHashSet(), Journal);
}
