using Convergence.Testing;

namespace Convergence.Web.Tests.Architecture;

/// <summary>The rules of the text, and for each an example that breaks it.</summary>
public sealed class TexteTests
{
    /// <summary>Files longer than the limit, each with a reason. Empty is best.</summary>
    private static readonly string[] LongsAdmis =
    [
        // One action a step of the sending, and the one that all of them share.
        "src/Convergence.Web/Features/FilesActives/Transmissions/TransmissionsController.cs",
        // Opening, changing and reopening a campaign stand together.
        "src/Convergence.Web/Features/FilesActives/Campagnes/CampagnesController.cs",
        // A bilan is prepared, looked at, transmitted and corrected on one page and its confirmations.
        "src/Convergence.Web/Features/Pilotage/PreparationBilans/PreparationBilansController.cs",
        // Lists in code: definitions of indicators, controls of a row, one a block; outlines of departments; details of the fictional people.
        "src/Convergence.Domain/Pilotage/Indicateurs/Catalogue.cs",
        "src/Convergence.Domain/FilesActives/ControlesReleve.cs",
        "src/Convergence.Web/Composants/Carte/ContoursDepartements.cs",
        "src/Convergence.Data/Demonstration/DetailsDemonstration.cs",
        // The whole grid in one reading.
        "src/Convergence.Web/Features/FilesActives/Saisie/GrilleQuery.cs",
    ];

    [Fact]
    public void Les_fichiers_restent_courts() => AssertRegle.Tenue(ReglesTexte.TropLongs(Sources.Produit, LongsAdmis));

    [Fact]
    public void Les_noms_disent_quelque_chose() => AssertRegle.Tenue(ReglesTexte.NomsQuiNeDisentRien(Sources.Toutes));

    [Fact]
    public void Les_vues_ne_portent_ni_script_ni_style_ni_adresse_externe()
    {
        Assert.NotEmpty(Sources.Vues);
        AssertRegle.Tenue(ReglesTexte.VuesInterdites(Sources.Vues));
    }

    [Fact]
    public void Aucun_texte_ne_nomme_un_outil_de_l_atelier() => AssertRegle.Tenue(ReglesTexte.MotsDeLAtelier(Sources.Toutes));

    [Fact]
    public void Aucun_texte_ne_garde_une_marque_de_fusion() => AssertRegle.Tenue(ReglesTexte.MarquesDeFusion(Sources.Toutes));

    [Theory]
    [InlineData('<', " HEAD")]
    [InlineData('=', "")]
    [InlineData('>', " autre-branche\r")]
    public void Une_marque_de_fusion_est_vue(char marque, string suite) =>
        Assert.Single(ReglesTexte.MarquesDeFusion([new Source("X.cshtml", "<p>\n" + new string(marque, 7) + suite + "\n</p>")]));

    [Fact]
    public void Un_titre_souligne_n_est_pas_une_marque_de_fusion() => AssertRegle.Tenue(ReglesTexte.MarquesDeFusion([new Source("X.md", "Titre\n========\n")]));

    [Fact]
    public void Le_code_s_ecrit_comme_l_editeur_le_range() =>
        AssertRegle.Tenue(ReglesEcriture.Fautes(Sources.Produit.Concat(Sources.Tests).Where(s => Path.GetExtension(s.Chemin) == ".cs")));

    [Theory]
    [InlineData("using Convergence.Domain;\nusing System.Net;\n")]
    [InlineData("using Convergence.Domain.Temps;\nusing Convergence.Domain;\n")]
    [InlineData("using static System.Math;\nusing System.Net;\n")]
    [InlineData("        this.Champ = 1;\n")]
    [InlineData("        var vide = String.Empty;\n")]
    public void Une_ecriture_en_desordre_est_vue(string texte) => Assert.Single(ReglesEcriture.Fautes([new Source("X.cs", texte)]));

    [Fact]
    public void Une_ecriture_rangee_passe() =>
        AssertRegle.Tenue(
            ReglesEcriture.Fautes([
                new Source(
                    "X.cs",
                    "using System;\nusing System.Net;\nusing Convergence.Data;\nusing Convergence.Data.Comptes;\nusing Microsoft.X;\nusing static System.Math;\nusing Y = Z.A;\n// this.Champ\nstring.Empty.ToString(); JsonValueKind.Object.ToString();\n"
                ),
            ])
        );

    [Fact]
    public void Aucun_test_ne_dit_tous_de_rien() => AssertRegle.Tenue(ReglesTexte.ToutSurRien(Sources.Tests));

    [Fact]
    public void Un_tous_qui_peut_ne_parler_de_rien_est_vu()
    {
        Assert.Single(ReglesTexte.ToutSurRien([new Source("XTests.cs", "Assert" + ".All(lignes, l => { });")]));
        Assert.Throws<Xunit.Sdk.NotEmptyException>(() => AssertTous.Verifier(Array.Empty<int>(), _ => { }));
    }

    [Fact]
    public void Une_transaction_s_ouvre_dans_la_strategie_d_execution() => AssertRegle.Tenue(ReglesTexte.TransactionsHorsStrategie(Sources.Produit));

    [Fact]
    public void Un_controleur_de_121_lignes_et_un_fichier_de_251_sont_vus()
    {
        AssertRegle.Tenue(ReglesTexte.TropLongs([Long("X.cs", 250), Long("XController.cs", 120)], []));
        Assert.Equal(2, ReglesTexte.TropLongs([Long("X.cs", 251), Long("XController.cs", 121)], []).Count());
    }

    [Theory]
    [InlineData("internal static class DateHelper")]
    [InlineData("public sealed record ChantierDto(long Id);")]
    [InlineData("public static partial class ChaineExtensions")]
    public void Un_nom_vide_est_vu(string texte) => Assert.Single(ReglesTexte.NomsQuiNeDisentRien([new Source("X.cs", texte)]));

    [Theory]
    [InlineData("@Html.Raw(Model)")]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<style>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<button type=\"button\" onclick=\"f()\">")]
    [InlineData("<img src=\"https://exemple.fr/a.png\">")]
    [InlineData("<link href=\"//cdn.exemple.fr/a.css\">")]
    public void Une_vue_interdite_est_vue(string texte) => Assert.NotEmpty(ReglesTexte.VuesInterdites([new Source("X.cshtml", texte)]));

    [Fact]
    public void Une_vue_permise_passe() =>
        AssertRegle.Tenue(
            ReglesTexte.VuesInterdites([
                new Source(
                    "X.cshtml",
                    "@* une note // ici *@ <script type=\"module\" src=\"~/js/base.js\"></script> <svg xmlns=\"http://www.w3.org/2000/svg\">"
                ),
            ])
        );

    [Fact]
    public void Un_mot_de_l_atelier_est_vu() => Assert.Single(ReglesTexte.MotsDeLAtelier([new Source("X.md", "voir /wo" + "rk/notes.md")]));

    [Fact]
    public void Une_transaction_a_la_main_est_vue() =>
        Assert.Single(ReglesTexte.TransactionsHorsStrategie([new Source("X.cs", "await db.Database.BeginTransactionAsync();")]));

    private static Source Long(string nom, int lignes) => new(nom, string.Join('\n', Enumerable.Repeat("x", lignes)) + "\n");
}
