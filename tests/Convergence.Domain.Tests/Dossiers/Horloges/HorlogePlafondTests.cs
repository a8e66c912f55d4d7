using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers.Horloges;

public sealed class HorlogePlafondTests
{
    [Fact]
    public void Sans_contrat_les_soixante_mois_sont_entiers()
    {
        var lecture = HorlogePlafond.Au(new(), new(2026, 2, 28));
        Assert.Equal((0, 1826, new Duree(60, 0), new DateOnly(2031, 2, 27)), (lecture.JoursUtilises, lecture.JoursPlafond, lecture.Restant, lecture.AtteintLe));
        Assert.Equal("1 826 jours (60 mois) = 1 826 jours restants", lecture.Explication.Phrase.Replace('\u202f', ' '));
        Assert.Contains("Aucun contrat compté", lecture.Explication.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Deux_chantiers_et_une_suspension_s_expliquent()
    {
        var donnees = new DonneesHorloges
        {
            Contrats = [new(new(2024, 1, 1), new(2024, 12, 31), FormeContrat.CddiPhc), new(new(2024, 12, 1), new(2025, 6, 30), FormeContrat.CddiCvg)],
            Suspensions = [new(new(2024, 3, 1), new(2024, 3, 31)), new(new(2025, 8, 1), new(2025, 8, 10))],
        };
        var lecture = HorlogePlafond.Au(donnees, new(2026, 1, 1));
        Assert.Equal(
            "1 827 jours (60 mois) − 547 jours sous contrat + 31 jours de suspension = 1 311 jours restants",
            lecture.Explication.Phrase.Replace('\u202f', ' ')
        );
        Assert.Equal(
            [
                "31 jours de contrats qui se chevauchent : chaque jour est compté une fois.",
                "10 jours de suspension hors contrat : sans effet sur ce plafond.",
                "Sans contrat ce jour : la date du plafond suppose un contrat repris aujourd’hui, sans interruption.",
            ],
            lecture.Explication.Notes
        );
        Assert.Equal(("16 mois et 30 jours", "43 mois et 1 jour"), (lecture.Utilise.EnFrancais(), lecture.Restant.EnFrancais()));
    }

    [Theory]
    [InlineData(FormeContrat.Cddi, 31)]
    [InlineData(FormeContrat.CddiCvg, 31)]
    [InlineData(FormeContrat.CddiPhc, 31)]
    [InlineData(FormeContrat.Cumul, 31)]
    [InlineData(FormeContrat.CdiInclusion, 0)]
    [InlineData(FormeContrat.ContratPasserelle, 0)]
    [InlineData(FormeContrat.Autre, 0)]
    public void La_forme_dit_si_le_temps_compte(FormeContrat forme, int jours) =>
        Assert.Equal(jours, HorlogePlafond.Au(new() { Contrats = [new(new(2025, 1, 1), new(2025, 1, 31), forme)] }, new(2025, 6, 1)).JoursUtilises);

    [Theory]
    [InlineData("2025-01-01", 0)] // first day: still to be used
    [InlineData("2025-01-02", 1)]
    [InlineData("2025-03-01", 59)] // in the middle: an open contract is used up to the eve
    public void Un_contrat_sans_fin_se_compte_jusqu_a_la_veille(string au, int jours) =>
        Assert.Equal(jours, HorlogePlafond.Au(new() { Contrats = [new(new(2025, 1, 1), null, FormeContrat.Cddi)] }, DateOnly.Parse(au)).JoursUtilises);

    [Fact]
    public void Un_contrat_a_venir_n_est_pas_utilise_mais_son_depassement_est_prevu()
    {
        var donnees = new DonneesHorloges
        {
            Contrats = [new(new(2020, 1, 1), new(2024, 11, 30), FormeContrat.Cddi), new(new(2025, 6, 1), new(2025, 7, 31), FormeContrat.Cddi)],
        };
        var lecture = HorlogePlafond.Au(donnees, new(2025, 5, 1));
        Assert.Equal((new Duree(1, 0), 61 - 31), (lecture.Restant, lecture.DepassementPrevu));
        Assert.Equal(1796, lecture.JoursUtilises);
    }

    [Fact]
    public void Au_dela_du_plafond_le_depassement_se_lit_et_la_date_reste_celle_du_plafond()
    {
        var donnees = new DonneesHorloges { Contrats = [new(new(2020, 1, 1), new(2025, 3, 31), FormeContrat.Cddi)] };
        var lecture = HorlogePlafond.Au(donnees, new(2025, 3, 1));
        Assert.True(lecture.EstAtteint);
        Assert.Equal((0, new DateOnly(2024, 12, 31), 90), (lecture.JoursRestants, lecture.AtteintLe, lecture.DepassementPrevu));
        Assert.EndsWith("= −59 jours (plafond dépassé)", lecture.Explication.Phrase, StringComparison.Ordinal);
        Assert.Equal("0 jour", lecture.Restant.EnFrancais());
    }

    [Fact]
    public void Un_contrat_sans_debut_est_laisse_de_cote_et_dit()
    {
        var lecture = HorlogePlafond.Au(
            new() { Contrats = [new(null, new(2025, 1, 31), FormeContrat.Cddi), new(new(2025, 2, 1), new(2025, 1, 1), FormeContrat.Cddi)] },
            new(2025, 6, 1)
        );
        Assert.Equal(0, lecture.JoursUtilises);
        Assert.Contains("1 contrat sans date de début : non compté.", lecture.Explication.Notes);
    }

    [Fact]
    public void Une_suspension_a_venir_repousse_le_plafond()
    {
        var contrat = new PeriodeContrat(new(2025, 1, 1), null, FormeContrat.Cddi);
        var (sans, avec) = (
            HorlogePlafond.Au(new() { Contrats = [contrat] }, new(2026, 1, 1)),
            HorlogePlafond.Au(new() { Contrats = [contrat], Suspensions = [new(new(2026, 3, 1), new(2026, 3, 31))] }, new(2026, 1, 1))
        );
        Assert.Equal((new DateOnly(2029, 12, 31), new DateOnly(2030, 1, 31)), (sans.AtteintLe, avec.AtteintLe));
        Assert.Equal(sans.JoursRestants, avec.JoursRestants);
    }

    [Fact]
    public void Le_temps_d_un_autre_chantier_compte_et_se_dit_en_mois()
    {
        var ailleurs = TempsAilleurs.Du(
            [
                (new(new(2024, 1, 1), new(2025, 12, 31), FormeContrat.CddiCvg), new(2025, 3, 31)),
                (new(new(2023, 1, 1), new(2023, 6, 30), FormeContrat.CdiInclusion), null),
                (new(null, null, FormeContrat.Cddi), null),
            ],
            [new(new(2024, 3, 1), new(2024, 3, 31))],
            new(2026, 1, 1)
        );
        var lecture = HorlogePlafond.Au(new() { Ailleurs = ailleurs, Contrats = [new(new(2025, 4, 1), null, FormeContrat.CddiCvg)] }, new(2026, 1, 1));

        // 15 months from January 2024 to the exit in March 2025, less one of suspension; then nine here.
        Assert.Equal(
            "1 827 jours (60 mois) − 275 jours sous contrat − 425 jours dans un autre chantier = 1 127 jours restants",
            lecture.Explication.Phrase.Replace('\u202f', ' ')
        );
        Assert.Equal(["Dont 14 mois dans un autre chantier, avant le transfert : ses contrats ne vous sont pas montrés."], lecture.Explication.Notes);
        Assert.Equal(700, lecture.JoursUtilises);
    }

    [Fact]
    public void Un_jour_sous_contrat_ici_et_ailleurs_compte_une_fois()
    {
        var ailleurs = TempsAilleurs.Du([(new(new(2025, 1, 1), new(2025, 1, 31), FormeContrat.Cddi), null)], [], new(2026, 1, 1));
        var lecture = HorlogePlafond.Au(
            new() { Ailleurs = ailleurs, Contrats = [new(new(2025, 1, 11), new(2025, 2, 10), FormeContrat.Cddi)] },
            new(2026, 1, 1)
        );
        Assert.Equal(41, lecture.JoursUtilises);
        Assert.Contains("− 10 jours dans un autre chantier", lecture.Explication.Phrase, StringComparison.Ordinal);
        Assert.StartsWith("Dont moins d’un mois dans un autre chantier", lecture.Explication.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Un_autre_chantier_se_dit_en_mois_a_partir_d_un_mois_entier()
    {
        var un = HorlogePlafond.Au(new() { Ailleurs = [new(new(2025, 1, 1), new(2025, 1, 31))] }, new(2025, 6, 1));
        Assert.StartsWith("Dont 1 mois dans un autre chantier", un.Explication.Notes[0], StringComparison.Ordinal);
        Assert.Equal("Sans contrat ce jour : la date du plafond suppose un contrat repris aujourd’hui, sans interruption.", un.Explication.Notes[1]);
        var moins = HorlogePlafond.Au(new() { Ailleurs = [new(new(2025, 1, 1), new(2025, 1, 30))] }, new(2025, 6, 1));
        Assert.StartsWith("Dont moins d’un mois dans un autre chantier", moins.Explication.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Chaque_forme_laissee_de_cote_est_dite_une_fois_et_les_contrats_sans_debut_se_comptent()
    {
        var lecture = HorlogePlafond.Au(
            new()
            {
                Contrats =
                [
                    new(new(2025, 1, 1), new(2025, 1, 31), FormeContrat.CdiInclusion),
                    new(new(2025, 2, 1), new(2025, 2, 28), FormeContrat.CdiInclusion),
                    new(null, null, FormeContrat.Cddi),
                    new(null, null, FormeContrat.Cddi),
                ],
            },
            new(2025, 6, 1)
        );
        Assert.Equal(
            [
                "2 contrats sans date de début : non comptés.",
                $"{FormeContrat.CdiInclusion.Libelle()} : ne compte pas dans les 60 mois.",
                "Aucun contrat compté : les 60 mois sont entiers.",
            ],
            lecture.Explication.Notes
        );
    }

    [Theory]
    [InlineData("2024-12-30", 2, false)]
    [InlineData("2024-12-31", 1, false)]
    [InlineData("2025-01-01", 0, true)]
    public void Le_plafond_est_atteint_le_lendemain_de_son_dernier_jour(string au, int reste, bool atteint)
    {
        var lecture = HorlogePlafond.Au(new() { Contrats = [new(new(2020, 1, 1), null, FormeContrat.Cddi)] }, DateOnly.Parse(au));
        Assert.Equal((reste, atteint), (lecture.JoursRestants, lecture.EstAtteint));
        Assert.Equal(new DateOnly(2024, 12, 31), lecture.AtteintLe);
    }

    [Fact]
    public void Un_contrat_en_cours_ce_jour_ne_suppose_rien()
    {
        var lecture = HorlogePlafond.Au(new() { Contrats = [new(new(2025, 1, 1), new(2025, 6, 1), FormeContrat.Cddi)] }, new(2025, 6, 1));
        Assert.Empty(lecture.Explication.Notes);
        Assert.Single(HorlogePlafond.Au(new() { Contrats = [new(new(2025, 1, 1), new(2025, 6, 1), FormeContrat.Cddi)] }, new(2025, 6, 2)).Explication.Notes);
    }

    [Fact]
    public void Le_temps_d_un_autre_chantier_s_arrete_a_la_sortie_et_un_contrat_ouvert_au_jour_lu()
    {
        var au = new DateOnly(2025, 3, 1);
        Assert.Equal([new(new(2025, 1, 1), au)], TempsAilleurs.Du([(new(new(2025, 1, 1), null, FormeContrat.Cddi), null)], [], au));
        Assert.Equal([new(new(2025, 4, 1), new(2025, 4, 1))], TempsAilleurs.Du([(new(new(2025, 4, 1), null, FormeContrat.Cddi), null)], [], au));
        Assert.Equal(
            [new(new(2025, 1, 1), new(2025, 1, 31))],
            TempsAilleurs.Du([(new(new(2025, 1, 1), new(2025, 2, 28), FormeContrat.Cddi), new(2025, 1, 31))], [], au)
        );
        Assert.Equal(
            [new(new(2025, 1, 1), new(2025, 2, 28))],
            TempsAilleurs.Du([(new(new(2025, 1, 1), new(2025, 2, 28), FormeContrat.Cddi), new(2025, 6, 30))], [], au)
        );
    }
}
