using System.Net;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>The coordination sees what the chantier shares, until it is taken back or ends, and nothing else.</summary>
public sealed class PartageTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Form = "main form.formulaire";

    private Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(factory).ChantierLyon] };

    [Fact]
    public async Task Rien_n_est_partage_par_defaut_et_le_choix_se_confirme()
    {
        var salarie = await SalarieAsync("Lavande");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        using var coordination = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        AssertHtml.NeContientPas(await coordination.LirePageAsync("/salaries-partages"), salarie.Pseudonyme);

        var page = await (await cip.PosterFormulaireAsync($"/salaries/{salarie.Cle}/partage", Form, ("JusquAu", "2028-01-01"))).PageAsync();
        AssertHtml.Erreur(page, "Confirme", "Cochez la case");
        AssertHtml.Valeur(page, "JusquAu", "2028-01-01");
        page = await (await cip.PosterFormulaireAsync($"/salaries/{salarie.Cle}/partage", Form, ("JusquAu", "2028-01-01"), ("Confirme", "true"))).PageAsync();
        AssertHtml.Erreur(page, "JusquAu", "dans 12 mois au plus");
        AssertHtml.NeContientPas(await coordination.LirePageAsync("/salaries-partages"), salarie.Pseudonyme);

        page = await cip.SuivreAsync(
            await cip.PosterFormulaireAsync($"/salaries/{salarie.Cle}/partage", Form, ("JusquAu", "2027-03-31"), ("Confirme", "true"))
        );
        AssertHtml.Contient(page, "Partage en cours");
        AssertHtml.Contient(page, "CIP Lyon (fictif)");
        AssertHtml.Contient(await coordination.LirePageAsync("/salaries-partages"), salarie.Pseudonyme);
        Assert.Equal(["PartageOuvert"], await LignesAsync(salarie.Id, ActionDossier.Partage));
    }

    [Fact]
    public async Task Le_dossier_partage_montre_le_parcours_sans_ce_qui_identifie()
    {
        var salarie = await SalarieAsync("Sécateur");
        var cle = await PartagerAsync(salarie, avecNom: false);
        using var coordination = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var page = await coordination.LirePageAsync($"/salaries-partages/{cle}");
        AssertHtml.Titre(page, $"{salarie.Pseudonyme} Fictif");
        AssertHtml.Contient(page, "Temps du parcours");
        foreach (var tu in new[] { salarie.Nom, salarie.Prenom, salarie.Cle.ToString(), "Modifier" })
        {
            Assert.DoesNotContain(tu, page.Body!.OuterHtml, StringComparison.OrdinalIgnoreCase);
        }

        // The reading is in the journal of the chantier; the file itself stays closed.
        Assert.Equal(["PartageLu"], await LignesAsync(salarie.Id, ActionDossier.Ouverture));
        await coordination.LirePageAsync($"/salaries/{salarie.Cle}", HttpStatusCode.Forbidden);
        await coordination.LirePageAsync($"/salaries-partages/{salarie.Cle}", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("repris")]
    [InlineData("échu")]
    [InlineData("limité")]
    [InlineData("opposé")]
    [InlineData("transféré")]
    [InlineData("anonymisé")]
    public async Task Un_partage_qui_ne_tient_plus_ne_montre_rien(string etat)
    {
        var salarie = await SalarieAsync(
            etat switch
            {
                "repris" => "Ciseau",
                "échu" => "Bouleau",
                "limité" => "Équerre",
                "opposé" => "Fougère",
                "transféré" => "Brouette",
                _ => "Merisier",
            }
        );
        var cle = await PartagerAsync(salarie, avecNom: true);
        using var coordination = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        AssertHtml.Contient(await coordination.LirePageAsync("/salaries-partages"), salarie.Nom.ToUpperInvariant());

        var r = new Reperes(factory);
        await factory.LireAsync(
            async db =>
            {
                var s = await db.Salaries.Include(x => x.Mots).SingleAsync(x => x.Id == salarie.Id);
                var p = await db.Partages.SingleAsync(x => x.Cle == cle);
                switch (etat)
                {
                    case "repris":
                        p.Retirer(p.PartageParId, factory.Horloge.Maintenant.UtcDateTime);
                        break;
                    case "échu":
                        db.Entry(p).Property(x => x.JusquAu).CurrentValue = new DateOnly(2026, 11, 21);
                        break;
                    case "limité":
                        s.ChangerTraitement(EtatTraitement.Limite, new(2026, 11, 20));
                        break;
                    case "opposé":
                        s.ChangerTraitement(EtatTraitement.Oppose, new(2026, 11, 20));
                        break;
                    case "transféré":
                        db.Entry(s).Property(x => x.ChantierId).CurrentValue = r.ChantierLille;
                        break;
                    default:
                        s.Anonymiser(new(2026, 11, 20));
                        break;
                }

                return await db.SaveChangesAsync();
            },
            new Perimetre { ChantierIds = [r.ChantierLyon, r.ChantierLille] }
        );
        AssertHtml.NeContientPas(await coordination.LirePageAsync("/salaries-partages"), salarie.Nom.ToUpperInvariant());
        await coordination.LirePageAsync($"/salaries-partages/{cle}", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Comptes.CoordinationLille, HttpStatusCode.NotFound)]
    [InlineData(Comptes.National, HttpStatusCode.Forbidden)]
    [InlineData(Comptes.PartenariatLyon, HttpStatusCode.Forbidden)]
    [InlineData(Comptes.Dgefp, HttpStatusCode.Forbidden)]
    [InlineData(Comptes.MetropoleLyon, HttpStatusCode.Forbidden)]
    [InlineData(Comptes.Dpo, HttpStatusCode.Forbidden)]
    [InlineData(Comptes.CipLyon, HttpStatusCode.Forbidden)]
    public async Task Personne_d_autre_ne_lit_un_dossier_partage(string compte, HttpStatusCode attendu)
    {
        var cle = await factory.LireAsync(db => db.Partages.Where(p => p.RetireLe == null).OrderBy(p => p.Id).Select(p => p.Cle).FirstAsync(), ChantierLyon);
        using var client = await factory.ConnecterAsync(compte);
        await client.LirePageAsync($"/salaries-partages/{cle}", attendu);
    }

    [Fact]
    public async Task Le_perimetre_de_la_coordination_ne_voit_ni_un_partage_repris_ni_une_personne()
    {
        var r = new Reperes(factory);
        var territoire = new Perimetre { TerritoireIds = [r.TerritoireLyon], PartagesAu = new DateOnly(2026, 11, 22) };
        AssertTous.Verifier(await factory.LireAsync(db => db.Partages.AsNoTracking().ToListAsync(), territoire), p =>
            Assert.True(p.EstActifAu(new(2026, 11, 22)))
        );
        Assert.NotEmpty(await factory.LireAsync(db => db.Partages.AsNoTracking().ToListAsync(), territoire));
        Assert.Empty(await factory.LireAsync(db => db.Salaries.ToListAsync(), territoire));
        Assert.Empty(await factory.LireAsync(db => db.AccesDossiers.ToListAsync(), territoire));
        Assert.Empty(await factory.LireAsync(db => db.Partages.ToListAsync(), new Perimetre { TerritoireIds = [r.TerritoireLyon] }));
        Assert.Empty(
            await factory.LireAsync(
                db => db.Partages.ToListAsync(),
                new Perimetre { TerritoireIds = [r.TerritoireLyon], PartagesAu = new DateOnly(2030, 1, 1) }
            )
        );
    }

    [Fact]
    public async Task Le_meme_envoi_deux_fois_partage_une_fois_et_se_reprend()
    {
        var salarie = await SalarieAsync("Maillet");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await cip.LirePageAsync($"/salaries/{salarie.Cle}/partage");
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(page, Form, ("Confirme", "true")));
        var double_ = await (await cip.PosterFormulaireAsync(page, Form, ("Confirme", "true"))).PageAsync();
        AssertHtml.ErreurResume(double_, "vient d’être partagé");
        Assert.Equal(1, await factory.LireAsync(db => db.Partages.CountAsync(p => p.SalarieId == salarie.Id), ChantierLyon));

        page = await cip.SuivreAsync(await cip.PosterFormulaireAsync($"/salaries/{salarie.Cle}/partage", "main form[action$=retirer]"));
        AssertHtml.Contient(page, "Partages passés");
        AssertHtml.Contient(page, "par CIP Lyon (fictif)");
        Assert.Equal(["PartageOuvert", "PartageRetire"], await LignesAsync(salarie.Id, ActionDossier.Partage));
    }

    [Fact]
    public async Task Une_page_ouverte_sur_un_partage_n_en_reprend_pas_un_autre()
    {
        var salarie = await SalarieAsync("Rabot");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var premier = await cip.SuivreAsync(await cip.PosterFormulaireAsync($"/salaries/{salarie.Cle}/partage", Form, ("Confirme", "true")));
        var repris = await cip.SuivreAsync(await cip.PosterFormulaireAsync(premier, "main form[action$=retirer]"));
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(repris, Form, ("Confirme", "true")));

        var page = await (await cip.PosterFormulaireAsync(premier, "main form[action$=retirer]")).PageAsync();
        AssertHtml.ErreurResume(page, "partagé de nouveau depuis");
        Assert.Equal(1, await factory.LireAsync(db => db.Partages.CountAsync(p => p.SalarieId == salarie.Id && p.RetireLe == null), ChantierLyon));
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(page, "main form[action$=retirer]"));
        Assert.Equal(0, await factory.LireAsync(db => db.Partages.CountAsync(p => p.SalarieId == salarie.Id && p.RetireLe == null), ChantierLyon));
    }

    private Task<Salarie> SalarieAsync(string nom) =>
        factory.LireAsync(db => db.Salaries.Where(s => s.Nom == nom && s.EstFictif).OrderBy(s => s.Id).FirstAsync(), ChantierLyon);

    private Task<Guid> PartagerAsync(Salarie salarie, bool avecNom) =>
        factory.LireAsync(
            async db =>
            {
                var partage = PartageDossier.Ouvrir(
                    salarie,
                    avecNom,
                    new(2027, 1, 31),
                    await db.Users.Select(u => u.Id).FirstAsync(),
                    factory.Horloge.Maintenant.UtcDateTime,
                    new(2026, 11, 22)
                );
                db.Partages.Add(partage);
                await db.SaveChangesAsync();
                return partage.Cle;
            },
            ChantierLyon
        );

    private Task<List<string?>> LignesAsync(long salarie, ActionDossier action) =>
        factory.LireAsync(
            db =>
                db.AccesDossiers.Where(a => a.SalarieId == salarie && a.Action == action && a.Champs != null)
                    .OrderBy(a => a.Id)
                    .Select(a => a.Champs)
                    .ToListAsync(),
            ChantierLyon
        );
}
