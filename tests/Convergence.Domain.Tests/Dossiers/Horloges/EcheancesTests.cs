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

    [Theory]
    [InlineData("2026-11-30", null, true)]
    [InlineData("2025-01-01", null, true)] // its first day
    [InlineData("2024-12-31", null, false)]
    [InlineData("2026-11-30", "2026-11-30", true)] // its last day
    [InlineData("2026-12-01", "2026-11-30", false)]
    public void Un_cdi_inclusion_ne_fait_taire_les_alertes_que_pendant_qu_il_dure(string au, string? fin, bool enVigueur)
    {
        var donnees = new DonneesHorloges
        {
            PassFin = DateOnly.Parse(au),
            Parcours = [Cvg with { Entree = new(2020, 1, 1) }],
            Contrats = [new(new(2025, 1, 1), fin is null ? null : DateOnly.Parse(fin), FormeContrat.CdiInclusion)],
        };
        var lecture = HorlogesParcours.Lire(donnees, DateOnly.Parse(au));
        Assert.Equal(!enVigueur, lecture.Alertes.Any(a => a.Nature == NatureEcheance.Pass));
        Assert.Equal(enVigueur, lecture.Projection!.Jour is null);
    }

    [Fact]
    public void Une_fin_passee_se_dit_selon_ce_qui_finit_et_reste_a_regler()
    {
        var au = new DateOnly(2026, 1, 2);
        var plafond = Alertes.De(NatureEcheance.Plafond, new(2026, 1, 1), au)!;
        Assert.Equal(("Plafond de 60 mois : atteint depuis le 01/01/2026.", true), (plafond.Message, plafond.EstDepassee));
        Assert.Equal("PASS IAE : terminé depuis le 01/01/2026.", Alertes.De(NatureEcheance.Pass, new(2026, 1, 1), au)!.Message);
        Assert.False(Alertes.De(NatureEcheance.Pass, au, au)!.EstDepassee);
        Assert.Null(Alertes.De(NatureEcheance.Pass, null, au));
    }

    [Fact]
    public void Deux_fins_du_meme_jour_suivent_l_ordre_de_leur_nature()
    {
        var donnees = new DonneesHorloges
        {
            PassFin = new(2026, 3, 31),
            Parcours = [Cvg],
            Contrats = [new(new(2025, 1, 1), new(2026, 3, 31), FormeContrat.Cddi)],
        };
        Assert.Equal([NatureEcheance.Pass, NatureEcheance.Contrat], HorlogesParcours.Lire(donnees, new(2026, 3, 1)).Alertes.Select(a => a.Nature));
    }

    [Fact]
    public void Le_contrat_ne_borne_la_projection_que_s_il_finit_avant_le_plafond()
    {
        var donnees = new DonneesHorloges { Parcours = [Cvg], Contrats = [new(new(2021, 1, 1), new(2025, 12, 31), FormeContrat.Cddi)] };
        Assert.Equal("Plafond de 60 mois : 31/12/2025.", ProjectionSortie.Au(donnees, new(2025, 6, 1))!.Motif);
        var veille = donnees with { Contrats = [donnees.Contrats[0] with { Fin = new(2025, 12, 30) }] };
        Assert.Equal("Fin du contrat, à défaut des dates du PASS IAE : 30/12/2025.", ProjectionSortie.Au(veille, new(2025, 6, 1))!.Motif);
        Assert.False(ProjectionSortie.Au(veille, new(2025, 12, 30))!.EstPassee);
        Assert.True(ProjectionSortie.Au(veille, new(2025, 12, 31))!.EstPassee);
    }

    [Fact]
    public void Le_pass_ne_borne_la_projection_que_s_il_finit_avant_le_plafond()
    {
        var donnees = new DonneesHorloges
        {
            PassFin = new(2025, 12, 31),
            Parcours = [Cvg],
            Contrats = [new(new(2021, 1, 1), null, FormeContrat.Cddi)],
        };
        Assert.Equal("Plafond de 60 mois : 31/12/2025.", ProjectionSortie.Au(donnees, new(2025, 6, 1))!.Motif);
        Assert.Equal("Fin du PASS IAE : 30/12/2025.", ProjectionSortie.Au(donnees with { PassFin = new(2025, 12, 30) }, new(2025, 6, 1))!.Motif);
    }

    [Fact]
    public void Phc_seul_n_a_pas_de_projection_et_le_dit()
    {
        var donnees = new DonneesHorloges { PassFin = new(2026, 1, 1), Parcours = [new(Programme.Phc, new(2025, 1, 1), null)] };
        Assert.Equal(new(null, null, false, "Parcours PHC : sans durée limite."), ProjectionSortie.Au(donnees, new(2025, 6, 1)));
    }

    private static LectureProjection Projection(string jour) => new(DateOnly.Parse(jour), ProjectionSortie.TrimestreDe(DateOnly.Parse(jour)), false, "x");
}
