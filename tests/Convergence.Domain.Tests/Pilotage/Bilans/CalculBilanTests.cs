using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Pilotage.Indicateurs;
using static Convergence.Domain.Tests.Pilotage.Bilans.JeuBilan;

namespace Convergence.Domain.Tests.Pilotage.Bilans;

/// <summary>What a bilan publishes: which figures enter, what stands for a missing one, what the total says of itself.</summary>
public sealed class CalculBilanTests
{
    [Fact]
    public void Une_valeur_manquante_est_nr_et_n_entre_pas_dans_le_total()
    {
        var bilan = Calculer(totaux: [Total("2025-12", "LYON", FileActive, 120)]);

        Assert.Equal(ValeurCellule.De(120m), Deploiement(bilan, "LYON", FileActive));
        Assert.Equal(ValeurCellule.NonRenseigne, Deploiement(bilan, "LILLE", FileActive));
        Assert.Equal(ValeurCellule.De(120m), Deploiement(bilan, "TOTAL", FileActive));
        Assert.Equal("Total : 1 territoire renseigné sur 2", bilan.Cellules.First(c => c.Feuille == PlanBilan.Deploiement && c.Ligne == "TOTAL").LibelleLigne);
        Assert.Equal(ValeurCellule.De("1 sur 2"), Deploiement(bilan, PlanBilan.LigneRenseignes, FileActive));
        Assert.Contains(bilan.Controles, c =>
            c is { Gravite: GraviteControle.Attention, Message: "File active CVG : 1 territoire sur 2 sans valeur (Lille)." }
        );
    }

    [Fact]
    public void Zero_est_une_valeur()
    {
        var bilan = Calculer(totaux: [Total("2025-12", "LYON", FileActive, 0), Total("2025-12", "LILLE", FileActive, 8)]);
        Assert.Equal(ValeurCellule.De(0m), Deploiement(bilan, "LYON", FileActive));
        Assert.Equal(ValeurCellule.De("2 sur 2"), Deploiement(bilan, PlanBilan.LigneRenseignes, FileActive));
        Assert.DoesNotContain(bilan.Controles, c => c.Message.Contains("sans valeur", StringComparison.Ordinal));
    }

    [Fact]
    public void Un_compteur_sans_aucune_valeur_est_nr_jusqu_au_total()
    {
        var bilan = Calculer();
        Assert.Equal(ValeurCellule.NonRenseigne, Deploiement(bilan, "TOTAL", FileActive));
        Assert.Equal(ValeurCellule.De("0 sur 2"), Deploiement(bilan, PlanBilan.LigneRenseignes, FileActive));
    }

    [Theory]
    [InlineData(EtatRemontee.Brouillon, false)]
    [InlineData(EtatRemontee.Transmis, false)]
    [InlineData(EtatRemontee.ACorriger, false)]
    [InlineData(EtatRemontee.Valide, true)]
    [InlineData(EtatRemontee.Fige, true)]
    public void Seul_un_chiffre_publie_entre(EtatRemontee etat, bool entre) =>
        Assert.Equal(
            entre ? ValeurCellule.De(120m) : ValeurCellule.NonRenseigne,
            Deploiement(Calculer(totaux: [Total("2025-12", "LYON", FileActive, 120, etat)]), "LYON", FileActive)
        );

    [Fact]
    public void Un_stock_est_celui_de_la_derniere_campagne_un_flux_la_somme_de_toutes()
    {
        var bilan = Calculer(
            totaux:
            [
                Total("2025-11", "LYON", FileActive, 100),
                Total("2025-12", "LYON", FileActive, 120),
                Total("2025-12", "LYON", FileActive, 999, EtatRemontee.Transmis),
                Total("2025-11", "LYON", Entrees, 10),
                Total("2025-12", "LYON", Entrees, 7),
                Total("2025-12", "LYON", Entrees, 50, EtatRemontee.Brouillon),
                Total("2025-11", "LYON", Accompagnees, 200),
                Total("2025-12", "LYON", Accompagnees, 210),
            ]
        );

        Assert.Equal(ValeurCellule.De(120m), Deploiement(bilan, "LYON", FileActive));
        Assert.Equal(ValeurCellule.De(17m), Deploiement(bilan, "LYON", Entrees));
        Assert.Equal(ValeurCellule.De(210m), Deploiement(bilan, "LYON", Accompagnees));
        Assert.Equal(["2025-11", "2025-12"], bilan.PeriodesUtilisees);
    }

    [Fact]
    public void Un_stock_publie_en_novembre_seulement_se_lit_en_novembre_et_le_dit()
    {
        var bilan = Calculer(totaux: [Total("2025-11", "LYON", FileActive, 100), Total("2025-12", "LYON", FileActive, 120, EtatRemontee.Transmis)]);
        Assert.Equal(ValeurCellule.De(100m), Deploiement(bilan, "LYON", FileActive));
        Assert.Contains(bilan.Controles, c => c.Message.Contains("arrêtée au 30/11/2025, et non au 31/12/2025", StringComparison.Ordinal));
    }

    [Fact]
    public void La_completude_compte_les_lignes_publiees_sur_les_lignes_attendues()
    {
        var bilan = Calculer(
            totaux:
            [
                Total("2025-12", "LYON", FileActive, 120) with
                {
                    Renseignes = 2,
                    Attendus = 2,
                },
                Total("2025-12", "LYON", FileActive, null, EtatRemontee.Transmis) with
                {
                    Renseignes = 1,
                    Attendus = 1,
                },
            ]
        );
        Assert.Equal(ValeurCellule.De("2 sur 3"), Deploiement(bilan, "LYON", Catalogue.Completude.Code));
        Assert.Equal(ValeurCellule.SansObjet, Deploiement(bilan, "LILLE", Catalogue.Completude.Code));
    }

    [Fact]
    public void Les_campagnes_validees_se_comptent_et_celles_qui_manquent_se_nomment()
    {
        var bilan = Calculer(
            totaux: [Total("2025-12", "LYON", FileActive, 120)],
            remontees:
            [
                new("2025-11", "LYON", EtatRemontee.Fige),
                new("2025-12", "LYON", EtatRemontee.Valide),
                new("2025-12", "LYON", EtatRemontee.Transmis),
                new("2025-11", "LILLE", EtatRemontee.Brouillon),
            ]
        );

        // Two envelopes in December, one of them not accepted: the month is not.
        Assert.Equal(ValeurCellule.De("1 sur 2"), Deploiement(bilan, "LYON", "CAMPAGNES"));
        Assert.Equal(ValeurCellule.De("0 sur 1"), Deploiement(bilan, "LILLE", "CAMPAGNES"));
        Assert.Equal(ValeurCellule.De("2025-12"), Cellule(bilan, PlanBilan.Qualite, "LYON", "MANQUANTES"));
        Assert.Contains(bilan.Controles, c => c.Message.EndsWith("remontées non validées sur 1 territoire (Lille).", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025-12-31", true)]
    [InlineData("2026-01-01", false)]
    public void L_annee_est_provisoire_jusqu_a_son_dernier_jour_compris(string aujourdhui, bool provisoire) =>
        Assert.Equal(
            provisoire,
            Calculer(aujourdhui: DateOnly.Parse(aujourdhui))
                .Controles.Any(c => c.Message.StartsWith("L’année 2025 n’est pas terminée", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Un_nombre_ou_un_chantier_invente_se_dit_dans_tout_le_bilan(bool totalFictif, int chantiersFictifs)
    {
        var bilan = Calculer(totaux: [Total("2025-12", "LYON", FileActive, 120) with { AvecFictif = totalFictif }], chantiersFictifs: chantiersFictifs);
        Assert.Equal(totalFictif || chantiersFictifs > 0, bilan.ContientFictif);
        Assert.Equal(bilan.ContientFictif, bilan.Controles.Any(c => c.Message.StartsWith("Ce bilan contient des données fictives", StringComparison.Ordinal)));
    }

    [Fact]
    public void Un_nombre_invente_qui_n_est_pas_publie_ne_rend_pas_le_bilan_fictif() =>
        Assert.False(
            Calculer(
                totaux: [Total("2025-12", "LYON", FileActive, 120), Total("2025-12", "LILLE", FileActive, 5, EtatRemontee.Transmis) with { AvecFictif = true }]
            ).ContientFictif
        );

    [Theory]
    [InlineData(120, null)]
    [InlineData(119, GraviteControle.Attention)]
    [InlineData(121, GraviteControle.Information)]
    public void Le_declare_national_se_compare_a_la_somme_connue(int declare, GraviteControle? gravite)
    {
        var bilan = Calculer(
            totaux: [Total("2025-12", "LYON", FileActive, 120)],
            declares: [new("2025", new(2025, 12, 31), CompteurCodes.CvgFileActive, declare, "Rapport")]
        );
        Assert.Equal(gravite, bilan.Controles.FirstOrDefault(c => c.Message.Contains("déclarés au niveau national", StringComparison.Ordinal))?.Gravite);
        Assert.Equal(
            (ValeurCellule.De((decimal)declare), ValeurCellule.De(120m)),
            (Cellule(bilan, PlanBilan.Declare, CompteurCodes.CvgFileActive, "VALEUR"), Cellule(bilan, PlanBilan.Declare, CompteurCodes.CvgFileActive, "SOMME"))
        );
    }

    [Theory]
    [InlineData(120, false)]
    [InlineData(119, true)]
    public void Hommes_et_femmes_ne_font_pas_plus_que_la_file_active(int fileActive, bool signale)
    {
        var bilan = Calculer(
            totaux:
            [
                Total("2025-12", "LYON", FileActive, fileActive),
                Total("2025-12", "LYON", CompteurCodes.CvgHommes, 80),
                Total("2025-12", "LYON", CompteurCodes.CvgFemmes, 40),
            ]
        );
        Assert.Equal(signale, bilan.Controles.Any(c => c.Message.StartsWith("Lyon : hommes + femmes = 120", StringComparison.Ordinal)));
    }

    [Fact]
    public void Chaque_cellule_a_sa_place_et_chaque_feuille_du_plan_y_est()
    {
        var bilan = Calculer(totaux: [Total("2025-12", "LYON", FileActive, 120)]);
        Assert.Equal(bilan.Cellules.Count, bilan.Cellules.Select(c => (c.Feuille, c.Ligne, c.Colonne)).Distinct().Count());
        Assert.Equal(PlanBilan.Feuilles.Select(f => f.Code).Except([PlanBilan.Objectifs]), bilan.Cellules.Select(c => c.Feuille).Distinct());
    }
}
