using Convergence.Domain.Financements;

namespace Convergence.Domain.Tests.Financements;

/// <summary>Amounts are exact, unknown is not 0, and what looks wrong is said in French.</summary>
public sealed class FinancementsTests
{
    private static readonly DateOnly Jour = new(2026, 11, 22);

    [Theory]
    [InlineData("12 345,67", "12345.67")]
    [InlineData("12\u202F345,67\u00A0€", "12345.67")]
    [InlineData("12345.6", "12345.6")]
    [InlineData("0", "0")]
    [InlineData("999 999 999,99", "999999999.99")]
    public void Un_montant_se_lit_comme_on_l_ecrit(string texte, string attendu)
    {
        Assert.True(Montant.TryLire(texte, out var montant));
        Assert.Equal(decimal.Parse(attendu, System.Globalization.CultureInfo.InvariantCulture), montant);
    }

    [Theory]
    [InlineData("1,234")]
    [InlineData("12.345,67")]
    [InlineData("-5")]
    [InlineData("1000000000")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("€")]
    [InlineData("douze")]
    [InlineData("1e3")]
    public void Un_montant_douteux_est_refuse_et_jamais_arrondi(string texte) => Assert.False(Montant.TryLire(texte, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("  \u202F ")]
    public void Rien_est_non_renseigne(string? texte)
    {
        Assert.True(Montant.TryLire(texte, out var montant));
        Assert.Null(montant);
    }

    [Fact]
    public void Une_ligne_refuse_ce_qui_n_est_pas_un_montant()
    {
        var ligne = Ligne(null, null, null);
        Assert.Equal(nameof(ligne.Paye), Assert.Throws<RegleMetierException>(() => ligne.Chiffrer(1m, -0.01m, null)).Champ);
        Assert.Equal(nameof(ligne.Engage), Assert.Throws<RegleMetierException>(() => ligne.Chiffrer(1.001m, null, null)).Champ);
        Assert.Throws<RegleMetierException>(() => ligne.Affecter(null, 4));
    }

    [Fact]
    public void Une_somme_dit_ce_qu_elle_laisse_de_cote_et_un_taux_compare_les_memes_lignes()
    {
        var total = TotalMontants.De([Ligne(0.10m, 0.05m, null), Ligne(0.20m, null, null), Ligne(null, 7m, 7m)]);

        Assert.Equal(0.30m, total.Engage);
        Assert.Equal((1, 1, 2), (total.SansEngage, total.SansPaye, total.SansJustifie));
        Assert.Equal(0.5m, total.TauxPaye);
        Assert.Equal(1m, total.TauxJustifie);
        Assert.Null(TotalMontants.De([Ligne(null, null, null)]).Engage);
        Assert.Null(TotalMontants.De([Ligne(0m, 0m, null)]).TauxPaye);
    }

    [Fact]
    public void Le_total_saisi_et_la_somme_des_lignes_se_disent_tous_les_deux()
    {
        Assert.Null(AlertesBudget.DuTotal(null, 10m, 0));
        Assert.Null(AlertesBudget.DuTotal(10.00m, 10m, 0));
        Assert.Equal(
            "Vous avez saisi un total de 12\u202F000,00\u202F€, et les lignes (1 sans montant engagé) font 11\u202F999,99\u202F€ : écart de 0,01\u202F€. Corrigez l’un ou l’autre.",
            AlertesBudget.DuTotal(12_000m, 11_999.99m, 1)
        );
    }

    [Fact]
    public void Ce_qui_depasse_est_signale_et_l_inconnu_ne_l_est_pas()
    {
        Assert.Empty(AlertesBudget.DesLignes([Ligne(10m, 10m, 10m), Ligne(null, 10m, null), Ligne(0m, null, 4m)]));
        var alertes = AlertesBudget.DesLignes([Ligne(10m, 12m, 13m)]).ToList();
        Assert.Equal(2, alertes.Count);
        Assert.StartsWith("Actions PHC, Un financeur, 2026 : le payé (12,00\u202F€) dépasse l’engagé", alertes[0], StringComparison.Ordinal);
        Assert.Equal("L’année 2028 est hors des dates de la convention.", AlertesBudget.DeLAnnee(2028, new(2026, 1, 1), new(2027, 12, 31)));
        Assert.Null(AlertesBudget.DeLAnnee(2028, null, null));
    }

    [Fact]
    public void L_echeancier_se_compare_quand_tout_est_connu()
    {
        var echeance = Echeance(100m);
        Assert.Null(AlertesBudget.DeLEcheancier([echeance], TotalMontants.De([Ligne(100m, null, null)])));
        Assert.Null(AlertesBudget.DeLEcheancier([echeance], TotalMontants.De([Ligne(90m, null, null), Ligne(null, null, null)])));
        Assert.Contains("écart de 10,00", AlertesBudget.DeLEcheancier([echeance], TotalMontants.De([Ligne(90m, null, null)])), StringComparison.Ordinal);
    }

    [Fact]
    public void Un_paiement_a_un_jour_et_un_montant()
    {
        var echeance = Echeance(100m);
        Assert.Equal(nameof(echeance.PayeeLe), Assert.Throws<RegleMetierException>(() => echeance.Payer(null, 5m, Jour)).Champ);
        Assert.Equal(nameof(echeance.Paye), Assert.Throws<RegleMetierException>(() => echeance.Payer(Jour, null, Jour)).Champ);
        Assert.Equal(nameof(echeance.PayeeLe), Assert.Throws<RegleMetierException>(() => echeance.Payer(Jour.AddDays(1), 5m, Jour)).Champ);
        Assert.True(echeance.EstEnRetardLe(Jour));
        echeance.Payer(Jour, 5m, Jour);
        Assert.False(echeance.EstEnRetardLe(Jour));
    }

    [Theory]
    [InlineData(null, 2, 2, 10L, "aucun montant payé n’est renseigné")]
    [InlineData(100, 3, 1, 10L, "1 ligne sur 3 sans montant payé")]
    [InlineData(100, 3, 0, null, "aucun nombre de personnes accompagnées n’est validé pour l’année")]
    [InlineData(100, 3, 0, 0L, "personne n’a été accompagné dans l’année")]
    public void Un_cout_qui_ne_se_calcule_pas_dit_pourquoi(int? paye, int lignes, int sans, long? personnes, string pourquoi)
    {
        var cout = new CoutParPersonne(paye, lignes, sans, personnes);
        Assert.Null(cout.Valeur);
        Assert.Equal(pourquoi, cout.Pourquoi);
    }

    [Fact]
    public void Un_cout_ne_se_calcule_pas_sur_une_partie_des_chantiers() =>
        Assert.Equal("2 chantiers sans nombre de personnes accompagnées validé", new CoutParPersonne(100m, 1, 0, 3, 2).Pourquoi);

    [Fact]
    public void Un_cout_est_le_paye_par_personne_au_centime() => Assert.Equal(33.33m, new CoutParPersonne(100m, 1, 0, 3).Valeur);

    private static LigneFinancement Ligne(decimal? engage, decimal? paye, decimal? justifie)
    {
        var ligne = new LigneFinancement
        {
            ConventionId = 1,
            Annee = 2026,
            Programme = Programme.Phc,
            Poste = PosteFinancement.Actions,
            Financeur = "Un financeur",
        };
        ligne.Chiffrer(engage, paye, justifie);
        return ligne;
    }

    private static EcheancePaiement Echeance(decimal montant)
    {
        var echeance = new EcheancePaiement { ConventionId = 1, PrevueLe = new(2026, 6, 30) };
        echeance.Prevoir(montant);
        return echeance;
    }
}
