using System.Security.Cryptography;
using Convergence.Domain.Comptes;

namespace Convergence.Domain.Tests.Comptes;

public sealed class JetonInvitationTests
{
    /// <summary>Bytes 0 to 31.</summary>
    private const string Connu = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    [Fact]
    public void Le_texte_tient_dans_une_adresse_et_se_relit()
    {
        var jeton = JetonInvitation.Nouveau();
        Assert.Matches("^[A-Za-z0-9_-]{43}$", jeton.Texte);
        var lu = JetonInvitation.Lire(jeton.Texte);
        Assert.NotNull(lu);
        Assert.Equal((jeton.Texte, true), (lu.Texte, lu.Correspond(jeton.Empreinte())));
    }

    [Fact]
    public void Deux_jetons_different()
    {
        var textes = Enumerable.Range(0, 100).Select(_ => JetonInvitation.Nouveau().Texte).ToList();
        Assert.Equal(textes.Count, textes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void L_empreinte_est_le_sha_256_des_octets()
    {
        var jeton = JetonInvitation.Lire(Connu);
        Assert.NotNull(jeton);
        Assert.Equal(SHA256.HashData([.. Enumerable.Range(0, JetonInvitation.Taille).Select(i => (byte)i)]), jeton.Empreinte());
        Assert.Equal("630DCD2966C4336691125448BBB25B4FF412A49C732DB2C8ABC1B8581BD710DD", Convert.ToHexString(jeton.Empreinte()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg")] // 31 bytes
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g")] // 33 bytes
    [InlineData(Connu + "=")] // padding
    [InlineData(Connu + " ")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9")] // bits after the last byte: another text for the same bytes
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh+")] // Base64, not Base64Url
    [InlineData("é!")]
    public void Un_texte_qui_n_est_pas_celui_d_un_jeton_n_en_donne_pas(string? texte) => Assert.Null(JetonInvitation.Lire(texte));

    [Fact]
    public void Une_autre_empreinte_ne_correspond_pas()
    {
        var jeton = JetonInvitation.Nouveau();
        var modifiee = jeton.Empreinte();
        modifiee[^1] ^= 1;
        Assert.True(jeton.Correspond(jeton.Empreinte()));
        Assert.False(jeton.Correspond(modifiee));
        Assert.False(jeton.Correspond(jeton.Empreinte()[..^1]));
        Assert.False(jeton.Correspond(JetonInvitation.Nouveau().Empreinte()));
        Assert.False(jeton.Correspond([]));
        Assert.False(jeton.Correspond(null));
    }

    [Fact]
    public void Le_secret_ne_se_lit_pas_dans_un_journal()
    {
        var jeton = JetonInvitation.Nouveau();
        Assert.DoesNotContain(jeton.Texte, $"{jeton}", StringComparison.Ordinal);
    }
}
