using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers.Horloges;

/// <summary>What is true of every life, whatever its contracts, suspensions and prolongations.</summary>
public sealed class ProprietesTests
{
    public static TheoryData<int> Graines => Jeux.Graines;

    [Theory]
    [MemberData(nameof(Graines))]
    public void Les_termes_font_le_resultat(int graine)
    {
        var donnees = Jeux.Donnees(graine);
        foreach (var au in Jours(graine))
        {
            var lecture = HorlogesParcours.Lire(donnees, au);
            foreach (var explication in new[] { lecture.Pass.Explication, lecture.Plafond.Explication, lecture.Phc?.Explication }.OfType<Explication>())
            {
                Assert.Equal(explication.Termes.Single(t => t.Nature == NatureTerme.Resultat).Jours, explication.Somme);
                Assert.NotEmpty(explication.Phrases);
            }

            Assert.Equal(lecture.Pass.JoursRestants, Math.Max(0, lecture.Pass.Explication.Somme));
            Assert.Equal(lecture.Plafond.JoursRestants, Math.Max(0, lecture.Plafond.Explication.Somme));
        }
    }

    [Theory]
    [MemberData(nameof(Graines))]
    public void Le_temps_utilise_est_compte_jour_par_jour_une_seule_fois(int graine)
    {
        var donnees = Jeux.Donnees(graine);
        var au = Jours(graine)[0];
        var attendu = Enumerable
            .Range(0, au.DayNumber - Jeux.Origine.DayNumber)
            .Select(Jeux.Origine.AddDays)
            .Count(j =>
                donnees.Contrats.Any(c => c.Debut <= j && (c.Fin is null || j <= c.Fin) && ContratsPass.Formes[c.Forme].CompteDansPlafond)
                && !donnees.Suspensions.Any(s => s.Au(au).Contient(j))
            );
        Assert.Equal(attendu, HorlogePlafond.Au(donnees, au).JoursUtilises);
        Assert.Equal(attendu, HorlogePlafond.Au(donnees with { Contrats = [.. donnees.Contrats, .. donnees.Contrats] }, au).JoursUtilises);
    }

    [Theory]
    [MemberData(nameof(Graines))]
    public void Un_transfert_ne_change_pas_le_plafond(int graine)
    {
        var donnees = Jeux.Donnees(graine);
        foreach (var au in Jours(graine))
        {
            var (entier, rang) = (HorlogePlafond.Au(donnees, au), donnees.Contrats.Count / 2);
            var transfere = HorlogePlafond.Au(
                donnees with
                {
                    Contrats = [.. donnees.Contrats.Skip(rang)],
                    Ailleurs = TempsAilleurs.Du(donnees.Contrats.Take(rang).Select(c => (c, (DateOnly?)null)), donnees.Suspensions, au),
                },
                au
            );
            Assert.Equal(
                (entier.JoursUtilises, entier.JoursPlafond, entier.AtteintLe, entier.DepassementPrevu),
                (transfere.JoursUtilises, transfere.JoursPlafond, transfere.AtteintLe, transfere.DepassementPrevu)
            );
            Assert.Equal(transfere.Explication.Termes.Single(t => t.Nature == NatureTerme.Resultat).Jours, transfere.Explication.Somme);
        }
    }

    [Theory]
    [MemberData(nameof(Graines))]
    public void Une_suspension_de_plus_ne_retire_jamais_de_temps(int graine)
    {
        var donnees = Jeux.Donnees(graine);
        var suspendue = donnees with { Suspensions = [.. donnees.Suspensions, Jeux.Suspension(new Random(-graine))] };
        foreach (var au in Jours(graine))
        {
            var (avant, apres) = (HorlogesParcours.Lire(donnees, au), HorlogesParcours.Lire(suspendue, au));
            Assert.True(apres.Pass.JoursRestants >= avant.Pass.JoursRestants);
            Assert.True(apres.Pass.Fin >= avant.Pass.Fin);
            Assert.True(apres.Plafond.JoursRestants >= avant.Plafond.JoursRestants);
            Assert.True(apres.Plafond.JoursUtilises <= avant.Plafond.JoursUtilises);
        }
    }

    [Theory]
    [MemberData(nameof(Graines))]
    public void Une_prolongation_de_plus_ne_raccourcit_jamais_le_pass(int graine)
    {
        var donnees = Jeux.Donnees(graine);
        var prolongee = donnees with { Prolongations = [.. donnees.Prolongations, Jeux.Prolongation(new Random(-graine))] };
        foreach (var au in Jours(graine))
        {
            var (avant, apres) = (HorlogePass.Au(donnees, au), HorlogePass.Au(prolongee, au));
            Assert.True(apres.JoursRestants >= avant.JoursRestants && apres.Fin >= avant.Fin);
            Assert.Equal(avant.FinSansProlongation, apres.FinSansProlongation);
        }
    }

    [Theory]
    [MemberData(nameof(Graines))]
    public void Un_contrat_de_plus_ne_rend_jamais_de_temps(int graine)
    {
        var donnees = Jeux.Donnees(graine);
        var charge = donnees with { Contrats = [.. donnees.Contrats, Jeux.Contrat(new Random(-graine))] };
        AssertTous.Verifier(Jours(graine), au => Assert.True(HorlogePlafond.Au(charge, au).JoursRestants <= HorlogePlafond.Au(donnees, au).JoursRestants));
    }

    [Theory]
    [MemberData(nameof(Graines))]
    public void Le_reste_ne_remonte_jamais_avec_le_temps_et_tombe_d_un_jour_au_plus(int graine)
    {
        var donnees = Jeux.Donnees(graine) with
        {
            Suspensions = [.. Jeux.Donnees(graine).Suspensions.Where(s => s.Fin is not null)],
            Contrats = [.. Jeux.Donnees(graine).Contrats.Where(c => c.Fin is not null)],
        };
        var (pass, plafond) = (HorlogePass.Au(donnees, Jeux.Origine).JoursRestants!.Value, HorlogePlafond.Au(donnees, Jeux.Origine).JoursRestants);
        var utilise = false;
        foreach (var au in Enumerable.Range(1, 3400).Select(Jeux.Origine.AddDays).Where(j => j.Day is 1 or 15 or 28))
        {
            var (p, lu) = (HorlogePass.Au(donnees, au).JoursRestants!.Value, HorlogePlafond.Au(donnees, au));
            Assert.InRange(p, Math.Max(0, pass - 17), pass);

            // While nothing is used, the 60 months to come hold one leap day or two: they are only fixed by the first used day.
            Assert.InRange(lu.JoursRestants, utilise ? Math.Max(0, plafond - 17) : 0, utilise ? plafond : 1827);
            (pass, plafond, utilise) = (p, lu.JoursRestants, lu.JoursUtilises > 0);
        }
    }

    [Theory]
    [MemberData(nameof(Graines))]
    public void Un_jour_apres_la_fin_il_ne_reste_rien_et_la_veille_il_reste_un_jour(int graine)
    {
        var donnees = Jeux.Donnees(graine) with { Suspensions = [.. Jeux.Donnees(graine).Suspensions.Where(s => s.Fin is not null)] };
        var fin = HorlogePass.Au(donnees, Jeux.Origine).Fin!.Value;
        Assert.Equal(1, HorlogePass.Au(donnees, fin).JoursRestants);
        Assert.Equal((0, EtatPass.Expire), (HorlogePass.Au(donnees, fin.AddDays(1)).JoursRestants!.Value, HorlogePass.Au(donnees, fin.AddDays(1)).Etat!.Value));

        var au = Jours(graine)[0];
        var plafond = HorlogePlafond.Au(donnees, au);
        if (plafond is { EstAtteint: false, JoursUtilises: > 0 })
        {
            var continu = donnees with
            {
                Contrats =
                [
                    .. donnees.Contrats.Where(c => c.Debut < au).Select(c => c with { Fin = c.Fin is null || c.Fin >= au ? au.AddDays(-1) : c.Fin }),
                    new(au, null, FormeContrat.Cddi),
                ],
            };
            Assert.Equal(1, HorlogePlafond.Au(continu, plafond.AtteintLe).JoursRestants);
            Assert.True(HorlogePlafond.Au(continu, plafond.AtteintLe.AddDays(1)).EstAtteint);
            Assert.Equal(plafond.AtteintLe, HorlogePlafond.Au(continu, plafond.AtteintLe.AddDays(40)).AtteintLe);
        }
    }

    [Theory]
    [MemberData(nameof(Graines))]
    public void L_ordre_des_lignes_ne_change_rien(int graine)
    {
        var d = Jeux.Donnees(graine);
        var inverse = d with
        {
            Contrats = [.. d.Contrats.Reverse()],
            Suspensions = [.. d.Suspensions.Reverse()],
            Prolongations = [.. d.Prolongations.Reverse()],
            Parcours = [.. d.Parcours.Reverse()],
        };
        foreach (var au in Jours(graine))
        {
            var (a, b) = (HorlogesParcours.Lire(d, au), HorlogesParcours.Lire(inverse, au));
            Assert.Equal(
                (a.Pass.Fin, a.Plafond.AtteintLe, a.Phc?.Jours, a.Contrat, a.Suivi?.Fin, a.Projection),
                (b.Pass.Fin, b.Plafond.AtteintLe, b.Phc?.Jours, b.Contrat, b.Suivi?.Fin, b.Projection)
            );
            Assert.Equal(a.Alertes, b.Alertes);
        }
    }

    [Fact]
    public void Cinq_ans_sans_interruption_font_soixante_mois_quel_que_soit_le_premier_jour()
    {
        foreach (var debut in Enumerable.Range(0, 1500).Select(new DateOnly(2019, 1, 1).AddDays))
        {
            var donnees = new DonneesHorloges { Contrats = [new(debut, debut.AddMonths(60).AddDays(-1), FormeContrat.CddiCvg)] };
            var lendemain = HorlogePlafond.Au(donnees, debut.AddMonths(60));
            Assert.Equal((0, new Duree(60, 0), default(Duree), 0), (lendemain.JoursRestants, lendemain.Utilise, lendemain.Restant, lendemain.DepassementPrevu));
            Assert.Equal(debut.AddMonths(60).AddDays(-1), lendemain.AtteintLe);
            Assert.False(HorlogePlafond.Au(donnees, debut.AddMonths(60).AddDays(-1)).EstAtteint);
        }
    }

    private static List<DateOnly> Jours(int graine)
    {
        var hasard = new Random(graine * 7919);
        return [.. Enumerable.Range(0, 5).Select(_ => Jeux.Jour(hasard, 3500))];
    }
}
