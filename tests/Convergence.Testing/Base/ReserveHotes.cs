using System.Collections.Concurrent;

namespace Convergence.Testing.Base;

/// <summary>
/// Ordinary hosts, lent to one test class after another. Starting an application costs a second of processor, putting its database back a
/// few hundredths: a run starts as many as run side by side.
/// </summary>
internal static class ReserveHotes
{
    private static readonly ConcurrentDictionary<(bool AvecDemonstration, bool SurKestrel), ConcurrentBag<Hote>> Libres = new();

    static ReserveHotes() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var hote in Libres.Values.SelectMany(l => l))
            {
                hote.EffacerDonneesAsync().AsTask().GetAwaiter().GetResult();
            }
        };

    public static async Task<Hote> PrendreAsync(bool avecDemonstration, bool surKestrel) =>
        De(avecDemonstration, surKestrel).TryTake(out var libre) ? libre : await Hote.DemarrerAsync(BaseDeTest.Creer(avecDemonstration), surKestrel, _ => { });

    public static async Task RendreAsync(Hote hote, bool avecDemonstration)
    {
        if (await hote.RemettreANeufAsync())
        {
            De(avecDemonstration, hote.AdresseKestrel is not null).Add(hote);
        }
        else
        {
            await hote.DisposeAsync();
        }
    }

    private static ConcurrentBag<Hote> De(bool avecDemonstration, bool surKestrel) => Libres.GetOrAdd((avecDemonstration, surKestrel), _ => []);
}
