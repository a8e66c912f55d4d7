using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers.Nomenclatures;

/// <summary>The lists against the domain dictionary: counts, mappings, what is left unmapped on purpose.</summary>
public sealed class NomenclaturesTests
{
    private static readonly (string Nom, int Nombre, string[] Codes, string[] Libelles)[] Listes =
    [
        Ligne(SortiesAsp.Categories, 5),
        Ligne(SortiesAsp.Motifs, 24),
        Ligne(SortiesProgramme.Cvg, 8),
        Ligne(SortiesProgramme.Phc, 11),
        Ligne(Habitat.Types, 5),
        Ligne(Freins.Liste, 8 + 10),
        Ligne(Freins.Niveaux, 6),
        Ligne(ContratsPass.Formes, 7),
        Ligne(ContratsPass.Prolongations, 5),
        Ligne(ContratsPass.Suspensions, 5),
        Ligne(ContratsPass.Etats, 4),
        Ligne(Formations.Niveaux, 7),
        Ligne(Identites.Rsa, 3),
        Ligne(Identites.Ages, 3),
        Ligne(Identites.Durees, 4),
        Ligne(Identites.Genres, 3),
        Ligne(ChampsSensibles.Groupes, 8),
        Ligne(Accompagnements.Actions, 9),
        Ligne(Accompagnements.Themes, 12),
    ];

    [Fact]
    public void Chaque_liste_est_complete_et_sans_doublon() => AssertTous.Verifier(Listes, l =>
        {
            Assert.Equal((l.Nom, l.Nombre), (l.Nom, l.Codes.Distinct(StringComparer.OrdinalIgnoreCase).Count()));
            Assert.Equal((l.Nom, l.Nombre), (l.Nom, l.Libelles.Distinct().Count()));
            AssertTous.Verifier(l.Libelles, t => Assert.DoesNotContain('\'', t));
        });

    [Fact]
    public void Une_valeur_oubliee_ou_repetee_est_vue()
    {
        Assert.Throws<ArgumentException>(() =>
            new ListeFermee<TypeHabitat, LigneListe<TypeHabitat>>("x", new LigneListe<TypeHabitat>(TypeHabitat.Rue, "RUE", "Rue"))
        );
        Assert.Throws<ArgumentException>(() =>
            new ListeFermee<TypeHabitat, LigneListe<TypeHabitat>>("x", [.. Habitat.Types.Lignes, new(TypeHabitat.Rue, "RUE2", "Rue")])
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Habitat.Types[(TypeHabitat)9]);
    }

    [Fact]
    public void Un_code_se_lit_quelle_que_soit_sa_casse()
    {
        Assert.Equal(MotifSortieAsp.SortieAutomatique, SortiesAsp.Motifs.Lire(" auto ")!.Valeur);
        Assert.Null(SortiesAsp.Motifs.Lire("23"));
        Assert.Null(SortiesAsp.Motifs.Lire(null));
    }

    [Theory]
    [InlineData("EMPLOI_DURABLE", "1 3 4 9 11 13")]
    [InlineData("EMPLOI_TRANSITION", "10 14")]
    [InlineData("SORTIE_POSITIVE", "2 5 12 15")]
    [InlineData("AUTRE", "6 7 8 AUTO")]
    [InlineData("RETRAIT", "16 17 18 19 20 21 22")]
    [InlineData(null, "96")]
    public void Chaque_motif_asp_a_sa_categorie(string? categorie, string motifs) =>
        Assert.Equal(
            motifs,
            string.Join(' ', SortiesAsp.Motifs.Lignes.Where(m => m.Categorie == SortiesAsp.Categories.Lire(categorie)?.Valeur).Select(m => m.Code))
        );

    [Fact]
    public void Un_cddi_ailleurs_est_positif_pour_l_asp_et_suite_de_parcours_pour_cvg()
    {
        var motif = SortiesAsp.Motifs[MotifSortieAsp.AutreSiae];
        Assert.Equal((CategorieSortieAsp.SortiePositive, CategorieSortieCvg.SuiteParcours), (motif.Categorie!.Value, motif.Cvg!.Value));
    }

    [Fact]
    public void Un_retrait_est_neutre_pour_cvg_et_hors_denominateur()
    {
        AssertTous.Verifier(SortiesAsp.Motifs.Lignes, m => Assert.Equal(m.Categorie == CategorieSortieAsp.Retrait, m.Cvg == CategorieSortieCvg.Neutre));
        Assert.Equal([CategorieSortieAsp.Retrait], SortiesAsp.Categories.Lignes.Where(c => !c.AuDenominateur).Select(c => c.Valeur));
        Assert.Equal(3, SortiesAsp.Categories.Lignes.Count(c => c.EstDynamique));
    }

    [Fact]
    public void Les_deux_tables_jumelles_et_les_groupes_phc_ont_leurs_lignes()
    {
        Assert.Equal(
            (3, 5),
            (
                SortiesProgramme.Cvg.Lignes.Count(l => l.Table == TableSortieCvg.EmploiOuFormation),
                SortiesProgramme.Cvg.Lignes.Count(l => l.Table == TableSortieCvg.HorsEmploi)
            )
        );
        Assert.Equal([3, 3, 4, 1], Enum.GetValues<GroupeSortiePhc>().Select(g => SortiesProgramme.Phc.Lignes.Count(l => l.Groupe == g)));
    }

    [Theory]
    [InlineData(TypeHabitat.Rue, "001 004")]
    [InlineData(TypeHabitat.HebergementPrecaire, "002 003 010 011 100 101 105")]
    [InlineData(TypeHabitat.HebergementCollectif, "102 103 104 106 400 401 402 501 601 602")]
    [InlineData(TypeHabitat.SemiDurable, "200 201 202 203 204 205 206 207 302")]
    [InlineData(TypeHabitat.Autonome, "304 300 301 303")]
    [InlineData(null, "500 600 097 099")]
    public void Chaque_habitat_detaille_a_son_type(TypeHabitat? type, string codes)
    {
        Assert.Equal(36, Habitat.Situations.Count);
        Assert.Equal(codes, string.Join(' ', Habitat.Situations.Where(s => s.Type == type).Select(s => s.Code)));
    }

    [Fact]
    public void Ce_qui_n_a_pas_de_type_dit_pourquoi()
    {
        AssertTous.Verifier(Habitat.Situations, s => Assert.Equal(s.Type is null, s.Classement != ClassementHabitat.Classe));
        Assert.Equal(ClassementHabitat.APreciser, Habitat.Lire("097")!.Classement);
        Assert.Equal(ClassementHabitat.NonRenseigne, Habitat.Lire("099")!.Classement);
        Assert.Null(Habitat.Lire("foyer"));
    }

    [Theory]
    [InlineData("2024-12-31", TypeHabitat.SemiDurable)]
    [InlineData("2025-01-01", TypeHabitat.Autonome)]
    [InlineData("2026-06-01", null)]
    public void Un_reclassement_date_ne_reecrit_pas_le_passe(string jour, TypeHabitat? type)
    {
        ReclassementHabitat[] reclassements =
        [
            new("203", null, new(2026, 6, 1)),
            new("203", TypeHabitat.Autonome, new(2025, 1, 1)),
            new("206", TypeHabitat.Autonome, new(2020, 1, 1)),
        ];
        Assert.Equal(type, Habitat.TypeAu("203", DateOnly.Parse(jour), reclassements));
    }

    [Fact]
    public void Les_huit_freins_du_formulaire_sont_ceux_de_l_asp()
    {
        Assert.Equal(8, Freins.Cvg.Count);
        Assert.Equal(
            ["demarch", "heberg", "illetrisme", "justice", "manque_dispo", "mobilite", "sante", "surendet"],
            Freins.Liste.Lignes.Where(l => l.EstCvg).Select(l => l.CodeAsp!).Order()
        );
        AssertTous.Verifier(Freins.Liste.Lignes.Where(l => l.Parent is not null), l => Assert.True(!l.EstCvg && Freins.Liste[l.Parent!.Value].EstCvg));
        Assert.Equal(3, Freins.Liste.Lignes.Count(l => l.Parent == Frein.Sante));
    }

    [Fact]
    public void Orienteurs_criteres_et_formations_ont_leurs_nombres()
    {
        Assert.Equal((12, 12, 11), (Orienteurs.Cvg.Count, Orienteurs.Phc.Count, Formations.Asp.Count));
        Assert.Equal((4, 14), (Criteres.Tous.Count(c => c.NiveauCritere == 1), Criteres.Tous.Count(c => c.NiveauCritere == 2)));
        Assert.Equal(Enum.GetValues<CriteresIae>().Where(c => c != CriteresIae.Aucun), Criteres.Tous.Select(c => c.Valeur));
        Assert.Null(Orienteurs.Lire(Programme.Cvg, Orienteurs.GrandeMarginalite));
        Assert.NotNull(Orienteurs.Lire(Programme.Phc, Orienteurs.GrandeMarginalite));
        Assert.Equal(["00", "01", "10", "60"], Formations.Asp.Where(n => n.Certain is null).Select(n => n.Code));
        Assert.Equal(NiveauFormation.Niveau3, Formations.LireAsp("51")!.Certain);
    }

    [Theory]
    [InlineData(CriteresIae.Rsa, false, true)]
    [InlineData(CriteresIae.Senior | CriteresIae.Qpv, false, false)]
    [InlineData(CriteresIae.Senior | CriteresIae.Qpv | CriteresIae.Fle, false, true)]
    [InlineData(CriteresIae.Aucun, true, true)]
    public void Un_critere_de_niveau_un_ou_trois_de_niveau_deux(CriteresIae criteres, bool prescripteur, bool etablie) =>
        Assert.Equal(etablie, criteres.EtablissentEligibilite(prescripteur));

    private static (string Nom, int Nombre, string[] Codes, string[] Libelles) Ligne<T, TLigne>(ListeFermee<T, TLigne> liste, int nombre)
        where T : struct, Enum
        where TLigne : class, ILigneListe<T> => (liste.Nom, nombre, [.. liste.Lignes.Select(l => l.Code)], [.. liste.Lignes.Select(l => l.Libelle)]);
}
