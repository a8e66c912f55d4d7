using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers.Nomenclatures;

public sealed class ChampsSensiblesTests
{
    [Fact]
    public void Chaque_groupe_a_ses_champs_et_chaque_code_est_unique()
    {
        AssertTous.Verifier(Enum.GetValues<GroupeSensible>(), g => Assert.NotEmpty(ChampsSensibles.Du(g)));
        Assert.Equal(ChampsSensibles.Tous.Count, ChampsSensibles.Tous.Select(c => c.Code).Distinct().Count());
        Assert.Equal(10, ChampsSensibles.Groupes[GroupeSensible.Justice].Article);
    }

    [Fact]
    public void Un_champ_sensible_nomme_une_valeur_qui_existe() =>
        AssertTous.Verifier(ChampsSensibles.Tous, c =>
            Assert.True(Existe(c.Liste, c.Valeur) && (c.Remplacement is null || Existe(c.Liste, c.Remplacement)), c.Code)
        );

    [Fact]
    public void Un_remplacement_n_est_jamais_sensible_lui_meme() =>
        AssertTous.Verifier(ChampsSensibles.Tous, c => Assert.Null(ChampsSensibles.Lire(c.Liste, c.Remplacement)));

    [Theory]
    [InlineData("frein", "SANTE", GroupeSensible.FreinsSante)]
    [InlineData("frein", "JUSTICE", GroupeSensible.Justice)]
    [InlineData("habitat", "500", GroupeSensible.Justice)]
    [InlineData("habitat", "601", GroupeSensible.HabitatSoin)]
    [InlineData("orienteur", "CSAPA_CAARUD", GroupeSensible.OrienteursSoin)]
    [InlineData("prolongation", "RQTH", GroupeSensible.Handicap)]
    [InlineData("motif_asp", "18", GroupeSensible.Justice)]
    [InlineData("frein", "LOGEMENT", null)]
    [InlineData("habitat", null, null)]
    public void La_table_dit_le_groupe(string liste, string? valeur, GroupeSensible? groupe) =>
        Assert.Equal(groupe, ChampsSensibles.Lire(liste, valeur)?.Groupe);

    [Fact]
    public void Une_valeur_sensible_est_refusee_sans_la_repeter()
    {
        var refus = Assert.Throws<RegleMetierException>(() => ChampsSensibles.Refuser(ChampsSensibles.ListeFrein, "ADDICTIONS", "Frein"));
        Assert.Equal("Frein", refus.Champ);
        Assert.DoesNotContain("ddiction", refus.Message, StringComparison.OrdinalIgnoreCase);
        ChampsSensibles.Refuser(ChampsSensibles.ListeFrein, "LOGEMENT", "Frein");
        ChampsSensibles.Refuser(ChampsSensibles.ListeFrein, null, "Frein");
    }

    private static bool Existe(string liste, string valeur) =>
        liste switch
        {
            ChampsSensibles.ListeHabitat => Habitat.Lire(valeur) is not null,
            ChampsSensibles.ListeFrein => Freins.Liste.Lire(valeur) is not null,
            ChampsSensibles.ListeMotifAsp => SortiesAsp.Motifs.Lire(valeur) is not null,
            ChampsSensibles.ListeSortiePhc => SortiesProgramme.Phc.Lire(valeur) is not null,
            ChampsSensibles.ListeSortieCvg => SortiesProgramme.Cvg.Lire(valeur.Replace("_SOIN", string.Empty, StringComparison.Ordinal)) is not null,
            ChampsSensibles.ListeOrienteur => Orienteurs.Lire(Programme.Phc, valeur) is not null,
            ChampsSensibles.ListeCritere => Criteres.Lire(valeur) is not null,
            ChampsSensibles.ListeProlongation => ContratsPass.Prolongations.Lire(valeur) is not null,
            ChampsSensibles.ListeReferent => Referents.Fonctions.Any(f => f.Code == valeur),
            ChampsSensibles.ListePersonne or ChampsSensibles.ListeDroitSante => true,
            _ => false,
        };
}
