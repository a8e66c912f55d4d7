using System.Text;
using Convergence.Domain.Conventions;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Tests.Conventions;

/// <summary>States, dates, alerts, overlaps and documents of a convention.</summary>
public sealed class ConventionTests
{
    [Fact]
    public void Chaque_etat_mene_quelque_part_et_aucun_a_lui_meme() => AssertTous.Verifier(Enum.GetValues<EtatConvention>(), e =>
        {
            Assert.NotEmpty(TransitionsConvention.Depuis(e));
            Assert.DoesNotContain(e, TransitionsConvention.Depuis(e));
        });

    [Theory]
    [InlineData(EtatConvention.EnDiscussion, EtatConvention.Active)]
    [InlineData(EtatConvention.EnDiscussion, EtatConvention.Terminee)]
    [InlineData(EtatConvention.Terminee, EtatConvention.EnDiscussion)]
    [InlineData(EtatConvention.Abandonnee, EtatConvention.Signee)]
    public void Un_saut_est_refuse(EtatConvention de, EtatConvention vers)
    {
        var convention = Une(de);
        Assert.Equal(nameof(Convention.Etat), Assert.Throws<RegleMetierException>(() => convention.Passer(vers, "motif")).Champ);
        Assert.Equal(de, convention.Etat);
    }

    [Fact]
    public void Revenir_en_arriere_demande_un_motif()
    {
        var convention = Une(EtatConvention.Active);
        Assert.Equal("Motif", Assert.Throws<RegleMetierException>(() => convention.Passer(EtatConvention.Signee, " ")).Champ);
        convention.Passer(EtatConvention.Signee, "passée active par erreur");
        Assert.Equal(EtatConvention.Signee, convention.Etat);
    }

    [Fact]
    public void Une_fin_avant_le_debut_est_refusee_et_la_meme_annee_ne_l_est_pas()
    {
        var convention = Une(EtatConvention.EnDiscussion);
        Assert.Throws<RegleMetierException>(() => convention.Dater(Date("2023"), Date("2022")));
        convention.Dater(Date("2023"), Date("2023"));
        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)), (convention.Debut, convention.FinEffective));
        Assert.Equal("2023", convention.FinConnue!.Value.EnFrancais());
    }

    [Theory]
    [InlineData("2026-11-21", Echeance.Echue)]
    [InlineData("2026-11-22", Echeance.TroisMois)]
    [InlineData("2027-02-22", Echeance.TroisMois)]
    [InlineData("2027-02-23", Echeance.SixMois)]
    [InlineData("2027-05-22", Echeance.SixMois)]
    [InlineData("2027-05-23", Echeance.Lointaine)]
    [InlineData(null, Echeance.Aucune)]
    public void L_alerte_suit_la_fin(string? fin, Echeance attendue) =>
        Assert.Equal(
            attendue,
            EcheanceConvention.Au(
                EtatConvention.Active,
                fin is null ? null : DateOnly.Parse(fin, System.Globalization.CultureInfo.InvariantCulture),
                new DateOnly(2026, 11, 22)
            )
        );

    [Theory]
    [InlineData(EtatConvention.EnDiscussion)]
    [InlineData(EtatConvention.Terminee)]
    [InlineData(EtatConvention.Abandonnee)]
    public void Ce_qui_ne_court_pas_n_alerte_pas(EtatConvention etat) =>
        Assert.Equal(Echeance.Aucune, EcheanceConvention.Au(etat, new DateOnly(2020, 1, 1), new DateOnly(2026, 11, 22)));

    [Fact]
    public void Seul_un_avenant_signe_change_la_fin_et_la_convention_qui_change_ne_le_perd_pas()
    {
        var convention = Une(EtatConvention.Active);
        convention.Dater(Date("2025"), Date("2025"));
        var (signe, attente) = (Avenant(1, new DateOnly(2026, 6, 30), new DateOnly(2025, 11, 2)), Avenant(2, new DateOnly(2027, 6, 30), null));
        convention.Prolonger([signe, attente]);
        Assert.Equal(new DateOnly(2026, 6, 30), convention.FinEffective);

        convention.Dater(Date("2025"), Date("2025-12-31"));
        convention.Prolonger([signe, attente]);
        Assert.Equal(new DateOnly(2026, 6, 30), convention.FinEffective);
        Assert.Throws<RegleMetierException>(() => signe.PorterLaFinAu(new DateOnly(2024, 1, 1), convention.DebutConnu));
    }

    [Fact]
    public void Deux_conventions_du_meme_partenaire_en_meme_temps_se_chevauchent_et_pas_sans_dates()
    {
        var (une, autre, sansDate, ailleurs) = (Une(EtatConvention.Active), Une(EtatConvention.Active), Une(EtatConvention.Active), Une(EtatConvention.Active));
        une.Dater(Date("2025"), Date("2026"));
        autre.Dater(Date("2026"), Date("2027"));
        ailleurs.Dater(Date("2026"), Date("2027"));
        ailleurs.Nommer(["Convergence France", "CDC Habitat"]);
        Assert.True(ChevauchementConvention.Existe(une, autre));
        Assert.False(ChevauchementConvention.Existe(une, sansDate));
        Assert.False(ChevauchementConvention.Existe(une, ailleurs));
        autre.Dater(Date("2027"), Date("2027"));
        Assert.False(ChevauchementConvention.Existe(une, autre));
    }

    [Theory]
    [InlineData("convention.pdf", "convention.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Temp\\avenant n°1.PDF", "avenant n°1.pdf")]
    [InlineData("facture\u202Efdp.exe", "facturefdp.exe.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "x.pdf")]
    [InlineData("..pdf", "document.pdf")]
    [InlineData(null, "document.pdf")]
    public void Un_nom_de_fichier_est_nettoye(string? donne, string attendu) =>
        Assert.Equal(attendu, NomDocument.Nettoyer(donne).Replace(" x", "x", StringComparison.Ordinal));

    [Fact]
    public void Un_nom_trop_long_est_coupe_et_garde_son_extension()
    {
        var nom = NomDocument.Nettoyer(new string('a', 400) + ".pdf");
        Assert.Equal(NomDocument.Longueur, nom.Length);
        Assert.EndsWith(".pdf", nom, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("convention.pdf", "%PDF-1.7 contenu %%EOF", true)]
    [InlineData("convention.docx", "%PDF-1.7 contenu %%EOF", false)]
    [InlineData("convention.pdf", "MZ programme %%EOF", false)]
    [InlineData("convention.pdf", "%PDF-1.7 coupé", false)]
    [InlineData("convention.pdf", "", false)]
    public void Seul_un_pdf_complet_est_accepte(string nom, string contenu, bool accepte)
    {
        var refus = Record.Exception(() => NomDocument.Verifier(nom, Encoding.UTF8.GetBytes(contenu)));
        Assert.Equal(accepte, refus is null);
        Assert.True(refus is null or RegleMetierException { Champ: "Fichier" });
    }

    [Fact]
    public void Un_fichier_trop_gros_est_refuse() =>
        Assert.Contains(
            "10 Mo",
            Assert.Throws<RegleMetierException>(() => NomDocument.Verifier("a.pdf", new byte[NomDocument.TailleMaximale + 1])).Message,
            StringComparison.Ordinal
        );

    private static Convention Une(EtatConvention etat)
    {
        var convention = new Convention
        {
            Numero = "C-1",
            Type = TypeConvention.PartenariatLocal,
            Objet = "Objet",
            Programmes = Programmes.Cvg,
        };
        convention.Reprendre(etat);
        convention.Nommer(["Convergence France", "CPAM"]);
        return convention;
    }

    private static AvenantConvention Avenant(int numero, DateOnly fin, DateOnly? signeLe)
    {
        var avenant = new AvenantConvention
        {
            ConventionId = 1,
            Numero = numero,
            Objet = "Prolonge",
            SigneLe = signeLe,
        };
        avenant.PorterLaFinAu(fin, null);
        return avenant;
    }

    private static DatePartielle Date(string texte) => DatePartielle.TryLire(texte, out var date) ? date : throw new FormatException(texte);

    [Theory]
    [InlineData("2024-01-01", "2024-12-31", "2025-12-31")]
    [InlineData("2023-01-01", "2023-12-31", "2024-12-31")]
    [InlineData("2026-07-01", "2027-12-31", "2029-06-30")]
    [InlineData("2026-01-10", "2026-01-19", "2026-01-29")]
    public void Un_renouvellement_dure_autant_que_ce_qu_il_suit(string debut, string fin, string attendue) =>
        Assert.Equal(
            DateOnly.ParseExact(attendue, "yyyy-MM-dd", null),
            RenouvellementConvention.FinDe(DateOnly.ParseExact(debut, "yyyy-MM-dd", null), DateOnly.ParseExact(fin, "yyyy-MM-dd", null))
        );
}
