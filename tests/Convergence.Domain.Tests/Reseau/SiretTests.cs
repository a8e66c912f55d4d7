using Convergence.Domain.Reseau;

namespace Convergence.Domain.Tests.Reseau;

public sealed class SiretTests
{
    [Theory]
    [InlineData("73282932000074", true)]
    [InlineData("732 829 320 00074", true)]
    [InlineData("73282932000075", false)]
    [InlineData("7328293200007", false)]
    [InlineData("7328293200007A", false)]
    [InlineData("00000000000000", false)]
    public void La_cle_est_verifiee(string saisie, bool valable) => Assert.Equal(valable, Siret.EstValide(Siret.Nettoyer(saisie)));

    [Fact]
    public void Rien_de_tape_n_est_pas_un_siret() => Assert.Null(Siret.Nettoyer("  "));
}
