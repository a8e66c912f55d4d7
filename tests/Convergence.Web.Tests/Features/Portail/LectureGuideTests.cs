using System.Text.Encodings.Web;
using Convergence.Domain.Recherche;
using Convergence.Web.Features.Portail.Aide;

namespace Convergence.Web.Tests.Features.Portail;

/// <summary>What becomes of the text of a guide.</summary>
public sealed class LectureGuideTests
{
    [Fact]
    public void Le_html_d_un_guide_est_montre_comme_du_texte()
    {
        var html = Html("# Essai\n\nAvant <script>alert(1)</script> après.\n\n<div onclick=\"x()\">bloc</div>\n");
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<div", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Le_titre_quitte_le_texte_et_chaque_rubrique_a_son_ancre()
    {
        var guide = LectureGuide.Lire("essai", "# Le guide\n\nRésumé.\n\n## Déjà\n\nUn.\n\n## Déjà\n\nDeux.\n\n# Encore un titre\n\nTrois.\n");
        Assert.Equal(("Le guide", "Résumé."), (guide.Titre, guide.Resume));
        Assert.Equal(["deja", "deja-2", "encore-un-titre"], guide.Sommaire.Select(s => s.Ancre));
        Assert.DoesNotContain("<h1", Html(guide), StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"deja-2\">", Html(guide), StringComparison.Ordinal);
    }

    [Fact]
    public void Un_lien_vers_un_autre_guide_suit_sur_le_site() =>
        Assert.Contains("href=\"/aide/coordination#corriger\"", Html("# Essai\n\n[lire](2-coordination.md#corriger)\n"), StringComparison.Ordinal);

    [Fact]
    public void Une_recherche_commence_par_le_debut_des_mots()
    {
        var section = LectureGuide.Lire("essai", "# Essai\n\nLes valeurs sont enregistrées à la clôture.\n").Sections[0];
        Assert.True(section.Contient(TexteRecherche.Mots("CLOTURE enreg")));
        Assert.False(section.Contient(TexteRecherche.Mots("nr")));
    }

    [Fact]
    public void Un_guide_sans_titre_ne_passe_pas() => Assert.Throws<InvalidDataException>(() => LectureGuide.Lire("essai", "Du texte.\n"));

    private static string Html(string texte) => Html(LectureGuide.Lire("essai", texte));

    private static string Html(Guide guide)
    {
        using var sortie = new StringWriter();
        guide.Contenu.WriteTo(sortie, HtmlEncoder.Default);
        return sortie.ToString();
    }
}
