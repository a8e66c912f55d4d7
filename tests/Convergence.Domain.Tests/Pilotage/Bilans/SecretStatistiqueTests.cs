using Convergence.Domain.Pilotage.Bilans;

namespace Convergence.Domain.Tests.Pilotage.Bilans;

public sealed class SecretStatistiqueTests
{
    private const int K = SecretStatistique.SeuilInstitutions;

    [Fact]
    public void Un_a_quatre_est_masque_zero_et_non_renseigne_ne_le_sont_pas() =>
        Assert.Equal([false, true, true, false, false], SecretStatistique.Proteger([0, 1, 4, 5, null], K, totalPublie: false).Masques);

    [Fact]
    public void Une_seule_valeur_masquee_entraine_la_plus_petite_des_visibles()
    {
        var p = SecretStatistique.Proteger([20, 3, 8, 50], K, totalPublie: true);
        Assert.Equal([false, true, true, false], p.Masques);
        Assert.False(p.TotalMasque);
    }

    [Fact]
    public void Sans_autre_valeur_a_masquer_le_total_l_est()
    {
        var p = SecretStatistique.Proteger([0, 3, null, 0], K, totalPublie: true);
        Assert.Equal([false, true, false, false], p.Masques);
        Assert.True(p.TotalMasque);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    public void Deux_valeurs_masquees_dont_la_somme_dit_tout_ne_suffisent_pas(long a, long b) =>
        Assert.Equal([true, true, true], SecretStatistique.Proteger([a, b, 12], K, totalPublie: true).Masques);

    [Fact]
    public void Sans_total_publie_rien_d_autre_n_est_masque() =>
        Assert.Equal([false, true, false], SecretStatistique.Proteger([20, 3, 8], K, totalPublie: false).Masques);

    /// <summary>
    /// Every column of 2 to 4 rows: whatever is published, at least two different columns publish it and differ on each hidden
    /// small value, so that a reader who knows the rule by heart cannot find it.
    /// </summary>
    [Theory]
    [InlineData(1, 40, 5)]
    [InlineData(2, 40, 5)]
    [InlineData(3, 18, 5)]
    [InlineData(4, 10, 5)]
    [InlineData(3, 24, 11)]
    [InlineData(3, 10, 3)]
    public void Aucune_petite_valeur_masquee_ne_se_deduit(int lignes, int maximum, int seuil) =>
        Assert.Empty(Fuites(lignes, maximum, seuil, c => SecretStatistique.Proteger(c, seuil, totalPublie: true)));

    [Fact]
    public void L_epreuve_sait_echouer_sans_masque_complementaire() =>
        Assert.NotEmpty(Fuites(3, 10, K, c => SecretStatistique.Proteger(c, K, totalPublie: false)));

    [Fact]
    public void L_epreuve_sait_echouer_quand_deux_valeurs_masquees_suffisent_toujours() =>
        Assert.NotEmpty(
            Fuites(3, 10, K, c =>
                c.Count(v => v is > 0 and < K) >= 2 ? SecretStatistique.Proteger(c, K, totalPublie: false) : SecretStatistique.Proteger(c, K, totalPublie: true)
            )
        );

    [Theory]
    [InlineData(2, 4, false, false, true)]
    [InlineData(2, 5, false, false, false)]
    [InlineData(0, 5, true, false, true)]
    [InlineData(5, 5, true, false, true)]
    [InlineData(6, 50, true, true, true)]
    [InlineData(0, 0, false, false, false)]
    public void Un_pourcentage_en_dit_autant_que_ses_termes(long numerateur, long denominateur, bool sensible, bool masque, bool attendu) =>
        Assert.Equal(attendu, SecretStatistique.MasquePourcentage(numerateur, denominateur, sensible, masque, K));

    private static IEnumerable<long?[]> Colonnes(int lignes, int maximum) =>
        lignes == 0
            ?
            [
                [],
            ]
            : Colonnes(lignes - 1, maximum).SelectMany(debut => Enumerable.Range(0, maximum + 1).Select(v => (long?[])[.. debut, v]));

    private static IEnumerable<string> Fuites(int lignes, int maximum, int seuil, Func<long?[], ColonneProtegee> proteger)
    {
        foreach (var publication in Colonnes(lignes, maximum).Select(c => (Colonne: c, Protegee: proteger(c))).GroupBy(c => Publier(c.Colonne, c.Protegee)))
        {
            var masques = publication.First().Protegee.Masques;
            for (var i = 0; i < lignes; i++)
            {
                var possibles = publication.Select(c => c.Colonne[i]).Distinct().ToList();
                if (masques[i] && possibles.Count == 1 && possibles[0] < seuil)
                {
                    yield return $"{publication.Key} : la ligne {i + 1} vaut {possibles[0]}.";
                }
            }
        }
    }

    private static string Publier(long?[] colonne, ColonneProtegee p) =>
        string.Join(' ', colonne.Select((v, i) => p.Masques[i] ? "s" : v!.Value.ToString())) + " = " + (p.TotalMasque ? "s" : colonne.Sum()!.Value.ToString());
}
