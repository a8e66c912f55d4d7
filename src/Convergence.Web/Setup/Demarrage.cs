using Convergence.Data;
using Convergence.Data.Chiffrement;
using Convergence.Data.Demonstration;
using Convergence.Data.Installation;
using Convergence.Data.Reference;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Pilotage.Bilans;
using Convergence.Web.Setup.Disponibilite;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Setup;

/// <summary>
/// What a start does before serving. In development: the schema, the reference and the demonstration pack. Elsewhere: nothing
/// is written; what no waiting can repair stops the start, the rest is said by /sante/pret.
/// </summary>
internal static partial class Demarrage
{
    public static async Task PreparerAsync(WebApplication app)
    {
        var arret = app.Lifetime.ApplicationStopping;
        DossierDonnees.Verifier(app.Services.GetRequiredService<OptionsBase>());
        if (app.Environment.IsDevelopment())
        {
            await InstallerAsync(app.Services, dire: null, arret);
            await DemonstrationAsync(app.Services, JourFrance.Aujourdhui(app.Services.GetRequiredService<TimeProvider>()), arret);
        }

        if (!app.Services.GetRequiredService<Coffre>().EstRegle)
        {
            SansCle(app.Logger);
        }

        var etat = await app.Services.GetRequiredService<DisponibiliteBase>().LireAsync(arret);
        if (etat.EstSansIssue)
        {
            throw new InstallationException(etat.Raison!);
        }

        if (!etat.EstPret)
        {
            EnAttente(app.Logger, etat.Raison);
        }
    }

    /// <summary>Schema, reference, bilans of the published year: the start in development, « base migrer » everywhere.</summary>
    /// <param name="services">The host.</param>
    /// <param name="dire">Receives the progress of what is long; null when the log is enough.</param>
    /// <param name="annulation">Stops between two steps.</param>
    public static async Task InstallerAsync(IServiceProvider services, Action<string>? dire, CancellationToken annulation)
    {
        await EnUneFoisAsync<BaseInstallation>(services, transaction: false, i => i.MigrerAsync(dire, annulation), annulation);
        await EnUneFoisAsync<ReferenceLoader>(services, transaction: true, l => l.ChargerAsync(annulation), annulation);
        await EnUneFoisAsync<BilansInitiauxService>(services, transaction: false, b => b.CreerAsync(annulation), annulation);
    }

    public static Task DemonstrationAsync(IServiceProvider services, DateOnly au, CancellationToken annulation) =>
        EnUneFoisAsync<DemonstrationLoader>(services, transaction: true, l => l.ChargerAsync(au, annulation), annulation);

    /// <summary>All or nothing: a start that is killed on the way begins again from where it stood, not from half a load.</summary>
    private static async Task EnUneFoisAsync<T>(IServiceProvider services, bool transaction, Func<T, Task> action, CancellationToken annulation)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var chargeur = scope.ServiceProvider.GetRequiredService<T>();
        if (!transaction)
        {
            await action(chargeur);
            return;
        }

        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                await using var tout = await db.Database.BeginTransactionAsync(annulation);
                await action(chargeur);
                await tout.CommitAsync(annulation);
            });
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Aucune clé de chiffrement (Chiffrement:Cles ou Chiffrement:Fichier) : les imports et le module sensible le disent et ne gardent rien. La commande « chiffrement creer » en écrit une."
    )]
    private static partial void SansCle(ILogger journal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Le portail attend sa base de données et répond 503 : {Raison}")]
    private static partial void EnAttente(ILogger journal, string? raison);
}
