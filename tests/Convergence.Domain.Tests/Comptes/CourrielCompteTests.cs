using Convergence.Domain.Comptes;

namespace Convergence.Domain.Tests.Comptes;

public sealed class CourrielCompteTests
{
    [Theory]
    [InlineData("prenom.nom@structure.fr", "prenom.nom@structure.fr")]
    [InlineData("  Prenom.Nom+portail@sous.structure.fr \t", "Prenom.Nom+portail@sous.structure.fr")]
    public void Une_adresse_se_lit_sans_ses_espaces(string saisi, string attendu) => Assert.Equal(attendu, CourrielCompte.Lire(saisi, "Courriel"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Une_adresse_est_demandee(string? saisi) => Assert.Equal("Indiquez le courriel.", Refuser(saisi));

    [Theory]
    [InlineData("nom")]
    [InlineData("nom@")]
    [InlineData("@structure.fr")]
    [InlineData("nom@structure")]
    [InlineData("nom@structure.")]
    [InlineData("nom@@structure.fr")]
    [InlineData("prenom nom@structure.fr")]
    [InlineData("Nom <nom@structure.fr>")]
    [InlineData("un@structure.fr, deux@structure.fr")]
    [InlineData("un@structure.fr;deux@structure.fr")]
    [InlineData("nom@structure.fr\r\nBcc:autre@structure.fr")]
    public void Ce_qui_n_est_pas_une_adresse_est_refuse(string saisi) =>
        Assert.Equal("Ce courriel n’est pas valable : prenom.nom@structure.fr.", Refuser(saisi));

    [Theory]
    [InlineData(254, null)]
    [InlineData(255, "Le courriel compte 254 caractères au plus.")]
    public void Une_adresse_compte_254_caracteres_au_plus(int longueur, string? attendu)
    {
        const string fin = "@structure.fr";
        var saisi = new string('a', longueur - fin.Length) + fin;
        Assert.Equal(attendu, Record.Exception(() => CourrielCompte.Lire($" {saisi} ", "Courriel"))?.Message);
    }

    [Theory]
    [InlineData("nom@structure.fr", " NOM@Structure.FR ", true)]
    [InlineData("rene\u0301@structure.fr", "REN\u00C9@structure.fr", true)]
    [InlineData("nom@structure.fr", "nom@structure.com", false)]
    [InlineData("nom@structure.fr", "nom+1@structure.fr", false)]
    public void Deux_adresses_sont_la_meme_sans_la_casse(string une, string autre, bool attendu) =>
        Assert.Equal((attendu, attendu), (CourrielCompte.EstLeMeme(une, autre), CourrielCompte.EstLeMeme(autre, une)));

    private static string Refuser(string? saisi)
    {
        var refus = Exemples.Refus(() => CourrielCompte.Lire(saisi, "Courriel"));
        Assert.Equal("Courriel", refus.Champ);
        return refus.Message;
    }
}
