using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Tests.Reseau;

public sealed class AdhesionProgrammeTests
{
    private static readonly DateOnly Jour = new(2026, 11, 22);

    [Fact]
    public void Une_confirmation_avance_et_ne_recule_pas()
    {
        var adhesion = Adhesion();
        adhesion.Confirmer(new DateOnly(2026, 1, 1));
        Assert.Equal(new DateOnly(2026, 1, 1), adhesion.ConfirmeAu);
        Assert.Equal(nameof(AdhesionProgramme.ConfirmeAu), Assert.Throws<RegleMetierException>(() => adhesion.Confirmer(new DateOnly(2025, 12, 31))).Champ);
    }

    [Fact]
    public void Une_confirmation_avant_le_debut_ou_apres_la_fin_est_refusee()
    {
        var adhesion = Adhesion();
        Assert.Throws<RegleMetierException>(() => adhesion.Confirmer(new DateOnly(2023, 12, 30)));
        adhesion.Terminer(new DatePartielle(new DateOnly(2024, 6, 30), Precision.Jour), "Retrait");
        Assert.Throws<RegleMetierException>(() => adhesion.Confirmer(new DateOnly(2024, 7, 1)));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2023-12-31", true)]
    [InlineData("2025-11-21", true)]
    [InlineData("2025-11-22", false)]
    [InlineData("2026-01-01", false)]
    public void Elle_attend_d_etre_confirmee_apres_un_an(string? confirmeAu, bool attendu)
    {
        var adhesion = Adhesion();
        if (confirmeAu is not null)
        {
            adhesion.Confirmer(DateOnly.Parse(confirmeAu));
        }

        Assert.Equal(attendu, ReglesConfirmation.EstAConfirmer(adhesion.ConfirmeAu, Jour));
        Assert.Equal(attendu, ReglesConfirmation.AConfirmer(Jour).Compile()(adhesion));
    }

    [Fact]
    public void Le_reseau_de_fin_2023_attend_des_le_lendemain() =>
        Assert.True(ReglesConfirmation.EstAConfirmer(new DateOnly(2023, 12, 31), new DateOnly(2024, 1, 1)));

    [Fact]
    public void Close_elle_n_attend_plus()
    {
        var adhesion = Adhesion();
        adhesion.Terminer(new DatePartielle(new DateOnly(2024, 6, 30), Precision.Jour), "Retrait");
        Assert.False(ReglesConfirmation.AConfirmer(Jour).Compile()(adhesion));
    }

    private static AdhesionProgramme Adhesion()
    {
        var adhesion = new AdhesionProgramme
        {
            ChantierId = 1,
            TerritoireId = 1,
            Programme = Programme.Phc,
        };
        adhesion.Commencer(new DatePartielle(new DateOnly(2023, 12, 31), Precision.AuPlusTard));
        return adhesion;
    }
}
