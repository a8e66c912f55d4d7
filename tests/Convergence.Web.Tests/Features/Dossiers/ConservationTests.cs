using System.Net;
using Convergence.Data;
using Convergence.Data.Dossiers;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>
/// Retention: what is proposed, looked at, confirmed, kept, taken back. In order of the demonstration: two files to archive, one to anonymise.
/// </summary>
public sealed class ConservationTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Adresse = "/salaries/conservation";

    private const string Liste = "main form";

    private Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(factory).ChantierLyon] };

    [Fact]
    public async Task La_liste_montre_ce_qui_est_propose_et_ce_qui_serait_fait()
    {
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        AssertHtml.Contient(await direction.LirePageAsync("/accueil"), "à archiver ou à anonymiser");
        var page = await direction.LirePageAsync(Adresse);
        AssertHtml.Contient(page, "KOVAC Marek");
        AssertHtml.Contient(page, "anonymiser");
        var kovac = await SalarieAsync("Kovac");
        page = await (await direction.PosterFormulaireAsync(Adresse, Liste, ("Cles", kovac.Cle.ToString()))).PageAsync();
        AssertHtml.Contient(page, "avec 1 texte et 0 réponse sensible");
        AssertHtml.Contient(page, "Une anonymisation ne se défait pas");

        // Nothing was written.
        Assert.Equal("Kovac", (await SalarieAsync("Kovac")).Nom);

        page = await (await direction.PosterFormulaireAsync(Adresse, Liste)).PageAsync();
        AssertHtml.Contient(page, "Cochez au moins un dossier");
    }

    [Fact]
    public async Task Archiver_sort_des_listes_ferme_le_dossier_aux_autres_et_se_reprend()
    {
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var vidal = await SalarieAsync("Vidal");
        await cip.LirePageAsync($"/salaries/{vidal.Cle}");
        var page = await DeciderAsync(direction, vidal.Cle, ("Choix", "appliquer"));
        AssertHtml.Erreur(page, "Confirme", "Cochez la case");
        page = await DeciderAsync(direction, vidal.Cle, ("Choix", "appliquer"), ("Confirme", "true"));
        AssertHtml.Contient(page, "1 dossier archivé.");

        await cip.LirePageAsync($"/salaries/{vidal.Cle}", HttpStatusCode.NotFound);
        AssertHtml.NeContientPas(await cip.LirePageAsync("/salaries?etat=tous"), "Vidal");
        AssertHtml.Contient(await direction.LirePageAsync($"/salaries/{vidal.Cle}"), "Dossier archivé le 22/11/2026");
        AssertHtml.Contient(await direction.LirePageAsync(Adresse + "?liste=archives"), "VIDAL Odile");

        page = await direction.SuivreAsync(await direction.PosterFormulaireAsync($"/salaries/{vidal.Cle}/droits", "main form[action$='/droits/reprendre']"));
        AssertHtml.Contient(page, "sorti de l’archive");
        await cip.LirePageAsync($"/salaries/{vidal.Cle}");
        Assert.Equal(["Archive", "Repris"], await JournalAsync(vidal.Id));
    }

    [Fact]
    public async Task Garder_demande_un_motif_et_un_jour_et_la_nuit_ne_repropose_pas()
    {
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var okafor = await SalarieAsync("Okafor");
        var page = await DeciderAsync(direction, okafor.Cle, ("Choix", "garder"), ("Confirme", "true"));
        AssertHtml.Erreur(page, "MotifGarde", "Choisissez un motif");
        AssertHtml.Erreur(page, "GardeeJusquAu", "jusqu’à quel jour");
        page = await DeciderAsync(
            direction,
            okafor.Cle,
            ("Choix", "garder"),
            ("Confirme", "true"),
            ("MotifGarde", "Controle"),
            ("GardeeJusquAu", "2028-01-01")
        );
        AssertHtml.Erreur(page, "GardeeJusquAu", "dans 12 mois au plus");
        AssertHtml.Valeur(page, "GardeeJusquAu", "2028-01-01");
        page = await DeciderAsync(
            direction,
            okafor.Cle,
            ("Choix", "garder"),
            ("Confirme", "true"),
            ("MotifGarde", "Controle"),
            ("GardeeJusquAu", "2027-06-30")
        );
        AssertHtml.Contient(page, "1 dossier gardé.");
        await ProposerAsync();
        AssertHtml.NeContientPas(await direction.LirePageAsync(Adresse), "OKAFOR");
    }

    [Fact]
    public async Task Anonymiser_ne_laisse_aucun_texte_et_la_personne_compte_toujours()
    {
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var salarie = await SortieAccompagneeAsync();
        var avant = await ComptesAsync();
        Assert.NotEmpty(await TextesAsync(salarie.Id));

        var adresse = $"/salaries/{salarie.Cle}/droits/effacement";
        AssertHtml.Erreur(await (await direction.PosterFormulaireAsync(adresse, "main form")).PageAsync(), "Confirme", "Cochez la case");
        await direction.SuivreAsync(await direction.PosterFormulaireAsync(adresse, "main form", ("Confirme", "true")));

        Assert.Empty(await TextesAsync(salarie.Id));
        await direction.LirePageAsync($"/salaries/{salarie.Cle}", HttpStatusCode.NotFound);
        Assert.Equal(avant, await ComptesAsync());
        Assert.Contains("Anonymise", await JournalAsync(salarie.Id));
    }

    [Fact]
    public async Task Un_parcours_en_cours_empeche_l_effacement()
    {
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var salarie = await RabotAsync();
        var page = await (await direction.PosterFormulaireAsync($"/salaries/{salarie.Cle}/droits/effacement", "main form", ("Confirme", "true"))).PageAsync();
        AssertHtml.Contient(page, "Un parcours est en cours");
        Assert.Equal("Rabot", (await RabotAsync()).Nom);
    }

    /// <summary>The night proposes once, withdraws what moved, and a file that moved is left as it is by a confirmation that comes late.</summary>
    [Fact]
    public async Task Un_dossier_qui_a_bouge_n_est_ni_propose_ni_archive()
    {
        var clair = await EcrireAncienAsync();
        var attendues = await ProposerAsync();
        Assert.Equal(attendues, await ProposerAsync());
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        AssertHtml.Contient(await direction.LirePageAsync(Adresse), "ANCIEN Claire");
        await EcrireAsync(async db => (await db.Salaries.SingleAsync(s => s.Id == clair.Id)).NoterContact(new(2026, 11, 20), new(2026, 11, 22)));

        AssertHtml.Contient(await DeciderAsync(direction, clair.Cle, ("Choix", "appliquer"), ("Confirme", "true")), "1 dossier a bougé depuis la proposition");
        Assert.Equal(EtatConservation.Active, (await SalarieAsync("Ancien")).Conservation);
        await ProposerAsync();
        AssertHtml.NeContientPas(await direction.LirePageAsync(Adresse), "ANCIEN");
        Assert.Equal(
            DecisionConservation.Perimee,
            await factory.LireAsync(db => db.PropositionsConservation.Where(p => p.SalarieId == clair.Id).Select(p => p.Decision).SingleAsync(), ChantierLyon)
        );
    }

    [Fact]
    public async Task Un_autre_chantier_ne_decide_de_rien()
    {
        var kovac = await SalarieAsync("Kovac");
        using var esp = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        await esp.LirePageAsync(Adresse, HttpStatusCode.Forbidden);
        await esp.LirePageAsync($"/salaries/{kovac.Cle}/droits/effacement", HttpStatusCode.Forbidden);
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        await cip.LirePageAsync($"/salaries/{kovac.Cle}", HttpStatusCode.NotFound);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> DeciderAsync(HttpClient client, Guid cle, params (string, string?)[] champs)
    {
        var choix = await (await client.PosterFormulaireAsync(Adresse, Liste, ("Cles", cle.ToString()))).PageAsync();
        var reponse = await client.PosterFormulaireAsync(choix, "main form", champs);
        return reponse.StatusCode == HttpStatusCode.Redirect ? await client.SuivreAsync(reponse) : await reponse.PageAsync();
    }

    private async Task<int> ProposerAsync()
    {
        await using var scope = factory.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PropositionsConservationService>().ProposerAsync(2, CancellationToken.None);
    }

    private Task EcrireAsync(Func<ConvergenceDbContext, Task> action) =>
        factory.LireAsync(
            async db =>
            {
                await action(db);
                return await db.SaveChangesAsync();
            },
            ChantierLyon
        );

    private Task<Salarie> SalarieAsync(string nom) => factory.LireAsync(db => db.Salaries.AsNoTracking().SingleAsync(s => s.Nom == nom), ChantierLyon);

    /// <summary>The first person of the pack, whose parcours is open.</summary>
    private Task<Salarie> RabotAsync() => factory.LireAsync(db => db.Salaries.AsNoTracking().OrderBy(s => s.Id).FirstAsync(), ChantierLyon);

    /// <summary>Somebody who left, with texts in every kind of row that has one.</summary>
    private async Task<Salarie> SortieAccompagneeAsync()
    {
        var (id, parcours) = await factory.LireAsync(
            db =>
                (
                    from p in db.ParcoursSalaries
                    where
                        p.SortieLe != null
                        && p.Programme == Domain.Programme.Cvg
                        && db.Salaries.Any(s => s.Id == p.SalarieId && s.Conservation == EtatConservation.Active && s.Nom != "Okafor")
                        && !db.ParcoursSalaries.Any(o => o.SalarieId == p.SalarieId && o.SortieLe == null)
                    orderby p.Id
                    select new ValueTuple<long, long>(p.SalarieId, p.Id)
                ).FirstAsync(),
            ChantierLyon
        );
        await EcrireAsync(async db =>
        {
            var p = await db.ParcoursSalaries.SingleAsync(x => x.Id == parcours);
            p.EcrirePass("999992400123", p.PassDebut, p.PassFin);
            var (t, c) = (p.TerritoireId, p.ChantierId);
            var referent = new Referent
            {
                TerritoireId = t,
                ChantierId = c,
                ParcoursId = parcours,
            };
            referent.Fixer(
                Domain.Dossiers.Nomenclatures.Referents.Fonctions.First(f => f.Code != "sante").Fonction,
                null,
                "Foyer des Tilleuls",
                new(2024, 1, 5),
                null
            );
            var mobilisation = new Mobilisation
            {
                TerritoireId = t,
                ChantierId = c,
                ParcoursId = parcours,
                Theme = Domain.Dossiers.Nomenclatures.ThemeAccompagnement.Logement,
                DemandeLe = new(2024, 2, 1),
            };
            mobilisation.Demander("Une place en résidence.");
            db.AddRange(referent, mobilisation);
        });
        return await factory.LireAsync(db => db.Salaries.AsNoTracking().SingleAsync(s => s.Id == id), ChantierLyon);
    }

    private async Task<Salarie> EcrireAncienAsync()
    {
        var (chantier, territoire) = (
            new Reperes(factory).ChantierLyon,
            await factory.LireAsync(
                db => db.Chantiers.Where(c => c.Id == new Reperes(factory).ChantierLyon).Select(c => c.TerritoireId).SingleAsync(),
                Perimetre.Complet
            )
        );
        await EcrireAsync(db =>
        {
            db.Salaries.Add(Salarie.Accueillir(territoire, chantier, new IdentiteSalarie("Ancien", "Claire"), new(2022, 3, 1)));
            return Task.CompletedTask;
        });
        return await SalarieAsync("Ancien");
    }

    /// <summary>
    /// Every text that stands in a row about the person, whatever its table: codes of lists, names of fields and pseudonyms apart. A column added later
    /// is seen here.
    /// </summary>
    private Task<List<string>> TextesAsync(long salarieId) =>
        factory.LireAsync(
            async db =>
            {
                string[] codes = ["OrienteurCode", "HabitatEntree", "HabitatSortie", "FormationAsp", "Pseudonyme", "Champs", "ParcoursRepris", "ChampsRepris"];
                var parcours = await db.ParcoursSalaries.Where(p => p.SalarieId == salarieId).Select(p => p.Id).ToListAsync();
                var textes = new List<string>();
                foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(INominal).IsAssignableFrom(t.ClrType)))
                {
                    foreach (var ligne in await LignesAsync(db, type.ClrType))
                    {
                        var sienne = ligne switch
                        {
                            Salarie s => s.Id == salarieId,
                            ElementParcours e => parcours.Contains(e.ParcoursId),
                            _ => (long)ligne.GetType().GetProperty("SalarieId")!.GetValue(ligne)! == salarieId,
                        };
                        textes.AddRange(
                            !sienne
                                ? []
                                : type.GetProperties()
                                    .Where(p =>
                                        (p.ClrType == typeof(string) || p.ClrType == typeof(byte[]))
                                        && !codes.Contains(p.Name)
                                        && p.PropertyInfo?.GetValue(ligne) is { } v
                                        && !Equals(v, string.Empty)
                                    )
                                    .Select(p => $"{type.ClrType.Name}.{p.Name}")
                        );
                    }
                }

                return textes;
            },
            ChantierLyon
        );

    private static async Task<List<object>> LignesAsync(ConvergenceDbContext db, Type type) =>
        await (Task<List<object>>)
            typeof(ConservationTests)
                .GetMethod(nameof(ToutesAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type)
                .Invoke(null, [db])!;

    private static async Task<List<object>> ToutesAsync<T>(ConvergenceDbContext db)
        where T : class => [.. await db.Set<T>().AsNoTracking().ToListAsync()];

    /// <summary>What the network counts.</summary>
    private async Task<(int, int)> ComptesAsync()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        var page = await national.LirePageAsync("/salaries/reseau");
        var chantiers = await factory.LireAsync(db => db.Chantiers.Select(c => c.Id).ToListAsync(), Perimetre.Complet);
        return (
            AssertHtml.Texte(page.QuerySelector("main .chiffres") ?? page.QuerySelector("main table")!).GetHashCode(StringComparison.Ordinal),
            await factory.LireAsync(db => db.ParcoursSalaries.CountAsync(), Perimetre.LectureNominative(chantiers))
        );
    }

    private Task<List<string>> JournalAsync(long salarieId) =>
        factory.LireAsync(
            async db =>
                await db
                    .AccesDossiers.Where(a => a.SalarieId == salarieId && a.Action == ActionDossier.Droits)
                    .OrderBy(a => a.Id)
                    .Select(a => a.Champs!)
                    .ToListAsync(),
            ChantierLyon
        );
}
