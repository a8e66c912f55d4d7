namespace Convergence.Testing;

/// <summary>The clock of the host: stands still until a test moves it. Timers keep the system's time.</summary>
public sealed class HorlogeDeTest : TimeProvider
{
    /// <summary>Sunday 22 November 2026, 10:00 in Paris: the day of the demonstration pack of the templates.</summary>
    public static readonly DateTimeOffset Depart = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private long _ticks = Depart.UtcTicks;

    public DateTimeOffset Maintenant
    {
        get => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _ticks, value.UtcTicks);
    }

    public override DateTimeOffset GetUtcNow() => Maintenant;

    public void Avancer(TimeSpan duree) => Maintenant += duree;
}
