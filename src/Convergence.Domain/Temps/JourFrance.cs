namespace Convergence.Domain.Temps;

/// <summary>Days and hours as read on a clock in Paris: due dates end at midnight there, whatever the server's zone.</summary>
public static class JourFrance
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>Today in Paris.</summary>
    public static DateOnly Aujourdhui(TimeProvider horloge) => Du(horloge.GetUtcNow().UtcDateTime);

    /// <summary>The day in Paris of a UTC instant.</summary>
    public static DateOnly Du(DateTime instantUtc) => DateOnly.FromDateTime(Heure(instantUtc));

    /// <summary>The instant, UTC, at which the day begins in Paris.</summary>
    public static DateTime Debut(DateOnly jour) => TimeZoneInfo.ConvertTimeToUtc(jour.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Paris);

    /// <summary>The wall-clock time in Paris of a UTC instant, for display only.</summary>
    public static DateTime Heure(DateTime instantUtc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instantUtc, DateTimeKind.Utc), Paris);
}
