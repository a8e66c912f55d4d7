using System.CommandLine;
using Convergence.Data.Installation;
using Convergence.Data.Journal;
using Convergence.Domain;
using Convergence.Web.Composants;

namespace Convergence.Web.Commandes;

/// <summary>« journal verifier »: computes the chain of seals again and names the first block that does not hold.</summary>
internal static class JournalVerifierCommande
{
    public static Command Creer(Execution execution)
    {
        var commande = new Command("verifier", "Relit tout le journal et ses sceaux ; nomme le premier bloc rompu");
        commande.SetAction(
            (_, annulation) =>
                execution.LancerAsync(async services =>
                {
                    if (await services.GetRequiredService<DiagnosticBase>().LireAsync(annulation) is { EstPret: false } etat)
                    {
                        throw new InstallationException(etat.Raison!);
                    }

                    await using var scope = services.CreateAsyncScope();
                    var bilan = await VerifierAsync(scope.ServiceProvider, annulation);
                    await execution.Sortie.WriteLineAsync(
                        $"{Formats.Compte(bilan.Blocs, "bloc intact", "blocs intacts")}, {Formats.Compte(bilan.Lignes, "ligne relue", "lignes relues")}, {Formats.Compte(bilan.Purges, "bloc purgé à son heure", "blocs purgés à leur heure")}."
                    );
                    if (bilan.Faute is { } faute)
                    {
                        throw new InstallationException(bilan.BlocRompu is { } bloc ? $"Le bloc {Formats.Nombre(bloc)} est rompu : {faute}" : faute);
                    }

                    await execution.Sortie.WriteLineAsync(
                        $"Le journal est intact. {Formats.Compte(bilan.EnAttente, "ligne attend son sceau", "lignes attendent leur sceau")}."
                    );
                    return LigneCommande.Reussi;
                })
        );
        return commande;
    }

    private static async Task<BilanJournal> VerifierAsync(IServiceProvider services, CancellationToken annulation)
    {
        try
        {
            return await services.GetRequiredService<VerificationJournalService>().VerifierAsync(annulation);
        }
        catch (RegleMetierException e)
        {
            throw new InstallationException(e.Message, e);
        }
    }
}
