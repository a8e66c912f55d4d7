using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Tests.FilesActives;

/// <summary>What the controls say beside the cell, to the number: a person corrects from that sentence.</summary>
public sealed class PhrasesControleTests
{
    private static readonly Compteur[] Compteurs =
    [
        Compteur(CompteurCodes.CvgFileActive, "File active", NatureCompteur.Stock),
        Compteur(CompteurCodes.CvgAccompagnees, "Accompagnées", NatureCompteur.Cumul),
        Compteur(CompteurCodes.CvgEntrees, "Entrées", NatureCompteur.Flux),
        Compteur(CompteurCodes.CvgSorties, "Sorties", NatureCompteur.Flux),
        Compteur(CompteurCodes.CvgHommes, "Hommes", NatureCompteur.Stock, CompteurCodes.CvgFileActive),
        Compteur(CompteurCodes.CvgFemmes, "Femmes", NatureCompteur.Stock, CompteurCodes.CvgFileActive),
        Compteur(CompteurCodes.CvgCapacite, "Capacité", NatureCompteur.Stock),
        Compteur(CompteurCodes.PhcPresents, "Présents", NatureCompteur.Stock),
        Compteur(CompteurCodes.PhcAccompagnees, "Accompagnées", NatureCompteur.Cumul),
        Compteur(CompteurCodes.PhcEntrees, "Entrées", NatureCompteur.Flux),
        Compteur(CompteurCodes.PhcSorties, "Sorties", NatureCompteur.Flux),
    ];

    [Fact]
    public void Hors_bornes()
    {
        AssertConstat("BORNES", Gravite.Erreur, CompteurCodes.CvgEntrees, LectureNombre.Refus, Evaluer((CompteurCodes.CvgEntrees, -1)));
        Assert.Empty(Evaluer((CompteurCodes.CvgEntrees, 0), (CompteurCodes.CvgSorties, ValeurReleve.Maximum)));
    }

    [Fact]
    public void Une_partie_au_dela_du_tout()
    {
        AssertConstat(
            "PARTIE_SUPERIEURE",
            Gravite.Erreur,
            CompteurCodes.CvgHommes,
            "« Hommes » (11) ne peut pas dépasser « File active » (10).",
            Evaluer((CompteurCodes.CvgFileActive, 10), (CompteurCodes.CvgHommes, 11))
        );
        Assert.Empty(Evaluer((CompteurCodes.CvgFileActive, 10), (CompteurCodes.CvgHommes, 10)));
    }

    [Fact]
    public void Une_repartition_au_dela_du_tout_se_dit_sur_chaque_part()
    {
        var constats = Evaluer((CompteurCodes.CvgFileActive, 10), (CompteurCodes.CvgHommes, 6), (CompteurCodes.CvgFemmes, 5));
        Assert.Equal([CompteurCodes.CvgHommes, CompteurCodes.CvgFemmes], constats.Select(c => c.Compteur));
        AssertTous.Verifier(constats, c => Assert.Equal((Gravite.Erreur, "Hommes + femmes (11) dépasse « File active » (10)."), (c.Gravite, c.Message)));
    }

    [Fact]
    public void Une_repartition_incomplete_compte_ceux_dont_on_ne_sait_rien() =>
        AssertConstat(
            "REPARTITION_INCOMPLETE",
            Gravite.Avertissement,
            CompteurCodes.CvgFemmes,
            "Hommes + femmes (9) n’atteint pas « File active » (10) : 1 non renseigné.",
            Evaluer((CompteurCodes.CvgFileActive, 10), (CompteurCodes.CvgHommes, 6), (CompteurCodes.CvgFemmes, 3))
        );

    [Fact]
    public void Une_repartition_a_moitie_dite_n_est_pas_incomplete()
    {
        Assert.Empty(Evaluer((CompteurCodes.CvgFileActive, 10), (CompteurCodes.CvgHommes, 6)));
        Assert.Empty(Evaluer((CompteurCodes.CvgFileActive, 10), (CompteurCodes.CvgHommes, 6), (CompteurCodes.CvgFemmes, 4)));
        Assert.Empty(Evaluer((CompteurCodes.CvgHommes, 6), (CompteurCodes.CvgFemmes, 3)));
    }

    [Theory]
    [InlineData(20, 27, "Forte hausse : 20 à la période précédente, 27 ici. Un commentaire aidera la relecture.")]
    [InlineData(20, 13, "Forte baisse : 20 à la période précédente, 13 ici. Un commentaire aidera la relecture.")]
    [InlineData(10, 15, "Forte hausse : 10 à la période précédente, 15 ici. Un commentaire aidera la relecture.")]
    public void Une_variation(int avant, int apres, string phrase) =>
        AssertConstat(
            "VARIATION",
            Gravite.Avertissement,
            CompteurCodes.CvgFileActive,
            phrase,
            Evaluer([(CompteurCodes.CvgFileActive, avant)], (CompteurCodes.CvgFileActive, apres))
        );

    [Theory]
    [InlineData(CompteurCodes.CvgEntrees)]
    [InlineData(CompteurCodes.CvgAccompagnees)]
    public void Seul_un_stock_varie(string compteur) => Assert.Empty(Evaluer([(compteur, 20)], (compteur, 60)));

    [Fact]
    public void Un_cumul_en_baisse()
    {
        AssertConstat(
            "CUMUL_EN_BAISSE",
            Gravite.Avertissement,
            CompteurCodes.CvgAccompagnees,
            "Un cumul depuis le 1er janvier ne diminue pas : 50 à la période précédente, 49 ici.",
            Evaluer([(CompteurCodes.CvgAccompagnees, 50)], (CompteurCodes.CvgAccompagnees, 49))
        );
        Assert.Empty(Evaluer([(CompteurCodes.CvgAccompagnees, 50)], (CompteurCodes.CvgAccompagnees, 50)));
    }

    [Theory]
    [InlineData(CompteurCodes.CvgFileActive, CompteurCodes.CvgEntrees, CompteurCodes.CvgSorties)]
    [InlineData(CompteurCodes.PhcPresents, CompteurCodes.PhcEntrees, CompteurCodes.PhcSorties)]
    public void L_identite_des_flux_et_du_stock(string stock, string entrees, string sorties)
    {
        AssertConstat(
            "IDENTITE",
            Gravite.Avertissement,
            stock,
            "30 à la période précédente + 3 entrées − 1 sortie = 32, et non 31.",
            Evaluer([(stock, 30)], (stock, 31), (entrees, 3), (sorties, 1))
        );
        AssertConstat(
            "IDENTITE",
            Gravite.Avertissement,
            stock,
            "30 à la période précédente + 1 entrée − 2 sorties = 29, et non 31.",
            Evaluer([(stock, 30)], (stock, 31), (entrees, 1), (sorties, 2))
        );
        Assert.Empty(Evaluer([(stock, 30)], (stock, 31), (entrees, 3), (sorties, 2)));
        Assert.Empty(Evaluer([(stock, 30)], (stock, 31), (entrees, 3)));
    }

    [Theory]
    [InlineData(CompteurCodes.CvgAccompagnees, CompteurCodes.CvgFileActive, "la file active")]
    [InlineData(CompteurCodes.PhcAccompagnees, CompteurCodes.PhcPresents, "les personnes présentes")]
    public void Un_cumul_sous_son_stock(string cumul, string stock, string nom)
    {
        AssertConstat(
            "CUMUL_INFERIEUR",
            Gravite.Erreur,
            cumul,
            $"Les personnes accompagnées depuis le 1er janvier (9) ne peuvent pas être moins nombreuses que {nom} (10).",
            Evaluer((stock, 10), (cumul, 9))
        );
        Assert.Empty(Evaluer((stock, 10), (cumul, 10)));
    }

    [Fact]
    public void La_capacite_face_au_registre_et_a_la_file_active()
    {
        var places = ContexteControle.Vide with { PlacesConventionnees = 28 };
        AssertConstat(
            "CAPACITE_REGISTRE",
            Gravite.Avertissement,
            CompteurCodes.CvgCapacite,
            "Le registre du réseau porte 28 places conventionnées à cette date.",
            ControlesReleve.Evaluer(Compteurs, Valeurs((CompteurCodes.CvgCapacite, 25)), places)
        );
        AssertConstat(
            "AU_DELA_CAPACITE",
            Gravite.Avertissement,
            CompteurCodes.CvgFileActive,
            "La file active (29) dépasse la capacité (28).",
            ControlesReleve.Evaluer(Compteurs, Valeurs((CompteurCodes.CvgCapacite, 28), (CompteurCodes.CvgFileActive, 29)), places)
        );
        Assert.Empty(ControlesReleve.Evaluer(Compteurs, Valeurs((CompteurCodes.CvgCapacite, 28), (CompteurCodes.CvgFileActive, 28)), places));
        Assert.Empty(ControlesReleve.Evaluer(Compteurs, Valeurs((CompteurCodes.CvgFileActive, 29)), places));
    }

    [Fact]
    public void Une_saisie_dit_ce_qui_surprend_dans_la_ligne_enregistree()
    {
        var resultat = SaisieReleve.Appliquer(
            Compteurs,
            Valeurs((CompteurCodes.CvgFileActive, 10)),
            Valeurs((CompteurCodes.CvgCapacite, 8), (CompteurCodes.CvgEntrees, null)),
            ContexteControle.Vide
        );
        Assert.Equal([CompteurCodes.CvgCapacite, CompteurCodes.CvgEntrees], resultat.Acceptes.Order(StringComparer.Ordinal));
        Assert.Empty(resultat.Refus);
        Assert.Equal("AU_DELA_CAPACITE", Assert.Single(resultat.Avertissements).Code);
        Assert.Equal(
            (10, 8, null),
            (resultat.Valeurs[CompteurCodes.CvgFileActive], resultat.Valeurs[CompteurCodes.CvgCapacite], resultat.Valeurs[CompteurCodes.CvgEntrees])
        );
    }

    [Fact]
    public void Une_saisie_refusee_garde_ce_qui_etait_la_et_prend_le_reste()
    {
        var resultat = SaisieReleve.Appliquer(
            Compteurs,
            Valeurs((CompteurCodes.CvgFileActive, 10)),
            Valeurs((CompteurCodes.CvgHommes, 11), (CompteurCodes.CvgEntrees, 2)),
            ContexteControle.Vide
        );
        Assert.Equal([CompteurCodes.CvgEntrees], resultat.Acceptes);
        Assert.Equal((CompteurCodes.CvgHommes, "PARTIE_SUPERIEURE"), (Assert.Single(resultat.Refus).Compteur, resultat.Refus[0].Code));
        Assert.False(resultat.Valeurs.ContainsKey(CompteurCodes.CvgHommes));
    }

    [Fact]
    public void Une_faute_que_la_saisie_ferait_ailleurs_se_dit_sur_ce_qui_fut_tape()
    {
        var resultat = SaisieReleve.Appliquer(
            Compteurs,
            Valeurs((CompteurCodes.CvgFileActive, 10), (CompteurCodes.CvgHommes, 8)),
            Valeurs((CompteurCodes.CvgFileActive, 7)),
            ContexteControle.Vide
        );
        var refus = Assert.Single(resultat.Refus);
        Assert.Equal((CompteurCodes.CvgFileActive, "« Hommes » (8) ne peut pas dépasser « File active » (7)."), (refus.Compteur, refus.Message));
        Assert.Equal(10, resultat.Valeurs[CompteurCodes.CvgFileActive]);
    }

    private static void AssertConstat(string code, Gravite gravite, string compteur, string message, IReadOnlyList<Constat> constats) =>
        Assert.Equal(new Constat(gravite, compteur, code, message), Assert.Single(constats));

    private static IReadOnlyList<Constat> Evaluer(params (string, int?)[] valeurs) => Evaluer([], valeurs);

    private static IReadOnlyList<Constat> Evaluer((string, int?)[] avant, params (string, int?)[] valeurs) =>
        ControlesReleve.Evaluer(Compteurs, Valeurs(valeurs), new ContexteControle(Valeurs(avant), MemeAnnee: true, null));

    private static Dictionary<string, int?> Valeurs(params (string Code, int? Valeur)[] valeurs) =>
        valeurs.ToDictionary(v => v.Code, v => v.Valeur, StringComparer.Ordinal);

    private static Compteur Compteur(string code, string libelle, NatureCompteur nature, string? parent = null) =>
        new()
        {
            Code = code,
            Programme = Programme.Cvg,
            Libelle = libelle,
            LibelleCourt = libelle,
            Aide = libelle,
            Unite = "personnes",
            Nature = nature,
            Addition = AdditionCompteur.Somme,
            CodeParent = parent,
            Repartition = parent is null ? null : "genre",
            Periodes = NaturePeriode.Toutes,
            Niveaux = NiveauReleve.Chantier,
        };
}
