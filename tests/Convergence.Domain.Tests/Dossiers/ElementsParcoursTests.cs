using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers;

public sealed class ElementsParcoursTests
{
    private static readonly DateOnly Jour = new(2026, 6, 1);

    [Theory]
    [InlineData(FormeContrat.Cddi, "2026-06-01", "2026-09-30", 26, null)]
    [InlineData(FormeContrat.Cddi, "2026-06-01", null, 26, "FinPrevue")]
    [InlineData(FormeContrat.CdiInclusion, "2026-06-01", null, null, null)]
    [InlineData(FormeContrat.CdiInclusion, "2026-06-01", "2026-09-30", null, "FinPrevue")]
    [InlineData(FormeContrat.Cddi, "2026-06-01", "2026-05-31", 26, "FinPrevue")]
    [InlineData(FormeContrat.Cddi, "2026-06-01", "2026-06-01", 0, "HeuresHebdomadaires")]
    [InlineData(FormeContrat.Cddi, "2026-06-01", "2026-06-01", 49, "HeuresHebdomadaires")]
    [InlineData(FormeContrat.Cddi, "1026-06-01", "2026-06-01", 26, "Debut")]
    public void Un_contrat_se_signe_ou_est_refuse(FormeContrat forme, string debut, string? fin, int? heures, string? champ) =>
        ParcoursSalarieTests.Refuse(champ, () => Contrat().Signer(forme, DateOnly.Parse(debut), fin is null ? null : DateOnly.Parse(fin), heures));

    [Fact]
    public void Une_fin_reelle_ne_depasse_pas_la_fin_prevue()
    {
        var contrat = Contrat();
        contrat.Signer(FormeContrat.Cddi, Jour, Jour.AddMonths(4), null);
        ParcoursSalarieTests.Refuse("FinReelle", () => contrat.Terminer(Jour.AddMonths(5)));
        ParcoursSalarieTests.Refuse("FinReelle", () => contrat.Terminer(Jour.AddDays(-1)));
        contrat.Terminer(Jour.AddMonths(1));
        Assert.Equal(Jour.AddMonths(1), contrat.Fin);
        ParcoursSalarieTests.Refuse("Debut", () => contrat.Signer(FormeContrat.Cddi, Jour.AddMonths(2), Jour.AddMonths(4), null));
        contrat.Terminer(null);
        Assert.Equal(Jour.AddMonths(4), contrat.Fin);
    }

    [Theory]
    [InlineData(MotifSuspension.ContratSuspendu, 14, "Fin")] // 15 days
    [InlineData(MotifSuspension.ContratSuspendu, 15, null)] // 16 days
    [InlineData(MotifSuspension.ContratRompu, 3, null)]
    [InlineData(MotifSuspension.ContratRompu, -1, "Fin")]
    [InlineData(MotifSuspension.ContratRompu, 1095, null)] // 01/06/2026 to 31/05/2029
    [InlineData(MotifSuspension.ContratRompu, 1096, "Fin")]
    [InlineData(MotifSuspension.ContratRompu, null, null)]
    public void Une_suspension_tient_dans_ses_bornes(MotifSuspension motif, int? jours, string? champ) =>
        ParcoursSalarieTests.Refuse(champ, () => new SuspensionPass
            {
                TerritoireId = 1,
                ChantierId = 2,
                ParcoursId = 3,
            }.Fixer(motif, Jour, jours is { } j ? Jour.AddDays(j) : null));

    [Theory]
    [InlineData(MotifProlongation.DifficultesParticulieres, "2027-05-31", null)]
    [InlineData(MotifProlongation.DifficultesParticulieres, "2027-06-01", "Fin")]
    [InlineData(null, "2027-06-01", "Fin")]
    [InlineData(MotifProlongation.SeniorCdi, "2030-06-01", null)]
    [InlineData(MotifProlongation.Rqth, "2026-12-31", "Motif")]
    [InlineData(MotifProlongation.Senior, "2026-05-31", "Fin")]
    public void Une_prolongation_tient_dans_une_demande(MotifProlongation? motif, string fin, string? champ) =>
        ParcoursSalarieTests.Refuse(champ, () => new Prolongation
            {
                TerritoireId = 1,
                ChantierId = 2,
                ParcoursId = 3,
            }.Fixer(motif, Jour, DateOnly.Parse(fin)));

    [Theory]
    [InlineData("2025-12-30", false)]
    [InlineData("2025-12-31", true)]
    [InlineData("2027-06-30", true)]
    [InlineData("2027-07-01", false)]
    public void Une_prolongation_se_demande_dans_sa_fenetre(string au, bool possible)
    {
        Assert.Equal(possible, Prolongation.PeutEtreDemandee(new(2026, 12, 31), DateOnly.Parse(au)));
        Assert.False(Prolongation.PeutEtreDemandee(null, DateOnly.Parse(au)));
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("4.25", null)]
    [InlineData("4.3", "Heures")]
    [InlineData("-1", "Heures")]
    [InlineData("48.25", "Heures")]
    public void Un_palier_est_au_quart_d_heure(string heures, string? champ) => ParcoursSalarieTests.Refuse(champ, () => new PalierHoraire
            {
                TerritoireId = 1,
                ChantierId = 2,
                ParcoursId = 3,
            }.Fixer(Jour, decimal.Parse(heures, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Un_bilan_ne_porte_ni_frein_sensible_ni_ligne_non_evaluee()
    {
        var bilan = new BilanFreins
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 3,
            Le = Jour,
            Moment = MomentBilan.Entree,
        };
        Assert.Equal(Niveau.NonEvalue, bilan.Niveau(Frein.Logement));
        bilan.Evaluer(Frein.Logement, Niveau.Identifie);
        bilan.Evaluer(Frein.Logement, Niveau.EnCours);
        Assert.Equal(Niveau.EnCours, Assert.Single(bilan.Niveaux).Niveau);
        bilan.Evaluer(Frein.Logement, Niveau.NonEvalue);
        Assert.Empty(bilan.Niveaux);
        foreach (var frein in new[] { Frein.Sante, Frein.Justice, Frein.Addictions, Frein.SanteMentale, Frein.Handicap, Frein.Violences })
        {
            ParcoursSalarieTests.Refuse("Frein", () => bilan.Evaluer(frein, Niveau.Aucun));
        }
    }

    [Theory]
    [InlineData(Programme.Cvg, MotifSortieAsp.CongeLongueDuree, null, null, null, "MotifAsp")]
    [InlineData(Programme.Cvg, MotifSortieAsp.DecisionAdministrative, null, null, null, "MotifAsp")]
    [InlineData(Programme.Cvg, null, CategorieSortieAsp.Retrait, CategorieSortieCvg.Neutre, null, null)]
    [InlineData(Programme.Cvg, MotifSortieAsp.AutreSiae, CategorieSortieAsp.EmploiDurable, null, null, "CategorieAsp")]
    [InlineData(Programme.Cvg, MotifSortieAsp.AutreSiae, null, CategorieSortieCvg.SuiteParcours, null, null)]
    [InlineData(Programme.Cvg, null, null, null, SortiePhc.CddiMemeAci, "Phc")]
    [InlineData(Programme.Phc, null, null, CategorieSortieCvg.Emploi, null, "Cvg")]
    [InlineData(Programme.Phc, null, null, null, SortiePhc.Soin, "Phc")]
    [InlineData(Programme.Phc, null, null, null, SortiePhc.Reorientation, null)]
    public void Une_sortie_a_ses_dimensions(
        Programme programme,
        MotifSortieAsp? motif,
        CategorieSortieAsp? categorie,
        CategorieSortieCvg? cvg,
        SortiePhc? phc,
        string? champ
    )
    {
        var sortie = new SortieParcours
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 3,
            Programme = programme,
        };
        ParcoursSalarieTests.Refuse(champ, () => sortie.Fixer(Jour, motif, categorie, cvg, phc));
        if (champ is null)
        {
            Assert.Equal(motif is { } m ? SortiesAsp.Motifs[m].Categorie : categorie, sortie.CategorieAsp);
        }
    }

    [Fact]
    public void Une_sortie_dit_son_habitat_et_ses_heures()
    {
        var sortie = new SortieParcours
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 3,
            Programme = Programme.Cvg,
        };
        sortie.DecrireHabitat("203", null);
        Assert.Equal(TypeHabitat.Autonome, sortie.HabitatSortieAu(Jour, [new("203", TypeHabitat.Autonome, Jour)]));
        ParcoursSalarieTests.Refuse("HabitatSortie", () => sortie.DecrireHabitat("500", null));
        ParcoursSalarieTests.Refuse("HeuresTravaillees", () => sortie.CompterHeures(-1));
        sortie.CompterHeures(0);
        Assert.Equal(0, sortie.HeuresTravaillees);
    }

    private static Contrat Contrat() =>
        new()
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 3,
        };
}
