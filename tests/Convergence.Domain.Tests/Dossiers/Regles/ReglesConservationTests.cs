using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Domain.Tests.Dossiers.Regles;

public sealed class ReglesConservationTests
{
    private static readonly DateOnly Au = new(2026, 11, 22);

    private static readonly (EtatConservation, DateOnly?) Active = (EtatConservation.Active, null);

    [Fact]
    public void Deux_ans_courent_du_plus_tard_du_contact_de_la_sortie_et_du_suivi()
    {
        var phc = new PeriodeParcours(Programme.Phc, new(2022, 1, 3), new(2023, 2, 28));
        var cvg = new PeriodeParcours(Programme.Cvg, new(2022, 1, 3), new(2023, 2, 28));
        Assert.Equal(new DateOnly(2025, 2, 28), ReglesConservation.ArchivageLe([phc], null));
        Assert.Equal(new DateOnly(2026, 2, 28), ReglesConservation.ArchivageLe([cvg], null));
        Assert.Equal(new DateOnly(2026, 5, 1), ReglesConservation.ArchivageLe([cvg], new(2024, 5, 1)));
        Assert.Null(ReglesConservation.ArchivageLe([phc, new(Programme.Cvg, new(2023, 3, 1), null)], new(2020, 1, 1)));
        Assert.Null(ReglesConservation.ArchivageLe([], null));
    }

    [Fact]
    public void Une_proposition_vient_le_jour_ou_elle_est_due_et_pas_avant()
    {
        PeriodeParcours[] parcours = [new(Programme.Phc, new(2022, 1, 3), new(2024, 11, 22))];
        Assert.Equal(new GesteDu(GesteConservation.Archiver, Au), ReglesConservation.Due(Active, parcours, null, null, 3, Au));
        Assert.Null(ReglesConservation.Due(Active, parcours, null, null, 3, Au.AddDays(-1)));

        // Somebody decided to keep it: nothing is proposed on that day, something is the day after.
        Assert.Null(ReglesConservation.Due(Active, parcours, null, Au, 3, Au));
        Assert.NotNull(ReglesConservation.Due(Active, parcours, null, Au, 3, Au.AddDays(1)));
    }

    [Fact]
    public void Un_dossier_archive_s_anonymise_apres_les_annees_choisies_et_un_anonyme_ne_demande_plus_rien()
    {
        Assert.Null(ReglesConservation.Due((EtatConservation.Archivee, new(2023, 11, 23)), [], null, null, 3, Au));
        Assert.Equal(
            new GesteDu(GesteConservation.Anonymiser, Au),
            ReglesConservation.Due((EtatConservation.Archivee, new(2023, 11, 22)), [], null, null, 3, Au)
        );
        Assert.Equal(GesteConservation.Anonymiser, ReglesConservation.Due((EtatConservation.Archivee, Au), [], null, null, 0, Au)!.Geste);
        Assert.Null(ReglesConservation.Due((EtatConservation.Anonymisee, new(2000, 1, 1)), [], new(2000, 1, 1), null, 0, Au));
    }

    [Fact]
    public void Une_proposition_se_decide_une_fois_et_se_garde_un_an_au_plus()
    {
        var instant = new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);
        var proposition = Proposition();
        Assert.Equal("GardeeJusquAu", Assert.Throws<RegleMetierException>(() => proposition.Garder(MotifGarde.Retour, Au, Au, 1, instant)).Champ);
        Assert.Throws<RegleMetierException>(() => proposition.Garder(MotifGarde.Retour, Au.AddMonths(12).AddDays(1), Au, 1, instant));
        proposition.Garder(MotifGarde.Retour, Au.AddMonths(12), Au, 1, instant);
        Assert.Equal(
            (DecisionConservation.Gardee, 1L, Au.AddMonths(12)),
            (proposition.Decision!.Value, proposition.DecideeParId!.Value, proposition.GardeeJusquAu!.Value)
        );
        Assert.Throws<RegleMetierException>(() => proposition.Confirmer(1, instant));

        var perimee = Proposition();
        perimee.Perimer(instant);
        Assert.Equal((DecisionConservation.Perimee, (long?)null), (perimee.Decision!.Value, perimee.DecideeParId));
    }

    private static PropositionConservation Proposition() =>
        new()
        {
            TerritoireId = 1,
            ChantierId = 2,
            SalarieId = 3,
            Geste = GesteConservation.Archiver,
            EchueLe = Au,
            ProposeeLe = Au,
        };
}
