using Convergence.Web.Features.Dossiers.Suivi;

namespace Convergence.Web.Tests.Features.Dossiers;

public sealed class SuiviSortieOptionsTests
{
    [Fact]
    public void Le_rythme_se_regle_de_un_a_douze_mois()
    {
        Assert.Equal([3, 6, 12], new SuiviSortieOptions().MoisLus);
        Assert.Equal([1, 9], new SuiviSortieOptions { Mois = [9, 1, 9] }.MoisLus);
        Assert.True(new SuiviSortieOptions { Mois = [1, 12] }.EstValide);
        Assert.False(new SuiviSortieOptions { Mois = [3, 13] }.EstValide);
        Assert.False(new SuiviSortieOptions { Mois = [0] }.EstValide);
    }
}
