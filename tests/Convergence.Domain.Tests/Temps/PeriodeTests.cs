using Convergence.Domain.Temps;

namespace Convergence.Domain.Tests.Temps;

public sealed class PeriodeTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31", "année 2023", "2022")]
    [InlineData("2026-S2", "2026-07-01", "2026-12-31", "2e semestre 2026", "2026-S1")]
    [InlineData("2026-T1", "2026-01-01", "2026-03-31", "1er trimestre 2026", "2025-T4")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "février 2024", "2024-01")]
    [InlineData("2026-01", "2026-01-01", "2026-01-31", "janvier 2026", "2025-12")]
    public void Un_code_dit_ses_jours_son_nom_et_la_periode_d_avant(string code, string debut, string fin, string libelle, string precedente)
    {
        var periode = Periode.Lire(code);
        Assert.Equal(
            (code, DateOnly.Parse(debut), DateOnly.Parse(fin), libelle, precedente),
            (periode.Code, periode.Debut, periode.Fin, periode.Libelle, periode.Precedente.Code)
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26-10")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-S3")]
    [InlineData("2026-T5")]
    [InlineData("2026-s1")]
    [InlineData("2026-1")]
    [InlineData("1999")]
    [InlineData("2026/10")]
    [InlineData("+026-10")]
    public void Une_adresse_n_a_qu_une_ecriture(string? code) => Assert.False(Periode.TryLire(code, out _));

    [Fact]
    public void Un_trimestre_vient_apres_son_dernier_mois() => Assert.True(Periode.Lire("2026-T4").CompareTo(Periode.Lire("2026-12")) > 0);
}
