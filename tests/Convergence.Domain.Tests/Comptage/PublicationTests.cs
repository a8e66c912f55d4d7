using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;

namespace Convergence.Domain.Tests.Comptage;

public sealed class PublicationTests
{
    private static readonly EtatRemontee[] Etats = Enum.GetValues<EtatRemontee>();

    [Fact]
    public void Est_publie_ce_qui_est_valide_ou_fige() => Assert.Equal([EtatRemontee.Valide, EtatRemontee.Fige], Etats.Where(e => e.EstPublie()));

    [Fact]
    public void La_regle_d_une_requete_est_celle_d_un_etat()
    {
        var (publie, connu) = (Publication.Publie<TotalTerritoire>().Compile(), Publication.TotalConnu().Compile());
        Assert.Equal(Etats.Select(e => e.EstPublie()), Etats.Select(e => publie(Total(e, 3))));
        Assert.Equal(Etats.Select(e => e.EstPublie()), Etats.Select(e => connu(Total(e, 0))));
        Assert.DoesNotContain(true, Etats.Select(e => connu(Total(e, null))));
    }

    [Fact]
    public void Chaque_etat_a_son_avancement_et_le_publie_n_en_a_qu_un()
    {
        Assert.Equal([Avancement.Brouillon, Avancement.ACorriger, Avancement.Transmis, Avancement.Publie, Avancement.Publie], Etats.Select(Avancements.De));
        Assert.Equal([EtatRemontee.Transmis, EtatRemontee.Valide, EtatRemontee.Fige], Etats.Where(e => e.EstTransmis()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Avancements.De((EtatRemontee)9));
        var requete = Avancements.DesTotaux().Compile();
        Assert.Equal(Etats.Select(Avancements.De), Etats.Select(e => requete(Total(e, 3)).Avancement));
    }

    [Fact]
    public void Une_regle_marquee_ne_se_lit_pas_hors_d_une_composition() =>
        Assert.Throws<InvalidOperationException>(() => Publication.Publie<TotalTerritoire>().Vaut(Total(EtatRemontee.Fige, 1)));

    private static TotalTerritoire Total(EtatRemontee etat, long? somme) =>
        new()
        {
            CampagneId = 1,
            TerritoireId = 1,
            CompteurId = 1,
            Programme = Programme.Cvg,
            Etat = etat,
            Somme = somme,
        };
}
