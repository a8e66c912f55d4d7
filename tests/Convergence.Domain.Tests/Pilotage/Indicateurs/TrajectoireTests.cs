using Convergence.Domain.Pilotage.Indicateurs;

namespace Convergence.Domain.Tests.Pilotage.Indicateurs;

public sealed class TrajectoireTests
{
    [Fact]
    public void La_droite_va_du_dernier_realise_a_la_cible_une_annee_a_la_fois()
    {
        var t = Trajectoire.Pour(Creer(6000, "ACCOMPAGNEES_CVG"), [new(2023, 3448, "Rapport")]);
        Assert.Null(t.SansDroite);
        Assert.Equal([(2023, 3448m), (2024, 4086m), (2025, 4724m), (2026, 5362m), (2027, 6000m)], t.Annees.Select(a => (a.Annee, a.Jalon!.Value)));
        Assert.Equal([3448m, null, null, null, null], t.Annees.Select(a => a.Realise));
    }

    [Fact]
    public void Elle_part_du_dernier_realise_et_garde_les_precedents()
    {
        var t = Trajectoire.Pour(Creer(6000, "ACCOMPAGNEES_CVG"), [new(2025, 4000, null), new(2023, 3448, null)]);
        Assert.Equal([3448m, null, 4000m, null, null], t.Annees.Select(a => a.Realise));
        Assert.Equal([null, null, 4000m, 5000m, 6000m], t.Annees.Select(a => a.Jalon));
    }

    [Fact]
    public void Des_parcours_et_des_personnes_ne_font_pas_une_droite()
    {
        var t = Trajectoire.Pour(Creer(2000, null, "parcours"), [], Catalogue.AccompagneesPhc, new(2023, 867, null));
        Assert.Empty(t.Annees);
        Assert.Contains("2\u202F000 est un nombre de parcours", t.SansDroite, StringComparison.Ordinal);
        Assert.Contains("867 en 2023", t.SansDroite, StringComparison.Ordinal);
        Assert.Contains("ne mesurent pas la même chose", t.SansDroite, StringComparison.Ordinal);
    }

    [Fact]
    public void Sans_echeance_ou_sans_realise_la_raison_est_dite()
    {
        Assert.Contains(
            "L’échéance n’est pas écrite",
            Trajectoire.Pour(Creer(7, "ACCOMPAGNEES_CVG", echeance: null), [new(2023, 3, null)]).SansDroite,
            StringComparison.Ordinal
        );
        Assert.Contains("Aucune valeur réalisée", Trajectoire.Pour(Creer(7, "ACCOMPAGNEES_CVG"), [new(2027, 3, null)]).SansDroite, StringComparison.Ordinal);
    }

    private static Objectif Creer(decimal valeur, string? indicateur, string unite = "salariés", string? echeance = "2027") =>
        new()
        {
            Code = "O",
            Programme = Programme.Cvg,
            Libelle = "Objectif",
            Valeur = valeur,
            Unite = unite,
            Origine = "Pacte",
            CodeIndicateur = indicateur,
            Echeance = echeance,
            BaseInconnue = true,
        };
}
