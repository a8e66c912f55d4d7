using System.Linq.Expressions;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers.Horloges;

namespace Convergence.Domain.Tests.Comptage;

public sealed class PresenceParcoursTests
{
    private static readonly DateOnly Jour = new(2026, 9, 30);

    [Theory]
    [InlineData("2026-09-30", null, true)] // enters today
    [InlineData("2026-10-01", null, false)] // enters tomorrow
    [InlineData("2026-01-05", "2026-10-01", true)] // leaves tomorrow
    [InlineData("2026-01-05", "2026-09-30", false)] // leaves today
    [InlineData("2026-01-05", "2026-09-29", false)] // left yesterday
    [InlineData("2026-09-30", "2026-09-30", false)] // enters and leaves today
    public void Le_stock_d_un_jour_a_qui_est_entre_et_n_est_pas_sorti(string entree, string? sortie, bool ouvert) =>
        Assert.Equal(ouvert, Parcours(entree, sortie).EstOuvertAu(Jour));

    [Theory]
    [InlineData("2026-09-30", null, true)] // enters on the last day
    [InlineData("2026-10-01", null, false)] // enters the day after
    [InlineData("2025-03-01", "2026-01-01", true)] // leaves on the first day
    [InlineData("2025-03-01", "2025-12-31", false)] // left the day before
    [InlineData("2026-05-05", "2026-05-05", true)] // enters and leaves the same day
    [InlineData("2025-03-01", "2027-03-01", true)] // from before to after
    public void Un_jour_de_parcours_suffit_pour_etre_accompagne(string entree, string? sortie, bool accompagne) =>
        Assert.Equal(accompagne, Parcours(entree, sortie).EstAccompagneDu(new(2026, 1, 1), Jour));

    [Fact]
    public void Qui_sort_aujourd_hui_est_parmi_les_sorties_et_plus_dans_le_stock()
    {
        var (parcours, veille) = (Parcours("2026-01-05", "2026-09-30"), Jour.AddDays(-1));
        Assert.Equal((false, true, true), (parcours.EstOuvertAu(Jour), parcours.EstSortiDu(Jour, Jour), parcours.EstSortiAu(Jour)));
        Assert.Equal((true, false, false), (parcours.EstOuvertAu(veille), parcours.EstSortiDu(new(2026, 1, 1), veille), parcours.EstSortiAu(veille)));
    }

    [Fact]
    public void Qui_entre_et_sort_le_meme_jour_n_est_dans_aucun_stock_et_a_ete_accompagne()
    {
        var parcours = Parcours("2026-09-30", "2026-09-30");
        Assert.DoesNotContain(true, Autour().Select(parcours.EstOuvertAu));
        Assert.True(parcours.EstAccompagneDu(Jour, Jour) && parcours.EstEntreDu(Jour, Jour) && parcours.EstSortiDu(Jour, Jour));
    }

    [Fact]
    public void Un_stock_plus_les_entrees_moins_les_sorties_est_le_stock_suivant()
    {
        var tous = Tous().ToList();
        foreach (var (avant, apres) in from a in Autour() from b in Autour() where a < b select (a, b))
        {
            var debut = avant.AddDays(1);
            var (entres, sortis) = (tous.Count(p => p.EstEntreDu(debut, apres)), tous.Count(p => p.EstSortiDu(debut, apres)));
            Assert.Equal(tous.Count(p => p.EstOuvertAu(apres)), tous.Count(p => p.EstOuvertAu(avant)) + entres - sortis);
            Assert.Equal(tous.Count(p => p.EstAccompagneDu(debut, apres)), tous.Count(p => p.EstOuvertAu(avant)) + entres);
        }
    }

    [Fact]
    public void La_regle_d_une_requete_est_celle_d_un_parcours()
    {
        foreach (var jour in Autour())
        {
            var fin = jour.AddDays(1);
            Memes(p => p.EstOuvertAu(jour), PresenceParcours.OuvertAu<PeriodeParcours>(jour));
            Memes(p => !p.EstSortiAu(jour), PresenceParcours.NonSortiAu<PeriodeParcours>(jour));
            Memes(p => p.EstAccompagneDu(jour, fin), PresenceParcours.AccompagneDu<PeriodeParcours>(jour, fin));
            Memes(p => p.EstEntreDu(jour, fin), PresenceParcours.EntreDu<PeriodeParcours>(jour, fin));
            Memes(p => p.EstSortiDu(jour, fin), PresenceParcours.SortiDu<PeriodeParcours>(jour, fin));
            var compter = PresenceParcours.Compter<PeriodeParcours>(jour, fin).Compile();
            Assert.Equal(
                Tous().Select(p => (p.EstOuvertAu(fin), p.EstEntreDu(jour, fin), p.EstSortiDu(jour, fin))),
                Tous().Select(compter).Select(c => (c.EstOuvert, c.EstEntre, c.EstSorti))
            );
        }
    }

    private static void Memes(Func<PeriodeParcours, bool> regle, Expression<Func<PeriodeParcours, bool>> requete) =>
        Assert.Equal(Tous().Select(regle), Tous().Select(requete.Compile()));

    private static IEnumerable<DateOnly> Autour() => Enumerable.Range(-3, 7).Select(Jour.AddDays);

    /// <summary>Every entry and every exit of the days around, and no exit.</summary>
    private static IEnumerable<PeriodeParcours> Tous() =>
        from entree in Autour()
        from sortie in Autour().Where(s => s >= entree).Cast<DateOnly?>().Append(null)
        select new PeriodeParcours(Programme.Cvg, entree, sortie);

    private static PeriodeParcours Parcours(string entree, string? sortie) =>
        new(Programme.Cvg, DateOnly.Parse(entree), sortie is null ? null : DateOnly.Parse(sortie));
}
