using Convergence.Domain.Dossiers.Horloges;

namespace Convergence.Domain.Tests.Dossiers.Horloges;

public sealed class IntervallesTests
{
    public static TheoryData<int> Graines => Jeux.Graines;

    [Theory]
    [MemberData(nameof(Graines))]
    public void Les_ensembles_de_jours_sont_ceux_que_l_on_compterait_un_a_un(int graine)
    {
        var hasard = new Random(graine);
        var (a, b) = (Tirer(hasard), Tirer(hasard));
        var (ja, jb) = (Enumerer(a), Enumerer(b));

        Assert.Equal(ja.Count, Intervalles.Jours(a));
        Assert.Equal(ja.Intersect(jb).Count(), Intervalles.Jours(Intervalles.Inter(a, b)));
        Assert.Equal(ja.Except(jb).Order(), Enumerer(Intervalles.Sauf(a, b)).Order());
        Assert.Equal(ja.Count(j => j < Jeux.Origine.AddDays(50)), Intervalles.Jours(Intervalles.Avant(a, Jeux.Origine.AddDays(50))));

        var union = Intervalles.Union(a);
        Assert.DoesNotContain(union.Zip(union.Skip(1)), p => p.First.Fin.AddDays(1) >= p.Second.Debut);

        var rang = hasard.Next(1, 80);
        Assert.Equal(ja.Order().Skip(rang - 1).Select(j => (DateOnly?)j).FirstOrDefault(), Intervalles.JourDeRang(a, rang));
        var debut = Jeux.Jour(hasard, 100);
        Assert.Equal(Enumerable.Range(0, 1000).Select(debut.AddDays).Where(j => !jb.Contains(j)).ElementAt(rang - 1), Intervalles.Avancer(debut, rang, b));
    }

    [Theory]
    [InlineData("2024-01-31", "2024-02-29", 1, 0)] // end of a shorter month, leap year
    [InlineData("2023-01-31", "2023-02-28", 1, 0)]
    [InlineData("2023-01-31", "2023-03-01", 1, 1)]
    [InlineData("2024-02-29", "2025-02-28", 12, 0)]
    [InlineData("2023-12-31", "2024-12-31", 12, 0)]
    [InlineData("2024-01-15", "2024-02-14", 0, 30)]
    [InlineData("2024-01-15", "2024-02-15", 1, 0)]
    [InlineData("2024-01-15", "2024-01-15", 0, 0)]
    [InlineData("2024-01-15", "2024-01-01", 0, 0)]
    [InlineData("2020-02-29", "2025-02-28", 60, 0)]
    public void Une_duree_suit_le_calendrier(string debut, string fin, int mois, int jours) =>
        Assert.Equal(new Duree(mois, jours), Duree.Entre(DateOnly.Parse(debut), DateOnly.Parse(fin)));

    [Theory]
    [InlineData(22, 3, "22 mois et 3 jours")]
    [InlineData(22, 1, "22 mois et 1 jour")]
    [InlineData(22, 0, "22 mois")]
    [InlineData(0, 0, "0 jour")]
    [InlineData(0, 45, "45 jours")]
    public void Une_duree_se_lit(int mois, int jours, string texte) => Assert.Equal(texte, new Duree(mois, jours).EnFrancais());

    [Fact]
    public void Une_duree_ne_recule_jamais_quand_la_fin_avance()
    {
        foreach (var debut in Enumerable.Range(0, 800).Select(new DateOnly(2023, 6, 1).AddDays))
        {
            var durees = Enumerable.Range(0, 800).Select(n => Duree.Entre(debut, debut.AddDays(n))).ToList();
            Assert.Equal(durees.OrderBy(d => d.Mois).ThenBy(d => d.Jours), durees);
        }
    }

    [Theory]
    [InlineData(0, "0 jour")]
    [InlineData(1, "1 jour")]
    [InlineData(2, "2 jours")]
    [InlineData(-1, "−1 jour")]
    [InlineData(-12, "−12 jours")]
    public void Des_jours_se_lisent(int jours, string texte) => Assert.Equal(texte, TexteHorloge.Jours(jours));

    [Fact]
    public void Une_explication_met_son_signe_a_chaque_terme()
    {
        var explication = new Explication(
            [new(NatureTerme.Base, 10, "de base"), new(NatureTerme.Plus, 3, "rendus"), new(NatureTerme.Moins, 4, "pris"), new(NatureTerme.Resultat, 9, "")],
            ["Note."]
        );
        Assert.Equal("10 jours de base + 3 jours rendus − 4 jours pris = 9 jours", explication.Phrase);
        Assert.Equal([explication.Phrase, "Note."], explication.Phrases);
        Assert.Equal(9, explication.Somme);
        Assert.Equal(["Note."], new Explication([], ["Note."]).Phrases);
    }

    [Fact]
    public void Un_intervalle_a_l_envers_est_vide()
    {
        var vide = new Intervalle(new(2025, 1, 2), new(2025, 1, 1));
        Assert.Equal((true, 0, false), (vide.EstVide, vide.Jours, vide.Contient(new(2025, 1, 1))));
        var jour = new Intervalle(new(2025, 1, 1), new(2025, 1, 1));
        Assert.Equal((false, 1, true), (jour.EstVide, jour.Jours, jour.Contient(new(2025, 1, 1))));
        Assert.False(jour.Contient(new(2025, 1, 2)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    public void Un_rang_hors_de_l_ensemble_n_a_pas_de_jour(int rang) => Assert.Null(Intervalles.JourDeRang([new(new(2025, 1, 1), new(2025, 1, 2))], rang));

    private static List<Intervalle> Tirer(Random hasard) =>
        [.. Enumerable.Range(0, hasard.Next(0, 7)).Select(_ => Jeux.Jour(hasard, 120)).Select(d => new Intervalle(d, d.AddDays(hasard.Next(-3, 25))))];

    private static HashSet<DateOnly> Enumerer(IEnumerable<Intervalle> intervalles) =>
        [.. intervalles.SelectMany(i => Enumerable.Range(0, i.Jours).Select(i.Debut.AddDays))];
}
