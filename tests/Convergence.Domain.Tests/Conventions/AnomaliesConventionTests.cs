using Convergence.Domain.Conventions;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Tests.Conventions;

/// <summary>What the memberships and the conventions of a chantier say differently.</summary>
public sealed class AnomaliesConventionTests
{
    private static readonly DateOnly Jour = new(2026, 11, 22);

    [Fact]
    public void Un_chantier_du_programme_sans_convention_est_signale_une_fois_par_programme()
    {
        var trouvees = AnomaliesConvention.Chercher([Adhesion(Programme.Cvg), Adhesion(Programme.Phc)], [Convention(programmes: Programmes.Cvg)], Jour);
        var seule = Assert.Single(trouvees);
        Assert.Equal((TypeAnomalie.ConventionManquante, Programme.Phc, null), (seule.Type, seule.Programme, seule.ConventionId));
        Assert.Equal("convention-manquante-phc-7", seule.Cle.ToString());
    }

    [Theory]
    [InlineData(EtatConvention.EnDiscussion, true)]
    [InlineData(EtatConvention.EnSignature, true)]
    [InlineData(EtatConvention.Abandonnee, true)]
    [InlineData(EtatConvention.Terminee, true)]
    [InlineData(EtatConvention.Signee, false)]
    [InlineData(EtatConvention.Active, false)]
    public void Seule_une_convention_signee_ou_active_couvre(EtatConvention etat, bool manque) =>
        Assert.Equal(manque, AnomaliesConvention.Chercher([Adhesion()], [Convention(etat: etat)], Jour).Any(a => a.Type == TypeAnomalie.ConventionManquante));

    [Fact]
    public void Une_convention_echue_nomme_la_derniere_et_le_dernier_jour_couvre_encore()
    {
        Assert.Empty(AnomaliesConvention.Chercher([Adhesion()], [Convention(fin: Jour)], Jour));
        var manque = Assert.Single(AnomaliesConvention.Chercher([Adhesion()], [Convention(fin: Jour.AddDays(-1))], Jour));
        Assert.Equal("Aucune convention en cours ne couvre le programme CVG ; la dernière, MEO-1, a pris fin le 21/11/2026.", manque.Constat);
    }

    [Fact]
    public void Une_adhesion_bien_avant_sa_premiere_convention_est_signalee()
    {
        var tard = Convention(debut: new DateOnly(2024, 6, 1));
        var trouvee = Assert.Single(AnomaliesConvention.Chercher([Adhesion()], [tard], Jour));
        Assert.Equal((TypeAnomalie.AdhesionAvantConvention, 3L), (trouvee.Type, trouvee.ConventionId!.Value));

        // The time of a signature is no anomaly, nor is an earlier convention that came to its end.
        Assert.Empty(AnomaliesConvention.Chercher([Adhesion()], [Convention(debut: new DateOnly(2024, 4, 2))], Jour));
        Assert.Empty(AnomaliesConvention.Chercher([Adhesion()], [tard, Convention(id: 4, etat: EtatConvention.Terminee)], Jour));
    }

    [Fact]
    public void Une_date_connue_a_l_annee_ne_contredit_que_si_aucun_jour_ne_s_accorde()
    {
        var adhesion = new AdhesionLue(1, 7, Programme.Cvg, new DatePartielle(new DateOnly(2024, 1, 1), Precision.Annee), null);
        Assert.Empty(AnomaliesConvention.Chercher([adhesion], [Convention(debut: new DateOnly(2025, 3, 1))], Jour));
        Assert.Single(AnomaliesConvention.Chercher([adhesion], [Convention(debut: new DateOnly(2025, 6, 1))], Jour));
    }

    [Fact]
    public void Une_convention_qui_survit_a_l_adhesion_est_signalee()
    {
        var close = new AdhesionLue(
            1,
            7,
            Programme.Cvg,
            new DatePartielle(new DateOnly(2024, 1, 1), Precision.Jour),
            new DatePartielle(new DateOnly(2025, 12, 31), Precision.Jour)
        );
        var trouvee = Assert.Single(AnomaliesConvention.Chercher([close], [Convention()], Jour));
        Assert.Equal(TypeAnomalie.ConventionSansAdhesion, trouvee.Type);
        Assert.Contains("31/12/2025", trouvee.Constat, StringComparison.Ordinal);
        Assert.Equal(trouvee.Cle, CleAnomalie.Lire(trouvee.Cle.ToString()));
        Assert.Contains(
            "que le chantier ne porte pas",
            Assert.Single(AnomaliesConvention.Chercher([], [Convention()], Jour)).Constat,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("convention-manquante-phc")]
    [InlineData("convention-manquante-phc-7-3")]
    [InlineData("convention-sans-adhesion-cvg-7")]
    [InlineData("convention-sans-adhesion-cvg-7-x")]
    [InlineData("convention-manquante-xyz-7")]
    [InlineData("convention-manquante-phc--7")]
    public void Une_cle_qui_n_en_est_pas_une_ne_se_lit_pas(string? texte) => Assert.Null(CleAnomalie.Lire(texte));

    [Fact]
    public void Une_justification_vaut_pour_son_constat_et_les_commentaires_restent()
    {
        var suivi = new TraitementAnomalie
        {
            Cle = "convention-manquante-phc-7",
            TerritoireId = 1,
            ChantierId = 7,
            Constat = "A",
        };
        suivi.Agir(GesteAnomalie.Justification, "A", "Signée sur papier", DateTime.UnixEpoch, 5);
        Assert.Equal(EtatAnomalie.Justifiee, suivi.EtatPour("A"));
        Assert.Equal(EtatAnomalie.ATraiter, suivi.EtatPour("B"));
        Assert.Equal(EtatAnomalie.Corrigee, suivi.EtatPour(null));
        Assert.Throws<RegleMetierException>(() => suivi.Agir(GesteAnomalie.Justification, "A", "Encore", DateTime.UnixEpoch, 5));
        Assert.Throws<RegleMetierException>(() => suivi.Agir(GesteAnomalie.Justification, null, "Rien", DateTime.UnixEpoch, 5));

        suivi.Agir(GesteAnomalie.Reouverture, "A", "Pas signée", DateTime.UnixEpoch, 5);
        Assert.Equal(EtatAnomalie.ATraiter, suivi.EtatPour("A"));
        Assert.Throws<RegleMetierException>(() => suivi.Agir(GesteAnomalie.Reouverture, "A", "Encore", DateTime.UnixEpoch, 5));
        suivi.Agir(GesteAnomalie.Commentaire, null, "Corrigée depuis", DateTime.UnixEpoch, 5);
        Assert.Equal(["Signée sur papier", "Pas signée", "Corrigée depuis"], suivi.Evenements.Select(e => e.Commentaire));
    }

    private static AdhesionLue Adhesion(Programme programme = Programme.Cvg) =>
        new(1, 7, programme, new DatePartielle(new DateOnly(2024, 1, 1), Precision.Jour), null);

    private static ConventionLue Convention(
        long id = 3,
        Programmes programmes = Programmes.Cvg,
        EtatConvention etat = EtatConvention.Active,
        DateOnly? debut = null,
        DateOnly? fin = null
    ) => new(id, "MEO-1", 1, 7, programmes, etat, new DatePartielle(debut ?? new DateOnly(2024, 1, 1), Precision.Jour), fin);
}
