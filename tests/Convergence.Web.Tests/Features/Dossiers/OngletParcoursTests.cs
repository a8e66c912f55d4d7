using System.Net;
using Convergence.Domain.Dossiers;
using Convergence.Testing;
using Convergence.Testing.Html;

namespace Convergence.Web.Tests.Features.Dossiers;

public sealed class OngletParcoursTests(ConvergenceFactory factory) : DossiersDeTest(factory)
{
    [Fact]
    public async Task Tous_les_parcours_se_lisent_avec_frise_contrats_et_heures()
    {
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.LirePageAsync($"/salaries/{await CleAsync("Maillet")}/parcours");
        Assert.Equal(
            ["Parcours CVG, en cours", "Parcours PHC, terminé"],
            page.QuerySelectorAll("main h2").Select(h => h.TextContent).Where(t => t.StartsWith("Parcours ", StringComparison.Ordinal))
        );
        AssertHtml.Contient(page, "À la suite du PHC, sans interruption.");
        AssertHtml.Contient(page, "Embauche en CDDI dans le même chantier");
        AssertHtml.Contient(page, "CDDI CVG");
        AssertHtml.Contient(page, "palier inchangé depuis");

        // The bar is an image with a name; the table beside it says the same for everybody.
        var frise = AssertHtml.Element(page, ".frise svg");
        Assert.Equal("img", frise.GetAttribute("role"));
        Assert.Contains(frise.QuerySelectorAll("text"), t => t.TextContent == "Aujourd’hui 22/11/2026");
        Assert.Contains(frise.QuerySelectorAll("text"), t => t.TextContent.StartsWith("Plafond de 60 mois", StringComparison.Ordinal));
        var texte = AssertHtml.Texte(AssertHtml.Element(page, "details.depliable"));
        Assert.Contains("730 jours (24 mois)", texte, StringComparison.Ordinal);
        Assert.Contains("Parcours PHC", texte, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".escalier svg[role=img]"));
        AssertHtml.Contient(page, "Heures inscrites");
    }

    [Fact]
    public async Task Une_suspension_une_prolongation_et_un_cdi_se_dessinent()
    {
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var suspendue = await client.LirePageAsync($"/salaries/{await CleAsync("Genévrier")}");
        Assert.Contains(suspendue.QuerySelectorAll(".frise text"), t => t.TextContent == "Suspensions");
        var prolongee = await client.LirePageAsync($"/salaries/{await CleAsync("Râteau")}");
        Assert.Single(prolongee.QuerySelectorAll("rect.frise__barre--hachure"));
        var cdi = await client.LirePageAsync($"/salaries/{await CleAsync("Bouleau")}");
        Assert.Single(cdi.QuerySelectorAll("rect.frise__barre--contour"));
        AssertHtml.Contient(cdi, "hors des 60 mois");
    }

    [Fact]
    public async Task Un_autre_chantier_ne_trouve_rien_et_la_ligne_d_un_autre_dossier_non_plus()
    {
        var (rabot, noisetier) = (await CleAsync("Rabot"), await CleAsync("Noisetier"));
        var (parcours, contrat) = ((await ParcoursAsync(noisetier))[0].Cle, (await LignesAsync<Contrat>(noisetier))[0].Id);
        using var saintMalo = await Factory.ConnecterAsync(Comptes.EspSaintMalo);
        foreach (
            var suite in new[]
            {
                "parcours",
                "suivi",
                "situation",
                $"parcours/{parcours}/modifier",
                $"parcours/{parcours}/sortie",
                $"contrats/{contrat}/modifier",
                $"contrats/{contrat}/retirer",
            }
        )
        {
            await saintMalo.LirePageAsync($"/salaries/{noisetier}/{suite}", HttpStatusCode.NotFound);
        }

        // Inside the chantier too, a row is reached by the file of its person only.
        using var cip = await Factory.ConnecterAsync(Comptes.CipLyon);
        await cip.LirePageAsync($"/salaries/{rabot}/contrats/{contrat}/modifier", HttpStatusCode.NotFound);
        await cip.LirePageAsync($"/salaries/{rabot}/parcours/{parcours}/modifier", HttpStatusCode.NotFound);
        await cip.LirePageAsync($"/salaries/{rabot}/contrats/{contrat}/retirer", HttpStatusCode.NotFound);
        using var coordination = await Factory.ConnecterAsync(Comptes.CoordinationLyon);
        await coordination.LirePageAsync($"/salaries/{rabot}/parcours", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task L_entree_se_corrige_et_non_renseigne_n_est_pas_non()
    {
        var cle = await CleAsync("Noisetier");
        var adresse = $"/salaries/{cle}/parcours/{(await ParcoursAsync(cle))[0].Cle}/modifier";
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await (
            await client.PosterFormulaireAsync(adresse, Form, ("Orienteur", "STRUCT_HEBERGEMENT"), ("OrienteLe", "2026-11-20"), ("MoisSansTravail", "douze"))
        ).PageAsync();
        AssertHtml.Erreur(page, "MoisSansTravail", "nombre de mois");
        AssertHtml.Valeur(page, "OrienteLe", "2026-11-20");
        page = await (await client.PosterFormulaireAsync(page, Form, ("MoisSansTravail", "30"))).PageAsync();
        AssertHtml.Erreur(page, "OrienteLe", "ne peut pas suivre l’entrée");

        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("OrienteLe", ""), ("Habitat", "104"), ("Ressources", "rsa")));
        AssertHtml.Contient(page, "CHRS / hébergement d’insertion (hébergement collectif)");
        AssertHtml.Contient(page, "30 (deux ans et plus)");
        AssertHtml.Contient(page, "Structure d’hébergement");
        var lu = (await ParcoursAsync(cle))[0];
        Assert.Null(lu.ParcoursDeRue);
        Assert.Equal(Ressources.Rsa, lu.RessourcesEntree);
        Assert.Equal(
            ["Parcours.HabitatEntree,Parcours.MoisSansTravail,Parcours.OrienteurCode,Parcours.RessourcesEntree"],
            (await ChangementsAsync(cle)).Select(c => string.Join(',', c!.Split(',').Order(StringComparer.Ordinal)))
        );
    }

    [Fact]
    public async Task La_grande_marginalite_demande_sa_structure_et_le_soin_ne_s_ecrit_pas()
    {
        var cle = await CleAsync("Tilleul");
        var adresse = $"/salaries/{cle}/parcours/{(await ParcoursAsync(cle))[0].Cle}/modifier";
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.LirePageAsync(adresse);
        Assert.DoesNotContain(page.QuerySelectorAll("option").Select(o => o.GetAttribute("value")), v => v is "CSAPA_CAARUD" or "PSY" or "600" or "500");
        page = await (await client.PosterFormulaireAsync(page, Form, ("Orienteur", "GRANDE_MARGINALITE"))).PageAsync();
        AssertHtml.Erreur(page, "Structure", "Indiquez la structure");
        var structure = page.QuerySelectorAll("select[name=Structure] option").Select(o => o.GetAttribute("value")).First(v => !string.IsNullOrEmpty(v));
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Structure", structure)));
        AssertHtml.Contient(page, "Projet « Grande Marginalité »");

        // A forged sensitive value is refused by the domain, beside its field.
        using var forge = await Convergence
            .Testing.Html.Formulaire.De(await client.LirePageAsync(adresse), Form)
            .AvecEnPlus("Orienteur", "PSY")
            .EnvoyerAsync(client);
        AssertHtml.Erreur(await forge.PageAsync(), "Orienteur", "module sensible");
    }

    [Fact]
    public async Task Les_criteres_le_rsa_et_l_ass_ont_trois_reponses()
    {
        var cle = await CleAsync("Fougère");
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await client.LirePageAsync($"/salaries/{cle}/situation");
        Assert.DoesNotContain(page.QuerySelectorAll("input[type=checkbox]").Select(i => i.GetAttribute("value")), v => v is "AAH" or "TH" or "DETENTION_MJ");
        page = await client.SuivreAsync(
            await client.PosterFormulaireAsync(page, Form, ("CriteresN1", "RSA"), ("Rsa", "OUI-NM"), ("Ass", "non"), ("FormationAsp", "51"))
        );
        AssertHtml.Contient(page, "établie par ce qui est inscrit");
        AssertHtml.Contient(page, "Niveau 3 (CAP, BEP)");
        var lu = await Factory.LireAsync(db => Task.FromResult(db.Salaries.Single(s => s.Cle == cle)), ChantierLyon);
        Assert.Equal((false, (bool?)null), (lu.Ass, lu.ValideParPrescripteur));
        page = await (await client.PosterFormulaireAsync($"/salaries/{cle}/situation", Form, ("Formation", "NIV_7"))).PageAsync();
        AssertHtml.Erreur(page, "Formation", "ne correspond pas");
    }

    [Fact]
    public async Task Une_personne_revient_son_histoire_reste()
    {
        var cle = await CleAsync("Merisier");
        using var client = await Factory.ConnecterAsync(Comptes.CipLyon);
        var page = await (
            await client.PosterFormulaireAsync($"/salaries/{cle}/parcours/nouveau", Form, ("Programme", "cvg"), ("Entree", "2025-01-01"))
        ).PageAsync();
        AssertHtml.Erreur(page, "Entree", "ne peut pas précéder la fin du parcours précédent");
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, Form, ("Entree", "2026-11-02")));
        AssertHtml.Contient(page, "Retour après une sortie.");
        Assert.Equal([LienParcours.Premier, LienParcours.Retour], (await ParcoursAsync(cle)).Select(p => p.Lien));
        page = await (
            await client.PosterFormulaireAsync($"/salaries/{cle}/parcours/nouveau", Form, ("Programme", "cvg"), ("Entree", "2026-11-02"))
        ).PageAsync();
        AssertHtml.ErreurResume(page, "Un parcours est en cours");
        Assert.Equal(2, (await ParcoursAsync(cle)).Count);
    }
}
