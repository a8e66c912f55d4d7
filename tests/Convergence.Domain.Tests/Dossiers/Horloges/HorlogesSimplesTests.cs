using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers.Horloges;

/// <summary>Time in PHC, contract in force, year of follow-up.</summary>
public sealed class HorlogesSimplesTests
{
    private static readonly PeriodeParcours Cvg = new(Programme.Cvg, new(2025, 1, 1), null);

    [Fact]
    public void Un_renouvellement_deja_signe_fait_taire_l_alerte_du_contrat()
    {
        var donnees = new DonneesHorloges
        {
            Parcours = [Cvg],
            Contrats = [new(new(2025, 1, 1), new(2026, 3, 31), FormeContrat.Cddi), new(new(2026, 4, 1), new(2026, 12, 31), FormeContrat.Cddi)],
        };
        Assert.Equal(new LectureContrat(new(2026, 12, 31), true), HorlogeContrat.Au(donnees, new(2026, 3, 15)));
        var troue = donnees with { Contrats = [donnees.Contrats[0], donnees.Contrats[1] with { Debut = new(2026, 4, 2) }] };
        Assert.Equal(new LectureContrat(new(2026, 3, 31), true), HorlogeContrat.Au(troue, new(2026, 3, 15)));
        Assert.Equal(
            new LectureContrat(null, true),
            HorlogeContrat.Au(donnees with { Contrats = [new(new(2025, 1, 1), null, FormeContrat.CdiInclusion)] }, new(2026, 3, 15))
        );
        Assert.Null(HorlogeContrat.Au(donnees, new(2024, 3, 15)));
    }

    [Fact]
    public void Un_contrat_est_en_cours_jusqu_a_son_dernier_jour_compris()
    {
        var donnees = new DonneesHorloges { Contrats = [new(null, null, FormeContrat.Cddi), new(new(2025, 1, 1), new(2025, 6, 30), FormeContrat.Cddi)] };
        Assert.Equal(new LectureContrat(new(2025, 6, 30), true), HorlogeContrat.Au(donnees, new(2025, 6, 30)));
        Assert.Equal(new LectureContrat(new(2025, 6, 30), false), HorlogeContrat.Au(donnees, new(2025, 7, 1)));
        Assert.Equal(new LectureContrat(new(2025, 6, 30), true), HorlogeContrat.Au(donnees, new(2025, 1, 1)));
        Assert.Null(HorlogeContrat.Au(donnees, new(2024, 12, 31)));
    }

    [Fact]
    public void Le_temps_phc_additionne_les_parcours_sans_les_compter_deux_fois()
    {
        var donnees = new DonneesHorloges
        {
            Parcours = [new(Programme.Phc, new(2025, 1, 1), new(2025, 1, 31)), new(Programme.Phc, new(2025, 1, 31), null), Cvg],
        };
        var lecture = HorlogePhc.Au(donnees, new(2025, 3, 31))!;
        Assert.Equal((90, new Duree(3, 0)), (lecture.Jours, lecture.Duree));
        Assert.Null(HorlogePhc.Au(donnees, new(2024, 12, 31)));
    }

    [Fact]
    public void Le_temps_phc_s_explique()
    {
        var un = HorlogePhc.Au(new() { Parcours = [new(Programme.Phc, new(2025, 1, 1), null)] }, new(2025, 1, 10))!;
        Assert.Equal("10 jours depuis le 01/01/2025, entrée comprise = 10 jours", un.Explication.Phrase);
        Assert.Equal(["Repère : 3 à 6 mois le plus souvent, sans durée limite."], un.Explication.Notes);
        Assert.Equal(new Duree(0, 10), un.Duree);
        var jourDEntree = HorlogePhc.Au(new() { Parcours = [new(Programme.Phc, new(2025, 1, 1), null)] }, new(2025, 1, 1))!;
        Assert.Equal(1, jourDEntree.Jours);

        var deux = HorlogePhc.Au(
            new() { Parcours = [new(Programme.Phc, new(2025, 1, 1), new(2025, 1, 10)), new(Programme.Phc, new(2025, 3, 1), new(2025, 4, 30))] },
            new(2025, 3, 5)
        )!;
        Assert.Equal("15 jours en 2 parcours PHC = 15 jours", deux.Explication.Phrase);
        Assert.Equal(new Duree(0, 15), deux.Duree);
    }

    [Theory]
    [InlineData("2026-03-15", "2026-03-15", false, "2027-03-15")]
    [InlineData("2026-03-15", "2026-03-16", true, "2027-03-15")]
    [InlineData("2026-03-15", "2027-03-15", true, "2027-03-15")]
    [InlineData("2026-03-15", "2027-03-16", false, "2027-03-15")]
    [InlineData("2028-02-29", "2028-06-01", true, "2029-02-28")]
    public void Le_suivi_dure_un_an_apres_la_sortie(string sortie, string au, bool ouvert, string fin)
    {
        var lecture = HorlogeSuivi.Au(DateOnly.Parse(sortie), DateOnly.Parse(au));
        Assert.Equal((ouvert, DateOnly.Parse(fin)), (lecture.EstOuverte, lecture.Fin));
    }

    [Fact]
    public void Le_suivi_dit_ce_qu_il_en_reste_et_quand_il_est_termine()
    {
        var sortie = new DateOnly(2026, 3, 15);
        Assert.Equal((new DateOnly(2026, 3, 16), new Duree(12, 0)), (HorlogeSuivi.Au(sortie, sortie).Debut, HorlogeSuivi.Au(sortie, sortie).Restant));
        Assert.Equal(new Duree(0, 1), HorlogeSuivi.Au(sortie, new(2027, 3, 15)).Restant);
        Assert.Equal(default, HorlogeSuivi.Au(sortie, new(2027, 3, 16)).Restant);
        Assert.Equal(["Sortie le 15/03/2026 : suivi pendant 12 mois, jusqu’au 15/03/2027."], HorlogeSuivi.Au(sortie, new(2027, 3, 15)).Explication.Phrases);
        Assert.Equal(
            ["Sortie le 15/03/2026 : suivi pendant 12 mois, jusqu’au 15/03/2027, terminé."],
            HorlogeSuivi.Au(sortie, new(2027, 3, 16)).Explication.Phrases
        );
    }

    [Fact]
    public void Le_suivi_est_celui_de_la_derniere_sortie_cvg()
    {
        var donnees = new DonneesHorloges
        {
            Parcours =
            [
                new(Programme.Cvg, new(2022, 1, 1), new(2023, 5, 1)),
                new(Programme.Cvg, new(2024, 1, 1), new(2025, 5, 1)),
                new(Programme.Phc, new(2025, 5, 2), new(2025, 6, 1)),
                new(Programme.Cvg, new(2027, 1, 1), new(2027, 5, 1)),
            ],
        };
        Assert.Equal(new DateOnly(2026, 5, 1), HorlogesParcours.Lire(donnees, new(2025, 7, 1)).Suivi!.Fin);
    }

    [Fact]
    public void Un_retour_referme_le_suivi_et_une_sortie_phc_n_en_ouvre_pas()
    {
        var sorti = new DonneesHorloges { Parcours = [Cvg with { SortieLe = new(2026, 3, 15) }] };
        Assert.Equal(new DateOnly(2027, 3, 15), HorlogesParcours.Lire(sorti, new(2026, 4, 1)).Suivi!.Fin);
        Assert.Null(HorlogesParcours.Lire(sorti with { Parcours = [.. sorti.Parcours, new(Programme.Phc, new(2026, 4, 1), null)] }, new(2026, 4, 1)).Suivi);
        Assert.Null(HorlogesParcours.Lire(new() { Parcours = [new(Programme.Phc, new(2025, 1, 1), new(2025, 6, 1))] }, new(2025, 7, 1)).Suivi);
    }
}
