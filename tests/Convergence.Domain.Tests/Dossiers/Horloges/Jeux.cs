using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Tests.Dossiers.Horloges;

/// <summary>Random lives with a fixed seed: a failing seed is the example that reproduces the fault.</summary>
internal static class Jeux
{
    /// <summary>Seeds of the property tests.</summary>
    public static TheoryData<int> Graines => [.. Enumerable.Range(1, 120)];

    public static readonly DateOnly Origine = new(2019, 1, 1);

    public static DateOnly Jour(Random hasard, int etendue = 3000) => Origine.AddDays(hasard.Next(etendue));

    public static DonneesHorloges Donnees(int graine)
    {
        var hasard = new Random(graine);
        return new DonneesHorloges
        {
            PassDebut = Jour(hasard, 1500),
            Contrats = [.. Enumerable.Range(0, hasard.Next(0, 8)).Select(_ => Contrat(hasard))],
            Suspensions = [.. Enumerable.Range(0, hasard.Next(0, 6)).Select(_ => Suspension(hasard))],
            Prolongations = [.. Enumerable.Range(0, hasard.Next(0, 3)).Select(_ => Prolongation(hasard))],
            Parcours = [.. Enumerable.Range(0, hasard.Next(0, 3)).Select(_ => Parcours(hasard))],
        };
    }

    public static PeriodeContrat Contrat(Random hasard)
    {
        var debut = Jour(hasard);
        return new(hasard.Next(12) == 0 ? null : debut, hasard.Next(6) == 0 ? null : debut.AddDays(hasard.Next(-2, 900)), (FormeContrat)hasard.Next(1, 8));
    }

    public static PeriodeSuspension Suspension(Random hasard)
    {
        var debut = Jour(hasard);
        return new(debut, hasard.Next(5) == 0 ? null : debut.AddDays(hasard.Next(0, 400)));
    }

    public static PeriodeProlongation Prolongation(Random hasard)
    {
        var debut = Jour(hasard);
        return new(debut, debut.AddDays(hasard.Next(0, 500)), hasard.Next(6) is var m && m == 0 ? null : (MotifProlongation)m);
    }

    private static PeriodeParcours Parcours(Random hasard)
    {
        var entree = Jour(hasard);
        return new(hasard.Next(2) == 0 ? Programme.Cvg : Programme.Phc, entree, hasard.Next(2) == 0 ? null : entree.AddDays(hasard.Next(0, 700)));
    }
}
