using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Tests.Pilotage.Bilans;

public sealed class SelectionCampagnesTests
{
    [Fact]
    public void Les_stocks_viennent_de_la_derniere_campagne_publiee_et_les_flux_de_toutes()
    {
        var choix = SelectionCampagnes.Pour(2025, Campagnes("2025-01", "2025-02", "2025-03"), Codes("2025-01", "2025-02"));
        Assert.Equal("2025-02", choix.Reference?.CodePeriode);
        Assert.Equal(["2025-01", "2025-02", "2025-03"], choix.Flux.Select(c => c.CodePeriode));
        Assert.Empty(choix.Ecartees);
    }

    [Fact]
    public void Un_trimestre_qui_recouvre_des_mois_ne_compte_pas_deux_fois_les_entrees()
    {
        var choix = SelectionCampagnes.Pour(2025, Campagnes("2025-01", "2025-02", "2025-03", "2025-T1", "2025-T2"), Codes("2025-03"));
        Assert.Equal(["2025-T1", "2025-T2"], choix.Flux.Select(c => c.CodePeriode));
        Assert.Equal(["2025-01", "2025-02", "2025-03"], choix.Ecartees.Select(c => c.CodePeriode));
    }

    [Fact]
    public void A_couverture_egale_la_periode_la_plus_fine_l_emporte() =>
        Assert.Equal(
            ["2025-01", "2025-02", "2025-03"],
            SelectionCampagnes.Pour(2025, Campagnes("2025-T1", "2025-01", "2025-02", "2025-03"), Codes()).Flux.Select(c => c.CodePeriode)
        );

    [Fact]
    public void Une_annee_reprise_d_un_rapport_ne_lit_que_lui()
    {
        var choix = SelectionCampagnes.Pour(
            2023,
            [.. Campagnes("2023-01").Select(c => c with { EstReprise = true }), .. Campagnes("2023").Select(c => c with { EstReprise = true })],
            Codes("2023", "2023-01")
        );
        Assert.Equal(("2023", 1), (choix.Reference?.CodePeriode, choix.Flux.Count));
    }

    [Fact]
    public void Rien_de_publie_pas_de_stock() => Assert.Null(SelectionCampagnes.Pour(2025, Campagnes("2025-01"), Codes()).Reference);

    private static HashSet<string> Codes(params string[] codes) => [.. codes];

    private static List<CampagneLue> Campagnes(params string[] codes) => [.. codes.Select((c, i) => new CampagneLue(i + 1, c, Periode.Lire(c).Fin, false))];
}
