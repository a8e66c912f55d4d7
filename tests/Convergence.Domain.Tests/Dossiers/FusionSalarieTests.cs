using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers;

public sealed class FusionSalarieTests
{
    private static readonly DateOnly Aujourdhui = new(2026, 11, 22);

    private static readonly DateTime Instant = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Ce_qui_manquait_est_repris_ce_qui_etait_dit_reste()
    {
        var garde = Accueillir(new("Diallo", "Awa", null, null, Genre.Femme));
        var autre = Accueillir(new("Dialo", "Awa", "Sow", new(1985, 3, 12), Genre.Homme));
        autre.RemettreNotice(Aujourdhui, Aujourdhui);

        var fusion = Reunir(garde, autre, 11, 12);

        Assert.Equal(
            ("Diallo", "Sow", new DateOnly(1985, 3, 12), 1985, Genre.Femme, Aujourdhui),
            (garde.Nom, garde.NomUsage, garde.DateNaissance!.Value, garde.AnneeNaissance!.Value, garde.Genre, garde.NoticeRemiseLe!.Value)
        );
        Assert.Equal("NomUsage,DateNaissance,NoticeRemiseLe", fusion.ChampsRepris);
        Assert.Equal(("11,12", 7L, Instant, 1L, 2L), (fusion.ParcoursRepris, fusion.ParId, fusion.Le, fusion.TerritoireId, fusion.ChantierId));
        Assert.Equal([11L, 12L], fusion.Parcours);
        Assert.Contains("SOW", garde.Mots.Select(m => m.Mot));
        Assert.Equal((true, false), (garde.CompteDansLesStatistiques, autre.CompteDansLesStatistiques));
    }

    [Fact]
    public void Le_genre_non_renseigne_se_complete()
    {
        var garde = Accueillir(new("Diallo", "Awa"));
        Assert.Equal("Genre", Reunir(garde, Accueillir(new("Dialo", "Awa", null, null, Genre.Femme))).ChampsRepris);
        Assert.Equal(Genre.Femme, garde.Genre);
    }

    [Fact]
    public void Deux_fiches_vides_ne_se_donnent_rien()
    {
        var fusion = Reunir(Accueillir(new("Diallo", "Awa")), Accueillir(new("Dialo", "Awa")));
        Assert.Equal((string.Empty, string.Empty), (fusion.ChampsRepris, fusion.ParcoursRepris));
        Assert.Empty(fusion.Parcours);
        Assert.Empty(fusion.GroupesRepris);
    }

    [Fact]
    public void Deux_chantiers_ne_se_reunissent_pas_et_rien_n_a_bouge()
    {
        var (garde, autre) = (Accueillir(new("Diallo", "Awa")), Salarie.Accueillir(1, 3, new("Dialo", "Awa", "Sow"), Aujourdhui));
        Assert.Throws<RegleMetierException>(() => Reunir(garde, autre));
        Assert.Equal((true, null), (autre.CompteDansLesStatistiques, garde.NomUsage));
    }

    [Theory]
    [InlineData(EtatTraitement.Ordinaire, EtatTraitement.Limite, false)]
    [InlineData(EtatTraitement.Limite, EtatTraitement.Oppose, false)]
    [InlineData(EtatTraitement.Limite, EtatTraitement.Limite, true)]
    [InlineData(EtatTraitement.Oppose, EtatTraitement.Oppose, true)]
    public void Les_deux_fiches_sont_dans_le_meme_etat(EtatTraitement un, EtatTraitement deux, bool admis)
    {
        var (garde, autre) = (Accueillir(new("Diallo", "Awa")), Accueillir(new("Dialo", "Awa")));
        garde.ChangerTraitement(un, Aujourdhui);
        autre.ChangerTraitement(deux, Aujourdhui);
        Assert.Equal(admis, Record.Exception(() => Reunir(garde, autre)) is not RegleMetierException);
    }

    [Fact]
    public void Une_fiche_remplacee_ou_rangee_n_en_recoit_pas_une_autre()
    {
        var (garde, autre, tierce) = (Accueillir(new("Diallo", "Awa")), Accueillir(new("Dialo", "Awa")), Accueillir(new("Diallo", "Hawa")));
        Reunir(garde, autre);
        Assert.Throws<RegleMetierException>(() => Reunir(garde, autre));
        Assert.Throws<RegleMetierException>(() => Reunir(autre, tierce));
        Assert.Throws<RegleMetierException>(() => Reunir(tierce, tierce));
        tierce.Archiver(Aujourdhui);
        Assert.Throws<RegleMetierException>(() => Reunir(tierce, Accueillir(new("Diallo", "Ava"))));
    }

    [Fact]
    public void Defaire_rend_chaque_champ_repris_et_rien_d_autre()
    {
        var garde = Accueillir(new("Diallo", "Awa"));
        var autre = Accueillir(new("Dialo", "Awa", "Sow", new(1985, 3, 12), Genre.Femme));
        autre.RemettreNotice(Aujourdhui, Aujourdhui);
        var fusion = Reunir(garde, autre);

        fusion.Defaire(garde, autre, 8, Instant.AddDays(1));

        Assert.Equal(
            (null, null, null, Genre.NonRenseigne, null),
            (garde.NomUsage, garde.DateNaissance, garde.AnneeNaissance, garde.Genre, garde.NoticeRemiseLe)
        );
        Assert.Equal(("Sow", new DateOnly(1985, 3, 12), Genre.Femme), (autre.NomUsage, autre.DateNaissance!.Value, autre.Genre));
        Assert.Equal((Instant.AddDays(1), 8L), (fusion.DefaiteLe, fusion.DefaiteParId));
        Assert.Equal((true, true), (garde.CompteDansLesStatistiques, autre.CompteDansLesStatistiques));
        Assert.DoesNotContain("SOW", garde.Mots.Select(m => m.Mot));
    }

    [Fact]
    public void Ce_qui_fut_corrige_depuis_reste()
    {
        var garde = Accueillir(new("Diallo", "Awa"));
        var autre = Accueillir(new("Dialo", "Awa", "Sow", new(1985, 3, 12), Genre.Femme));
        var fusion = Reunir(garde, autre);
        garde.Identifier(new("Diallo", "Awa", "Ba", new(1986, 3, 12), Genre.Homme), Aujourdhui);

        fusion.Defaire(garde, autre, 8, Instant);

        Assert.Equal(
            ("Ba", new DateOnly(1986, 3, 12), 1986, Genre.Homme),
            (garde.NomUsage, garde.DateNaissance!.Value, garde.AnneeNaissance!.Value, garde.Genre)
        );
    }

    [Fact]
    public void Ce_qui_etait_le_meme_des_deux_cotes_n_est_pas_rendu()
    {
        var garde = Accueillir(new("Diallo", "Awa", "Sow", new(1985, 3, 12), Genre.Femme));
        var autre = Accueillir(new("Dialo", "Awa", "Sow", new(1985, 3, 12), Genre.Femme));
        Reunir(garde, autre).Defaire(garde, autre, 8, Instant);
        Assert.Equal(("Sow", 1985, Genre.Femme), (garde.NomUsage, garde.AnneeNaissance!.Value, garde.Genre));
    }

    [Fact]
    public void Une_reunion_ne_se_defait_qu_une_fois()
    {
        var (garde, autre) = (Accueillir(new("Diallo", "Awa")), Accueillir(new("Dialo", "Awa")));
        var fusion = Reunir(garde, autre);
        fusion.Defaire(garde, autre, 8, Instant);
        Assert.Throws<RegleMetierException>(() => fusion.Defaire(garde, autre, 9, Instant));
        Assert.Equal(8, fusion.DefaiteParId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Une_fiche_archivee_ou_anonymisee_ne_se_separe_plus(bool anonyme)
    {
        var (garde, autre) = (Accueillir(new("Diallo", "Awa")), Accueillir(new("Dialo", "Awa")));
        var fusion = Reunir(garde, autre);
        if (anonyme)
        {
            garde.Anonymiser(Aujourdhui);
        }
        else
        {
            garde.Archiver(Aujourdhui);
        }

        Assert.Throws<RegleMetierException>(() => fusion.Defaire(garde, autre, 8, Instant));
        Assert.Null(fusion.DefaiteLe);
    }

    [Fact]
    public void Les_groupes_sensibles_repris_se_relisent_a_cote_des_champs()
    {
        var garde = Accueillir(new("Diallo", "Awa"));
        var autre = Accueillir(new("Dialo", "Awa", "Sow"));
        var fusion = Reunir(garde, autre);
        fusion.Reprendre([GroupeSensible.Handicap, GroupeSensible.Justice]);

        Assert.Equal([GroupeSensible.Handicap, GroupeSensible.Justice], fusion.GroupesRepris);
        Assert.Equal("NomUsage,Sensible:HANDICAP,Sensible:JUSTICE", fusion.ChampsRepris);
        fusion.Defaire(garde, autre, 8, Instant);
        Assert.Null(garde.NomUsage);
    }

    private static FusionSalarie Reunir(Salarie garde, Salarie autre, params long[] parcours) => FusionSalarie.Reunir(garde, autre, parcours, 7, Instant);

    private static Salarie Accueillir(IdentiteSalarie identite) => Salarie.Accueillir(1, 2, identite, Aujourdhui);
}
