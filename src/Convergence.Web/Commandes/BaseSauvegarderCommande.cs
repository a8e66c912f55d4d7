using System.CommandLine;
using Convergence.Data.Chiffrement;
using Convergence.Data.Installation;
using Convergence.Data.Sauvegarde;
using Microsoft.Data.SqlClient;

namespace Convergence.Web.Commandes;

/// <summary>« base sauvegarder CHEMIN »: copies the SQLite database in use; on SQL Server, says how the server does it.</summary>
internal static class BaseSauvegarderCommande
{
    public static Command Creer(Execution execution)
    {
        var chemin = new Argument<string>("CHEMIN") { Description = "Fichier à écrire ; il ne doit pas exister" };
        var cle = new Option<string?>("--cle") { Description = "Fichier de clés (« chiffrement creer ») dont la première chiffre la copie" };
        var commande = new Command("sauvegarder", "Copie la base dans un fichier, pendant que le portail sert, et vérifie la copie");
        commande.Arguments.Add(chemin);
        commande.Options.Add(cle);
        commande.SetAction(
            (lecture, annulation) =>
                execution.LancerAsync(async services =>
                {
                    var cible = lecture.GetValue(chemin)!;
                    var options = services.GetRequiredService<OptionsBase>();
                    if (options.Fournisseur == Fournisseur.SqlServer)
                    {
                        await execution.Sortie.WriteLineAsync(OrdreSqlServer(options, cible));
                        return;
                    }

                    await services.GetRequiredService<SauvegardeBase>().CopierAsync(cible, Trousseau(lecture.GetValue(cle))?.Courante, annulation);
                    await execution.Sortie.WriteLineAsync($"Sauvegarde écrite et vérifiée : {Path.GetFullPath(cible)}");
                })
        );
        return commande;
    }

    /// <summary>The keys of a file; null when none is named.</summary>
    /// <exception cref="InstallationException">No such file, or no keys in it.</exception>
    internal static Trousseau? Trousseau(string? fichier) =>
        fichier is null ? null
        : FichierCles.Lire(fichier) is { } texte ? Data.Chiffrement.Trousseau.Lire(texte)
        : throw new InstallationException($"Il n’y a pas de fichier de clés « {Path.GetFullPath(fichier)} ».");

    private static string OrdreSqlServer(OptionsBase options, string cible)
    {
        var nom = new SqlConnectionStringBuilder(options.Connexion).InitialCatalog is { Length: > 0 } n ? n : "Convergence";
        return $"""
            SQL Server sauvegarde lui-même ses bases. Exécutez sur le serveur (le chemin est celui du serveur) :
              BACKUP DATABASE [{nom.Replace("]", "]]", StringComparison.Ordinal)}] TO DISK = N'{cible.Replace(
                "'",
                "''",
                StringComparison.Ordinal
            )}' WITH CHECKSUM, COMPRESSION, INIT;
              RESTORE VERIFYONLY FROM DISK = N'{cible.Replace("'", "''", StringComparison.Ordinal)}' WITH CHECKSUM;
            """;
    }
}
