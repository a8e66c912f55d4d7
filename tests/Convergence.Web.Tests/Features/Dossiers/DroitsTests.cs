using System.Net;
using System.Text.Json;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Architecture;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>Rights of the person: access, rectification with its history, limitation, opposition.</summary>
public sealed class DroitsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Form = "main form.formulaire";

    private Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(factory).ChantierLyon] };

    [Fact]
    public async Task Le_dossier_d_acces_dit_tout_et_laisse_une_ligne()
    {
        var salarie = await SalarieAsync("Rabot");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await cip.LirePageAsync($"/salaries/{salarie.Cle}/droits/acces");
        foreach (var attendu in new[] { "Identité et situation", "Rabot", "Nadia", "Parcours", "PHC", "Accès au dossier" })
        {
            AssertHtml.Contient(page, attendu);
        }

        // The accounts of colleagues and technical keys are not the person's.
        AssertHtml.NeContientPas(page, "Version");
        Assert.DoesNotContain(salarie.Cle.ToString(), AssertHtml.Texte(page.QuerySelector("main")!), StringComparison.OrdinalIgnoreCase);

        using var reponse = await cip.GetAsync(new Uri($"/salaries/{salarie.Cle}/droits/acces.json", UriKind.Relative));
        Assert.Equal("convergence-dossier-acces-2026-11-22-DONNEES-FICTIVES.json", reponse.Content.Headers.ContentDisposition!.FileName);
        using var json = await JsonDocument.ParseAsync(await reponse.Content.ReadAsStreamAsync());
        var identite = json.RootElement.GetProperty("tables").GetProperty("Salarie")[0];
        Assert.Equal(("Rabot", "Nadia"), (identite.GetProperty("Nom").GetString(), identite.GetProperty("Prenom").GetString()));
        Assert.False(identite.TryGetProperty("Cle", out _));
        Assert.Equal(["DossierAcces", "DossierAcces"], await LignesAsync(salarie.Id, ActionDossier.Impression, ActionDossier.Export));
    }

    /// <summary>A table about people that is added later is in the access file: it says whose it is, by its person or its parcours.</summary>
    [Fact]
    public void Toute_table_nominative_dit_de_qui_elle_est() =>
        AssertTous.Verifier(Classement.Nominatif.Where(t => t != typeof(Salarie) && t != typeof(MotSalarie)), t =>
            Assert.True(typeof(ElementParcours).IsAssignableFrom(t) || t.GetProperty("SalarieId") is not null, t.Name)
        );

    [Fact]
    public async Task Une_limitation_se_confirme_marque_le_dossier_et_se_leve()
    {
        var salarie = await SalarieAsync("Serpette");
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var adresse = $"/salaries/{salarie.Cle}/droits/traitement";
        var page = await (await direction.PosterFormulaireAsync(adresse, Form, ("Etat", "Limite"), ("Depuis", "2027-01-01"))).PageAsync();
        AssertHtml.Erreur(page, "Confirme", "Cochez la case");
        page = await (await direction.PosterFormulaireAsync(adresse, Form, ("Etat", "Limite"), ("Depuis", "2027-01-01"), ("Confirme", "true"))).PageAsync();
        AssertHtml.Erreur(page, "Depuis", "dans le futur");
        AssertHtml.Valeur(page, "Depuis", "2027-01-01");
        page = await (await direction.PosterFormulaireAsync(adresse, Form, ("Etat", "Limite"), ("Depuis", ""), ("Confirme", "true"))).PageAsync();
        AssertHtml.Erreur(page, "Depuis", "Indiquez le jour");

        page = await direction.SuivreAsync(
            await direction.PosterFormulaireAsync(adresse, Form, ("Etat", "Limite"), ("Depuis", "2026-11-20"), ("Confirme", "true"))
        );
        AssertHtml.Contient(page, "Données limitées depuis le 20/11/2026");
        AssertHtml.Contient(await direction.LirePageAsync($"/salaries/{salarie.Cle}"), "ne compte dans aucune statistique");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        AssertHtml.Contient(await cip.LirePageAsync($"/salaries/{salarie.Cle}/partage"), "ne se partage pas");
        await cip.LirePageAsync(adresse, HttpStatusCode.Forbidden);
        Assert.Equal(["Traitement"], await LignesAsync(salarie.Id, ActionDossier.Droits));

        page = await direction.SuivreAsync(await direction.PosterFormulaireAsync(adresse, Form, ("Etat", "Ordinaire"), ("Depuis", ""), ("Confirme", "true")));
        AssertHtml.Contient(page, "la personne compte dans les statistiques");
        AssertHtml.NeContientPas(page, "Données limitées");
    }

    [Fact]
    public async Task Deux_directions_ne_s_ecrasent_pas()
    {
        var salarie = await SalarieAsync("Châtaignier");
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var ouverte = await direction.LirePageAsync($"/salaries/{salarie.Cle}/droits/traitement");
        await cip.SuivreAsync(await cip.PosterFormulaireAsync($"/salaries/{salarie.Cle}/modifier", Form, ("NomUsage", "Marron")));
        var page = await (await direction.PosterFormulaireAsync(ouverte, Form, ("Etat", "Oppose"), ("Depuis", "2026-11-20"), ("Confirme", "true"))).PageAsync();
        AssertHtml.ErreurResume(page, "CIP Lyon (fictif) a modifié cette fiche");
        AssertHtml.Valeur(page, "Depuis", "2026-11-20");
    }

    [Fact]
    public async Task Les_rectifications_disent_les_champs_et_jamais_les_valeurs()
    {
        var salarie = await SalarieAsync("Aubépine");
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        await cip.SuivreAsync(await cip.PosterFormulaireAsync($"/salaries/{salarie.Cle}/modifier", Form, ("NomUsage", "Prunellier")));
        var page = await cip.LirePageAsync($"/salaries/{salarie.Cle}/droits");
        Assert.Contains(AssertHtml.Lignes(page), l => l[1] == "CIP Lyon (fictif)" && l[2] == "nom d’usage");
        AssertHtml.NeContientPas(page, "Prunellier");
    }

    private Task<Salarie> SalarieAsync(string nom) =>
        factory.LireAsync(db => db.Salaries.Where(s => s.Nom == nom && s.EstFictif).OrderBy(s => s.Id).FirstAsync(), ChantierLyon);

    private Task<List<string?>> LignesAsync(long salarie, params ActionDossier[] actions) =>
        factory.LireAsync(
            db => db.AccesDossiers.Where(a => a.SalarieId == salarie && actions.Contains(a.Action)).OrderBy(a => a.Id).Select(a => a.Champs).ToListAsync(),
            ChantierLyon
        );
}
