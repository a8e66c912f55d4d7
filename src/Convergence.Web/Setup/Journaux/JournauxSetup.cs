using System.Globalization;
using Convergence.Data.Installation;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;
using Serilog.Settings.Configuration;

namespace Convergence.Web.Setup.Journaux;

/// <summary>Readable lines on the console, one JSON object a line in « journaux » of the data folder. Levels: section « Serilog ».</summary>
internal static class JournauxSetup
{
    /// <summary>Property of an event that the console does not repeat: a plain sentence was already printed there.</summary>
    public const string FichierSeul = "FichierSeul";

    public const string Dossier = "journaux";

    private const int JoursGardes = 31;

    private const long TailleFichier = 50 * 1024 * 1024;

    private const string LigneConsole = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    private const string CategorieHote = "\"Microsoft.Extensions.Hosting.Internal.Host\"";

    public static void AjouterJournaux(this WebApplicationBuilder builder, OptionsBase donnees, bool pourCommande)
    {
        // Named assemblies: the default scans every one of the application at each start.
        var lecture = new ConfigurationReaderOptions(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly);
        var journal = new LoggerConfiguration()
            // Said here too, not only in appsettings.json: at Information the framework writes the whole address of each request.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .ReadFrom.Configuration(builder.Configuration, lecture)
            .Enrich.FromLogContext()
            .Enrich.With<SansDonneePersonnelle>()
            .WriteTo.Logger(console => SurConsole(console, pourCommande))
            .WriteTo.File(
                new SansCourrielFormatter(new JsonFormatter(formatProvider: CultureInfo.InvariantCulture)),
                Path.Combine(donnees.Dossier, Dossier, "convergence-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: JoursGardes,
                fileSizeLimitBytes: TailleFichier,
                rollOnFileSizeLimit: true,
                shared: true
            )
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(journal, dispose: true);
    }

    private static void SurConsole(LoggerConfiguration console, bool pourCommande) =>
        console
            .Filter.ByExcluding(e => e.Properties.ContainsKey(FichierSeul) || EstEchecDeDemarrage(e))
            .WriteTo.Console(Console(), restrictedToMinimumLevel: pourCommande ? LogEventLevel.Error : LogEventLevel.Verbose);

    /// <summary>The host writes the stack of what stops it; <see cref="Commandes.Execution"/> says it in a sentence.</summary>
    private static bool EstEchecDeDemarrage(LogEvent e) =>
        e.Level >= LogEventLevel.Error && e.Properties.TryGetValue("SourceContext", out var categorie) && categorie.ToString() == CategorieHote;

    private static SansCourrielFormatter Console() => new(new MessageTemplateTextFormatter(LigneConsole, CultureInfo.InvariantCulture));
}
