using System.Globalization;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>Who leaves today, who enters today, who does both and who enters tomorrow, on every page that counts or lists them.</summary>
public sealed class JourDeSortieTests
{
    private static readonly DateOnly Jour = new(2026, 11, 22);

    [Fact]
    public async Task Qui_sort_aujourd_hui_quitte_les_stocks_et_les_listes_et_compte_parmi_les_sorties()
    {
        await using var factory = new ConvergenceFactory();
        await factory.InitializeAsync();
        var lyon = new Perimetre { ChantierIds = [new Reperes(factory).ChantierLyon] };
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        using var national = await factory.ConnecterAsync(Comptes.National);
        var adresse = $"/salaries/reseau/personnes?programme=cvg&chantier={new Reperes(factory).ChantierLyon}&compte=";
        var (reseau, projection) = (await ReseauAsync(), await ProjectionAsync());
        var listes = (Ouverts: await TotalAsync("ouverts"), Entrees: await TotalAsync("entrees"), Sorties: await TotalAsync("sorties"));

        await EntrerAsync(factory, lyon, "Aasort", new(2026, 1, 5), Jour);
        await EntrerAsync(factory, lyon, "Aaentre", Jour, null);
        await EntrerAsync(factory, lyon, "Aapasse", Jour, Jour);
        await EntrerAsync(factory, lyon, "Aavient", Jour.AddDays(1), null);

        // Stock, entries, exits.
        Assert.Equal((reseau.Ouverts + 1, reseau.Entrees + 3, reseau.Sorties + 2), await ReseauAsync());
        var apres = (await TotalAsync("ouverts"), await TotalAsync("entrees"), await TotalAsync("sorties"));
        Assert.Equal((listes.Ouverts + 1, listes.Entrees + 3, listes.Sorties + 2), apres);
        Assert.Equal(projection + 1, await ProjectionAsync());

        // Lists of work: who is to come is not lost, who is out by tonight is among those who left.
        Assert.Equal(["AAENTRE", "AAVIENT"], await NommesAsync("/salaries"));
        Assert.Equal(["AAPASSE", "AASORT"], await NommesAsync("/salaries?etat=sortis"));

        // Who leaves today may have taken part in what was done today.
        Assert.Equal(["AAENTRE", "AAPASSE", "AASORT"], await NommesAsync("/salaries/action-collective"));

        async Task<(int Ouverts, int Entrees, int Sorties)> ReseauAsync()
        {
            var page = await national.LirePageAsync("/salaries/reseau");
            var ligne = AssertHtml.Lignes(page, "main table").First(l => l[0].StartsWith("CVG", StringComparison.Ordinal));
            return (Lire(ligne[1]), Lire(ligne[2]), Lire(ligne[3]));
        }

        async Task<int> ProjectionAsync() =>
            Lire(AssertHtml.Texte(AssertHtml.Element(await national.LirePageAsync("/sorties-projetees?territoire=LYON"), "tfoot td:last-child")));

        async Task<int> TotalAsync(string compte) =>
            Lire(AssertHtml.Texte(AssertHtml.Element(await national.LirePageAsync(adresse + compte), "caption")).Split(" parcours")[0]);

        async Task<IEnumerable<string>> NommesAsync(string page)
        {
            var texte = (await cip.LirePageAsync(page)).QuerySelector("main")!.TextContent;
            return new[] { "AAENTRE", "AAPASSE", "AASORT", "AAVIENT" }.Where(n => texte.Contains(n, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task L_agenda_ne_demande_plus_rien_pour_qui_est_sorti_et_garde_qui_sort_demain()
    {
        await using var factory = new ConvergenceFactory();
        await factory.InitializeAsync();
        var lyon = new Perimetre { ChantierIds = [new Reperes(factory).ChantierLyon] };
        foreach (var (nom, sortie) in new[] { ("Aaaujourdhui", Jour), ("Aademain", Jour.AddDays(1)) })
        {
            var parcours = await EntrerAsync(factory, lyon, nom, new(2026, 1, 5), sortie);
            await factory.LireAsync(
                async db =>
                {
                    var concertation = new Concertation
                    {
                        TerritoireId = parcours.TerritoireId,
                        ChantierId = parcours.ChantierId,
                        ParcoursId = parcours.Id,
                    };
                    concertation.Fixer(Jour.AddDays(-20), FonctionsReferent.Logement, "Relance.", Jour.AddDays(2), Jour);
                    db.Concertations.Add(concertation);
                    return await db.SaveChangesAsync();
                },
                lyon
            );
        }

        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await cip.LirePageAsync("/salaries/agenda");
        AssertHtml.Contient(page, "AADEMAIN");
        AssertHtml.NeContientPas(page, "AAAUJOURDHUI");
    }

    private static int Lire(string nombre) => int.Parse(string.Concat(nombre.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    private static Task<ParcoursSalarie> EntrerAsync(ConvergenceFactory factory, Perimetre perimetre, string nom, DateOnly entree, DateOnly? le) =>
        factory.LireAsync(
            async db =>
            {
                var modele = await db.Salaries.AsNoTracking().FirstAsync();
                var salarie = db.Salaries.Add(Salarie.Accueillir(modele.TerritoireId, modele.ChantierId, new(nom, "Lou", null, new(1990, 5, 5)), Jour)).Entity;
                await db.SaveChangesAsync();
                var (territoire, chantier) = (salarie.TerritoireId, salarie.ChantierId);
                var parcours = new ParcoursSalarie
                {
                    TerritoireId = territoire,
                    ChantierId = chantier,
                    SalarieId = salarie.Id,
                    Programme = Programme.Cvg,
                };
                parcours.Entrer(entree);
                db.ParcoursSalaries.Add(parcours);
                await db.SaveChangesAsync();
                if (le is { } jour)
                {
                    var sortie = new SortieParcours
                    {
                        TerritoireId = territoire,
                        ChantierId = chantier,
                        ParcoursId = parcours.Id,
                        Programme = Programme.Cvg,
                    };
                    sortie.Fixer(jour, null, null, CategorieSortieCvg.Emploi, null);
                    parcours.Sortir(sortie);
                    db.Sorties.Add(sortie);
                    await db.SaveChangesAsync();
                }

                return parcours;
            },
            perimetre
        );
}
