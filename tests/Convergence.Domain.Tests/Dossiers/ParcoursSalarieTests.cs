using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers;

public sealed class ParcoursSalarieTests
{
    private static readonly DateOnly Entree = new(2026, 1, 5);

    [Fact]
    public void Un_parcours_est_ouvert_de_son_entree_a_la_veille_de_sa_sortie()
    {
        var parcours = Nouveau(Programme.Cvg);
        parcours.Sortir(Sortie(Programme.Cvg, new(2026, 6, 30)));
        DateOnly[] jours = [Entree.AddDays(-1), Entree, new(2026, 6, 29), new(2026, 6, 30), new(2026, 7, 1)];
        Assert.Equal([false, true, true, false, false], jours.Select(parcours.EstOuvertAu));
        Assert.Throws<RegleMetierException>(() => parcours.Sortir(Sortie(Programme.Cvg, new(2026, 7, 30))));
        parcours.CorrigerSortie(Sortie(Programme.Cvg, new(2026, 7, 30)));
        Assert.Equal(new DateOnly(2026, 7, 30), parcours.SortieLe);
        parcours.AnnulerSortie();
        Assert.Null(parcours.SortieLe);
    }

    [Theory]
    [InlineData(Programme.Cvg, "2026-01-04")]
    [InlineData(Programme.Phc, "2026-06-30")]
    public void Une_sortie_d_un_autre_programme_ou_avant_l_entree_est_refusee(Programme programme, string le) =>
        Assert.Equal("SortieLe", Assert.Throws<RegleMetierException>(() => Nouveau(Programme.Cvg).Sortir(Sortie(programme, DateOnly.Parse(le)))).Champ);

    [Theory]
    [InlineData("2026-06-30", LienParcours.PassagePhcCvg, null)] // the same day
    [InlineData("2026-07-01", LienParcours.PassagePhcCvg, null)] // the next day
    [InlineData("2026-07-02", LienParcours.PassagePhcCvg, "Entree")] // a day lost
    [InlineData("2026-07-02", LienParcours.Retour, null)]
    [InlineData("2026-06-29", LienParcours.Retour, "Entree")]
    [InlineData("2026-07-02", LienParcours.Premier, "PrecedentId")]
    public void De_phc_a_cvg_aucun_jour_ne_se_perd(string entree, LienParcours lien, string? champ)
    {
        var phc = Nouveau(Programme.Phc);
        phc.Sortir(Sortie(Programme.Phc, new(2026, 6, 30)));
        var cvg = Nouveau(Programme.Cvg, DateOnly.Parse(entree));
        if (champ is null)
        {
            cvg.Suivre(phc, lien);
            Assert.Equal(lien, cvg.Lien);
        }
        else
        {
            Assert.Equal(champ, Assert.Throws<RegleMetierException>(() => cvg.Suivre(phc, lien)).Champ);
        }
    }

    [Fact]
    public void Un_parcours_en_suit_un_autre_termine_de_la_meme_personne()
    {
        var cvg = Nouveau(Programme.Cvg, new(2026, 7, 1));
        Assert.Throws<RegleMetierException>(() => cvg.Suivre(Nouveau(Programme.Phc), LienParcours.Retour)); // still open
        Assert.Throws<RegleMetierException>(() => cvg.Suivre(cvg, LienParcours.Retour));
        var autre = Nouveau(Programme.Cvg);
        autre.Sortir(Sortie(Programme.Cvg, new(2026, 6, 30)));
        Assert.Equal("Lien", Assert.Throws<RegleMetierException>(() => cvg.Suivre(autre, LienParcours.PassagePhcCvg)).Champ);
    }

    [Theory]
    [InlineData(Programme.Cvg, "MARAUDE", null, "OrienteurCode")] // of the other list
    [InlineData(Programme.Phc, "CSAPA_CAARUD", null, "OrienteurCode")] // sensitive
    [InlineData(Programme.Phc, "GRANDE_MARGINALITE", null, "StructureOrienteuseId")]
    [InlineData(Programme.Phc, "GRANDE_MARGINALITE", 7L, null)]
    [InlineData(Programme.Phc, null, null, null)]
    public void Un_orienteur_est_de_la_liste_de_son_programme(Programme programme, string? code, long? structure, string? champ) =>
        Refuse(champ, () => Nouveau(programme).Orienter(code, Entree, structure));

    [Fact]
    public void Le_delai_va_de_l_orientation_a_l_entree()
    {
        var parcours = Nouveau(Programme.Phc);
        parcours.Orienter("MARAUDE", Entree.AddDays(-12), null);
        Assert.Equal(12, parcours.DelaiOrientation);
        Refuse("Entree", () => parcours.Entrer(Entree.AddDays(-13)));
        Refuse("OrienteLe", () => parcours.Orienter("MARAUDE", Entree.AddDays(1), null));
    }

    [Theory]
    [InlineData("104", null, Ressources.Rsa, 30, null)]
    [InlineData(null, TypeHabitat.HebergementCollectif, Ressources.NonRenseigne, null, null)]
    [InlineData("foyer", null, Ressources.Rsa, null, "HabitatEntree")]
    [InlineData("601", null, Ressources.Rsa, null, "HabitatEntree")]
    [InlineData("104", TypeHabitat.Rue, Ressources.Rsa, null, "HabitatEntree")]
    [InlineData("104", null, Ressources.Rsa | Ressources.Aucune, null, "RessourcesEntree")]
    [InlineData("104", null, Ressources.Rsa, -1, "MoisSansTravail")]
    [InlineData("104", null, Ressources.Rsa, 601, "MoisSansTravail")]
    public void Une_situation_d_entree_tient_ou_est_refusee(string? habitat, TypeHabitat? type, Ressources ressources, int? mois, string? champ)
    {
        var parcours = Nouveau(Programme.Cvg);
        Refuse(champ, () => parcours.DecrireEntree(habitat, type, ressources, mois));
        if (champ is null)
        {
            Assert.Equal(
                (TypeHabitat.HebergementCollectif, mois >= 24 ? true : null),
                (parcours.TypeHabitatEntree ?? Habitat.TypeAu(parcours.HabitatEntree, Entree)!.Value, parcours.SansTravailDeuxAns)
            );
        }
    }

    [Theory]
    [InlineData("99999 25 12345", "999992512345")]
    [InlineData(" xxxxx2512345 ", "XXXXX2512345")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Un_numero_de_pass_se_lit(string? saisi, string? numero)
    {
        Assert.Equal(numero, NumeroPass.Lire(saisi, "PassNumero"));
        Assert.Equal(numero is null ? string.Empty : $"{numero[..5]} 25 12345", NumeroPass.EnFrancais(numero));
    }

    [Theory]
    [InlineData("1850578006084")] // a NIR
    [InlineData("185057800608436")]
    [InlineData("99999251234")]
    [InlineData("ABCDE2512345")]
    public void Un_autre_numero_est_refuse(string saisi) => Refuse("PassNumero", () => Nouveau(Programme.Cvg).EcrirePass(saisi, null, null));

    [Fact]
    public void Les_horloges_lisent_toute_la_vie()
    {
        var (phc, cvg) = (Nouveau(Programme.Phc), Nouveau(Programme.Cvg, new(2026, 7, 1)));
        phc.EcrirePass(null, Entree, null);
        phc.Sortir(Sortie(Programme.Phc, new(2026, 6, 30)));
        var contrat = new Contrat
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 0,
        };
        contrat.Signer(FormeContrat.CddiPhc, Entree, new(2026, 6, 30), 8);
        contrat.Terminer(new(2026, 5, 31));
        var prolongation = new Prolongation
        {
            TerritoireId = 1,
            ChantierId = 2,
            ParcoursId = 0,
        };
        prolongation.Fixer(MotifProlongation.DifficultesParticulieres, new(2028, 1, 5), new(2029, 1, 4));
        var donnees = DonneesHorlogesLecture.Reunir([cvg, phc], [contrat], [], [prolongation]);
        Assert.Equal((Entree, new DateOnly(2026, 5, 31), 2), (donnees.PassDebut!.Value, donnees.Contrats[0].Fin!.Value, donnees.Parcours.Count));
        Assert.Empty(donnees.Prolongations); // asked, not granted
        prolongation.Etat = EtatProlongation.Accordee;
        Assert.Single(DonneesHorlogesLecture.Reunir([cvg, phc], [contrat], [], [prolongation]).Prolongations);
        cvg.EcrirePass(null, new(2026, 7, 1), null);
        Assert.Equal(new DateOnly(2026, 7, 1), DonneesHorlogesLecture.Reunir([cvg, phc], [], [], []).PassDebut);
        Assert.Equal(147, HorlogePlafond.Au(donnees, new(2026, 8, 1)).JoursUtilises);
    }

    internal static void Refuse(string? champ, Action action)
    {
        if (champ is null)
        {
            action();
        }
        else
        {
            Assert.Equal(champ, Assert.Throws<RegleMetierException>(action).Champ);
        }
    }

    private static ParcoursSalarie Nouveau(Programme programme, DateOnly? entree = null)
    {
        var parcours = new ParcoursSalarie
        {
            TerritoireId = 1,
            ChantierId = 2,
            SalarieId = 3,
            Programme = programme,
        };
        parcours.Entrer(entree ?? Entree);
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
}
