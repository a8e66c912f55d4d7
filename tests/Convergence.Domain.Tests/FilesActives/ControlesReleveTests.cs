using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Tests.FilesActives;

public sealed class ControlesReleveTests
{
    private static readonly Compteur[] Cvg =
    [
        Compteur(CompteurCodes.CvgFileActive, NatureCompteur.Stock),
        Compteur(CompteurCodes.CvgAccompagnees, NatureCompteur.Cumul),
        Compteur(CompteurCodes.CvgEntrees, NatureCompteur.Flux),
        Compteur(CompteurCodes.CvgSorties, NatureCompteur.Flux),
        Compteur(CompteurCodes.CvgHommes, NatureCompteur.Stock, CompteurCodes.CvgFileActive, "genre"),
        Compteur(CompteurCodes.CvgFemmes, NatureCompteur.Stock, CompteurCodes.CvgFileActive, "genre"),
        Compteur(CompteurCodes.CvgCapacite, NatureCompteur.Stock),
    ];

    [Fact]
    public void Un_vide_ne_contredit_rien() => Assert.Empty(Evaluer([(CompteurCodes.CvgHommes, 12), (CompteurCodes.CvgFileActive, null)]));

    [Theory]
    [InlineData(-1)]
    [InlineData(100_000)]
    public void Hors_bornes_est_impossible(int valeur) => Assert.Equal("BORNES", Assert.Single(Evaluer([(CompteurCodes.CvgEntrees, valeur)])).Code);

    [Fact]
    public void Une_partie_ne_depasse_pas_le_tout()
    {
        var constat = Assert.Single(Evaluer([(CompteurCodes.CvgFileActive, 10), (CompteurCodes.CvgHommes, 11)]));
        Assert.Equal((Gravite.Erreur, CompteurCodes.CvgHommes, "PARTIE_SUPERIEURE"), (constat.Gravite, constat.Compteur, constat.Code));
    }

    [Fact]
    public void Hommes_et_femmes_ensemble_ne_depassent_pas_la_file_active() =>
        Assert.Equal(
            ["REPARTITION_SUPERIEURE"],
            Evaluer([(CompteurCodes.CvgFileActive, 10), (CompteurCodes.CvgHommes, 6), (CompteurCodes.CvgFemmes, 5)]).Select(c => c.Code).Distinct()
        );

    [Fact]
    public void Moins_d_hommes_et_de_femmes_que_de_personnes_avertit_du_non_renseigne()
    {
        var constat = Assert.Single(Evaluer([(CompteurCodes.CvgFileActive, 10), (CompteurCodes.CvgHommes, 6), (CompteurCodes.CvgFemmes, 3)]));
        Assert.Equal(Gravite.Avertissement, constat.Gravite);
        Assert.Contains("1 non renseigné", constat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Accompagner_moins_de_personnes_que_la_file_active_est_impossible() =>
        Assert.Equal("CUMUL_INFERIEUR", Assert.Single(Evaluer([(CompteurCodes.CvgFileActive, 10), (CompteurCodes.CvgAccompagnees, 9)])).Code);

    [Theory]
    [InlineData(20, 26, false)] // 30 % is not beyond 30 %
    [InlineData(20, 27, true)]
    [InlineData(20, 13, true)]
    [InlineData(4, 8, false)] // doubled, but four people
    [InlineData(0, 5, true)]
    public void Une_forte_variation_avertit(int avant, int apres, bool attendu) =>
        Assert.Equal(attendu, Evaluer([(CompteurCodes.CvgFileActive, apres)], [(CompteurCodes.CvgFileActive, avant)]).Any(c => c.Code == "VARIATION"));

    [Fact]
    public void Stock_precedent_plus_entrees_moins_sorties_donne_le_stock()
    {
        var avant = new (string, int?)[] { (CompteurCodes.CvgFileActive, 30) };
        Assert.DoesNotContain(Evaluer([(CompteurCodes.CvgFileActive, 31), (CompteurCodes.CvgEntrees, 3), (CompteurCodes.CvgSorties, 2)], avant), c =>
            c.Code == "IDENTITE"
        );
        Assert.Contains(Evaluer([(CompteurCodes.CvgFileActive, 32), (CompteurCodes.CvgEntrees, 3), (CompteurCodes.CvgSorties, 2)], avant), c =>
            c.Code == "IDENTITE" && c.Message.Contains("= 31, et non 32", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Un_cumul_ne_baisse_pas_dans_l_annee_et_repart_au_1er_janvier()
    {
        var avant = new (string, int?)[] { (CompteurCodes.CvgAccompagnees, 50) };
        Assert.Contains(Evaluer([(CompteurCodes.CvgAccompagnees, 40)], avant), c => c.Code == "CUMUL_EN_BAISSE");
        Assert.DoesNotContain(Evaluer([(CompteurCodes.CvgAccompagnees, 40)], avant, memeAnnee: false), c => c.Code == "CUMUL_EN_BAISSE");
    }

    [Fact]
    public void La_capacite_se_compare_au_registre_et_n_empeche_rien()
    {
        var constats = ControlesReleve.Evaluer(
            Cvg,
            Valeurs([(CompteurCodes.CvgFileActive, 30), (CompteurCodes.CvgCapacite, 25)]),
            ContexteControle.Vide with
            {
                PlacesConventionnees = 28,
            }
        );
        Assert.Equal(["CAPACITE_REGISTRE", "AU_DELA_CAPACITE"], constats.Select(c => c.Code));
        AssertTous.Verifier(constats, c => Assert.Equal(Gravite.Avertissement, c.Gravite));
    }

    [Fact]
    public void Deux_cases_fausses_seules_et_justes_ensemble_sont_prises_ensemble()
    {
        var actuelles = Valeurs([
            (CompteurCodes.CvgFileActive, 30),
            (CompteurCodes.CvgHommes, 18),
            (CompteurCodes.CvgFemmes, 12),
            (CompteurCodes.CvgAccompagnees, 40),
        ]);
        var seule = SaisieReleve.Appliquer(Cvg, actuelles, Valeurs([(CompteurCodes.CvgFileActive, 20)]), ContexteControle.Vide);
        Assert.Empty(seule.Acceptes);
        Assert.Equal(CompteurCodes.CvgFileActive, Assert.Single(seule.Refus).Compteur);

        var ensemble = SaisieReleve.Appliquer(
            Cvg,
            actuelles,
            Valeurs([(CompteurCodes.CvgFileActive, 20), (CompteurCodes.CvgHommes, 10), (CompteurCodes.CvgFemmes, 10)]),
            ContexteControle.Vide
        );
        Assert.Equal(3, ensemble.Acceptes.Count);
        Assert.Empty(ensemble.Refus);
    }

    [Fact]
    public void Une_faute_deja_la_n_empeche_pas_de_remplir_une_autre_case()
    {
        var actuelles = Valeurs([(CompteurCodes.CvgFileActive, 30), (CompteurCodes.CvgAccompagnees, 10)]);
        var resultat = SaisieReleve.Appliquer(Cvg, actuelles, Valeurs([(CompteurCodes.CvgEntrees, 2)]), ContexteControle.Vide);
        Assert.Contains(CompteurCodes.CvgEntrees, resultat.Acceptes);
    }

    [Fact]
    public void Quoi_qu_on_tape_ce_qui_est_accepte_ne_rend_jamais_la_ligne_impossible()
    {
        var alea = new Random(7);
        var codes = Cvg.Select(c => c.Code).ToArray();
        for (var essai = 0; essai < 2000; essai++)
        {
            var ligne = new Dictionary<string, int?>(StringComparer.Ordinal);
            for (var geste = 0; geste < 6; geste++)
            {
                var saisies = codes
                    .Where(_ => alea.Next(3) == 0)
                    .ToDictionary(c => c, _ => alea.Next(8) == 0 ? (int?)null : alea.Next(-2, 40), StringComparer.Ordinal);
                var resultat = SaisieReleve.Appliquer(Cvg, ligne, saisies, ContexteControle.Vide);
                Assert.Equal(saisies.Count, resultat.Acceptes.Count + resultat.Refus.Select(r => r.Compteur).Distinct().Count());
                ligne = new Dictionary<string, int?>(resultat.Valeurs, StringComparer.Ordinal);
                Assert.DoesNotContain(ControlesReleve.Evaluer(Cvg, ligne, ContexteControle.Vide), c => c.Gravite == Gravite.Erreur);
            }
        }
    }

    [Theory]
    [InlineData("", true, null)]
    [InlineData("  ", true, null)]
    [InlineData("0", true, 0)]
    [InlineData("1 234", true, 1234)]
    [InlineData("1\u202F234", true, 1234)]
    [InlineData("99999", true, 99999)]
    [InlineData("100000", false, null)]
    [InlineData("12,0", false, null)]
    [InlineData("+3", false, null)]
    [InlineData("٣", false, null)]
    public void Un_nombre_se_lit_sans_arrondir(string texte, bool lu, int? attendu)
    {
        Assert.Equal(lu, LectureNombre.TryLire(texte, out var nombre));
        Assert.Equal(attendu, nombre);
    }

    private static IReadOnlyList<Constat> Evaluer((string, int?)[] valeurs, (string, int?)[]? avant = null, bool memeAnnee = true) =>
        ControlesReleve.Evaluer(Cvg, Valeurs(valeurs), new ContexteControle(Valeurs(avant ?? []), memeAnnee, null));

    private static Dictionary<string, int?> Valeurs((string Code, int? Valeur)[] valeurs) =>
        valeurs.ToDictionary(v => v.Code, v => v.Valeur, StringComparer.Ordinal);

    private static Compteur Compteur(string code, NatureCompteur nature, string? parent = null, string? repartition = null) =>
        new()
        {
            Code = code,
            Programme = Programme.Cvg,
            Libelle = code,
            LibelleCourt = code,
            Aide = code,
            Unite = "personnes",
            Nature = nature,
            Addition = AdditionCompteur.Somme,
            CodeParent = parent,
            Repartition = repartition,
            Periodes = NaturePeriode.Toutes,
            Niveaux = NiveauReleve.Chantier,
        };
}
