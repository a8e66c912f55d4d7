using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Pilotage.Indicateurs;

namespace Convergence.Domain.Tests.Comptage;

public sealed class TermesCompteursTests
{
    private static readonly (long Releve, string Territoire, string Compteur, int Nombre)[] Cellules =
    [
        (1, "LYON", CompteurCodes.CvgFemmes, 6),
        (1, "LYON", CompteurCodes.CvgHommes, 14),
        (1, "LYON", CompteurCodes.CvgFileActive, 21),
        (1, "LYON", CompteurCodes.CvgCapacite, 30),
        (2, "LYON", CompteurCodes.CvgFemmes, 3),
        (2, "LYON", CompteurCodes.CvgFileActive, 10), // men not known: out of both terms
        (3, "LILLE", CompteurCodes.CvgFemmes, 0),
        (3, "LILLE", CompteurCodes.CvgHommes, 5),
    ];

    [Fact]
    public void Chaque_rapport_de_deux_compteurs_porte_ses_termes()
    {
        Assert.Equal([Catalogue.PartFemmes, Catalogue.TauxRemplissage], Catalogue.Rapports(Programme.Cvg));
        Assert.Equal([Catalogue.PassagesCddi, Catalogue.PartGrandeMarginalite], Catalogue.Rapports(Programme.Phc));
        Assert.Equal([Catalogue.PartFemmes], Catalogue.Tous.Where(i => i.Termes is { NumerateurAuDenominateur: true }));
        Assert.DoesNotContain(Catalogue.Tous, i => i.Termes is not null && (i.Nature != NatureIndicateur.Rapport || i.CodeCompteur is not null));
    }

    [Fact]
    public void Un_compteur_mene_a_son_indicateur_sinon_au_rapport_dont_il_est_le_numerateur()
    {
        Assert.Same(Catalogue.FileActive, Catalogue.DuCompteur(CompteurCodes.CvgFileActive));
        Assert.Same(Catalogue.PartGrandeMarginalite, Catalogue.DuCompteur(CompteurCodes.PhcGrandeMarginalite));
        Assert.Null(Catalogue.DuCompteur(CompteurCodes.CvgCapacite));
    }

    [Fact]
    public void Les_femmes_se_rapportent_aux_femmes_et_aux_hommes()
    {
        var lire = Lecteur(
            new()
            {
                [CompteurCodes.CvgFemmes] = 6,
                [CompteurCodes.CvgHommes] = 14,
                [CompteurCodes.CvgFileActive] = 21,
            }
        );
        Assert.Equal((6, 20), Catalogue.PartFemmes.Termes!.Lire(lire));
        Assert.Equal((21, null), Catalogue.TauxRemplissage.Termes!.Lire(lire));
        Assert.Equal((null, null), Catalogue.PartFemmes.Termes!.Lire(Lecteur(new() { [CompteurCodes.CvgHommes] = 14 })));
    }

    [Fact]
    public void Un_bilan_et_un_tableau_lisent_les_memes_termes_sur_les_memes_lignes()
    {
        var paires = CalculBilan.Apparier(Programme.Cvg, Cellules);
        var (part, taux) = (Catalogue.PartFemmes.Code, Catalogue.TauxRemplissage.Code);
        Assert.Equal([new(part, "LYON", 6, 20), new(part, "LILLE", 0, 5), new(taux, "LYON", 21, 30)], paires);
        var lyon = Cellules.Where(c => c.Territoire == "LYON").GroupBy(c => c.Releve);
        var lignes = lyon.Select(g => Lecteur(g.ToDictionary(c => c.Compteur, c => (long?)c.Nombre)));
        Assert.Equal(new TermesRapport(6, 20, 1, 2), Catalogue.PartFemmes.Termes!.DesLignes(lignes));
        Assert.Equal(
            [CompteurCodes.CvgFemmes, CompteurCodes.CvgHommes, CompteurCodes.CvgFileActive, CompteurCodes.CvgCapacite],
            CalculBilan.CompteursDesRapports(Programme.Cvg)
        );
    }

    [Fact]
    public void Des_totaux_qui_ne_portent_pas_sur_autant_de_chantiers_ne_se_rapportent_pas()
    {
        Assert.Equal(new TermesRapport(9, 23, 2, 3), DesSommes(femmes: (9, 2), hommes: (14, 2)));
        Assert.Equal(new TermesRapport(null, null, 0, 3), DesSommes(femmes: (9, 2), hommes: (14, 1)));
        Assert.Equal(new TermesRapport(null, null, 0, 3), DesSommes(femmes: (9, 2), hommes: (null, 2)));
    }

    private static TermesRapport DesSommes((long? Somme, int Chantiers) femmes, (long? Somme, int Chantiers) hommes) =>
        Catalogue.PartFemmes.Termes!.DesSommes(code => code == CompteurCodes.CvgFemmes ? Somme(femmes) : Somme(hommes));

    private static SommeCompteur Somme((long? Somme, int Chantiers) lue) => new(lue.Somme, new(lue.Chantiers, 3), AvecNonVentile: false, AvecFictif: false);

    private static Func<string, long?> Lecteur(Dictionary<string, long?> valeurs) => code => valeurs.GetValueOrDefault(code);
}
