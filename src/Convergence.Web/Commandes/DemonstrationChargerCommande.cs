using System.CommandLine;
using System.Globalization;
using Convergence.Data;
using Convergence.Data.Installation;
using Convergence.Data.Reference;
using Convergence.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Commandes;

/// <summary>« demonstration charger --au DATE »: never in production, once.</summary>
internal static class DemonstrationChargerCommande
{
    private static readonly string[] FormatsDate = ["yyyy-MM-dd", "dd/MM/yyyy"];

    public static Command Creer(Execution execution)
    {
        var au = new Option<DateOnly>("--au")
        {
            Description = "Jour de la dernière campagne, par exemple 2026-11-22 ou 22/11/2026",
            HelpName = "DATE",
            Required = true,
            CustomParser = r =>
            {
                if (!DateOnly.TryParseExact(r.Tokens[0].Value, FormatsDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                {
                    r.AddError($"« {r.Tokens[0].Value} » n’est pas une date. Écrivez par exemple 2026-11-22 ou 22/11/2026.");
                }

                return date;
            },
        };
        var commande = new Command("charger", "Ajoute des chantiers, des comptes et des campagnes fictifs (refusé en production)");
        commande.Options.Add(au);
        commande.SetAction(
            (lecture, annulation) =>
                execution.LancerAsync(async services =>
                {
                    if (services.GetRequiredService<IHostEnvironment>().IsProduction())
                    {
                        throw new InstallationException("Refusé : les données de démonstration ne se chargent pas en production (ASPNETCORE_ENVIRONMENT).");
                    }

                    await Demarrage.InstallerAsync(services, dire: null, annulation);
                    if (await DejaChargeeAsync(services, annulation) is { } date)
                    {
                        throw new InstallationException(
                            $"Refusé : les données de démonstration sont déjà chargées (au {EnFrancais(date)}). Pour d’autres, partez d’un dossier de données vide."
                        );
                    }

                    await Demarrage.DemonstrationAsync(services, lecture.GetValue(au), annulation);
                    await execution.Sortie.WriteLineAsync("Données de démonstration chargées. Les comptes sont sur la page de connexion.");
                })
        );
        return commande;
    }

    private static string EnFrancais(string date) =>
        DateOnly.TryParseExact(date, FormatsDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? Composants.Formats.Date(jour) : date;

    private static async Task<string?> DejaChargeeAsync(IServiceProvider services, CancellationToken annulation)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ConvergenceDbContext>()
            .Reglages.Where(r => r.Code == Reglage.Demonstration)
            .Select(r => r.Valeur)
            .SingleOrDefaultAsync(annulation);
    }
}
