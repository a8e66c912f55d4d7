using Convergence.Domain.Pilotage.Bilans;

namespace Convergence.Domain.Tests.Pilotage.Bilans;

public sealed class CycleDeVieTests
{
    [Fact]
    public void Un_bilan_transmis_ne_s_abandonne_pas_et_ne_se_transmet_pas_deux_fois()
    {
        var bilan = Nouveau();
        bilan.Transmettre(1, DateTime.UnixEpoch);
        Assert.Throws<RegleMetierException>(bilan.Abandonner);
        Assert.Throws<RegleMetierException>(() => bilan.Transmettre(1, DateTime.UnixEpoch));
        bilan.Remplacer();
        Assert.Equal(EtatBilan.Remplace, bilan.Etat);
    }

    [Fact]
    public void L_empreinte_ne_depend_pas_de_l_ordre_des_cellules_et_change_avec_une_valeur()
    {
        CelluleCalculee[] cellules = [Cellule("A", 1, 0), Cellule("B", 2, 1)];
        Assert.Equal(EmpreinteBilan.Cellules(cellules), EmpreinteBilan.Cellules(cellules.Reverse()));
        Assert.Equal(EmpreinteBilan.Cellules([Cellule("A", 1.0m, 0)]), EmpreinteBilan.Cellules([Cellule("A", 1.0000m, 0)]));
        Assert.NotEqual(EmpreinteBilan.Cellules(cellules), EmpreinteBilan.Cellules([cellules[0], Cellule("B", 3, 1)]));
        Assert.NotEqual(EmpreinteBilan.Cellules([Cellule("A", null, 0)]), EmpreinteBilan.Cellules([Cellule("A", 0, 0)]));
    }

    [Fact]
    public void Une_correction_dit_ce_qui_a_change_ce_qui_est_venu_et_ce_qui_est_parti()
    {
        var differences = ComparaisonBilans.Differences([Cellule("A", 1, 0), Cellule("B", 2, 1)], [Cellule("A", 5, 0), Cellule("C", 3, 1)]);
        Assert.Equal([("A", 1m, 5m), ("C", null, 3m), ("B", 2m, null)], differences.Select(d => (d.LibelleLigne, d.Avant?.Nombre, d.Apres?.Nombre)));
    }

    private static CelluleCalculee Cellule(string ligne, decimal? nombre, int ordre) =>
        new(PlanBilan.Deploiement, ligne, "FILE_ACTIVE", ligne, "File active", ValeurCellule.De(nombre), 1, ordre);

    private static Bilan Nouveau() =>
        new()
        {
            Programme = Programme.Cvg,
            Annee = 2025,
            Numero = 1,
            PrepareLe = DateTime.UnixEpoch,
            ContientFictif = false,
            EmpreinteCellules = new string('0', 64),
        };
}
