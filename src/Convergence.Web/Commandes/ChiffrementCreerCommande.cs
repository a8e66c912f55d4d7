using System.CommandLine;
using Convergence.Data.Chiffrement;
using Convergence.Domain.Temps;

namespace Convergence.Web.Commandes;

/// <summary>« chiffrement creer CHEMIN »: writes a new key, in any environment, because somebody asked for it.</summary>
internal static class ChiffrementCreerCommande
{
    public static Command Creer(Execution execution)
    {
        var chemin = new Argument<string>("CHEMIN") { Description = "Fichier des clés : créé s’il n’existe pas, sinon la nouvelle clé y devient la première" };
        var commande = new Command("creer", "Écrit une nouvelle clé de chiffrement dans un fichier que seul son propriétaire lit");
        commande.Arguments.Add(chemin);
        commande.SetAction(
            (lecture, _) =>
                execution.LancerAsync(async services =>
                {
                    var fichier = Path.GetFullPath(lecture.GetValue(chemin)!);
                    var nom = FichierCles.Ajouter(fichier, JourFrance.Aujourdhui(services.GetRequiredService<TimeProvider>()));
                    await execution.Sortie.WriteLineAsync(
                        $"Clé « {nom} » écrite dans {fichier}. Gardez-en une copie hors du serveur, loin des sauvegardes de la base. Indiquez le fichier dans Chiffrement:Fichier, redémarrez le portail, puis lancez « chiffrement tourner »."
                    );
                })
        );
        return commande;
    }
}
