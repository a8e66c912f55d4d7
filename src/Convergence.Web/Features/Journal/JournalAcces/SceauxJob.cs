using Convergence.Data.Journal;
using Convergence.Web.Setup.Disponibilite;
using Convergence.Web.Setup.Nuit;
using Convergence.Web.Setup.Travaux;

namespace Convergence.Web.Features.Journal.JournalAcces;

/// <summary>
/// Each night: seals what the journal holds, notes the seals outside the database, erases what has been kept long enough, then checks the whole chain. The
/// seals and a chain that does not hold are events of security in the log.
/// </summary>
internal sealed partial class SceauxJob(
    IServiceScopeFactory scopes,
    TravailUnique travail,
    DisponibiliteBase disponibilite,
    TimeProvider horloge,
    ILogger<SceauxJob> journal
) : TravailDeNuit(scopes, travail, disponibilite, horloge, journal)
{
    /// <summary>What the job returns when the fault is not in a block.</summary>
    private const int SansBloc = -1;

    public override string Nom => "Journal scellé et vérifié";

    /// <summary>Number of the first block that does not hold; 0 when the journal is intact.</summary>
    protected override async Task<int> FaireAsync(IServiceProvider services, CancellationToken annulation)
    {
        var sceaux = services.GetRequiredService<ScellementService>();
        foreach (var bloc in await sceaux.ScellerAsync(annulation))
        {
            Scelle(journal, bloc.Numero, bloc.Lignes, bloc.Cle, Convert.ToHexStringLower(bloc.Sceau));
        }

        await sceaux.NoterAsync(annulation);
        if (await sceaux.PurgerAsync(annulation) is > 0 and var purges)
        {
            Purge(journal, purges);
        }

        var bilan = await services.GetRequiredService<VerificationJournalService>().VerifierAsync(annulation);
        if (bilan.EstIntact)
        {
            return 0;
        }

        Rompu(journal, bilan.BlocRompu, bilan.Faute);
        return (int?)bilan.BlocRompu ?? SansBloc;
    }

    protected override string Dire(int nombre) =>
        nombre switch
        {
            0 => "intact",
            SansBloc => "à vérifier (commande « journal verifier »)",
            _ => $"le bloc {nombre} est rompu (commande « journal verifier »)",
        };

    [LoggerMessage(Level = LogLevel.Information, Message = "Sécurité : bloc {Bloc} du journal scellé, {Lignes} lignes, clé {Cle}, sceau {Sceau}")]
    private static partial void Scelle(ILogger journal, long bloc, int lignes, string cle, string sceau);

    [LoggerMessage(Level = LogLevel.Information, Message = "Sécurité : {Blocs} blocs du journal purgés, leur durée est passée")]
    private static partial void Purge(ILogger journal, int blocs);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Sécurité : le journal n’est pas intact (bloc {Bloc}) : {Faute}")]
    private static partial void Rompu(ILogger journal, long? bloc, string? faute);
}
