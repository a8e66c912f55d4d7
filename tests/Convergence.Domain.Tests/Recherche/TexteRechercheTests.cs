using Convergence.Domain.Recherche;

namespace Convergence.Domain.Tests.Recherche;

/// <summary>What the folding rule makes of a text. A line that changes here changes <see cref="TexteRecherche.Version"/>.</summary>
public sealed class TexteRechercheTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("   ", "")]
    [InlineData("%", "")]
    [InlineData("😀", "")]
    [InlineData("Élève", "ELEVE")]
    [InlineData("E\u0301le\u0300ve", "ELEVE")]
    [InlineData("Cœur d’Ævar", "COEUR D AEVAR")]
    [InlineData("STRAẞE straße", "STRASSE STRASSE")]
    [InlineData("o\ufb03ce ﬁn", "OFFICE FIN")]
    [InlineData("Søren Łukasz Đorđe Þór", "SOREN LUKASZ DORDE THOR")]
    [InlineData("Ｃｏｎｖｅｒｇｅｎｃｅ m²", "CONVERGENCE M2")]
    [InlineData("O’Brien", "O BRIEN")]
    [InlineData("O'Brien", "O BRIEN")]
    [InlineData("O\u02bcBrien", "O BRIEN")]
    [InlineData("O´Brien", "O BRIEN")]
    [InlineData("Con\u00adver\u200bgence\u200d", "CONVERGENCE")]
    [InlineData("Jean\u2011Pierre", "JEAN PIERRE")]
    [InlineData("  A -- b ; C. ", "A B C")]
    [InlineData("Saint-Malo", "SAINT MALO")]
    [InlineData("St Malo", "SAINT MALO")]
    [InlineData("St-Malo", "SAINT MALO")]
    [InlineData("st. malo", "SAINT MALO")]
    [InlineData("Ste-Anne", "SAINTE ANNE")]
    [InlineData("St", "ST")]
    [InlineData("Ernest", "ERNEST")]
    [InlineData("Est Malo", "EST MALO")]
    public void Un_texte_se_plie(string? texte, string attendu) => Assert.Equal(attendu, TexteRecherche.Normaliser(texte));

    /// <summary>An attribute cannot hold half a pair.</summary>
    [Fact]
    public void Une_moitie_de_signe_est_un_signe() => Assert.Equal("A B", TexteRecherche.Normaliser("a\ud800b"));

    [Theory]
    [InlineData("O’Brien")]
    [InlineData("St Malo Ste Anne")]
    [InlineData("ŒŒŒŒ")]
    [InlineData("ﬃﬃﬃﬃ")]
    [InlineData("\ufdfa\ufdfa")]
    [InlineData("ßÞÆ")]
    public void Un_texte_plie_tient_dans_sa_colonne_et_ne_bouge_plus(string texte)
    {
        var plie = TexteRecherche.Normaliser(texte);

        Assert.InRange(plie.Length, 1, TexteRecherche.LongueurPliee(texte.Length));
        Assert.Equal(plie, TexteRecherche.Normaliser(plie));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("obrien", "OBRIEN")]
    [InlineData("o’brien jean", "O", "BRIEN", "JEAN")]
    [InlineData("st malo", "SAINT", "MALO")]
    [InlineData("st", "ST")]
    [InlineData("%", TexteRecherche.Introuvable)]
    [InlineData("😀 !", TexteRecherche.Introuvable)]
    public void Une_recherche_se_lit_mot_par_mot(string? recherche, params string[] attendus) => Assert.Equal(attendus, TexteRecherche.Mots(recherche));

    [Theory]
    [InlineData("O’Brien", "BRIEN O OBRIEN")]
    [InlineData("Jean-Pierre", "JEAN JEANPIERRE PIERRE")]
    [InlineData("Jean Pierre", "JEAN PIERRE")]
    [InlineData("St-Malo", "MALO SAINT SAINTMALO")]
    [InlineData("N’Guessan-Lefèvre", "GUESSAN LEFEVRE N NGUESSANLEFEVRE")]
    [InlineData("Dupont", "DUPONT")]
    public void Un_nom_se_trouve_par_ses_mots_et_d_un_seul_tenant(string nom, string attendus) =>
        Assert.Equal(attendus, string.Join(' ', TexteRecherche.MotsIndexes(nom)));

    [Fact]
    public void Rien_ne_contient_ce_qui_ne_se_trouve_pas() =>
        Assert.DoesNotContain(TexteRecherche.Introuvable, TexteRecherche.Indexer("100 % d’accès, 50%"), StringComparison.Ordinal);

    [Theory]
    [InlineData("L’Îlot, Saint-Malo", "L ILOT SAINT MALO LILOT SAINTMALO")]
    [InlineData("(Lyon) CVG/PHC", "LYON CVG PHC")]
    [InlineData("- ’ -", "")]
    [InlineData(null, "")]
    public void Un_index_porte_le_texte_puis_ses_mots_composes(string? texte, string attendu) => Assert.Equal(attendu, TexteRecherche.Indexer(texte));

    [Fact]
    public void Un_index_trop_long_est_coupe() =>
        Assert.InRange(TexteRecherche.Indexer(string.Concat(Enumerable.Repeat("l’été ", 2000))).Length, 3990, TexteRecherche.LongueurIndex);

    [Fact]
    public void La_version_est_celle_que_ces_attentes_decrivent() => Assert.Equal(2, TexteRecherche.Version);
}
