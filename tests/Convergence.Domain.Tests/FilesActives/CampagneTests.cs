using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Tests.FilesActives;

public sealed class CampagneTests
{
    [Theory]
    [InlineData("2026-10-31", EtatCampagne.AVenir)]
    [InlineData("2026-11-01", EtatCampagne.Ouverte)]
    [InlineData("2026-11-20", EtatCampagne.Ouverte)]
    [InlineData("2026-11-21", EtatCampagne.EnRetard)]
    [InlineData("2026-11-30", EtatCampagne.EnRetard)]
    [InlineData("2026-12-01", EtatCampagne.Close)]
    public void Chaque_jour_du_calendrier_a_son_etat(string jour, EtatCampagne etat) => Assert.Equal(etat, DOctobre().Etat(DateOnly.Parse(jour)));

    [Fact]
    public void Une_campagne_reprise_d_un_rapport_n_est_jamais_ouverte()
    {
        var reprise = new Campagne { CodePeriode = "2023", EstReprise = true };
        reprise.Planifier(Programmes.Tous, new(2023, 12, 31), new(2023, 12, 31), new(2023, 12, 31), new(2099, 12, 31));
        Assert.Equal(EtatCampagne.Close, reprise.Etat(new(2024, 1, 1)));
    }

    [Theory]
    [InlineData("2026-09-30", "2026-11-01", "2026-11-20", "2026-11-30", "La date d’arrêté doit tomber dans la période (01/10/2026 au 31/10/2026).")]
    [InlineData("2026-11-01", "2026-11-01", "2026-11-20", "2026-11-30", "La date d’arrêté doit tomber dans la période (01/10/2026 au 31/10/2026).")]
    [InlineData("2026-10-01", "2026-11-01", "2026-11-01", "2026-11-01", null)] // one day for everything
    [InlineData("2026-10-31", "2026-11-02", "2026-11-01", "2026-11-30", "L’échéance ne peut pas précéder l’ouverture.")]
    [InlineData("2026-10-31", "2026-11-01", "2026-11-20", "2026-11-19", "La clôture ne peut pas précéder l’échéance.")]
    public void Le_calendrier_tient_dans_l_ordre(string arrete, string ouverture, string echeance, string cloture, string? refus)
    {
        var campagne = new Campagne { CodePeriode = "2026-10" };
        var erreur = Record.Exception(() =>
            campagne.Planifier(Programmes.Cvg, DateOnly.Parse(arrete), DateOnly.Parse(ouverture), DateOnly.Parse(echeance), DateOnly.Parse(cloture))
        );
        Assert.Equal(refus, erreur?.Message);
        Assert.Equal(refus is null ? Programmes.Cvg : Programmes.Tous, campagne.Programmes);
    }

    [Fact]
    public void Sans_programme_il_n_y_a_rien_a_demander() =>
        Assert.Equal(
            "Choisissez au moins un programme.",
            Assert
                .Throws<RegleMetierException>(() =>
                    new Campagne { CodePeriode = "2026-10" }.Planifier(
                        Programmes.Aucun,
                        new(2026, 10, 31),
                        new(2026, 11, 1),
                        new(2026, 11, 20),
                        new(2026, 11, 30)
                    )
                )
                .Message
        );

    [Theory]
    [InlineData(NaturePeriode.Mois, "2026-10-31", NiveauReleve.Chantier, true)]
    [InlineData(NaturePeriode.Annee, "2026-10-31", NiveauReleve.Chantier, false)]
    [InlineData(NaturePeriode.Mois, "2026-10-31", NiveauReleve.National, false)]
    [InlineData(NaturePeriode.Mois, "2025-12-31", NiveauReleve.Chantier, false)]
    [InlineData(NaturePeriode.Mois, "2026-01-01", NiveauReleve.Chantier, true)]
    [InlineData(NaturePeriode.Mois, "2026-12-31", NiveauReleve.Chantier, true)]
    [InlineData(NaturePeriode.Mois, "2027-01-01", NiveauReleve.Chantier, false)]
    public void Un_compteur_se_demande_a_sa_periode_a_son_niveau_et_dans_ses_dates(NaturePeriode nature, string arrete, NiveauReleve niveau, bool demande) =>
        Assert.Equal(demande, Compteur(new(2026, 1, 1), new(2026, 12, 31)).EstDemande(nature, DateOnly.Parse(arrete), niveau));

    [Fact]
    public void Sans_dates_un_compteur_se_demande_toujours()
    {
        Assert.True(Compteur(null, null).EstDemande(NaturePeriode.Mois, new(2000, 1, 1), NiveauReleve.Territoire));
        Assert.True(Compteur(null, null).EstDemande(NaturePeriode.Mois, new(2099, 1, 1), NiveauReleve.Chantier));
    }

    [Fact]
    public void Les_etats_se_disent_selon_qui_les_lit()
    {
        Assert.Equal(["Brouillon", "À corriger", "Transmis", "Validé", "Figé"], Enum.GetValues<EtatRemontee>().Select(e => e.Libelle()));
        Assert.Equal(
            ["En cours de saisie", "Renvoyé à corriger", "À valider", "Validé", "Figé"],
            Enum.GetValues<EtatRemontee>().Select(e => e.LibelleNational())
        );
        Assert.Equal(["À venir", "Ouverte", "Échéance passée", "Close"], Enum.GetValues<EtatCampagne>().Select(e => e.Libelle()));
        Assert.Equal(
            ["état à la date d’arrêté", "événements de la période", "cumul depuis le 1er janvier"],
            Enum.GetValues<NatureCompteur>().Select(n => n.Libelle())
        );
    }

    internal static Campagne DOctobre()
    {
        var campagne = new Campagne { CodePeriode = "2026-10" };
        campagne.Planifier(Programmes.Tous, new(2026, 10, 31), new(2026, 11, 1), new(2026, 11, 20), new(2026, 11, 30));
        return campagne;
    }

    private static Compteur Compteur(DateOnly? depuis, DateOnly? jusqua) =>
        new()
        {
            Code = "ESSAI",
            Programme = Programme.Cvg,
            Libelle = "Essai",
            LibelleCourt = "Essai",
            Aide = "Essai",
            Unite = "personnes",
            Nature = NatureCompteur.Stock,
            Addition = AdditionCompteur.Somme,
            Periodes = NaturePeriode.Mois,
            Niveaux = NiveauReleve.Chantier | NiveauReleve.Territoire,
            ActifDepuis = depuis,
            ActifJusqua = jusqua,
        };
}
