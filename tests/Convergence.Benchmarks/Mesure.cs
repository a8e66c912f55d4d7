using System.Diagnostics;

namespace Convergence.Benchmarks;

/// <summary>Ratios A/B of pairs measured in turn, so that a machine that slows down slows both.</summary>
internal sealed record Mesure(string Nom, string Borne, IReadOnlyList<double> Rapports)
{
    private const int Paires = 9;

    public double Mediane => Rapports.Order().ElementAt(Rapports.Count / 2);

    public double Minimum => Rapports.Min();

    public double Maximum => Rapports.Max();

    /// <summary>
    /// Time of <paramref name="a"/> over time of <paramref name="b"/>, each repeated <paramref name="repetitions"/> times a pair, after a warm-up.
    /// </summary>
    public static async Task<Mesure> RapportAsync(string nom, string borne, int repetitions, Func<Task> a, Func<Task> b)
    {
        await ChronometrerAsync(repetitions, a);
        await ChronometrerAsync(repetitions, b);
        var rapports = new List<double>();
        for (var paire = 0; paire < Paires; paire++)
        {
            var tempsA = await ChronometrerAsync(repetitions, a);
            rapports.Add(tempsA / await ChronometrerAsync(repetitions, b));
        }

        Console.WriteLine($"{nom} : {repetitions * (Paires + 1) * 2} requêtes");
        return new Mesure(nom, borne, rapports);
    }

    private static async Task<double> ChronometrerAsync(int repetitions, Func<Task> action)
    {
        var debut = Stopwatch.GetTimestamp();
        for (var i = 0; i < repetitions; i++)
        {
            await action();
        }

        return Stopwatch.GetElapsedTime(debut).TotalMilliseconds;
    }
}
