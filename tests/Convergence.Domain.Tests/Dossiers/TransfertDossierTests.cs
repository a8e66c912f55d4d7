using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers;

public sealed class TransfertDossierTests
{
    private static readonly DateOnly Entree = new(2026, 1, 5);

    private static readonly DateOnly Jour = new(2026, 11, 22);

    private static readonly DateTime Instant = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void La_demande_ne_porte_qu_un_pseudonyme()
    {
        var salarie = Accueillir();
        var transfert = Demander(salarie, Parcours(Programme.Cvg), Programme.Cvg);

        Assert.Equal(
            (EtatTransfert.Demande, salarie.Pseudonyme, 1L, 2L, 3L, 4L),
            (transfert.Etat, transfert.Pseudonyme, transfert.TerritoireId, transfert.ChantierId, transfert.VersTerritoireId, transfert.VersChantierId)
        );
        Assert.Equal(
            (7L, Instant, null, null, null),
            (transfert.DemandeParId, transfert.DemandeLe, transfert.DecideLe, transfert.DecideParId, transfert.MotifRefus)
        );
        Assert.NotEqual(salarie.Cle, transfert.Cle);
        Assert.Equal((1L, 2L), (salarie.TerritoireId, salarie.ChantierId));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("2025-06-01", null, "2027-05-31")] // two years, from the first day
    [InlineData("2025-06-01", "2027-01-31", "2027-01-31")]
    public void La_fin_du_pass_est_celle_qui_est_ecrite_sinon_deux_ans(string? debut, string? fin, string? attendue)
    {
        var parcours = Parcours(Programme.Cvg);
        parcours.EcrirePass(null, Lire(debut), Lire(fin));
        Assert.Equal(Lire(attendue), Demander(Accueillir(), parcours, Programme.Cvg).PassFin);
    }

    [Theory]
    [InlineData(Programme.Cvg, Programme.Cvg, true)]
    [InlineData(Programme.Phc, Programme.Phc, true)]
    [InlineData(Programme.Phc, Programme.Cvg, true)]
    [InlineData(Programme.Cvg, Programme.Phc, false)]
    public void De_cvg_on_ne_va_pas_vers_phc(Programme de, Programme vers, bool admis)
    {
        var refus = Record.Exception(() => Demander(Accueillir(), Parcours(de), vers));
        Assert.Equal(admis ? null : "Programme", (refus as RegleMetierException)?.Champ);
    }

    [Theory]
    [InlineData("2026-01-05", false)]
    [InlineData("2026-01-06", true)]
    [InlineData("2101-01-01", false)]
    public void L_entree_suit_celle_du_parcours_en_cours(string entree, bool admis)
    {
        var refus = Record.Exception(() => Demander(Accueillir(), Parcours(Programme.Cvg), Programme.Cvg, DateOnly.Parse(entree)));
        Assert.Equal(admis ? null : "EntreeProposee", (refus as RegleMetierException)?.Champ);
    }

    [Fact]
    public void On_ne_demande_rien_a_son_propre_chantier() =>
        Assert.Equal(
            "VersChantierId",
            Assert
                .Throws<RegleMetierException>(() => TransfertDossier.Demander(Accueillir(), Parcours(Programme.Cvg), (1, 2), Programme.Cvg, Jour, 7, Instant))
                .Champ
        );

    [Theory]
    [InlineData("sorti")]
    [InlineData("d un autre")]
    [InlineData("limite")]
    [InlineData("fusionne")]
    [InlineData("archive")]
    public void Un_transfert_part_d_un_parcours_en_cours_d_une_personne_dont_le_dossier_est_en_usage(string cas)
    {
        var (salarie, parcours) = (Accueillir(), Parcours(Programme.Cvg, cas == "d un autre" ? 99 : 0));
        switch (cas)
        {
            case "sorti":
                parcours.Sortir(Sortie(Programme.Cvg, Jour));
                break;
            case "limite":
                salarie.ChangerTraitement(EtatTraitement.Limite, Jour);
                break;
            case "fusionne":
                salarie.FusionnerDans(Accueillir());
                break;
            case "archive":
                salarie.Archiver(Jour);
                break;
        }

        Assert.Equal(string.Empty, Assert.Throws<RegleMetierException>(() => Demander(salarie, parcours, Programme.Cvg)).Champ);
    }

    [Fact]
    public void Accepter_ferme_la_veille_ouvre_le_jour_meme_et_emmene_l_identite()
    {
        var (salarie, ancien) = (Accueillir(), Parcours(Programme.Cvg));
        ancien.EcrirePass("XXXXX2512345", new(2025, 6, 1), new(2027, 5, 31));
        var transfert = Demander(salarie, ancien, Programme.Cvg);

        var (sortie, nouveau) = transfert.Accepter(salarie, ancien, Jour, 8, Instant.AddDays(1));

        Assert.Equal((Jour.AddDays(-1), (DateOnly?)Jour.AddDays(-1)), (sortie.Le, ancien.SortieLe));
        Assert.Equal(
            (Jour, 3L, 4L, LienParcours.Transfert, Programme.Cvg),
            (nouveau.Entree, nouveau.TerritoireId, nouveau.ChantierId, nouveau.Lien, nouveau.Programme)
        );
        Assert.Equal(
            ("XXXXX2512345", new DateOnly(2025, 6, 1), new DateOnly(2027, 5, 31)),
            (nouveau.PassNumero, nouveau.PassDebut!.Value, nouveau.PassFin!.Value)
        );
        Assert.Equal((3L, 4L), (salarie.TerritoireId, salarie.ChantierId));
        Assert.Equal((EtatTransfert.Accepte, (long?)8L, (DateTime?)Instant.AddDays(1)), (transfert.Etat, transfert.DecideParId, transfert.DecideLe));
        Assert.Equal((1L, 2L), (ancien.TerritoireId, ancien.ChantierId));
    }

    /// <summary>The chantier that lets someone go to another is not judged on it: no dynamic exit, no failed one.</summary>
    [Theory]
    [InlineData(Programme.Cvg, Programme.Cvg, 3, MotifSortieAsp.TransfertEmployeur, CategorieSortieCvg.Neutre, null, true)]
    [InlineData(Programme.Phc, Programme.Phc, 3, MotifSortieAsp.TransfertEmployeur, null, SortiePhc.Neutre, true)]
    [InlineData(Programme.Phc, Programme.Cvg, 3, null, null, SortiePhc.CddiAutreAci, false)]
    [InlineData(Programme.Phc, Programme.Cvg, 1, null, null, SortiePhc.CddiCvgTerritoire, false)]
    public void La_sortie_dit_un_transfert_ou_un_passage(
        Programme de,
        Programme vers,
        long territoire,
        MotifSortieAsp? motif,
        CategorieSortieCvg? cvg,
        SortiePhc? phc,
        bool neutre
    )
    {
        var (salarie, ancien) = (Accueillir(), Parcours(de));
        var transfert = TransfertDossier.Demander(salarie, ancien, (territoire, 4), vers, Jour, 7, Instant);

        var (sortie, nouveau) = transfert.Accepter(salarie, ancien, Jour, 8, Instant);

        Assert.Equal((motif, cvg, phc, neutre), (sortie.MotifAsp, sortie.Cvg, sortie.Phc, sortie.EstNeutralisee));
        Assert.Equal(vers, nouveau.Programme);
    }

    [Theory]
    [InlineData("2026-01-05", false)]
    [InlineData("2026-01-06", true)] // one day in the former parcours
    public void L_entree_acceptee_peut_etre_une_autre_apres_celle_du_parcours(string entree, bool admis)
    {
        var (salarie, ancien) = (Accueillir(), Parcours(Programme.Cvg));
        var transfert = Demander(salarie, ancien, Programme.Cvg);
        var refus = Record.Exception(() => transfert.Accepter(salarie, ancien, DateOnly.Parse(entree), 8, Instant));
        Assert.Equal(admis ? null : "EntreeProposee", (refus as RegleMetierException)?.Champ);
        Assert.Equal(admis ? EtatTransfert.Accepte : EtatTransfert.Demande, transfert.Etat);
        Assert.Equal(admis ? 4 : 2, salarie.ChantierId);
    }

    [Fact]
    public void Un_dossier_qui_a_change_depuis_la_demande_ne_part_pas()
    {
        var (salarie, ancien) = (Accueillir(), Parcours(Programme.Cvg));
        var transfert = Demander(salarie, ancien, Programme.Cvg);
        ancien.Sortir(Sortie(Programme.Cvg, Jour));
        Assert.Throws<RegleMetierException>(() => transfert.Accepter(salarie, ancien, Jour, 8, Instant));
        ancien.AnnulerSortie();
        salarie.Transferer(1, 5);
        Assert.Throws<RegleMetierException>(() => transfert.Accepter(salarie, ancien, Jour, 8, Instant));
        Assert.Equal((EtatTransfert.Demande, (DateOnly?)null), (transfert.Etat, ancien.SortieLe));
    }

    [Fact]
    public void Refuser_dit_pourquoi_et_ne_deplace_rien()
    {
        var salarie = Accueillir();
        var transfert = Demander(salarie, Parcours(Programme.Cvg), Programme.Cvg);
        transfert.Refuser(MotifRefusTransfert.EffectifComplet, 8, Instant);
        Assert.Equal(
            (EtatTransfert.Refuse, (MotifRefusTransfert?)MotifRefusTransfert.EffectifComplet, (long?)8L, 2L),
            (transfert.Etat, transfert.MotifRefus, transfert.DecideParId, salarie.ChantierId)
        );
    }

    [Fact]
    public void Annuler_n_a_pas_de_motif()
    {
        var transfert = Demander(Accueillir(), Parcours(Programme.Cvg), Programme.Cvg);
        transfert.Annuler(7, Instant);
        Assert.Equal((EtatTransfert.Annule, (MotifRefusTransfert?)null), (transfert.Etat, transfert.MotifRefus));
    }

    [Theory]
    [InlineData(EtatTransfert.Annule)]
    [InlineData(EtatTransfert.Refuse)]
    [InlineData(EtatTransfert.Accepte)]
    public void Une_demande_close_ne_se_decide_plus(EtatTransfert etat)
    {
        var (salarie, ancien) = (Accueillir(), Parcours(Programme.Cvg));
        var transfert = Demander(salarie, ancien, Programme.Cvg);
        switch (etat)
        {
            case EtatTransfert.Annule:
                transfert.Annuler(7, Instant);
                break;
            case EtatTransfert.Refuse:
                transfert.Refuser(MotifRefusTransfert.Autre, 8, Instant);
                break;
            default:
                transfert.Accepter(salarie, ancien, Jour, 8, Instant);
                break;
        }

        Assert.Throws<RegleMetierException>(() => transfert.Annuler(9, Instant));
        Assert.Throws<RegleMetierException>(() => transfert.Refuser(MotifRefusTransfert.Autre, 9, Instant));
        Assert.Throws<RegleMetierException>(() => transfert.Accepter(salarie, ancien, Jour, 9, Instant));
        Assert.Equal(etat, transfert.Etat);
        Assert.NotEqual(9, transfert.DecideParId);
    }

    private static TransfertDossier Demander(Salarie salarie, ParcoursSalarie parcours, Programme programme, DateOnly? entree = null) =>
        TransfertDossier.Demander(salarie, parcours, (3, 4), programme, entree ?? Jour, 7, Instant);

    private static Salarie Accueillir() => Salarie.Accueillir(1, 2, new("Diallo", "Awa"), Jour);

    private static ParcoursSalarie Parcours(Programme programme, long salarieId = 0)
    {
        var parcours = new ParcoursSalarie
        {
            TerritoireId = 1,
            ChantierId = 2,
            SalarieId = salarieId,
            Programme = programme,
        };
        parcours.Entrer(Entree);
        return parcours;
    }

    private static SortieParcours Sortie(Programme programme, DateOnly le)
    {
        var sortie = new SortieParcours
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 0,
            Programme = programme,
        };
        sortie.Fixer(le, null, null, null, null);
        return sortie;
    }

    private static DateOnly? Lire(string? jour) => jour is null ? null : DateOnly.Parse(jour);
}
