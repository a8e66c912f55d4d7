using Convergence.Data.Chiffrement;
using Convergence.Data.Installation;
using Convergence.Domain;
using Convergence.Domain.Chiffrement;
using Convergence.Testing;

namespace Convergence.Web.Tests.Chiffrement;

/// <summary>The ring of keys and what it encrypts.</summary>
public sealed class CoffreTests : IDisposable
{
    private static readonly EmplacementChiffre Ici = new("valeur", "ligne-1", "HANDICAP");

    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("convergence-cles-");

    private string Fichier => Path.Combine(_dossier.FullName, "cles.txt");

    public void Dispose() => _dossier.Delete(recursive: true);

    [Fact]
    public void Un_texte_se_relit_et_deux_chiffres_du_meme_texte_different()
    {
        var coffre = Coffre(CleChiffrement.Tirer("a"));
        var (un, deux) = (coffre.Chiffrer("Éléonore, RQTH", Ici), coffre.Chiffrer("Éléonore, RQTH", Ici));
        Assert.Equal("Éléonore, RQTH", coffre.Dechiffrer(un, Ici));
        Assert.Equal("a", un.Cle);
        Assert.NotEqual(un.Octets, deux.Octets);
        Assert.Equal(coffre.Chiffrer("non", Ici).Octets.Length, coffre.Chiffrer("oui, depuis le 12/03/2025", Ici).Octets.Length);
    }

    [Fact]
    public void Une_autre_cle_du_meme_nom_ne_lit_pas() =>
        Refuse(Coffre(CleChiffrement.Tirer("a")).Chiffrer("oui", Ici), Coffre(CleChiffrement.Tirer("a")), Ici);

    [Theory]
    [InlineData("valeur", "ligne-2", "HANDICAP")]
    [InlineData("valeur", "ligne-1", "JUSTICE")]
    [InlineData("import", "ligne-1", "HANDICAP")]
    public void Un_contenu_deplace_ne_se_lit_pas(string table, string ligne, string champ)
    {
        var coffre = Coffre(CleChiffrement.Tirer("a"));
        Refuse(coffre.Chiffrer("oui", Ici), coffre, new(table, ligne, champ));
    }

    [Fact]
    public void Un_octet_change_se_voit()
    {
        var coffre = Coffre(CleChiffrement.Tirer("a"));
        var chiffre = coffre.Chiffrer("oui", Ici);
        chiffre.Octets[^1] ^= 1;
        Refuse(chiffre, coffre, Ici);
        Refuse(new("a", [1, 2, 3]), coffre, Ici);
    }

    [Fact]
    public void Une_ancienne_cle_lit_encore_et_n_ecrit_plus()
    {
        var (ancienne, nouvelle) = (CleChiffrement.Tirer("a"), CleChiffrement.Tirer("b"));
        var chiffre = Coffre(ancienne).Chiffrer("oui", Ici);
        var coffre = Coffre($"{nouvelle},{ancienne}");
        Assert.Equal("oui", coffre.Dechiffrer(chiffre, Ici));
        Assert.Equal("b", coffre.Chiffrer("oui", Ici).Cle);
        Assert.Contains(
            "« a » n’est plus dans le trousseau",
            Assert.Throws<RegleMetierException>(() => Coffre(nouvelle).Dechiffrer(chiffre, Ici)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Une_empreinte_se_repete_et_change_avec_la_cle()
    {
        var coffre = Coffre(CleChiffrement.Tirer("a"));
        Assert.Equal(coffre.Empreinte("RABOT|1980").Octets, coffre.Empreinte("RABOT|1980").Octets);
        Assert.NotEqual(coffre.Empreinte("RABOT|1980").Octets, coffre.Empreinte("RABOT|1981").Octets);
        Assert.NotEqual(coffre.Empreinte("RABOT|1980").Octets, Coffre(CleChiffrement.Tirer("a")).Empreinte("RABOT|1980").Octets);
    }

    [Theory]
    [InlineData("", "Aucune clé de chiffrement")]
    [InlineData("# rien", "vide")]
    [InlineData("secret-mal-place", "n° 1 est mal écrite")]
    [InlineData("a:Y291cnQ=", "n° 1 est mal écrite")]
    public void Un_trousseau_mal_ecrit_est_dit_sans_repeter_son_contenu(string texte, string message)
    {
        var refus = Record.Exception(() => Coffre(texte).Chiffrer("oui", Ici))!;
        Assert.True(refus is RegleMetierException or InstallationException);
        Assert.Contains(message, refus.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Y291", refus.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-mal", refus.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deux_cles_d_un_meme_nom_sont_refusees() =>
        Assert.Contains(
            "portent le nom « a »",
            Assert.Throws<InstallationException>(() => Trousseau.Lire($"{CleChiffrement.Tirer("a")}\n{CleChiffrement.Tirer("a")}")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Hors_production_le_fichier_se_cree_et_lui_seul_le_lit()
    {
        var coffre = new Coffre(new OptionsChiffrement { Fichier = Fichier, PeutCreer = true }, new HorlogeDeTest());
        var chiffre = coffre.Chiffrer("oui", Ici);
        Assert.Equal("2026-11-22", chiffre.Cle);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Fichier));
        }

        Assert.Equal("oui", new Coffre(new OptionsChiffrement { Fichier = Fichier }, new HorlogeDeTest()).Dechiffrer(chiffre, Ici));
    }

    [Fact]
    public void En_production_rien_ne_se_cree()
    {
        var refus = Assert.Throws<InstallationException>(() => new Coffre(new OptionsChiffrement { Fichier = Fichier }, new HorlogeDeTest()).EstRegle);
        Assert.Contains("chiffrement creer", refus.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Fichier));
        Assert.False(new Coffre(new OptionsChiffrement(), new HorlogeDeTest()).EstRegle);
    }

    private static Coffre Coffre(string cles) => new(new OptionsChiffrement { Cles = cles }, new HorlogeDeTest());

    private static void Refuse(ContenuChiffre chiffre, Coffre coffre, EmplacementChiffre emplacement) =>
        Assert.Contains("ne se lit pas", Assert.Throws<RegleMetierException>(() => coffre.Dechiffrer(chiffre, emplacement)).Message, StringComparison.Ordinal);
}
