using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Domain.Tests.Dossiers.Regles;

public sealed class ReglesSortieTests
{
    [Theory]
    [InlineData(CategorieSortieAsp.EmploiDurable, 81, 1, true)]
    [InlineData(CategorieSortieAsp.EmploiDurable, 80, 1, false)]
    [InlineData(CategorieSortieAsp.EmploiDurable, 200, 0, false)]
    [InlineData(CategorieSortieAsp.EmploiDurable, 200, null, true)] // hours unknown are not no hour
    [InlineData(CategorieSortieAsp.Retrait, 200, 100, false)]
    [InlineData(CategorieSortieAsp.Autre, 200, 100, true)]
    [InlineData(null, 200, 100, false)]
    public void L_asp_examine_une_sortie_ou_non(CategorieSortieAsp? categorie, int jours, int? heures, bool examinee) =>
        Assert.Equal(examinee, ReglesSortie.EstExamineeAsp(new(categorie, null, null, jours, heures)));

    [Fact]
    public void Une_sortie_hors_des_taux_dit_pourquoi()
    {
        Assert.Empty(ReglesSortie.HorsDesTaux(new(CategorieSortieAsp.EmploiDurable, CategorieSortieCvg.Emploi, null, 81, 1)));
        Assert.Empty(ReglesSortie.HorsDesTaux(new(CategorieSortieAsp.Autre, CategorieSortieCvg.SansNouvelles, null, 200)));
        Assert.Collection(
            ReglesSortie.HorsDesTaux(new(CategorieSortieAsp.Retrait, CategorieSortieCvg.Neutre, null, 80, 0)),
            r => Assert.StartsWith("Neutralisée par l’ASP", r, StringComparison.Ordinal),
            r => Assert.StartsWith("Neutralisée par le CVG", r, StringComparison.Ordinal),
            r => Assert.Contains("moins de 81 jours", r, StringComparison.Ordinal),
            r => Assert.Contains("aucune heure travaillée", r, StringComparison.Ordinal)
        );

        // PHC: three months and hours never take an exit out.
        Assert.Empty(ReglesSortie.HorsDesTaux(new(null, null, SortiePhc.CddiMemeAci, 12, 0)));
        Assert.StartsWith("Neutralisée par le PHC", Assert.Single(ReglesSortie.HorsDesTaux(new(null, null, SortiePhc.Neutre, 12))), StringComparison.Ordinal);
    }

    [Fact]
    public void Les_taux_asp_ont_un_seul_denominateur_et_s_additionnent()
    {
        List<LigneSortie> sorties =
        [
            .. Asp(CategorieSortieAsp.EmploiDurable, 5),
            .. Asp(CategorieSortieAsp.EmploiTransition, 3),
            .. Asp(CategorieSortieAsp.SortiePositive, 2),
            .. Asp(CategorieSortieAsp.Autre, 10),
            .. Asp(CategorieSortieAsp.Retrait, 4),
            new(CategorieSortieAsp.EmploiDurable, null, null, 30, 20),
            new(null, null, null, 300, 20),
        ];
        Assert.Equal((10, 20, 50m), Lire(ReglesSortie.TauxDynamique(sorties)));
        Assert.Equal((5, 20, 25m), Lire(ReglesSortie.Taux(sorties, CategorieSortieAsp.EmploiDurable)));
        Assert.Equal((2, 20, 10m), Lire(ReglesSortie.Taux(sorties, CategorieSortieAsp.SortiePositive)));
        Assert.Equal(
            "10 sorties dynamiques sur 20 sorties examinées (hors retraits, passages de moins de 3 mois et sans heure travaillée)",
            ReglesSortie.TauxDynamique(sorties).Definition
        );
        Assert.Null(ReglesSortie.TauxDynamique([]).Pourcentage);
    }

    [Fact]
    public void Cvg_donne_ses_deux_denominateurs()
    {
        LigneSortie[] cvg =
        [
            Cvg(CategorieSortieCvg.Emploi),
            Cvg(CategorieSortieCvg.SuiteParcours),
            Cvg(CategorieSortieCvg.Retraite),
            Cvg(CategorieSortieCvg.Neutre),
            new(null, null, null, 200),
        ];
        Assert.Equal((2, 4, 50m), Lire(ReglesSortie.TauxEmploiFormationCvg(cvg, avecNeutres: true)));
        Assert.Equal((2, 3, 66.7m), Lire(ReglesSortie.TauxEmploiFormationCvg(cvg, avecNeutres: false)));
    }

    [Fact]
    public void Trois_sorties_phc_menent_a_un_cddi_et_une_requete_le_lit_de_meme()
    {
        SortiePhc?[] toutes = [null, .. Enum.GetValues<SortiePhc>()];
        Assert.Equal([SortiePhc.CddiMemeAci, SortiePhc.CddiCvgTerritoire, SortiePhc.CddiAutreAci], toutes.Where(ReglesSortie.EstVersCddi).OfType<SortiePhc>());

        // Care is kept by the sensitive module: such an exit has no value in the clear.
        var ecrites = toutes.Where(p => p != SortiePhc.Soin).Select(p => Fixee(Programme.Phc, p, null, null)).ToList();
        Assert.Equal(ecrites.Select(s => ReglesSortie.EstVersCddi(s.Phc)), ecrites.Select(ReglesSortie.VersCddi().Compile()));
    }

    [Fact]
    public void Une_requete_lit_les_sorties_neutralisees_comme_une_sortie()
    {
        SortieParcours[] sorties =
        [
            Fixee(Programme.Phc, SortiePhc.Neutre, null, null),
            Fixee(Programme.Phc, SortiePhc.CddiMemeAci, null, null),
            Fixee(Programme.Cvg, null, CategorieSortieCvg.Neutre, null),
            Fixee(Programme.Cvg, null, CategorieSortieCvg.Emploi, CategorieSortieAsp.Retrait),
            Fixee(Programme.Cvg, null, null, null),
        ];
        Assert.Equal([true, false, true, true, false], sorties.Select(s => s.EstNeutralisee));
        Assert.Equal(sorties.Select(s => s.EstNeutralisee), sorties.Select(ReglesSortie.Neutralisee().Compile()));
    }

    [Fact]
    public void Le_logement_se_lit_avec_ses_deux_variantes()
    {
        LigneSortie[] sorties =
        [
            Habitat(TypeHabitat.Rue, TypeHabitat.Autonome),
            Habitat(TypeHabitat.HebergementCollectif, TypeHabitat.SemiDurable),
            Habitat(TypeHabitat.SemiDurable, TypeHabitat.Autonome),
            Habitat(TypeHabitat.SemiDurable, TypeHabitat.SemiDurable),
            Habitat(TypeHabitat.Autonome, TypeHabitat.Rue),
            Habitat(TypeHabitat.Rue, TypeHabitat.HebergementPrecaire),
            Habitat(null, TypeHabitat.Autonome),
            Habitat(TypeHabitat.Rue, null),
        ];
        Assert.Equal((2, 6, 33.3m), Lire(ReglesSortie.TauxAccesLogement(sorties, semiDurable: false)));
        Assert.Equal((3, 6, 50m), Lire(ReglesSortie.TauxAccesLogement(sorties, semiDurable: true)));
        Assert.Equal((4, 6, 66.7m), Lire(ReglesSortie.TauxAmeliorationHabitat(sorties)));
    }

    [Theory]
    [InlineData(CategorieSortieAsp.Retrait, null, null, true)]
    [InlineData(null, CategorieSortieCvg.Neutre, null, true)]
    [InlineData(null, null, SortiePhc.Neutre, true)]
    [InlineData(CategorieSortieAsp.Autre, CategorieSortieCvg.SansSolution, null, false)]
    public void Une_sortie_est_neutralisee_par_sa_nomenclature(CategorieSortieAsp? asp, CategorieSortieCvg? cvg, SortiePhc? phc, bool neutre) =>
        Assert.Equal(neutre, ReglesSortie.EstNeutralisee(asp, cvg, phc));

    [Theory]
    [InlineData("1985-03-12", "2026-03-11", 40)]
    [InlineData("1985-03-12", "2026-03-12", 41)]
    [InlineData("2000-02-29", "2026-02-28", 25)]
    [InlineData("2000-02-29", "2026-03-01", 26)]
    [InlineData("2000-02-29", "2024-02-29", 24)]
    public void Un_age_est_revolu(string naissance, string au, int age) => Assert.Equal(age, ReglesAge.Age(DateOnly.Parse(naissance), DateOnly.Parse(au)));

    [Theory]
    [InlineData("2001-01-01", TrancheAge.MoinsDe26)]
    [InlineData("2000-12-31", TrancheAge.De26A49)]
    [InlineData("1977-01-01", TrancheAge.De26A49)]
    [InlineData("1976-12-31", TrancheAge.CinquanteEtPlus)]
    public void Une_tranche_se_lit_en_fin_de_periode(string naissance, TrancheAge tranche)
    {
        Assert.Equal(tranche, ReglesAge.Tranche(DateOnly.Parse(naissance), new(2026, 12, 31)));
        Assert.Equal(tranche, ReglesAge.Tranche(DateOnly.Parse(naissance).Year, new(2026, 12, 31)));
        Assert.Null(ReglesAge.Tranche((DateOnly?)null, new(2026, 12, 31)));
    }

    [Fact]
    public void La_conservation_part_du_dernier_evenement()
    {
        Assert.Null(ReglesConservation.ArchivageLe([new(Programme.Cvg, new(2024, 1, 1), null)], new(2020, 1, 1)));
        Assert.Equal(new(2028, 3, 15), ReglesConservation.ArchivageLe([new(Programme.Cvg, new(2024, 1, 1), new(2025, 3, 15))], new(2025, 6, 1)));
        Assert.Equal(new(2027, 6, 1), ReglesConservation.ArchivageLe([new(Programme.Phc, new(2024, 1, 1), new(2025, 3, 15))], new(2025, 6, 1)));
        Assert.Null(ReglesConservation.ArchivageLe([], null));
    }

    private static IEnumerable<LigneSortie> Asp(CategorieSortieAsp categorie, int nombre) =>
        Enumerable.Repeat(new LigneSortie(categorie, null, null, 300, 100), nombre);

    private static LigneSortie Cvg(CategorieSortieCvg categorie) => new(null, categorie, null, 200);

    private static LigneSortie Habitat(TypeHabitat? entree, TypeHabitat? sortie) => new(null, null, null, 200, null, entree, sortie);

    private static (int, int, decimal?) Lire(Rapport rapport) => (rapport.Numerateur, rapport.Denominateur, rapport.Pourcentage);

    private static SortieParcours Fixee(Programme programme, SortiePhc? phc, CategorieSortieCvg? cvg, CategorieSortieAsp? asp)
    {
        var sortie = new SortieParcours
        {
            TerritoireId = 1,
            ChantierId = 1,
            ParcoursId = 1,
            Programme = programme,
        };
        sortie.Fixer(new(2026, 9, 30), null, asp, cvg, phc);
        return sortie;
    }
}
