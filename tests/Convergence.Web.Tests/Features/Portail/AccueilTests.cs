using AngleSharp.Html.Dom;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Composants;
using Convergence.Web.Features.Portail.Accueil;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Portail;

/// <summary>The home page begins with what to do and ends with the figures of the reader: those of the dashboards and of the files, never others.</summary>
public sealed class AccueilTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Theory]
    [InlineData(Comptes.National, "Ensemble du réseau", 2)]
    [InlineData(Comptes.CoordinationLyon, "Lyon", 2)]
    [InlineData(Comptes.MetropoleLyon, "Lyon", 2)]
    [InlineData(Comptes.Dgefp, "Ensemble du réseau", 1)]
    public async Task Un_chiffre_est_celui_du_tableau_de_bord_ou_il_mene(string compte, string titre, int nombre)
    {
        using var client = await factory.ConnecterAsync(compte);
        var accueil = await client.LirePageAsync("/accueil");
        Assert.StartsWith(titre, AssertHtml.Texte(accueil.QuerySelector("#chiffres-0")!), StringComparison.Ordinal);
        var reperes = accueil.QuerySelectorAll(".reperes__repere").ToList();
        Assert.Equal(nombre, reperes.Count);
        foreach (var repere in reperes)
        {
            var lien = repere.QuerySelector(".reperes__libelle")!;
            var tableau = await client.LirePageAsync(lien.GetAttribute("href")!);
            var carte = tableau
                .QuerySelectorAll(".chiffre")
                .First(c => AssertHtml.Texte(lien).StartsWith(AssertHtml.Texte(c.QuerySelector(".chiffre__libelle")!), StringComparison.Ordinal));
            Assert.Equal(AssertHtml.Texte(carte.QuerySelector(".chiffre__valeur")!), AssertHtml.Texte(repere.QuerySelector(".reperes__valeur")!));
            Assert.Contains("définition", AssertHtml.Texte(repere), StringComparison.Ordinal);
            Assert.Contains(" sur ", AssertHtml.Texte(repere.QuerySelector(".reperes__preuves")!), StringComparison.Ordinal);
            Assert.NotNull(repere.QuerySelector("svg.tendance[role=img][aria-label]"));
        }
    }

    /// <summary>An institution does not see what is missing: its figure says so all the same, as that of the national team.</summary>
    [Fact]
    public async Task La_completude_compte_les_chantiers_et_dit_a_l_Etat_ce_qui_manque()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        using var etat = await factory.ConnecterAsync(Comptes.Dgcs);
        var attendue = Preuves(await national.LirePageAsync("/accueil"), Catalogue.PresentsPhc.Libelle);

        Assert.Matches(@"\d+ chantiers sur \d+", attendue);
        Assert.Equal(attendue, Preuves(await etat.LirePageAsync("/accueil"), Catalogue.PresentsPhc.Libelle));
    }

    [Fact]
    public async Task Un_chantier_lit_ses_presents_comptes_par_la_regle_des_parcours()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var accueil = await client.LirePageAsync("/accueil");
        var perimetre = new Perimetre { ChantierIds = [new Reperes(factory).ChantierLyon] };
        foreach (var programme in Enum.GetValues<Programme>())
        {
            var attendu = await factory.LireAsync(
                db =>
                    (
                        from p in db.ParcoursSalaries.Where(PresenceParcours.OuvertAu<ParcoursSalarie>(DateOnly.FromDateTime(HorlogeDeTest.Depart.UtcDateTime)))
                        join s in db.Salaries on p.SalarieId equals s.Id
                        where p.Programme == programme && s.Traitement == EtatTraitement.Ordinaire && s.FusionneDansId == null
                        select p.SalarieId
                    )
                        .Distinct()
                        .CountAsync(),
                perimetre
            );
            Assert.Equal($"{Formats.Nombre(attendu)} personnes", Valeur(accueil, $"Présents {programme.Sigle()}"));
            Assert.Contains(
                "Depuis le 01/01/",
                Repere(accueil, $"Présents {programme.Sigle()}", ".reperes__evolution ~ .reperes__evolution"),
                StringComparison.Ordinal
            );
        }

        Assert.Equal("Ce que je dois faire", AssertHtml.Texte(accueil.QuerySelector("h1")!).Split(" (")[0]);
    }

    [Fact]
    public async Task Une_institution_a_de_quoi_lire_et_rien_a_faire()
    {
        using var client = await factory.ConnecterAsync(Comptes.Dgcs);
        var accueil = await client.LirePageAsync("/accueil");
        Assert.StartsWith("À lire", AssertHtml.Texte(accueil.QuerySelector("h1")!), StringComparison.Ordinal);
        Assert.Equal(Catalogue.PresentsPhc.Libelle, AssertHtml.Texte(Assert.Single(accueil.QuerySelectorAll(".reperes__libelle"))));
    }

    [Fact]
    public async Task Le_DPO_lit_combien_d_acces_et_l_administration_aucun_chiffre()
    {
        using var dpo = await factory.ConnecterAsync(Comptes.Dpo);
        Assert.Matches("ligne(s|)$", Valeur(await dpo.LirePageAsync("/accueil"), "Accès inscrits au journal"));
        using var administration = await factory.ConnecterAsync(Comptes.Administration);
        Assert.Empty((await administration.LirePageAsync("/accueil")).QuerySelectorAll(".reperes"));
    }

    [Theory]
    [InlineData(0, "aujourd’hui")]
    [InlineData(1, "demain")]
    [InlineData(5, "dans 5 jours")]
    [InlineData(-1, "depuis hier")]
    [InlineData(-3, "depuis 3 jours")]
    public void Une_echeance_se_dit_en_jours(int jours, string attendu)
    {
        var jour = new DateOnly(2026, 11, 30);
        Assert.Equal(attendu, new Tache("t", "~/", "d", null, 1, jour.AddDays(jours)).Delai(jour));
        Assert.Null(new Tache("t", "~/", "d", null, 1).Delai(jour));
    }

    private static string Valeur(IHtmlDocument accueil, string libelle) => Repere(accueil, libelle, ".reperes__valeur");

    private static string Preuves(IHtmlDocument accueil, string libelle) => Repere(accueil, libelle, ".reperes__preuves");

    private static string Repere(IHtmlDocument accueil, string libelle, string partie) =>
        AssertHtml.Texte(
            accueil.QuerySelectorAll(".reperes__repere").Single(r => AssertHtml.Texte(r.QuerySelector(".reperes__libelle")!) == libelle).QuerySelector(partie)!
        );
}
