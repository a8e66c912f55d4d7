using System.CommandLine;
using Convergence.Data.Chiffrement;
using Convergence.Data.Installation;
using Convergence.Domain;
using Convergence.Web.Composants;

namespace Convergence.Web.Commandes;

/// <summary>« chiffrement tourner »: everything encrypted is written again with the current key; stopped, it goes on at the next call.</summary>
internal static class ChiffrementTournerCommande
{
    public static Command Creer(Execution execution)
    {
        var commande = new Command(
            "tourner",
            "Chiffre de nouveau, avec la première clé du trousseau, ce que les autres ont chiffré (par lots ; reprend où il s’est arrêté)"
        );
        commande.SetAction(
            (_, annulation) =>
                execution.LancerAsync(async services =>
                {
                    if (await services.GetRequiredService<DiagnosticBase>().LireAsync(annulation) is { EstPret: false } etat)
                    {
                        throw new InstallationException(etat.Raison!);
                    }

                    await using var scope = services.CreateAsyncScope();
                    var courante = Courante(scope.ServiceProvider.GetRequiredService<Coffre>());
                    var bilan = await scope.ServiceProvider.GetRequiredService<RotationCles>().TournerAsync(annulation);
                    await execution.Sortie.WriteLineAsync(
                        $"Clé « {courante} » : {Formats.Compte(bilan.Rechiffrees, "contenu chiffré de nouveau", "contenus chiffrés de nouveau")}."
                    );
                    if (bilan.Illisibles == 0)
                    {
                        await execution.Sortie.WriteLineAsync(
                            "Les autres clés du trousseau ne lisent plus que les sceaux du journal : gardez-les dans le fichier."
                        );
                        return LigneCommande.Reussi;
                    }

                    throw new InstallationException(
                        $"{Formats.Compte(bilan.Illisibles, "contenu ne se lit", "contenus ne se lisent")} avec aucune clé du trousseau : remettez la clé qui manque, puis recommencez. Rien n’en est perdu."
                    );
                })
        );
        return commande;
    }

    private static string Courante(Coffre coffre)
    {
        try
        {
            return coffre.Trousseau.Courante.Nom;
        }
        catch (RegleMetierException e)
        {
            throw new InstallationException(e.Message, e);
        }
    }
}
