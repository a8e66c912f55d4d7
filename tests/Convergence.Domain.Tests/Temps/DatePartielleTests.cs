using Convergence.Domain.Temps;

namespace Convergence.Domain.Tests.Temps;

public sealed class DatePartielleTests
{
    [Theory]
    [InlineData("2012", Precision.Annee, "2012-01-01", "2012-12-31", "2012")]
    [InlineData("02/2024", Precision.Mois, "2024-02-01", "2024-02-29", "février 2024")]
    [InlineData("2/2024", Precision.Mois, "2024-02-01", "2024-02-29", "février 2024")]
    [InlineData("15/01/2027", Precision.Jour, "2027-01-15", "2027-01-15", "15/01/2027")]
    [InlineData(" 5/1/2027 ", Precision.Jour, "2027-01-05", "2027-01-05", "05/01/2027")]
    [InlineData("2027-01-15", Precision.Jour, "2027-01-15", "2027-01-15", "15/01/2027")]
    [InlineData("au plus tard le 31/12/2023", Precision.AuPlusTard, "2023-12-31", "2023-12-31", "au plus tard le 31/12/2023")]
    public void Une_date_tapee_garde_sa_precision(string saisie, Precision precision, string premier, string dernier, string dite)
    {
        Assert.True(DatePartielle.TryLireSaisie(saisie, out var date));
        Assert.Equal((precision, DateOnly.Parse(premier), DateOnly.Parse(dernier), dite), (date.Precision, date.Premier, date.Dernier, date.EnFrancais()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hier")]
    [InlineData("31/02/2024")]
    [InlineData("13/2024")]
    [InlineData("12/31/2024")]
    [InlineData("1850")]
    [InlineData("au plus tard le 2023")]
    public void Une_date_illisible_est_refusee(string? saisie) => Assert.False(DatePartielle.TryLireSaisie(saisie, out _));

    [Theory]
    [InlineData("2012")]
    [InlineData("02/2024")]
    [InlineData("15/01/2027")]
    [InlineData("au plus tard le 31/12/2023")]
    public void Ce_que_le_champ_montre_se_relit(string saisie)
    {
        Assert.True(DatePartielle.TryLireSaisie(saisie, out var date));
        Assert.Equal(saisie, date.EnSaisie());
    }

    [Theory]
    [InlineData("2023", "2022")]
    [InlineData("01/2023", "12/2022")]
    [InlineData("01/03/2024", "29/02/2024")]
    public void La_veille_garde_la_precision(string debut, string fin)
    {
        Assert.True(DatePartielle.TryLireSaisie(debut, out var date));
        Assert.Equal(fin, date.Veille.EnSaisie());
    }

    [Theory]
    [InlineData("<=2023-12-31", true)]
    [InlineData("<=2023", false)]
    [InlineData("2023-13", false)]
    public void Le_fichier_de_reference_a_une_seule_forme(string texte, bool lisible) => Assert.Equal(lisible, DatePartielle.TryLire(texte, out _));
}
