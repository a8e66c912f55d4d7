using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Domain.Tests.Dossiers.Regles;

public sealed class ReglesListesTests
{
    [Theory]
    [InlineData("2026-01-05", null, "2026-04-05", false)]
    [InlineData("2026-01-05", null, "2026-04-06", true)]
    [InlineData("2026-01-05", "2026-03-01", "2026-06-01", false)]
    [InlineData("2026-01-05", "2026-03-01", "2026-06-02", true)]
    [InlineData("2026-01-05", "2025-12-01", "2026-04-05", false)] // written before the entry: read from the entry
    [InlineData("2025-11-30", null, "2026-02-28", false)]
    [InlineData("2025-11-30", null, "2026-03-01", true)]
    public void Une_fiche_est_sans_mise_a_jour_apres_trois_mois(string entree, string? derniere, string au, bool ancienne) =>
        Assert.Equal(ancienne, ReglesListes.EstSansMiseAJour(DateOnly.Parse(entree), derniere is null ? null : DateOnly.Parse(derniere), DateOnly.Parse(au)));

    [Theory]
    [InlineData(Programme.Phc, Programme.Cvg, "2026-06-30", true, LienParcours.PassagePhcCvg)]
    [InlineData(Programme.Phc, Programme.Cvg, "2026-07-01", false, LienParcours.PassagePhcCvg)]
    [InlineData(Programme.Phc, Programme.Cvg, "2026-07-02", true, LienParcours.Retour)]
    [InlineData(Programme.Cvg, Programme.Cvg, "2026-07-01", false, LienParcours.Transfert)]
    [InlineData(Programme.Cvg, Programme.Cvg, "2026-07-01", true, LienParcours.Retour)]
    [InlineData(Programme.Cvg, Programme.Phc, "2026-07-01", true, LienParcours.Retour)]
    [InlineData(Programme.Phc, Programme.Cvg, "2026-06-29", true, null)]
    public void Un_lien_est_suggere(Programme avant, Programme apres, string entree, bool memeChantier, LienParcours? lien) =>
        Assert.Equal(lien, ReglesListes.LienSuggere(new(avant, new(2026, 1, 5), new(2026, 6, 30)), apres, DateOnly.Parse(entree), memeChantier));

    [Fact]
    public void Tant_que_le_dernier_est_ouvert_rien_n_est_suggere() =>
        Assert.Null(ReglesListes.LienSuggere(new(Programme.Phc, new(2026, 1, 5), null), Programme.Cvg, new(2026, 7, 1), true));
}
