using System.Net;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Rapprochements;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Features.Supervision.Rapprochements;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Features.Supervision;

/// <summary>The same person in two chantiers: told to nobody before both accept, counted once all the same.</summary>
public sealed class RapprochementsTests : IAsyncLifetime
{
    private const string Form = "main form.formulaire";

    private static readonly DateOnly Naissance = new(1984, 3, 12);

    // Each test has its own people: the calculation reads the whole network.
    private readonly ConvergenceFactory _factory = new();

    private Perimetre Lyon => new() { ChantierIds = [new Reperes(_factory).ChantierLyon] };

    private Perimetre SaintMalo => new() { ChantierIds = [new Reperes(_factory).ChantierSaintMalo] };

    public Task InitializeAsync() => _factory.InitializeAsync();

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task Rien_ne_se_dit_avant_les_deux_accords()
    {
        var aLyon = await AccueillirAsync(Lyon, new("Zinzolin", "Éva-Marie", null, Naissance));
        var aSaintMalo = await AccueillirAsync(SaintMalo, new("Eva Marie", "ZINZOLIN", null, Naissance));
        await CalculerAsync();
        using var cip = await _factory.ConnecterAsync(Comptes.CipLyon);
        using var esp = await _factory.ConnecterAsync(Comptes.EspSaintMalo);
        await RienAsync(cip, esp);

        // One accepts: neither learns anything, and the page says the same as for a file that nobody else has.
        var dite = await RepondreAsync(cip, aLyon, accepte: true);
        Assert.Equal(dite, await RepondreAsync(cip, await PremierAsync(Lyon), accepte: true));
        await RienAsync(cip, esp);

        await RepondreAsync(esp, aSaintMalo, accepte: true);
        var page = await cip.LirePageAsync("/rapprochements");
        AssertHtml.Contient(page, "ZINZOLIN Éva-Marie");
        AssertHtml.Contient(page, "CIP ou ESP du chantier");
        AssertHtml.NeContientPas(page, aSaintMalo.ToString());
        page = await esp.LirePageAsync("/rapprochements");
        AssertHtml.Contient(page, "Lyon");
        AssertHtml.NeContientPas(page, aLyon.ToString());
        await esp.LirePageAsync($"/salaries/{aLyon}", HttpStatusCode.NotFound);

        // Taken back, it is hidden from both at once; the journal names the answer, not its reason.
        await RepondreAsync(cip, aLyon, accepte: false);
        await RienAsync(cip, esp);
        Assert.Equal(
            2,
            await _factory.LireAsync(
                db =>
                    (
                        from a in db.AccesDossiers
                        join s in db.Salaries on a.SalarieId equals s.Id
                        where s.Cle == aLyon && a.Champs == "Rapprochement"
                        select a
                    ).CountAsync(),
                Lyon
            )
        );
    }

    [Fact]
    public async Task Le_compte_national_ne_compte_qu_une_fois_une_identite_sure()
    {
        await CalculerAsync();
        var avant = await EnTropAsync();
        var un = await AccueillirAsync(Lyon, new("Amarante", "Lou", null, Naissance));
        var deux = await AccueillirAsync(SaintMalo, new("Amarante", "Lou", null, Naissance));
        await AccueillirAsync(SaintMalo, new("Amarante", "Lou", null, Naissance.AddDays(1)));
        await CalculerAsync();
        var ajoutes = (await EnTropAsync()).Except(avant).ToList();
        Assert.Equal([await IdAsync(deux, SaintMalo)], ajoutes);

        // A near date is a pair to tell, not one to subtract; two files of one chantier are its own duplicates.
        var (lyon, paires) = (await IdAsync(un, Lyon), await _factory.LireAsync(db => db.PairesRapprochees.ToListAsync()));
        Assert.Equal([ForceDoublon.Probable, ForceDoublon.Forte], paires.Where(p => p.SalarieAId == lyon).Select(p => p.Force).Order());
        AssertTous.Verifier(paires, p => Assert.NotEqual(p.ChantierAId, p.ChantierBId));

        // Calculated again, nothing is added; a file that is anonymised leaves its pairs.
        await CalculerAsync();
        Assert.Equal(paires.Count, await _factory.LireAsync(db => db.PairesRapprochees.CountAsync()));
        await _factory.LireAsync(
            async db =>
            {
                (await db.Salaries.Include(s => s.Mots).SingleAsync(s => s.Id == lyon)).Anonymiser(new(2026, 11, 22));
                return await db.SaveChangesAsync();
            },
            Lyon
        );
        await CalculerAsync();
        Assert.DoesNotContain(lyon, await _factory.LireAsync(db => db.PairesRapprochees.Select(p => p.SalarieAId).ToListAsync()));
    }

    [Fact]
    public async Task La_page_du_reseau_compte_une_fois_qui_est_present_dans_deux_chantiers()
    {
        await CalculerAsync();
        await EntrerAsync(await AccueillirAsync(Lyon, new("Amarante", "Lou", null, Naissance)), Lyon);
        await EntrerAsync(await AccueillirAsync(SaintMalo, new("Amarante", "Lou", null, Naissance)), SaintMalo);
        using var national = await _factory.ConnecterAsync(Comptes.National);
        var avant = await PhcAsync();
        await CalculerAsync();
        var apres = await PhcAsync();
        Assert.Equal((avant.Ouverts, avant.Personnes - 1), apres);

        // Who may not read pseudonyms does not read this count: it would learn of a file elsewhere.
        using var coordination = await _factory.ConnecterAsync(Comptes.CoordinationLyon);
        AssertHtml.NeContientPas(await coordination.LirePageAsync("/salaries/reseau"), "Personnes présentes");

        async Task<(int Ouverts, int Personnes)> PhcAsync()
        {
            var ligne = AssertHtml
                .Lignes(await national.LirePageAsync("/salaries/reseau"), "[aria-labelledby=totaux-titre] table")
                .First(l => l[0].StartsWith("PHC", StringComparison.Ordinal));
            return (Lire(ligne[1]), Lire(ligne[5]));
        }

        static int Lire(string texte) => int.Parse(string.Concat(texte.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Un_autre_role_n_y_entre_pas()
    {
        var cle = await PremierAsync(Lyon);
        foreach (var compte in new[] { Comptes.CoordinationLyon, Comptes.National, Comptes.Dpo, Comptes.Dgefp })
        {
            using var client = await _factory.ConnecterAsync(compte);
            await client.LirePageAsync("/rapprochements", HttpStatusCode.Forbidden);
            await client.LirePageAsync($"/salaries/{cle}/rapprochement", HttpStatusCode.Forbidden);
        }

        using var saintMalo = await _factory.ConnecterAsync(Comptes.EspSaintMalo);
        await saintMalo.LirePageAsync($"/salaries/{cle}/rapprochement", HttpStatusCode.NotFound);
    }

    [Fact]
    public void Les_marques_suivent_accents_inversions_nom_d_usage_et_dates_proches()
    {
        static HashSet<string> Marques(string nom, string prenom, string? usage, DateOnly naissance) =>
            [.. MarquesIdentite.De(new IdentiteSalarie(nom, prenom, usage, naissance)).Select(m => m.Texte)];
        var reference = Marques("Le Goff", "Hélène", null, Naissance);
        Assert.Superset(reference, Marques("HELENE", "LE-GOFF", null, Naissance));
        Assert.True(reference.Overlaps(Marques("Martin", "Hélène", "Le Goff", Naissance)));
        Assert.True(reference.Overlaps(Marques("Le Goff", "Hélène", null, new(1984, 3, 13))));
        Assert.True(reference.Overlaps(Marques("Le Goff", "Hélène", null, new(1948, 3, 12))));
        Assert.True(reference.Overlaps(Marques("Le Goff", "Hélène", null, new(1984, 12, 3))));
        Assert.False(reference.Overlaps(Marques("Le Goff", "Hélène", null, new(1991, 7, 1))));
        Assert.Empty(MarquesIdentite.De(new IdentiteSalarie("Le Goff", "Hélène")));
    }

    private static async Task RienAsync(params HttpClient[] clients)
    {
        foreach (var client in clients)
        {
            AssertHtml.Contient(await client.LirePageAsync("/rapprochements"), "Aucun rapprochement à vous dire");
        }
    }

    private static async Task<string> RepondreAsync(HttpClient client, Guid cle, bool accepte)
    {
        var page = await client.LirePageAsync($"/salaries/{cle}/rapprochement");
        return AssertHtml.Texte(
            (await client.SuivreAsync(await Formulaire.De(page, Form).Avec("EstDonne", accepte ? "true" : "false").EnvoyerAsync(client))).QuerySelector(
                "main .alerte, .messages, [role=status]"
            )!
        );
    }

    private async Task CalculerAsync()
    {
        await using var scope = _factory.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CalculRapprochementsService>().CalculerAsync(CancellationToken.None);
    }

    private Task EntrerAsync(Guid cle, Perimetre perimetre) =>
        _factory.LireAsync(
            async db =>
            {
                var salarie = await db.Salaries.SingleAsync(s => s.Cle == cle);
                var parcours = new ParcoursSalarie
                {
                    TerritoireId = salarie.TerritoireId,
                    ChantierId = salarie.ChantierId,
                    SalarieId = salarie.Id,
                    Programme = Programme.Phc,
                };
                parcours.Entrer(new(2026, 10, 1));
                db.ParcoursSalaries.Add(parcours);
                return await db.SaveChangesAsync();
            },
            perimetre
        );

    /// <summary>Files that the count of the network leaves out.</summary>
    private async Task<IEnumerable<long>> EnTropAsync()
    {
        await using var scope = _factory.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<DoublonsReseauQuery>().GardesAsync(CancellationToken.None)).Keys;
    }

    private Task<Guid> PremierAsync(Perimetre perimetre) => _factory.LireAsync(db => db.Salaries.OrderBy(s => s.Id).Select(s => s.Cle).FirstAsync(), perimetre);

    private Task<long> IdAsync(Guid cle, Perimetre perimetre) =>
        _factory.LireAsync(db => db.Salaries.Where(s => s.Cle == cle).Select(s => s.Id).SingleAsync(), perimetre);

    private async Task<Guid> AccueillirAsync(Perimetre perimetre, IdentiteSalarie identite)
    {
        var chantier = perimetre.ChantierIds.Single();
        var territoire = await _factory.LireAsync(db => db.Chantiers.Where(c => c.Id == chantier).Select(c => c.TerritoireId).SingleAsync());
        return await _factory.LireAsync(
            async db =>
            {
                var salarie = db.Salaries.Add(Salarie.Accueillir(territoire, chantier, identite, new(2026, 11, 22))).Entity;
                await db.SaveChangesAsync();
                return salarie.Cle;
            },
            perimetre
        );
    }
}
