using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers;

public sealed class SalarieTests
{
    private static readonly DateOnly Aujourdhui = new(2026, 11, 22);

    [Fact]
    public void Une_personne_accueillie_a_une_cle_un_pseudonyme_et_des_mots()
    {
        var salarie = Accueillir(new("  N’Guessan  Lefèvre ", "Jean-Noël", "Koné", new(1985, 3, 12), Genre.Homme));
        Assert.Equal(("N’Guessan Lefèvre", "N GUESSAN LEFEVRE JEAN NOEL", 1985), (salarie.Nom, salarie.NomRecherche, salarie.AnneeNaissance!.Value));
        Assert.Equal(["GUESSAN", "JEAN", "JEANNOEL", "KONE", "LEFEVRE", "N", "NGUESSAN", "NOEL"], salarie.Mots.Select(m => m.Mot));
        AssertTous.Verifier(salarie.Mots, m => Assert.Equal((1L, 2L), (m.TerritoireId, m.ChantierId)));
        Assert.Matches("^P-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$", salarie.Pseudonyme);
        Assert.NotEqual(salarie.Cle, Accueillir(new("A", "B")).Cle);
    }

    [Theory]
    [InlineData(null, "Awa", null, "Nom")]
    [InlineData("  ", "Awa", null, "Nom")]
    [InlineData("Diallo", "", null, "Prenom")]
    [InlineData("Diallo 1850578006084", "Awa", null, "Nom")]
    [InlineData("Diallo", "Awa", "2011-01-01", "DateNaissance")]
    [InlineData("Diallo", "Awa", "1900-01-01", "DateNaissance")]
    [InlineData("Diallo", "Awa", "2027-01-01", "DateNaissance")]
    public void Une_identite_qui_ne_tient_pas_est_refusee_a_son_champ(string? nom, string? prenom, string? naissance, string champ) =>
        Assert.Equal(
            champ,
            Assert.Throws<RegleMetierException>(() => Accueillir(new(nom, prenom, null, naissance is null ? null : DateOnly.Parse(naissance)))).Champ
        );

    [Fact]
    public void Un_nom_trop_long_est_refuse() => Assert.Throws<RegleMetierException>(() => Accueillir(new(new string('a', Salarie.LongueurNom + 1), "Awa")));

    [Fact]
    public void Corriger_l_identite_ne_change_que_les_mots_qui_changent()
    {
        var salarie = Accueillir(new("Diallo", "Awa"));
        var garde = salarie.Mots.Single(m => m.Mot == "AWA");
        salarie.Identifier(new("Diallo-Sow", "Awa"), Aujourdhui);
        Assert.Equal(["AWA", "DIALLO", "DIALLOSOW", "SOW"], salarie.Mots.Select(m => m.Mot).Order());
        Assert.Same(garde, salarie.Mots.Single(m => m.Mot == "AWA"));
    }

    [Fact]
    public void Un_transfert_emmene_l_identite_et_ses_mots()
    {
        var salarie = Accueillir(new("Diallo", "Awa"));
        salarie.Transferer(3, 4);
        Assert.Equal((3L, 4L), (salarie.TerritoireId, salarie.ChantierId));
        AssertTous.Verifier(salarie.Mots, m => Assert.Equal((3L, 4L), (m.TerritoireId, m.ChantierId)));
    }

    [Fact]
    public void Un_dossier_archive_se_reprend_et_ce_jour_est_un_contact()
    {
        var salarie = Accueillir(new("Diallo", "Awa"));
        Assert.Throws<RegleMetierException>(() => salarie.Reprendre(Aujourdhui));
        salarie.Archiver(Aujourdhui);
        Assert.Equal((EtatConservation.Archivee, Aujourdhui, "Diallo"), (salarie.Conservation, salarie.ConservationDepuis!.Value, salarie.Nom));
        Assert.Throws<RegleMetierException>(() => salarie.Archiver(Aujourdhui));
        salarie.Reprendre(Aujourdhui.AddYears(1));
        Assert.Equal(
            (EtatConservation.Active, (DateOnly?)null, Aujourdhui.AddYears(1)),
            (salarie.Conservation, salarie.ConservationDepuis, salarie.DernierContactLe!.Value)
        );
    }

    [Fact]
    public void L_anonymisation_ne_laisse_que_la_statistique()
    {
        var salarie = Accueillir(new("Diallo", "Awa", "Sow", new(1985, 3, 12), Genre.Femme));
        var cle = salarie.Cle;
        salarie.Anonymiser(Aujourdhui);
        Assert.Equal(
            (string.Empty, string.Empty, null, null, string.Empty),
            (salarie.Nom, salarie.Prenom, salarie.NomUsage, salarie.DateNaissance, salarie.NomRecherche)
        );
        Assert.Empty(salarie.Mots);
        Assert.NotEqual(cle, salarie.Cle);
        Assert.Equal((1985, Genre.Femme, Aujourdhui), (salarie.AnneeNaissance!.Value, salarie.Genre, salarie.ConservationDepuis!.Value));
        Assert.True(salarie.CompteDansLesStatistiques);
        Assert.Throws<RegleMetierException>(() => salarie.Identifier(new("Diallo", "Awa"), Aujourdhui));
        Assert.Throws<RegleMetierException>(() => salarie.Transferer(3, 4));
    }

    [Theory]
    [InlineData(EtatTraitement.Limite, false)]
    [InlineData(EtatTraitement.Oppose, false)]
    [InlineData(EtatTraitement.Ordinaire, true)]
    public void Une_limitation_sort_la_personne_des_statistiques(EtatTraitement etat, bool compte)
    {
        var salarie = Accueillir(new("Diallo", "Awa"));
        salarie.ChangerTraitement(etat, Aujourdhui);
        Assert.Equal((compte, compte ? null : Aujourdhui), (salarie.CompteDansLesStatistiques, salarie.TraitementDepuis));
    }

    [Theory]
    [InlineData(null, "51", NiveauFormation.Niveau3)]
    [InlineData(null, "10", null)] // 7 or 8: to be chosen
    [InlineData(NiveauFormation.Niveau8, "10", NiveauFormation.Niveau8)]
    [InlineData(NiveauFormation.Niveau12, "01", NiveauFormation.Niveau12)]
    [InlineData(NiveauFormation.Niveau4, null, NiveauFormation.Niveau4)]
    public void La_formation_se_deduit_quand_elle_est_certaine(NiveauFormation? niveau, string? code, NiveauFormation? attendu)
    {
        var salarie = Accueillir(new("Diallo", "Awa"));
        salarie.DireFormation(niveau, code);
        Assert.Equal((attendu, code), (salarie.Formation, salarie.FormationAsp));
    }

    [Fact]
    public void Formation_criteres_notice_et_contact_refusent_ce_qui_ne_va_pas()
    {
        var salarie = Accueillir(new("Diallo", "Awa"));
        Assert.Equal("FormationAsp", Assert.Throws<RegleMetierException>(() => salarie.DireFormation(null, "99")).Champ);
        Assert.Equal("Formation", Assert.Throws<RegleMetierException>(() => salarie.DireFormation(NiveauFormation.Niveau5, "51")).Champ);
        Assert.Equal("Criteres", Assert.Throws<RegleMetierException>(() => salarie.DireCriteres(CriteresIae.Rsa | CriteresIae.Aah)).Champ);
        Assert.Equal("Criteres", Assert.Throws<RegleMetierException>(() => salarie.DireCriteres(CriteresIae.Detention)).Champ);
        Assert.Throws<RegleMetierException>(() => salarie.RemettreNotice(Aujourdhui.AddDays(1), Aujourdhui));
        salarie.DireCriteres(CriteresIae.Rsa | CriteresIae.Qpv);
        Assert.Equal(CriteresIae.Rsa | CriteresIae.Qpv, salarie.Criteres);

        salarie.NoterContact(Aujourdhui.AddDays(-30), Aujourdhui);
        Assert.Equal(Aujourdhui, salarie.DernierContactLe);
    }

    [Fact]
    public void Une_fusion_garde_une_fiche_qui_tient_debout_et_se_defait()
    {
        var (garde, double_) = (Accueillir(new("Diallo", "Awa")), Accueillir(new("Dialo", "Awa")));
        double_.FusionnerDans(garde);
        Assert.False(double_.CompteDansLesStatistiques);
        Assert.Throws<RegleMetierException>(() => double_.FusionnerDans(garde));
        Assert.Throws<RegleMetierException>(() => garde.FusionnerDans(double_));
        double_.AnnulerFusion();
        Assert.True(double_.CompteDansLesStatistiques);
        Assert.Throws<RegleMetierException>(() => garde.FusionnerDans(garde));
    }

    [Fact]
    public void La_fiche_ne_porte_rien_d_interdit()
    {
        string[] interdits = ["Nir", "Adresse", "Telephone", "Courriel", "Nationalite", "Pays", "Diagnostic", "Photo", "Rqth", "Aah", "Religion"];
        var types = typeof(Salarie).Assembly.GetTypes().Where(t => t.Namespace == typeof(Salarie).Namespace && t is { IsClass: true, IsAbstract: false });
        Assert.Empty(types.SelectMany(t => t.GetProperties()).Where(p => interdits.Contains(p.Name)).Select(p => p.Name));
    }

    private static Salarie Accueillir(IdentiteSalarie identite) => Salarie.Accueillir(1, 2, identite, Aujourdhui);
}
