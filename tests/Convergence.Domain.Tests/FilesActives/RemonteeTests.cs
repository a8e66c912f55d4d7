using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;

namespace Convergence.Domain.Tests.FilesActives;

public sealed class RemonteeTests
{
    private static readonly DateTime Maintenant = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Le_chemin_ordinaire_va_de_brouillon_a_fige()
    {
        var remontee = Nouvelle();
        remontee.Transmettre(certifie: true, incomplet: false, null, 1, Maintenant);
        remontee.Valider(2, Maintenant);
        Assert.True(remontee.Etat.EstPublie());
        remontee.Figer();
        Assert.Equal(EtatRemontee.Fige, remontee.Etat);
        Assert.Throws<RegleMetierException>(() => remontee.RenvoyerACorriger("trop tard"));
    }

    [Fact]
    public void On_ne_transmet_ni_sans_certifier_ni_incomplet_sans_le_dire()
    {
        Assert.Equal(
            "Certifie",
            Assert.Throws<RegleMetierException>(() => Nouvelle().Transmettre(certifie: false, incomplet: false, null, 1, Maintenant)).Champ
        );
        Assert.Equal(
            "Commentaire",
            Assert.Throws<RegleMetierException>(() => Nouvelle().Transmettre(certifie: true, incomplet: true, " ", 1, Maintenant)).Champ
        );
    }

    [Fact]
    public void Renvoyer_demande_un_motif_qu_une_nouvelle_transmission_efface()
    {
        var remontee = Nouvelle();
        remontee.Transmettre(certifie: true, incomplet: false, null, 1, Maintenant);
        Assert.Throws<RegleMetierException>(() => remontee.RenvoyerACorriger(" "));
        remontee.RenvoyerACorriger("Vérifier les sorties");
        Assert.Equal("Vérifier les sorties", remontee.MotifCorrection);
        remontee.Transmettre(certifie: true, incomplet: false, null, 1, Maintenant);
        Assert.Null(remontee.MotifCorrection);
    }

    [Fact]
    public void La_saisie_suit_le_calendrier_la_derogation_et_l_etat()
    {
        var campagne = new Campagne { CodePeriode = "2026-10" };
        campagne.Planifier(Programmes.Tous, new(2026, 10, 31), new(2026, 11, 1), new(2026, 11, 20), new(2026, 11, 30));
        var remontee = Nouvelle();
        Assert.NotNull(remontee.RaisonVerrou(campagne, null, new(2026, 10, 31)));
        Assert.Null(remontee.RaisonVerrou(campagne, null, new(2026, 11, 1)));
        Assert.Null(remontee.RaisonVerrou(campagne, null, new(2026, 11, 30)));
        Assert.NotNull(remontee.RaisonVerrou(campagne, null, new(2026, 12, 1)));
        Assert.Null(remontee.RaisonVerrou(campagne, new(2026, 12, 5), new(2026, 12, 5)));
        Assert.NotNull(remontee.RaisonVerrou(campagne, new(2026, 12, 5), new(2026, 12, 6)));
        remontee.Transmettre(certifie: true, incomplet: false, null, 1, Maintenant);
        Assert.NotNull(remontee.RaisonVerrou(campagne, null, new(2026, 11, 10)));
        remontee.Corriger();
        Assert.Null(remontee.RaisonVerrou(campagne, null, new(2027, 1, 10)));
    }

    [Fact]
    public void Le_calendrier_d_une_campagne_tient_dans_l_ordre_et_la_periode()
    {
        var campagne = new Campagne { CodePeriode = "2026-10" };
        Assert.Equal("DateArrete", Refus(() => campagne.Planifier(Programmes.Tous, new(2026, 11, 1), new(2026, 11, 1), new(2026, 11, 20), new(2026, 11, 30))));
        Assert.Equal("Echeance", Refus(() => campagne.Planifier(Programmes.Tous, new(2026, 10, 31), new(2026, 11, 2), new(2026, 11, 1), new(2026, 11, 30))));
        Assert.Equal("Cloture", Refus(() => campagne.Planifier(Programmes.Tous, new(2026, 10, 31), new(2026, 11, 1), new(2026, 11, 20), new(2026, 11, 19))));
        Assert.Equal(
            "Programmes",
            Refus(() => campagne.Planifier(Programmes.Aucun, new(2026, 10, 31), new(2026, 11, 1), new(2026, 11, 20), new(2026, 11, 30)))
        );
    }

    private static string Refus(Action action) => Assert.Throws<RegleMetierException>(action).Champ;

    private static Remontee Nouvelle() => new() { CampagneId = 1, TerritoireId = 1 };
}
