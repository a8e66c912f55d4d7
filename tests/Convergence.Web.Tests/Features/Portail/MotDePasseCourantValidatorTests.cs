using Convergence.Data.Comptes;
using Convergence.Web.Security.MotsDePasse;

namespace Convergence.Web.Tests.Features.Portail;

public sealed class MotDePasseCourantValidatorTests
{
    [Theory]
    [InlineData("motdepasse1234", "known word and digits")]
    [InlineData("Mot de passe 2026", "the same with spaces and a capital")]
    [InlineData("P@ssw0rd Convergence", "two known words, one of them disguised")]
    [InlineData("azertyuiop12", "run of the keyboard")]
    [InlineData("qwertyuiop123", "run of another keyboard")]
    [InlineData("123456789012", "digits only")]
    [InlineData("aaaaaaaaaaaa", "one letter")]
    [InlineData("abababababab", "two letters")]
    [InlineData("Claire Dupont 75", "one's own name")]
    [InlineData("claire.dupont-2026", "one's own address")]
    [InlineData("Convergence2026!", "name of the portal")]
    [InlineData("1qaz2wsx3edc", "columns of the keyboard, in every leak")]
    [InlineData("!!Manchester2026", "a word of a leak, a year and signs around")]
    [InlineData("jetaimemonamour", "French sentence of a leak")]
    [InlineData("", "nothing")]
    public async Task Un_mot_de_passe_que_l_on_devine_est_refuse(string motDePasse, string pourquoi) => Assert.False(await EstAdmisAsync(motDePasse), pourquoi);

    [Theory]
    [InlineData("cheval agrafe pile correct")]
    [InlineData("Quatre-mots-tres-ordinaires-7")]
    [InlineData("k7#Vq2!mZx9&Lp")]
    [InlineData("été à Besançon, œuf mollet")]
    public async Task Un_mot_de_passe_long_et_banal_est_admis(string motDePasse) => Assert.True(await EstAdmisAsync(motDePasse));

    private static async Task<bool> EstAdmisAsync(string motDePasse)
    {
        var compte = new Utilisateur { NomAffiche = "Claire Dupont", Email = "claire.dupont@essai.example" };
        return (await new MotDePasseCourantValidator().ValidateAsync(null!, compte, motDePasse)).Succeeded;
    }
}
