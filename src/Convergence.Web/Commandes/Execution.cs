using System.Net.Sockets;
using System.Reflection;
using Convergence.Data.Installation;
using Convergence.Web.Setup;
using Convergence.Web.Setup.Journaux;
using Microsoft.AspNetCore.Connections;
using Serilog.Core.Enrichers;

namespace Convergence.Web.Commandes;

/// <summary>Runs a command, or the portal, and turns what stops it into one French sentence and an exit code.</summary>
internal sealed class Execution(string[] reglages, TextWriter sortie, TextWriter erreurs)
{
    public TextWriter Sortie => sortie;

    /// <summary>Serves until it is asked to stop.</summary>
    public static Task<int> ServirAsync(string[] args, TextWriter erreurs) => ProtegerAsync(erreurs, async retenir =>
        {
            var app = Application.Preparer(args).Build();
            retenir(app);
            await Demarrage.PreparerAsync(app);
            Application.Assembler(app);
            await app.StartAsync(CancellationToken.None);
            await app.WaitForShutdownAsync(CancellationToken.None);
            return LigneCommande.Reussi;
        });

    /// <summary>Runs a command on the services of the host, which does not listen.</summary>
    public Task<int> LancerAsync(Func<IServiceProvider, Task<int>> action) => ProtegerAsync(erreurs, async retenir =>
        {
            var app = Application.Preparer(reglages, pourCommande: true).Build();
            retenir(app);
            return await action(app.Services);
        });

    public Task<int> LancerAsync(Func<IServiceProvider, Task> action) =>
        LancerAsync(async services =>
        {
            await action(services);
            return LigneCommande.Reussi;
        });

    private static async Task<int> ProtegerAsync(TextWriter erreurs, Func<Action<WebApplication>, Task<int>> action)
    {
        WebApplication? app = null;
        try
        {
            return await action(a => app = a);
        }
        catch (Exception e) when (Phrase(e, app) is { } phrase)
        {
            await erreurs.WriteLineAsync(phrase);
            Consigner(app, e);
            return LigneCommande.Refuse;
        }
        finally
        {
            // Writes what the log still holds.
            if (app is not null)
            {
                await app.DisposeAsync();
            }
        }
    }

    /// <summary>
    /// Null for what must go through: the signal by which the EF tool stops the host, and any fault under a test host,
    /// which shows it better.
    /// </summary>
    private static string? Phrase(Exception e, WebApplication? app) =>
        e switch
        {
            HostAbortedException => null,
            InstallationException i => i.Message,
            OperationCanceledException => "Interrompu.",
            IOException { InnerException: AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } } =>
                $"L’adresse {Adresses(app)} est déjà prise par un autre programme. Arrêtez-le, ou choisissez-en une autre : --urls http://127.0.0.1:5081",
            IOException { InnerException: SocketException { SocketErrorCode: SocketError.AccessDenied } }
            or SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                $"Le système refuse l’adresse {Adresses(app)}. Choisissez un port au-dessus de 1024 : --urls http://127.0.0.1:5081",
            InvalidOperationException when e.Message.EndsWith("is not a valid Serilog level.", StringComparison.Ordinal) =>
                "Un niveau de journal (Serilog:MinimumLevel) n’existe pas : choisissez Verbose, Debug, Information, Warning, Error ou Fatal.",
            FormatException or ArgumentException when AdresseMalEcrite(app) is { } adresse =>
                $"« {adresse} » n’est pas une adresse à servir. Écrivez par exemple --urls http://127.0.0.1:5081",
            _ when Assembly.GetEntryAssembly() != typeof(Execution).Assembly => null,
            _ when app is null =>
                $"L’application n’a pas pu lire ses réglages ({e.GetType().Name}). Vérifiez appsettings.json, l’environnement et la ligne de commande.",
            _ =>
                $"L’application s’est arrêtée sur une erreur inattendue ({e.GetType().Name}). Le détail est dans le dossier « {JournauxSetup.Dossier} » des données.",
        };

    private static string? AdresseMalEcrite(WebApplication? app) =>
        app
            ?.Configuration["urls"]
            ?.Split(';')
            .FirstOrDefault(a =>
                !Uri.TryCreate(
                    a.Trim().Replace("*", "hote", StringComparison.Ordinal).Replace("+", "hote", StringComparison.Ordinal),
                    UriKind.Absolute,
                    out var uri
                ) || uri.Scheme is not ("http" or "https")
            );

    private static string Adresses(WebApplication? app) =>
        app is null ? "demandée" : string.Join(", ", app.Urls.DefaultIfEmpty(app.Configuration["urls"] ?? "demandée"));

    /// <summary>The stack goes to the file; without a host there is no file yet, and the sentence is enough.</summary>
    private static void Consigner(WebApplication? app, Exception e)
    {
        if (app is not null)
        {
            using var portee = Serilog.Context.LogContext.Push(new PropertyEnricher(JournauxSetup.FichierSeul, true));
            app.Logger.LogCritical(e, "L’application s’arrête");
        }
    }
}
