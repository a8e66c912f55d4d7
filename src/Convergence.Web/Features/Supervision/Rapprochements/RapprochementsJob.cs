using Convergence.Web.Setup.Disponibilite;
using Convergence.Web.Setup.Nuit;
using Convergence.Web.Setup.Travaux;

namespace Convergence.Web.Features.Supervision.Rapprochements;

/// <summary>Matches the files of the network each night: never on demand, so that nobody types an identity and waits for the answer.</summary>
internal sealed class RapprochementsJob(
    IServiceScopeFactory scopes,
    TravailUnique travail,
    DisponibiliteBase disponibilite,
    TimeProvider horloge,
    ILogger<RapprochementsJob> journal
) : TravailDeNuit(scopes, travail, disponibilite, horloge, journal)
{
    public override string Nom => "Paires de dossiers rapprochés dans le réseau";

    protected override (string Singulier, string Pluriel) Unite => ("paire rapprochée", "paires rapprochées");

    public override bool SeDemande => false;

    protected override Task<int> FaireAsync(IServiceProvider services, CancellationToken annulation) =>
        services.GetRequiredService<CalculRapprochementsService>().CalculerAsync(annulation);
}
