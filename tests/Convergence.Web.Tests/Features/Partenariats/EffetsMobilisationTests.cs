using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Partenariats;

/// <summary>What who may not see a person reads of mobilisations: counts over enough people, and nothing else.</summary>
public sealed class EffetsMobilisationTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Page = "/partenariats/mobilisations?annee=2024";

    private readonly Reperes _reperes = new(factory);

    [Fact]
    public async Task Les_comptes_de_moins_de_cinq_personnes_sont_caches_a_qui_ne_voit_pas_les_personnes()
    {
        var partenaire = _reperes.PartenaireLyon;
        await EcrireAsync("Effeteur", 6, ThemeAccompagnement.Droits, null, acceptees: 6);
        await EcrireAsync("Rareteur", 4, ThemeAccompagnement.Langue, null, acceptees: 4);
        await EcrireAsync("Memeteur", 1, ThemeAccompagnement.Famille, null, acceptees: 9, fois: 9);
        await EcrireAsync("Partageur", 7, ThemeAccompagnement.Emploi, partenaire, acceptees: 3);

        // The chantier counts its own people, all of them.
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var lue = await cip.LirePageAsync(Page);
        Assert.Equal(["4", "4"], Ligne(lue, "Français, lecture, calcul").Where((_, i) => i is 1 or 3));
        Assert.Equal("9", Ligne(lue, "Famille, garde d’enfant")[3]);
        AssertHtml.Contient(lue, "Demandes aux partenaires en 2024");

        foreach (var compte in new[] { Comptes.National, Comptes.CoordinationLyon, Comptes.PartenariatLyon })
        {
            using var client = await factory.ConnecterAsync(compte);
            var page = await client.LirePageAsync(Page);
            Assert.Equal("6", Ligne(page, "Droits et papiers")[1]);
            Assert.Equal("6 sur 6", Ligne(page, "Droits et papiers")[4]);
            Assert.Equal(["Français, lecture, calcul", "secret"], Ligne(page, "Français, lecture, calcul"));

            // Nine requests of one person stay those of one person.
            Assert.Equal(["Famille, garde d’enfant", "secret"], Ligne(page, "Famille, garde d’enfant"));
            AssertHtml.NeContientPas(page, "Demandes aux partenaires");
            AssertHtml.NeContientPas(page, "Effeteur");
            AssertHtml.NeContientPas(page, "EFFETEUR");

            // On the sheet, seven people and three acceptances: the acceptances are secret, and so is the rest of them.
            page = await client.LirePageAsync($"/partenaires/{partenaire}");
            var ligne = Ligne(page, "Emploi");
            Assert.Equal(["7", "7"], ligne.Where((_, i) => i is 1 or 2));
            Assert.Equal(["7 sur 7", "secret"], ligne.Where((_, i) => i is 3 or 4));
            AssertHtml.NeContientPas(page, "PARTAGEUR");
        }

        // Another territory has nothing of it, and a chantier of another territory neither.
        using var lille = await factory.ConnecterAsync(Comptes.CoordinationLille);
        AssertHtml.NeContientPas(await lille.LirePageAsync(Page), "Français, lecture, calcul");
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        AssertHtml.NeContientPas(await saintMalo.LirePageAsync(Page), "Famille, garde d’enfant");
    }

    [Fact]
    public async Task Une_personne_qui_s_oppose_sort_des_comptes()
    {
        await EcrireAsync("Opposeur", 5, ThemeAccompagnement.Numerique, null, acceptees: 5);
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        Assert.Equal("5", Ligne(await client.LirePageAsync(Page), "Numérique")[1]);
        await EcrireAsync(async db =>
            (await db.Salaries.FirstAsync(s => s.Nom == "Opposeur")).ChangerTraitement(EtatTraitement.Oppose, new DateOnly(2026, 11, 1))
        );
        Assert.Equal(["Numérique", "secret"], Ligne(await client.LirePageAsync(Page), "Numérique"));
    }

    private static IReadOnlyList<string> Ligne(AngleSharp.Html.Dom.IHtmlDocument page, string theme) =>
        page.QuerySelectorAll("main tr")
            .Where(r => r.QuerySelector("th[scope=row]") is { } th && AssertHtml.Texte(th) == theme)
            .Select(r => r.Children.Select(AssertHtml.Texte).ToList())
            .First();

    private Task EcrireAsync(Func<ConvergenceDbContext, Task> action) =>
        factory.LireAsync(
            async db =>
            {
                await action(db);
                return await db.SaveChangesAsync();
            },
            new Perimetre { ChantierIds = [_reperes.ChantierLyon] }
        );

    private Task EcrireAsync(string nom, int personnes, ThemeAccompagnement theme, long? partenaire, int acceptees, int fois = 1) =>
        EcrireAsync(async db =>
        {
            var (territoire, chantier, aujourdhui) = (_reperes.TerritoireLyon, _reperes.ChantierLyon, new DateOnly(2026, 11, 22));
            for (var i = 0; i < personnes; i++)
            {
                var salarie = Salarie.Accueillir(territoire, chantier, new IdentiteSalarie(nom, "Test", null, null, Genre.NonRenseigne), aujourdhui);
                db.Salaries.Add(salarie);
                await db.SaveChangesAsync();
                var parcours = new ParcoursSalarie
                {
                    TerritoireId = territoire,
                    ChantierId = chantier,
                    SalarieId = salarie.Id,
                    Programme = Programme.Cvg,
                };
                parcours.Entrer(new DateOnly(2024, 1, 8));
                db.ParcoursSalaries.Add(parcours);
                await db.SaveChangesAsync();
                for (var j = 0; j < fois; j++)
                {
                    var mobilisation = new Mobilisation
                    {
                        TerritoireId = territoire,
                        ChantierId = chantier,
                        ParcoursId = parcours.Id,
                        Theme = theme,
                        PartenaireId = partenaire,
                        DemandeLe = new DateOnly(2024, 2, 1),
                    };
                    mobilisation.Repondre(
                        i + j < acceptees ? ReponseMobilisation.Acceptee : ReponseMobilisation.Refusee,
                        new DateOnly(2024, 2, 11),
                        aujourdhui
                    );
                    db.Mobilisations.Add(mobilisation);
                }
            }
        });
}
