using System.Net;
using ClosedXML.Excel;
using Convergence.Domain.Partenariats;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Partenariats;

/// <summary>What each reader finds in the directory, and how.</summary>
public sealed class AnnuaireTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Theory]
    [InlineData("?q=bureaux+coeur", "Bureaux du Cœur")]
    [InlineData("?q=FAS", "Fédération des acteurs de la solidarité")]
    [InlineData("?q=cpam", "CNAM")]
    [InlineData("?q=franprix+lyon", "Franprix")]
    [InlineData("?niveau=national&type=logement", "CDC Habitat")]
    [InlineData("?niveau=national&theme=sante", "CNAM")]
    [InlineData("?fictif=non&territoire=LILLE", "SIAO (Lille)")]
    [InlineData("?fictif=non&territoire=STRASBOURG", "CDC Habitat")]
    public async Task Une_recherche_ou_un_filtre_trouve(string requete, string attendu)
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await client.LirePageAsync("/partenaires" + requete);
        var ligne = Assert.Single(AssertHtml.Lignes(page));
        Assert.StartsWith(attendu, ligne[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_onze_partenaires_des_documents_y_sont_avec_leurs_effets()
    {
        Assert.Equal(11, await factory.LireAsync(db => db.Partenaires.CountAsync(p => p.CleReference != null)));
        Assert.Equal(1, await factory.LireAsync(db => db.Organisations.CountAsync(o => o.NomRecherche == "EMMAUS DEFI")));
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await FicheAsync(client, "franprix");
        AssertHtml.Titre(page, "Franprix");
        Assert.Equal(
            [
                ["depuis 2018", "tout le réseau", "41"],
                ["2023", "Paris", "4"],
            ],
            AssertHtml.Lignes(page, "#effets + div table").Select(l => l.Skip(1).Take(3))
        );
        AssertHtml.Contient(page, "les deux ne s’additionnent pas");
        AssertHtml.Contient(page, "Périmé");
        page = await FicheAsync(client, "bureaux-du-coeur");
        Assert.Equal(["période non précisée", "tout le réseau", "12"], Assert.Single(AssertHtml.Lignes(page, "#effets + div table")).Skip(1).Take(3));
    }

    [Fact]
    public async Task Les_choix_sont_comptes_et_l_adresse_garde_le_tri()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await client.LirePageAsync("/partenaires?fictif=non&tri=confirme&sens=asc");
        Assert.Equal(11, AssertHtml.Lignes(page).Count);
        Assert.StartsWith("Addictions France", AssertHtml.Lignes(page)[0][0], StringComparison.Ordinal);
        Assert.Contains("National (8)", page.QuerySelectorAll("#niveau option").Select(AssertHtml.Texte));
        Assert.Null(page.QuerySelector("#fraicheur"));
        AssertHtml.Valeur(page, "tri", "confirme");
        page = await client.LirePageAsync("/partenaires?fraicheur=a-verifier&page=99");
        Assert.Contains(page.QuerySelectorAll("#fraicheur option").Select(AssertHtml.Texte), t => t.StartsWith("Périmé (", StringComparison.Ordinal));
        AssertTous.Verifier(AssertHtml.Lignes(page), l => Assert.Contains("À vérifier", l[4], StringComparison.Ordinal));
        page = await client.LirePageAsync("/partenaires?q=zzz&theme=inconnu");
        AssertHtml.Contient(page, "Aucun partenaire ne correspond");
    }

    [Fact]
    public async Task Un_territoire_voit_les_siens_les_nationaux_et_pas_ceux_des_autres()
    {
        foreach (var compte in new[] { Comptes.PartenariatLyon, Comptes.CipLyon })
        {
            using var client = await factory.ConnecterAsync(compte);
            var noms = AssertHtml.Lignes(await client.LirePageAsync("/partenaires")).Select(l => l[0]).ToList();
            Assert.Contains("Franprix", noms);
            Assert.Contains(noms, n => n.Contains("Lyon (fictif)", StringComparison.Ordinal));
            Assert.DoesNotContain(noms, n =>
                n.Contains("Lille", StringComparison.Ordinal)
                || n.Contains("Addictions", StringComparison.Ordinal)
                || n.Contains("Emmaüs Défi", StringComparison.Ordinal)
            );

            // The count of Paris is not theirs, the cumulated one of the network is.
            var fiche = await FicheAsync(client, "franprix");
            Assert.Equal("41", Assert.Single(AssertHtml.Lignes(fiche, "#effets + div table"))[3]);
            AssertHtml.NeContientPas(fiche, "Confirmer aujourd’hui");
            await client.LirePageAsync($"/partenaires/{await IdAsync("addictions-france")}", HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Un_partenaire_d_un_autre_territoire_qui_agit_sur_le_sien_se_voit_et_ne_se_modifie_pas()
    {
        await using var seule = new ConvergenceFactory();
        await seule.InitializeAsync();
        var id = await seule.LireAsync(db => db.Partenaires.Where(p => p.CleReference == "siao-lille").Select(p => p.Id).SingleAsync());
        await seule.EcrireAsync(async db =>
            db.PartenaireTerritoires.Add(
                new PartenaireTerritoire { PartenaireId = id, TerritoireId = await db.Territoires.Where(t => t.Code == "LYON").Select(t => t.Id).SingleAsync() }
            )
        );
        using var client = await seule.ConnecterAsync(Comptes.PartenariatLyon);
        AssertHtml.Contient(await client.LirePageAsync($"/partenaires/{id}"), "un autre territoire");
        foreach (var page in new[] { "modifier", "fusionner" })
        {
            await client.LirePageAsync($"/partenaires/{id}/{page}", HttpStatusCode.NotFound);
        }

        await client.LirePageAsync($"/partenaires/{await IdAsync("franprix")}/modifier", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task L_export_et_l_impression_disent_les_memes_lignes_et_le_fictif()
    {
        using var client = await factory.ConnecterAsync(Comptes.PartenariatLyon);
        using var reponse = await client.GetAsync(new Uri("/partenaires/export?theme=mobilite", UriKind.Relative));
        Assert.Contains("DONNEES-FICTIVES", reponse.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        using var classeur = new XLWorkbook(await reponse.Content.ReadAsStreamAsync());
        var feuille = classeur.Worksheet("Partenaires");
        var ligne = feuille.RowsUsed().Single(r => r.Cell(1).GetString().Contains("Auto-école du Marché – Lyon", StringComparison.Ordinal));
        Assert.Contains(ligne.CellsUsed().Select(c => c.GetString()), t => t.Contains("secretariat@auto-ecole-marche.example", StringComparison.Ordinal));
        Assert.Contains(ligne.CellsUsed().Select(c => c.GetString()), t => t == "Périmé");
        var page = await client.LirePageAsync("/partenaires/imprimer?theme=mobilite");
        AssertHtml.Contient(page, "1 partenaire au");
        AssertHtml.Contient(page, "Secrétariat – secretariat@auto-ecole-marche.example");
    }

    [Fact]
    public async Task Qui_ne_tient_pas_de_partenaire_n_a_pas_de_bouton()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        AssertHtml.NeContientPas(await client.LirePageAsync("/partenaires"), "Ajouter un partenaire");
        var fiche = await client.LirePageAsync($"/partenaires/{new Reperes(factory).PartenaireLyon}");
        AssertHtml.NeContientPas(fiche, "Ajouter un effet");
        AssertHtml.NeContientPas(fiche, "Modifier");
    }

    private Task<long> IdAsync(string cle) => factory.LireAsync(db => db.Partenaires.Where(p => p.CleReference == cle).Select(p => p.Id).SingleAsync());

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> FicheAsync(HttpClient client, string cle) =>
        await client.LirePageAsync($"/partenaires/{await IdAsync(cle)}");
}
