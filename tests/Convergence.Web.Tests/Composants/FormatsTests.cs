using System.Globalization;
using Convergence.Web.Composants;

namespace Convergence.Web.Tests.Composants;

public sealed class FormatsTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1234", "1\u202F234")]
    [InlineData("1234567.5", "1\u202F234\u202F567,5")]
    [InlineData("12.005", "12,01")]
    [InlineData("-3", "\u22123")]
    public void Un_nombre_est_ecrit_a_la_francaise(string valeur, string attendu) =>
        Assert.Equal(attendu, Formats.Nombre(decimal.Parse(valeur, CultureInfo.InvariantCulture)));

    [Fact]
    public void Un_nombre_absent_n_est_jamais_zero()
    {
        Assert.Equal("non renseigné", Formats.Nombre(null));
        Assert.Equal("non renseigné", Formats.Pourcentage(null));
        Assert.Equal("non renseigné", Formats.Ecart(null));
        Assert.Equal("non renseigné", Formats.Date(null));
        Assert.Equal(string.Empty, Formats.Saisie(null));
    }

    [Theory]
    [InlineData("0.826", "82,6\u202F%")]
    [InlineData("0.47", "47\u202F%")]
    [InlineData("0", "0\u202F%")]
    [InlineData("1", "100\u202F%")]
    public void Une_part_est_un_pourcentage(string part, string attendu) =>
        Assert.Equal(attendu, Formats.Pourcentage(decimal.Parse(part, CultureInfo.InvariantCulture)));

    [Fact]
    public void Les_dates_sont_francaises()
    {
        Assert.Equal("15/01/2027", Formats.Date(new DateOnly(2027, 1, 15)));
        Assert.Equal("1er août 2026", Formats.DateLongue(new DateOnly(2026, 8, 1)));
        Assert.Equal("15 janvier 2027", Formats.DateLongue(new DateOnly(2027, 1, 15)));
        Assert.Equal("15/01/2027 à 09:05", Formats.DateHeure(new DateTime(2027, 1, 15, 9, 5, 0, DateTimeKind.Unspecified)));
    }

    [Fact]
    public void Zero_et_un_sont_au_singulier()
    {
        Assert.Equal("0 chantier", Formats.Compte(0, "chantier"));
        Assert.Equal("1 chantier", Formats.Compte(1, "chantier"));
        Assert.Equal("2 chantiers", Formats.Compte(2, "chantier"));
        Assert.Equal("3 bilans figés", Formats.Compte(3, "bilan figé", "bilans figés"));
    }

    [Fact]
    public void Un_ecart_porte_son_signe()
    {
        Assert.Equal("+12", Formats.Ecart(12));
        Assert.Equal("\u22123", Formats.Ecart(-3));
        Assert.Equal("0", Formats.Ecart(0));
    }

    [Fact]
    public void La_saisie_n_a_pas_de_separateur_de_milliers() => Assert.Equal("1234,5", Formats.Saisie(1234.5m));

    [Fact]
    public void Le_format_ne_depend_pas_de_la_culture_du_processus()
    {
        var avant = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
            Assert.Equal("1\u202F234,5", Formats.Nombre(1234.5m));
            Assert.Equal("31/12/2023", Formats.Date(new DateOnly(2023, 12, 31)));
        }
        finally
        {
            CultureInfo.CurrentCulture = avant;
        }
    }

    [Theory]
    [InlineData(0, "personnes", "personne")]
    [InlineData(1, "personnes", "personne")]
    [InlineData(-1, "salariés accompagnés", "salarié accompagné")]
    [InlineData(1, "parcours", "parcours")]
    [InlineData(1, "€ par personne", "€ par personne")]
    [InlineData(2, "personnes", "personnes")]
    public void Une_unite_s_accorde_avec_son_nombre(int nombre, string pluriel, string attendu) => Assert.Equal(attendu, Formats.Unite(nombre, pluriel));
}
