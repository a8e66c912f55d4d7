using System.Globalization;
using System.Text.RegularExpressions;
using Convergence.Testing;
using Convergence.Web.Composants.Etats;
using Convergence.Web.Composants.Saisie;

namespace Convergence.Web.Tests.Composants;

/// <summary>What the style sheets, the pages and the icons promise, read from their files.</summary>
public sealed class FeuillesDeStyleTests
{
    private static readonly string Racine = TrouverRacine();

    [Theory]
    [InlineData("encre", "surface")]
    [InlineData("encre", "fond")]
    [InlineData("encre-douce", "fond")]
    [InlineData("encre-douce", "fond-creux")]
    [InlineData("encre-grise", "fond")]
    [InlineData("encre-grise", "fond-creux")]
    [InlineData("encre-grise", "attention-fond")]
    [InlineData("petrole-700", "fond")]
    [InlineData("petrole-700", "info-fond")]
    [InlineData("petrole-700", "erreur-fond")]
    [InlineData("surface", "petrole-700")]
    [InlineData("petrole-200", "petrole-800")]
    [InlineData("terre-700", "surface")]
    [InlineData("succes", "succes-fond")]
    [InlineData("info", "info-fond")]
    [InlineData("attention", "attention-fond")]
    [InlineData("erreur", "erreur-fond")]
    [InlineData("serie-3", "surface")]
    public void Un_texte_se_lit_sur_son_fond(string texte, string fond) =>
        Assert.True(Contraste(texte, fond) >= 4.5, $"{texte} / {fond} : {Contraste(texte, fond)}");

    [Theory]
    [InlineData("bord-champ", "surface")]
    [InlineData("bord-champ", "fond")]
    [InlineData("foyer", "fond")]
    [InlineData("foyer-sombre", "petrole-800")]
    [InlineData("attention-vif", "surface")]
    [InlineData("petrole-600", "surface")]
    public void Un_contour_se_voit_sur_son_fond(string trait, string fond) =>
        Assert.True(Contraste(trait, fond) >= 3, $"{trait} / {fond} : {Contraste(trait, fond)}");

    [Fact]
    public void Les_icones_des_etats_existent()
    {
        var planche = File.ReadAllText(Chemin("wwwroot", "lib", "bootstrap-icons", "1.13.2", "icones.svg"));

        AssertTous.Verifier(EtatsConnus.Codes, code => Assert.Contains($"id=\"{EtatsConnus.Trouver(code)!.Icone}\"", planche, StringComparison.Ordinal));
    }

    [Fact]
    public void Les_images_des_feuilles_de_style_existent_et_viennent_d_ici()
    {
        foreach (var feuille in Directory.GetFiles(Chemin("wwwroot", "css"), "*.css"))
        {
            foreach (Match adresse in Regex.Matches(File.ReadAllText(feuille), "url\\(\"([^\"]+)\"\\)"))
            {
                Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(feuille)!, adresse.Groups[1].Value)), $"{feuille} : {adresse.Value}");
            }
        }
    }

    [Fact]
    public void Chaque_etat_de_cellule_a_ses_mots_son_icone_et_les_memes_mots_en_javascript()
    {
        var css = File.ReadAllText(Chemin("wwwroot", "css", "grille.css"));
        var js = File.ReadAllText(Chemin("wwwroot", "js", "etats-cellule.js"));

        foreach (var etat in Enum.GetValues<EtatCellule>().Where(e => e != EtatCellule.Aucun))
        {
            Assert.Contains($"td[data-etat=\"{etat.Code()}\"] {{ --cellule-icone: url(", css, StringComparison.Ordinal);
            Assert.Contains($"\"{etat.Code()}\": \"{etat.Libelle()}\"", js, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Aucune_page_ne_porte_de_style_ni_de_script_en_ligne()
    {
        var interdit = new Regex("""<style|\sstyle=|\son(click|change|submit|input|load)=|javascript:|<script(?![^>]*\ssrc=)""", RegexOptions.IgnoreCase);
        var fautives = Directory.GetFiles(Chemin("Features"), "*.cshtml", SearchOption.AllDirectories).Where(f => interdit.IsMatch(File.ReadAllText(f)));

        Assert.Empty(fautives);
    }

    /// <summary>Bootstrap's sheet holds what was used when it was copied: a class that is in no sheet was pruned, or is written for nothing.</summary>
    [Fact]
    public void Chaque_classe_d_une_page_est_dans_une_feuille()
    {
        var feuilles = Directory.GetFiles(Chemin("wwwroot"), "*.css", SearchOption.AllDirectories);
        var definies = feuilles.SelectMany(Classes).ToHashSet(StringComparer.Ordinal);
        var ecrites = Directory
            .GetFiles(Chemin("Features"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(ClassesEcrites)
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(ecrites);
        AssertRegle.Tenue(ecrites.Except(definies, StringComparer.Ordinal));
    }

    /// <summary>The sheet of a domain is loaded by its pages only: nobody else may name what it alone defines.</summary>
    [Theory]
    [InlineData("grille", "FilesActives")]
    [InlineData("accompagnement", "Dossiers")]
    [InlineData("tableau-de-bord", "Pilotage")]
    public void La_feuille_d_un_domaine_ne_sert_que_ses_pages(string feuille, string domaine)
    {
        Assert.Contains(
            $"case \"{domaine}\":\n        <link rel=\"stylesheet\" href=\"~/css/{feuille}.css\"",
            Page("Shared/_FeuillesDeStyle"),
            StringComparison.Ordinal
        );
        var autres = Directory.GetFiles(Chemin("wwwroot", "css"), "*.css").Where(f => Path.GetFileNameWithoutExtension(f) != feuille).SelectMany(Classes);
        var siennes = Classes(Chemin("wwwroot", "css", feuille + ".css")).Except(autres, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(siennes);
        AssertRegle.Tenue(
            Directory
                .GetFiles(Chemin("Features"), "*.cshtml", SearchOption.AllDirectories)
                .Where(f => !f.StartsWith(Chemin("Features", domaine), StringComparison.Ordinal))
                .SelectMany(f => ClassesEcrites(f).Where(siennes.Contains).Select(c => $"{f} : {c}"))
        );
    }

    [Fact]
    public void La_feuille_de_Bootstrap_est_elaguee_et_garde_sa_licence()
    {
        var feuille = new FileInfo(Chemin("wwwroot", "lib", "bootstrap", "5.3.9", "bootstrap.min.css"));

        Assert.InRange(feuille.Length, 10_000, 40_000);
        Assert.Contains("Licensed under MIT", File.ReadAllText(feuille.FullName), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Classes(string feuille) =>
        Regex.Matches(File.ReadAllText(feuille), @"\.(-?[a-zA-Z_][\w-]*)").Select(m => m.Groups[1].Value);

    private static IEnumerable<string> ClassesEcrites(string page) =>
        Regex.Matches(File.ReadAllText(page), "class=\"([^\"@]*)").SelectMany(m => m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Page(string nom) => File.ReadAllText(Chemin("Features", nom + ".cshtml"));

    private static double Contraste(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return Math.Round((Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05), 2);
    }

    private static double Luminance(string jeton)
    {
        var jetons = File.ReadAllText(Chemin("wwwroot", "css", "jetons.css"));
        var hexa = Regex.Match(jetons, $@"--{jeton}: #([0-9a-f]{{3,6}});").Groups[1].Value;
        var complet = hexa.Length == 3 ? string.Concat(hexa.Select(c => new string(c, 2))) : hexa;
        double Canal(int rang)
        {
            var c = int.Parse(complet.AsSpan(rang * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Canal(0)) + (0.7152 * Canal(1)) + (0.0722 * Canal(2));
    }

    private static string Chemin(params string[] suite) => Path.Combine([Racine, "src", "Convergence.Web", .. suite]);

    private static string TrouverRacine()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(dossier.FullName, "Convergence.sln")))
        {
            dossier = dossier.Parent ?? throw new InvalidOperationException("Convergence.sln is not above the tests.");
        }

        return dossier.FullName;
    }
}
