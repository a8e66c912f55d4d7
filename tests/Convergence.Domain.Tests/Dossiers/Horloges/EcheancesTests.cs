using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers.Horloges;

public sealed class EcheancesTests
{
    private static readonly PeriodeParcours Cvg = new(Programme.Cvg, new(2025, 1, 1), null);

    [Theory]
    [InlineData(NatureEcheance.Pass, "2025-11-30", "2026-11-30", 12)]
    [InlineData(NatureEcheance.Pass, "2025-11-29", "2026-11-30", null)]
    [InlineData(NatureEcheance.Plafond, "2026-05-30", "2026-11-30", 6)]
    [InlineData(NatureEcheance.Plafond, "2025-11-30", "2026-02-28", 3)] // three months from 30/11 end on 28/02
    [InlineData(NatureEcheance.Plafond, "2025-11-30", "2026-03-01", 6)]
    [InlineData(NatureEcheance.Pass, "2026-11-30", "2026-11-30", 3)] // the last day is not past
    [InlineData(NatureEcheance.Pass, "2026-12-01", "2026-11-30", 0)]
    [InlineData(NatureEcheance.Contrat, "2026-08-30", "2026-11-30", 3)]
    [InlineData(NatureEcheance.Contrat, "2026-10-30", "2026-11-30", 1)]
    [InlineData(NatureEcheance.Contrat, "2026-05-30", "2026-11-30", null)]
    public void Une_alerte_franchit_son_seuil(NatureEcheance nature, string au, string fin, int? seuil) =>
        Assert.Equal(seuil, Alertes.De(nature, DateOnly.Parse(fin), DateOnly.Parse(au))?.SeuilMois);

    [Fact]
    public void Les_alertes_d_une_personne_sont_les_plus_proches_d_abord()
    {
        var donnees = new DonneesHorloges
        {
            PassDebut = new(2025, 1, 1),
            Parcours = [Cvg],
            Contrats = [new(new(2022, 2, 1), new(2026, 11, 30), FormeContrat.CddiCvg)],
        };
        var alertes = HorlogesParcours.Lire(donnees, new(2026, 11, 10)).Alertes;
        Assert.Equal(
            [
                "Contrat : fin le 30/11/2026, dans 1 mois ou moins.",
                "PASS IAE : fin le 31/12/2026, dans 3 mois ou moins.",
                "Plafond de 60 mois : fin le 31/01/2027, dans 3 mois ou moins.",
            ],
            alertes.Select(a => a.Message)
        );
    }

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
    public void Une_fin_passee_reste_tant_que_rien_ne_la_regle()
    {
        var donnees = new DonneesHorloges { Parcours = [Cvg], Contrats = [new(new(2025, 1, 1), new(2025, 6, 30), FormeContrat.Cddi)] };
        Assert.Equal("Contrat : terminé depuis le 30/06/2025.", HorlogesParcours.Lire(donnees, new(2026, 1, 1)).Alertes.Single().Message);
        Assert.Empty(HorlogesParcours.Lire(donnees with { Parcours = [Cvg with { SortieLe = new(2025, 6, 30) }] }, new(2025, 6, 30)).Alertes);
    }

    [Fact]
    public void Un_cdi_inclusion_n_a_ni_plafond_ni_projection()
    {
        var donnees = new DonneesHorloges
        {
            PassDebut = new(2024, 1, 1),
            Parcours = [Cvg],
            Contrats = [new(new(2025, 1, 1), null, FormeContrat.CdiInclusion)],
        };
        var lecture = HorlogesParcours.Lire(donnees, new(2026, 1, 1));
        Assert.Empty(lecture.Alertes);
        Assert.Equal(new(null, null, false, "CDI inclusion : ni PASS IAE ni plafond ne le bornent."), lecture.Projection);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-T1")]
    [InlineData("2026-03-31", "2026-T1")]
    [InlineData("2026-04-01", "2026-T2")]
    [InlineData("2026-12-31", "2026-T4")]
    public void Un_jour_a_son_trimestre(string jour, string trimestre) => Assert.Equal(trimestre, ProjectionSortie.TrimestreDe(DateOnly.Parse(jour)).Code);

    [Fact]
    public void La_projection_lit_la_premiere_des_bornes()
    {
        var au = new DateOnly(2026, 1, 1);
        var contrat = new PeriodeContrat(new(2021, 7, 1), new(2026, 3, 31), FormeContrat.CddiCvg);
        var pass = new DonneesHorloges
        {
            PassDebut = new(2025, 1, 1),
            Parcours = [Cvg],
            Contrats = [contrat],
        };
        Assert.Equal(("2026-T2", "Plafond de 60 mois : 30/06/2026."), (ProjectionSortie.Au(pass, au)!.Trimestre!.Code, ProjectionSortie.Au(pass, au)!.Motif));
        Assert.Equal("Fin du PASS IAE : 31/12/2026.", ProjectionSortie.Au(pass with { Contrats = [] }, au)!.Motif);
        Assert.Equal("Fin du contrat, à défaut des dates du PASS IAE : 31/03/2026.", ProjectionSortie.Au(pass with { PassDebut = null }, au)!.Motif);
        Assert.True(ProjectionSortie.Au(pass with { PassDebut = new(2023, 1, 1) }, au)!.EstPassee);
        Assert.Null(ProjectionSortie.Au(pass with { Parcours = [new(Programme.Phc, new(2025, 1, 1), null)] }, au)!.Jour);
        Assert.Null(ProjectionSortie.Au(pass with { Parcours = [] }, au));
    }

    [Fact]
    public void Les_projections_se_comptent_par_trimestre_et_le_reste_a_part()
    {
        var compte = ProjectionSortie.Compter([
            Projection("2027-01-15"),
            Projection("2026-12-31"),
            Projection("2027-03-31"),
            new(new(2025, 1, 1), ProjectionSortie.TrimestreDe(new(2025, 1, 1)), true, "x"),
            new(null, null, false, "x"),
        ]);
        Assert.Equal([("2026-T4", 1), ("2027-T1", 2)], compte.Trimestres.Select(t => (t.Trimestre.Code, t.Nombre)));
        Assert.Equal((1, 1), (compte.Passees, compte.SansBorne));
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
    public void Un_retour_referme_le_suivi_et_une_sortie_phc_n_en_ouvre_pas()
    {
        var sorti = new DonneesHorloges { Parcours = [Cvg with { SortieLe = new(2026, 3, 15) }] };
        Assert.Equal(new DateOnly(2027, 3, 15), HorlogesParcours.Lire(sorti, new(2026, 4, 1)).Suivi!.Fin);
        Assert.Null(HorlogesParcours.Lire(sorti with { Parcours = [.. sorti.Parcours, new(Programme.Phc, new(2026, 4, 1), null)] }, new(2026, 4, 1)).Suivi);
        Assert.Null(HorlogesParcours.Lire(new() { Parcours = [new(Programme.Phc, new(2025, 1, 1), new(2025, 6, 1))] }, new(2025, 7, 1)).Suivi);
    }

    [Fact]
    public void La_frise_tient_dans_ses_bornes_et_se_double_d_un_tableau()
    {
        var donnees = new DonneesHorloges
        {
            PassDebut = new(2025, 1, 1),
            Parcours = [Cvg],
            Contrats = [new(new(2025, 1, 1), null, FormeContrat.CddiCvg)],
            Suspensions = [new(new(2025, 3, 1), new(2025, 3, 31))],
            Prolongations = [new(new(2027, 2, 1), new(2028, 1, 31), MotifProlongation.DifficultesParticulieres)],
        };
        var frise = HorlogesParcours.Lire(donnees, new(2026, 1, 1)).Frise;
        Assert.Equal(
            [
                "Agrément (PASS IAE) : du 01/01/2025 au 31/01/2027",
                "Prolongation : du 01/02/2027 au 31/01/2028",
                "Suspension : du 01/03/2025 au 31/03/2025",
                "CDDI CVG : depuis le 01/01/2025",
                "Parcours CVG : depuis le 01/01/2025",
            ],
            frise.Segments.Select(s => s.Libelle)
        );
        Assert.Equal((0, 1000, 0), (frise.Position(frise.Etendue.Debut), frise.Position(frise.Plafond), frise.Position(DateOnly.MinValue)));
        Assert.InRange(frise.Position(frise.Aujourdhui), 1, 999);
        Assert.Equal(new(2026, 1, 1), HorlogesParcours.Lire(new(), new(2026, 1, 1)).Frise.Etendue.Debut);
    }

    [Fact]
    public void Sans_contrat_compte_la_frise_ne_va_pas_jusqu_au_plafond()
    {
        var phc = new DonneesHorloges { Parcours = [new(Programme.Phc, new(2026, 1, 1), null)] };
        var frise = HorlogesParcours.Lire(phc, new(2026, 3, 1)).Frise;
        Assert.Equal((false, new DateOnly(2026, 3, 1)), (frise.PlafondCompte, frise.Etendue.Fin));
        var cdi = HorlogesParcours.Lire(phc with { Contrats = [new(new(2026, 2, 1), null, FormeContrat.CdiInclusion)] }, new(2026, 3, 1)).Frise;
        Assert.False(cdi.PlafondCompte);
        Assert.Equal((false, true), (cdi.Segments[0].CompteDansPlafond, cdi.Segments[0].EstOuvert));
        var cddi = HorlogesParcours.Lire(phc with { Contrats = [new(new(2026, 2, 1), new(2026, 7, 31), FormeContrat.CddiPhc)] }, new(2026, 3, 1)).Frise;
        Assert.Equal((true, cddi.Plafond), (cddi.PlafondCompte, cddi.Etendue.Fin));
    }

    private static LectureProjection Projection(string jour) => new(DateOnly.Parse(jour), ProjectionSortie.TrimestreDe(DateOnly.Parse(jour)), false, "x");
}
