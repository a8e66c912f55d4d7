using Convergence.Testing;

namespace Convergence.Web.Tests.Architecture;

/// <summary>Who knows the screen finds the folder: a domain, a function, at most fifteen files; domains do not turn in circles (ADR 0001).</summary>
public sealed class FonctionsTests
{
    /// <summary>Folders that hold more, and how many: a number here only goes down.</summary>
    private static readonly Dictionary<string, int> PleinsAdmis = new(StringComparer.Ordinal)
    {
        [ReglesFonctions.Racine + "FilesActives/Saisie"] = 19,
        [ReglesFonctions.Racine + "Reseau/Chantiers"] = 19,
        [ReglesFonctions.Racine + "Reseau/Territoires"] = 23,
        [ReglesFonctions.Racine + "Financements/Lignes"] = 16,
        [ReglesFonctions.Racine + "Dossiers/Parcours"] = 19,
        [ReglesFonctions.Racine + "Dossiers/Shared"] = 18,
        [ReglesFonctions.Racine + "Imports/Depots"] = 23,
        [ReglesFonctions.Racine + "Partenariats/Partenaires"] = 23,
        [ReglesFonctions.Racine + "Conventions/Registre"] = 18,
    };

    private static IEnumerable<Source> Web => Sources.Produit.Where(s => s.Chemin.StartsWith("src/Convergence.Web/", StringComparison.Ordinal));

    [Fact]
    public void Chaque_fonction_est_a_deux_niveaux_et_a_son_controleur() => AssertRegle.Tenue(ReglesFonctions.HorsDesDeuxNiveaux(Web));

    [Fact]
    public void Un_dossier_ne_deborde_pas() => AssertRegle.Tenue(ReglesFonctions.TropPleins(Web, PleinsAdmis));

    [Fact]
    public void Aucun_domaine_ne_tourne_en_rond() => AssertRegle.Tenue(ReglesFonctions.Cycles(Web));

    [Theory]
    [InlineData("Chantiers/ChantiersController.cs")]
    [InlineData("Reseau/Chantiers/Edition/X.cs")]
    [InlineData("Reseau/X.cs")]
    [InlineData("Reseau/Chantiers/AutreController.cs")]
    public void Une_fonction_mal_rangee_est_vue(string chemin) => Assert.NotEmpty(ReglesFonctions.HorsDesDeuxNiveaux([De(chemin)]));

    [Fact]
    public void Une_fonction_bien_rangee_passe() =>
        AssertRegle.Tenue(
            ReglesFonctions.HorsDesDeuxNiveaux([
                De("Reseau/Chantiers/ChantiersController.cs"),
                De("Reseau/Shared/_X.cshtml"),
                De("Reseau/_ViewImports.cshtml"),
                De("Shared/_Layout.cshtml"),
                De("_ViewStart.cshtml"),
            ])
        );

    [Fact]
    public void Un_dossier_trop_plein_est_vu_et_une_exception_trop_large_aussi()
    {
        var seize = Enumerable.Range(0, 16).Select(i => De($"Reseau/Chantiers/X{i}.cs")).ToList();
        var dossier = ReglesFonctions.Racine + "Reseau/Chantiers";

        Assert.Single(ReglesFonctions.TropPleins(seize, new Dictionary<string, int>(StringComparer.Ordinal)));
        Assert.Empty(ReglesFonctions.TropPleins(seize, new Dictionary<string, int>(StringComparer.Ordinal) { [dossier] = 16 }));
        Assert.Single(ReglesFonctions.TropPleins(seize, new Dictionary<string, int>(StringComparer.Ordinal) { [dossier] = 17 }));
    }

    [Fact]
    public void Un_cercle_est_vu_par_une_classe_et_par_une_vue()
    {
        var aller = De("A/X/X.cs", "using Convergence.Web.Features.B.Y;");

        Assert.Empty(ReglesFonctions.Cycles([aller]));
        Assert.NotEmpty(ReglesFonctions.Cycles([aller, De("B/Y/Index.cshtml", "<partial name=\"~/Features/A/X/_P.cshtml\" />")]));
        Assert.NotEmpty(
            ReglesFonctions.Cycles([aller, De("B/Y/Y.cs", "using Convergence.Web.Features.C.Z;"), De("C/Z/Z.cs", "using Convergence.Web.Features.A.X;")])
        );
    }

    private static Source De(string chemin, string texte = "") => new(ReglesFonctions.Racine + chemin, texte);
}
