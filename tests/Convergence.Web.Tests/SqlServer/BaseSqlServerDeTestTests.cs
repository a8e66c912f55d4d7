using Convergence.Testing.Base;
using Microsoft.Data.SqlClient;

namespace Convergence.Web.Tests.SqlServer;

public sealed class BaseSqlServerDeTestTests
{
    private static readonly Guid Hasard = new("0f0e0d0c-0b0a-0908-0706-050403020100");

    [Theory]
    [InlineData("Server=s;Database=Essai;User Id=u;Password=p", "Essai_0f0e0d0c0b0a09080706050403020100")]
    [InlineData("Server=s;User Id=u;Password=p", "ConvergenceTest_0f0e0d0c0b0a09080706050403020100")]
    [InlineData("Server=s;Initial Catalog=master;User Id=u;Password=p", "ConvergenceTest_0f0e0d0c0b0a09080706050403020100")]
    public void Chaque_fabrique_a_sa_base(string serveur, string attendu)
    {
        var chaine = new SqlConnectionStringBuilder(BaseSqlServerDeTest.ChaineUnique(serveur, Hasard));

        Assert.Equal(attendu, chaine.InitialCatalog);
        Assert.Equal("s", chaine.DataSource);
        Assert.Equal("u", chaine.UserID);
    }

    [Fact]
    public void Le_nom_de_la_base_reste_dans_la_limite_du_serveur() =>
        Assert.True(
            new SqlConnectionStringBuilder(BaseSqlServerDeTest.ChaineUnique($"Server=s;Database={new string('a', 128)}", Hasard)).InitialCatalog.Length <= 128
        );
}
