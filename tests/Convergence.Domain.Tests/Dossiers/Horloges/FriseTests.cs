using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers.Horloges;

public sealed class FriseTests
{
    private static readonly PeriodeParcours Cvg = new(Programme.Cvg, new(2025, 1, 1), null);

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

    [Fact]
    public void Ce_qui_continue_va_jusqu_au_jour_lu_et_ce_qui_commence_plus_tard_tient_en_un_jour()
    {
        var au = new DateOnly(2026, 1, 1);
        var frise = HorlogesParcours
            .Lire(
                new()
                {
                    Parcours = [Cvg, new(Programme.Phc, new(2026, 3, 1), null)],
                    Contrats =
                    [
                        new(new(2026, 2, 1), null, FormeContrat.Cddi),
                        new(new(2025, 6, 1), null, FormeContrat.CddiCvg),
                        new(null, null, FormeContrat.Cddi),
                    ],
                },
                au
            )
            .Frise;
        Assert.Equal(
            [
                (NatureSegment.Contrat, new Intervalle(new(2025, 6, 1), au), true),
                (NatureSegment.Contrat, new Intervalle(new(2026, 2, 1), new(2026, 2, 1)), true),
                (NatureSegment.Phc, new Intervalle(new(2026, 3, 1), new(2026, 3, 1)), true),
                (NatureSegment.Cvg, new Intervalle(new(2025, 1, 1), au), true),
            ],
            frise.Segments.Select(s => (s.Nature, s.Jours, s.EstOuvert))
        );
        Assert.Equal(new DateOnly(2025, 1, 1), frise.Etendue.Debut);
    }

    [Fact]
    public void Ce_qui_est_fini_se_dit_avec_ses_deux_dates()
    {
        var frise = HorlogesParcours
            .Lire(
                new()
                {
                    Parcours = [Cvg with { SortieLe = new(2025, 6, 30) }, new(Programme.Phc, new(2024, 11, 1), new(2024, 12, 31))],
                    Contrats = [new(new(2025, 1, 1), new(2025, 6, 30), FormeContrat.Cddi), new(new(2025, 3, 1), new(2025, 2, 1), FormeContrat.Cddi)],
                },
                new(2025, 9, 1)
            )
            .Frise;
        Assert.Equal(
            ["CDDI : du 01/01/2025 au 30/06/2025", "Parcours PHC : du 01/11/2024 au 31/12/2024", "Parcours CVG : du 01/01/2025 au 30/06/2025"],
            frise.Segments.Select(s => s.Libelle)
        );
        Assert.DoesNotContain(frise.Segments, s => s.EstOuvert);
        AssertTous.Verifier(frise.Segments, s => Assert.True(s.CompteDansPlafond));
    }

    [Fact]
    public void Sans_prolongation_l_agrement_est_seul()
    {
        var frise = HorlogesParcours.Lire(new() { PassDebut = new(2025, 1, 1), Parcours = [Cvg] }, new(2025, 2, 1)).Frise;
        Assert.Equal([NatureSegment.Agrement, NatureSegment.Cvg], frise.Segments.Select(s => s.Nature));
        Assert.Equal(new DateOnly(2026, 12, 31), frise.Etendue.Fin);
        Assert.Equal(
            [NatureSegment.Cvg],
            HorlogesParcours.Lire(new() { PassFin = new(2026, 1, 1), Parcours = [Cvg] }, new(2025, 2, 1)).Frise.Segments.Select(s => s.Nature)
        );
    }

    [Fact]
    public void Le_temps_d_un_autre_chantier_suffit_a_dessiner_le_plafond()
    {
        var frise = HorlogesParcours.Lire(new() { Ailleurs = [new(new(2025, 1, 1), new(2025, 1, 31))], Parcours = [Cvg] }, new(2025, 2, 1)).Frise;
        Assert.True(frise.PlafondCompte);
        Assert.Equal(frise.Plafond, frise.Etendue.Fin);
    }

    [Theory]
    [InlineData("2024-12-31", 0)]
    [InlineData("2025-01-01", 0)]
    [InlineData("2025-01-06", 500)]
    [InlineData("2025-01-11", 1000)]
    [InlineData("2025-01-12", 1000)]
    public void Un_jour_a_sa_place_sur_la_frise(string jour, int place)
    {
        var frise = new Frise(new(new(2025, 1, 1), new(2025, 1, 11)), [], new(2025, 1, 1), new(2025, 1, 1), false);
        Assert.Equal(place, frise.Position(DateOnly.Parse(jour)));
    }

    [Theory]
    [InlineData("2025-01-01", 0)]
    [InlineData("2025-01-02", 1000)]
    public void Une_frise_de_deux_jours_va_d_un_bout_a_l_autre(string jour, int place) =>
        Assert.Equal(place, new Frise(new(new(2025, 1, 1), new(2025, 1, 2)), [], new(2025, 1, 1), new(2025, 1, 1), false).Position(DateOnly.Parse(jour)));

    [Fact]
    public void Une_frise_d_un_jour_n_a_qu_une_place() =>
        Assert.Equal(0, new Frise(new(new(2025, 1, 1), new(2025, 1, 1)), [], new(2025, 1, 1), new(2025, 1, 1), false).Position(new(2026, 1, 1)));
}
