using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Pilotage.Indicateurs;
using static Convergence.Domain.Tests.Pilotage.Bilans.JeuBilan;

namespace Convergence.Domain.Tests.Pilotage.Bilans;

/// <summary>The ratios of a bilan, and what is hidden of small counts.</summary>
public sealed class CalculBilanRapportsTests
{
    private static readonly string PartFemmes = Catalogue.PartFemmes.Code;

    private static readonly string Remplissage = Catalogue.TauxRemplissage.Code;

    [Theory]
    [InlineData(10, 150, "6.3")] // 6.25: half a tenth goes up
    [InlineData(40, 80, "33.3")]
    [InlineData(80, 0, "100")]
    [InlineData(0, 80, "0")]
    public void La_part_des_femmes_rapporte_les_femmes_aux_femmes_et_aux_hommes(int femmes, int hommes, string attendue)
    {
        var bilan = Rapports((1, "LYON", CompteurCodes.CvgFemmes, femmes), (1, "LYON", CompteurCodes.CvgHommes, hommes));
        Assert.Equal(ValeurCellule.De(decimal.Parse(attendue, System.Globalization.CultureInfo.InvariantCulture)), Deploiement(bilan, "LYON", PartFemmes));
    }

    [Fact]
    public void Un_rapport_ne_lit_que_les_lignes_qui_donnent_ses_deux_termes()
    {
        // The second row gives no capacity: its file active must not fill the places of the first.
        var bilan = Rapports(
            (1, "LYON", CompteurCodes.CvgFileActive, 50),
            (1, "LYON", CompteurCodes.CvgCapacite, 100),
            (2, "LYON", CompteurCodes.CvgFileActive, 30),
            (3, "LYON", CompteurCodes.CvgCapacite, 40)
        );
        Assert.Equal(ValeurCellule.De(50m), Deploiement(bilan, "LYON", Remplissage));
    }

    [Fact]
    public void Un_total_est_le_rapport_des_sommes_et_non_la_moyenne_des_taux()
    {
        var bilan = Rapports(
            (1, "LYON", CompteurCodes.CvgFileActive, 90),
            (1, "LYON", CompteurCodes.CvgCapacite, 100),
            (2, "LILLE", CompteurCodes.CvgFileActive, 50),
            (2, "LILLE", CompteurCodes.CvgCapacite, 300)
        );
        Assert.Equal([90m, 16.7m, 35m], new[] { "LYON", "LILLE", "TOTAL" }.Select(l => Deploiement(bilan, l, Remplissage).Nombre!.Value));
        Assert.Equal(ValeurCellule.De("2 sur 2"), Deploiement(bilan, PlanBilan.LigneRenseignes, Remplissage));
    }

    [Fact]
    public void Sans_paire_nr_sans_denominateur_so()
    {
        var bilan = Rapports(
            (1, "LYON", CompteurCodes.CvgFileActive, 12),
            (1, "LYON", CompteurCodes.CvgCapacite, 0),
            (2, "LILLE", CompteurCodes.CvgFileActive, 12)
        );
        Assert.Equal(ValeurCellule.SansObjet, Deploiement(bilan, "LYON", Remplissage));
        Assert.Equal(ValeurCellule.NonRenseigne, Deploiement(bilan, "LILLE", Remplissage));
        Assert.Equal(ValeurCellule.De("1 sur 2"), Deploiement(bilan, PlanBilan.LigneRenseignes, Remplissage));
    }

    [Theory]
    [InlineData(4, StatutCellule.Secret)]
    [InlineData(5, StatutCellule.Valeur)]
    public void Un_pourcentage_sur_moins_de_cinq_est_masque(int capacite, StatutCellule attendu) =>
        Assert.Equal(
            attendu,
            Deploiement(Rapports((1, "LYON", CompteurCodes.CvgFileActive, 3), (1, "LYON", CompteurCodes.CvgCapacite, capacite)), "LYON", Remplissage).Statut
        );

    [Fact]
    public void Un_programme_lit_les_compteurs_de_ses_rapports()
    {
        Assert.Equal(
            [CompteurCodes.CvgCapacite, CompteurCodes.CvgFemmes, CompteurCodes.CvgFileActive, CompteurCodes.CvgHommes],
            CalculBilan.CompteursDesRapports(Programme.Cvg).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [CompteurCodes.PhcAccompagnees, CompteurCodes.PhcGrandeMarginalite, CompteurCodes.PhcPassagesCddi, CompteurCodes.PhcSorties],
            CalculBilan.CompteursDesRapports(Programme.Phc).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Two hidden of one column: with the total, one alone would be found by subtraction.</summary>
    [Theory]
    [InlineData(4, 12, StatutCellule.Secret)]
    [InlineData(5, 12, StatutCellule.Valeur)]
    [InlineData(0, 12, StatutCellule.Valeur)]
    public void Un_petit_effectif_sensible_est_masque_avec_celui_qui_le_dirait(int femmesLyon, int femmesLille, StatutCellule attendu)
    {
        var bilan = Calculer(
            totaux:
            [
                Total("2025-12", "LYON", FileActive, 50),
                Total("2025-12", "LILLE", FileActive, 50),
                Total("2025-12", "LYON", CompteurCodes.CvgFemmes, femmesLyon),
                Total("2025-12", "LILLE", CompteurCodes.CvgFemmes, femmesLille),
            ],
            paires: Paires(
                (1, "LYON", CompteurCodes.CvgFemmes, femmesLyon),
                (1, "LYON", CompteurCodes.CvgHommes, 30),
                (2, "LILLE", CompteurCodes.CvgFemmes, femmesLille),
                (2, "LILLE", CompteurCodes.CvgHommes, 30)
            ),
            femmesSensible: true
        );

        Assert.Equal(attendu, Deploiement(bilan, "LILLE", PartFemmes).Statut);
        Assert.Equal(femmesLyon == 0 ? StatutCellule.Secret : attendu, Deploiement(bilan, "LYON", PartFemmes).Statut);
    }

    private static ContenuBilan Rapports(params (long ReleveId, string Territoire, string Compteur, int Nombre)[] lignes) => Calculer(paires: Paires(lignes));

    /// <summary>The one place of these tests that knows how rows become terms.</summary>
    private static IReadOnlyList<PaireLue> Paires(params (long ReleveId, string Territoire, string Compteur, int Nombre)[] lignes) =>
        [.. CalculBilan.Apparier(Programme.Cvg, lignes), .. CalculBilan.Apparier(Programme.Phc, lignes)];
}
