using System.Globalization;
using Convergence.Domain.Reseau.Equipes;

namespace Convergence.Domain.Tests.Reseau.Equipes;

public sealed class PosteEquipeTests
{
    [Theory]
    [InlineData("0.05", "0.05")]
    [InlineData("99.99", "0")]
    [InlineData("0.80", null)]
    public void Un_poste_a_un_etp_exact(string etp, string? accompagnement)
    {
        var poste = new PosteEquipe { TerritoireId = 1, ChantierId = 2 };
        poste.Fixer(FonctionPoste.Cip, Lire(etp)!.Value, Lire(accompagnement));
        Assert.Equal((Lire(etp), Lire(accompagnement)), (poste.Etp, poste.EtpAccompagnement));
    }

    [Theory]
    [InlineData("0", null, "Etp")]
    [InlineData("0.04", null, "Etp")]
    [InlineData("100", null, "Etp")]
    [InlineData("0.555", null, "Etp")]
    [InlineData("1", "-0.1", "EtpAccompagnement")]
    [InlineData("1", "1.01", "EtpAccompagnement")]
    public void Une_quantite_qui_ne_tient_pas_est_refusee_a_son_champ(string etp, string? accompagnement, string champ)
    {
        var poste = new PosteEquipe { TerritoireId = 1, ChantierId = 2 };
        Assert.Equal(champ, Assert.Throws<RegleMetierException>(() => poste.Fixer(FonctionPoste.Cip, Lire(etp)!.Value, Lire(accompagnement))).Champ);
    }

    [Theory]
    [InlineData(null, FonctionPoste.Cip)]
    [InlineData(2L, FonctionPoste.Coordination)]
    public void Une_fonction_est_de_son_niveau(long? chantier, FonctionPoste fonction) =>
        Assert.Throws<RegleMetierException>(() => new PosteEquipe { TerritoireId = 1, ChantierId = chantier }.Fixer(fonction, 1, null));

    [Fact]
    public void Chaque_fonction_a_un_libelle_et_une_liste()
    {
        Assert.Equal(Enum.GetValues<FonctionPoste>().Order(), FonctionsPoste.DuTerritoire.Union(FonctionsPoste.DuChantier).Order());
        Assert.Equal(Enum.GetValues<FonctionPoste>().Length, Enum.GetValues<FonctionPoste>().Select(f => f.Libelle()).Distinct().Count());
    }

    [Fact]
    public void Le_ratio_demande_ses_deux_termes()
    {
        Assert.Equal(37.9m, RatioAccompagnement.Calculer(91, 2.4m));
        Assert.Null(RatioAccompagnement.Calculer(null, 2.4m));
        Assert.Null(RatioAccompagnement.Calculer(91, null));
        Assert.Null(RatioAccompagnement.Calculer(91, 0));
    }

    private static decimal? Lire(string? texte) => texte is null ? null : decimal.Parse(texte, CultureInfo.InvariantCulture);
}
