using Convergence.Domain.Habilitations;

namespace Convergence.Domain.Tests.Habilitations;

public sealed class PerimetreTests
{
    private const long Lyon = 1,
        Lille = 2,
        ChantierDeLyon = 10,
        ChantierDeLille = 20;

    [Fact]
    public void Sans_rien_dire_on_ne_voit_rien()
    {
        foreach (var perimetre in new[] { Perimetre.Rien, new Perimetre() })
        {
            Assert.False(perimetre.VoitTerritoire(Lyon));
            Assert.False(perimetre.VoitChantier(ChantierDeLyon, Lyon));
            Assert.Empty(perimetre.TerritoireIdsLisibles);
            Assert.Equal((false, false, false, false), (perimetre.National, perimetre.EcritNominal, perimetre.PublieNational, perimetre.JournalReseau));
            Assert.Equal((Programmes.Aucun, (DateOnly?)null), (perimetre.ProgrammesPublies, perimetre.PartagesAu));
        }
    }

    [Fact]
    public void Le_perimetre_complet_voit_chaque_territoire_et_ecrit_le_nominatif()
    {
        Assert.True(Perimetre.Complet.VoitTerritoire(Lyon));
        Assert.True(Perimetre.Complet.VoitChantier(ChantierDeLille, Lille));
        Assert.Equal((true, false), (Perimetre.Complet.EcritNominal, Perimetre.Complet.LectureSeule));
    }

    [Fact]
    public void Un_perimetre_national_n_ecrit_pas_le_nominatif()
    {
        var national = new Perimetre { National = true };
        Assert.True(national.VoitTerritoire(Lille));
        Assert.False(national.EcritNominal);
    }

    [Fact]
    public void Une_coordination_voit_son_territoire_et_ses_chantiers_seulement()
    {
        var coordination = new Perimetre { TerritoireIds = [Lyon] };
        Assert.Equal((true, false), (coordination.VoitTerritoire(Lyon), coordination.VoitTerritoire(Lille)));
        Assert.Equal((true, false), (coordination.VoitChantier(ChantierDeLyon, Lyon), coordination.VoitChantier(ChantierDeLille, Lille)));
    }

    [Fact]
    public void Un_chantier_se_voit_sans_voir_les_nombres_de_son_territoire()
    {
        var chantier = new Perimetre { ChantierIds = [ChantierDeLyon], TerritoireIdsDeRattachement = [Lyon] };
        Assert.True(chantier.VoitChantier(ChantierDeLyon, Lyon));
        Assert.False(chantier.VoitChantier(ChantierDeLyon + 1, Lyon));
        Assert.False(chantier.VoitTerritoire(Lyon));
        Assert.Equal([Lyon], chantier.TerritoireIdsLisibles);
    }

    [Fact]
    public void Un_chantier_reste_visible_par_lui_meme_quand_il_change_de_territoire() =>
        Assert.True(new Perimetre { ChantierIds = [ChantierDeLyon] }.VoitChantier(ChantierDeLyon, Lille));

    [Fact]
    public void Une_institution_ne_voit_pas_les_nombres_qui_ne_sont_pas_publies()
    {
        var institution = new Perimetre { TerritoireIdsPublies = [Lyon], ProgrammesPublies = Programmes.Cvg };
        Assert.False(institution.VoitTerritoire(Lyon));
        Assert.False(institution.VoitChantier(ChantierDeLyon, Lyon));
        Assert.Equal([Lyon], institution.TerritoireIdsLisibles);
        Assert.False(new Perimetre { PublieNational = true }.VoitTerritoire(Lyon));
    }

    [Fact]
    public void Les_territoires_dont_le_nom_se_lit_sont_ceux_que_le_perimetre_nomme_une_fois_chacun() =>
        Assert.Equal(
            [Lyon, Lille, 3],
            new Perimetre
            {
                TerritoireIds = [Lyon],
                TerritoireIdsPublies = [Lille, Lyon],
                TerritoireIdsDeRattachement = [3, Lille],
            }.TerritoireIdsLisibles
        );

    [Fact]
    public void Une_lecture_nominative_ne_voit_que_ses_chantiers_et_n_ecrit_rien()
    {
        var lecture = Perimetre.LectureNominative([ChantierDeLyon, ChantierDeLille, ChantierDeLyon]);
        Assert.Equal([ChantierDeLyon, ChantierDeLille], lecture.ChantierIds);
        Assert.Equal((true, false, false), (lecture.LectureSeule, lecture.EcritNominal, lecture.National));
        Assert.True(lecture.VoitChantier(ChantierDeLille, Lille));
        Assert.False(lecture.VoitChantier(ChantierDeLyon + 1, Lyon));
        Assert.False(lecture.VoitTerritoire(Lyon));
        Assert.Empty(Perimetre.LectureNominative([]).ChantierIds);
    }
}
