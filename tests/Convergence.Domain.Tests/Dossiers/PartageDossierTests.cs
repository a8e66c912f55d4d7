using Convergence.Domain.Dossiers;

namespace Convergence.Domain.Tests.Dossiers;

public sealed class PartageDossierTests
{
    private static readonly DateOnly Aujourdhui = new(2026, 11, 22);

    private static readonly DateTime Instant = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Un_partage_dit_qui_quoi_a_qui_et_jusqu_a_quand()
    {
        var salarie = Accueillir();
        var partage = PartageDossier.Ouvrir(salarie, avecNom: false, Aujourdhui.AddMonths(6), 7, Instant, Aujourdhui);

        Assert.Equal(
            (1L, 2L, 7L, Instant, Aujourdhui.AddMonths(6), false),
            (partage.TerritoireId, partage.ChantierId, partage.PartageParId, partage.PartageLe, partage.JusquAu, partage.AvecNom)
        );
        Assert.NotEqual(salarie.Cle, partage.Cle);
        Assert.NotEqual(Guid.Empty, partage.Cle);
        Assert.True(PartageDossier.Ouvrir(salarie, avecNom: true, Aujourdhui, 7, Instant, Aujourdhui).AvecNom);
    }

    [Theory]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-22", true)]
    [InlineData("2027-11-22", true)]
    [InlineData("2027-11-23", false)]
    public void Un_partage_va_d_aujourd_hui_a_douze_mois(string jusquAu, bool admis)
    {
        PartageDossier Ouvrir() => PartageDossier.Ouvrir(Accueillir(), avecNom: false, DateOnly.Parse(jusquAu), 7, Instant, Aujourdhui);
        if (admis)
        {
            Assert.Equal(DateOnly.Parse(jusquAu), Ouvrir().JusquAu);
        }
        else
        {
            Assert.Equal("JusquAu", Assert.Throws<RegleMetierException>(Ouvrir).Champ);
        }
    }

    [Theory]
    [InlineData("2026-11-22", true)]
    [InlineData("2027-05-22", true)]
    [InlineData("2027-05-23", false)]
    public void Le_dernier_jour_est_compris(string jour, bool actif) =>
        Assert.Equal(actif, PartageDossier.Ouvrir(Accueillir(), avecNom: false, new(2027, 5, 22), 7, Instant, Aujourdhui).EstActifAu(DateOnly.Parse(jour)));

    [Fact]
    public void Un_partage_retire_ne_se_lit_plus_et_garde_son_premier_retrait()
    {
        var partage = PartageDossier.Ouvrir(Accueillir(), avecNom: true, Aujourdhui.AddMonths(1), 7, Instant, Aujourdhui);
        partage.Retirer(8, Instant.AddHours(1));
        partage.Retirer(9, Instant.AddHours(2));

        Assert.False(partage.EstActifAu(Aujourdhui));
        Assert.Equal((Instant.AddHours(1), 8L), (partage.RetireLe, partage.RetireParId));
    }

    [Fact]
    public void Un_dossier_en_usage_et_sans_limitation_se_partage() => Assert.True(PartageDossier.PeutEtrePartage(Accueillir()));

    [Theory]
    [InlineData("limite")]
    [InlineData("oppose")]
    [InlineData("fusionne")]
    [InlineData("archive")]
    [InlineData("anonyme")]
    public void Un_dossier_limite_oppose_reuni_archive_ou_anonymise_ne_se_partage_pas(string etat)
    {
        var salarie = Accueillir();
        switch (etat)
        {
            case "limite":
                salarie.ChangerTraitement(EtatTraitement.Limite, Aujourdhui);
                break;
            case "oppose":
                salarie.ChangerTraitement(EtatTraitement.Oppose, Aujourdhui);
                break;
            case "fusionne":
                salarie.FusionnerDans(Accueillir());
                break;
            case "archive":
                salarie.Archiver(Aujourdhui);
                break;
            default:
                salarie.Anonymiser(Aujourdhui);
                break;
        }

        Assert.False(PartageDossier.PeutEtrePartage(salarie));
        Assert.Equal(
            string.Empty,
            Assert.Throws<RegleMetierException>(() => PartageDossier.Ouvrir(salarie, avecNom: false, Aujourdhui, 7, Instant, Aujourdhui)).Champ
        );
    }

    [Fact]
    public void Une_limitation_levee_rend_le_partage_possible()
    {
        var salarie = Accueillir();
        salarie.ChangerTraitement(EtatTraitement.Limite, Aujourdhui);
        salarie.ChangerTraitement(EtatTraitement.Ordinaire, Aujourdhui);
        Assert.True(PartageDossier.PeutEtrePartage(salarie));
    }

    private static Salarie Accueillir() => Salarie.Accueillir(1, 2, new("Diallo", "Awa"), Aujourdhui);
}
