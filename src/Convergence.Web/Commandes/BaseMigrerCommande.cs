using System.CommandLine;
using Convergence.Data.Installation;
using Convergence.Web.Setup;

namespace Convergence.Web.Commandes;

/// <summary>« base migrer »: what a production start never does by itself.</summary>
internal static class BaseMigrerCommande
{
    public static Command Creer(Execution execution)
    {
        var commande = new Command("migrer", "Crée la base ou la met à jour, et charge les données de référence");
        commande.SetAction(
            (_, annulation) =>
                execution.LancerAsync(async services =>
                {
                    await Demarrage.InstallerAsync(services, execution.Sortie.WriteLine, annulation);
                    var etat = await services.GetRequiredService<DiagnosticBase>().LireAsync(annulation);
                    await execution.Sortie.WriteLineAsync(etat.EstPret ? "La base de données est à jour." : etat.Raison);
                    return etat.EstPret ? LigneCommande.Reussi : LigneCommande.Refuse;
                })
        );
        return commande;
    }
}
