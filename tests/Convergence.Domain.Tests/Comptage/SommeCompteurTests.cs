using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;

namespace Convergence.Domain.Tests.Comptage;

public sealed class SommeCompteurTests
{
    [Fact]
    public void Une_somme_n_a_que_le_publie_et_dit_tous_les_chantiers_attendus()
    {
        var somme = SommeCompteur.Publiee([
            Total(EtatRemontee.Valide, 12, 2, 3),
            Total(EtatRemontee.Fige, 8, 1, 1),
            Total(EtatRemontee.Transmis, 50, 4, 4, fictif: true),
            Total(EtatRemontee.Brouillon, null, 0, 2),
        ]);
        Assert.Equal(new SommeCompteur(20, new(3, 10), AvecNonVentile: false, AvecFictif: false), somme);
        Assert.Equal(7, somme.ChantiersManquants);
    }

    [Fact]
    public void Rien_de_publie_n_est_pas_zero()
    {
        Assert.Null(SommeCompteur.Publiee([Total(EtatRemontee.Transmis, 50, 4, 4), Total(EtatRemontee.Valide, null, 0, 2)]).Somme);
        Assert.Equal(0, SommeCompteur.Publiee([Total(EtatRemontee.Valide, 0, 1, 1)]).Somme);
        Assert.Equal(default, SommeCompteur.Publiee([]));
        Assert.Null(SommeCompteur.Additionner([null, null]));
        Assert.Equal(5, SommeCompteur.Additionner([null, 5, 0]));
    }

    [Fact]
    public void Une_valeur_du_territoire_entier_ne_laisse_aucun_chantier_de_cote()
    {
        var somme = SommeCompteur.Publiee([Total(EtatRemontee.Fige, 30, 0, 5, nonVentile: true)]);
        Assert.Equal((0, 5, false), (somme.ChantiersManquants, somme.Chantiers.Manquants, somme.Chantiers.EstComplete));
    }

    [Fact]
    public void La_completude_compte_des_chantiers_et_s_additionne()
    {
        Assert.Equal(new Completude(11, 13), Completude.Ensemble([new(9, 10), new(2, 3)]));
        Assert.Equal("9 sur 10", new Completude(9, 10).ToString());
        Assert.Equal((false, true, true), (new Completude(9, 10).EstComplete, new Completude(10, 10).EstComplete, default(Completude).EstComplete));
        Assert.Equal(default, Completude.Ensemble([]));
    }

    private static TotalCompteur Total(EtatRemontee etat, long? somme, int renseignes, int attendus, bool nonVentile = false, bool fictif = false) =>
        new(etat, somme, renseignes, attendus, nonVentile, fictif);
}
