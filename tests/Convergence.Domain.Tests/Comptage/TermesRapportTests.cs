using Convergence.Domain.Comptage;
using Convergence.Domain.Pilotage.Indicateurs;

namespace Convergence.Domain.Tests.Comptage;

public sealed class TermesRapportTests
{
    [Fact]
    public void Une_ligne_dont_un_terme_manque_ne_compte_dans_aucun_des_deux()
    {
        var t = TermesRapport.DesLignes([(20, 40), (18, null), (null, 30), (10, 20)]);
        Assert.Equal(new TermesRapport(30, 60, 2, 4), t);
        Assert.False(t.EstComplet);
        Assert.Equal(50m, Catalogue.TauxRemplissage.Pourcentage(t.Numerateur, t.Denominateur));
    }

    [Fact]
    public void Sans_aucune_ligne_complete_il_n_y_a_pas_de_terme() =>
        Assert.Null(Catalogue.TauxRemplissage.Pourcentage(TermesRapport.DesLignes([(20, null)]).Numerateur, null));

    [Fact]
    public void Zero_est_une_valeur() => Assert.Equal(new TermesRapport(0, 12, 1, 1), TermesRapport.DesLignes([(0, 12)]));

    [Fact]
    public void Deux_totaux_qui_ne_portent_pas_sur_autant_de_chantiers_ne_se_rapportent_pas()
    {
        Assert.Null(TermesRapport.DesTotaux(30, 3, 100, 5, 5).Numerateur);
        Assert.Equal(new TermesRapport(30, 100, 5, 5), TermesRapport.DesTotaux(30, 5, 100, 5, 5));
        Assert.Null(TermesRapport.DesTotaux(null, 5, 100, 5, 5).Denominateur);
    }
}
