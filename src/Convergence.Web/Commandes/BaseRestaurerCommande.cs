using System.CommandLine;
using Convergence.Data.Installation;
using Convergence.Data.Sauvegarde;
using Convergence.Web.Setup;
using Convergence.Web.Setup.Restauration;

namespace Convergence.Web.Commandes;

/// <summary>« base restaurer CHEMIN »: puts a backup in the place of the SQLite database, the portal being stopped.</summary>
internal static class BaseRestaurerCommande
{
    public static Command Creer(Execution execution)
    {
        var chemin = new Argument<string>("CHEMIN") { Description = "Sauvegarde à mettre en place, chiffrée ou non" };
        var cle = new Option<string?>("--cle") { Description = "Fichier des clés d’une sauvegarde chiffrée" };
        var commande = new Command(
            "restaurer",
            "Met une sauvegarde à la place de la base, portail arrêté : les sessions se ferment, les courriels attendent une confirmation, les effacements sont refaits"
        );
        commande.Arguments.Add(chemin);
        commande.Options.Add(cle);
        commande.SetAction(
            (lecture, annulation) =>
                execution.LancerAsync(async services =>
                {
                    if (services.GetRequiredService<OptionsBase>().Fournisseur == Fournisseur.SqlServer)
                    {
                        throw new InstallationException(
                            "SQL Server restaure lui-même ses bases : suivez docs/operations.md, puis lancez « base apres-restauration »."
                        );
                    }

                    var trousseau = BaseSauvegarderCommande.Trousseau(lecture.GetValue(cle));
                    var ancienne = await services.GetRequiredService<RestaurationBase>().RestaurerAsync(lecture.GetValue(chemin)!, trousseau, annulation);
                    await execution.Sortie.WriteLineAsync(
                        ancienne is null ? "Sauvegarde mise en place." : $"Sauvegarde mise en place. L’ancienne base est gardée : {ancienne}"
                    );
                    await TerminerAsync(execution, services, annulation);
                })
        );
        return commande;
    }

    /// <summary>« base apres-restauration »: the same end for a database that its server restored.</summary>
    public static Command CreerSuite(Execution execution)
    {
        var commande = new Command(
            "apres-restauration",
            "Après une restauration faite par SQL Server : ferme les sessions, retient les courriels, refait les effacements"
        );
        commande.SetAction((_, annulation) => execution.LancerAsync(services => TerminerAsync(execution, services, annulation)));
        return commande;
    }

    private static async Task TerminerAsync(Execution execution, IServiceProvider services, CancellationToken annulation)
    {
        await Demarrage.InstallerAsync(services, execution.Sortie.WriteLine, annulation);
        await using var scope = services.CreateAsyncScope();
        var fait = await scope.ServiceProvider.GetRequiredService<RestaurationService>().TerminerAsync(annulation);
        await execution.Sortie.WriteLineAsync(
            $"Sessions fermées : {fait.Sessions}. Dossiers de nouveau anonymisés : {fait.Effacements}. Les courriels attendent que l’administration les laisse partir, sur la page « Courriels »."
        );
        if (fait.Introuvables > 0)
        {
            await execution.Sortie.WriteLineAsync(
                $"{fait.Introuvables} effacement(s) noté(s) hors de la base n’y retrouvent pas leur dossier : il n’y était pas encore, ou il l’est déjà."
            );
        }
    }
}
