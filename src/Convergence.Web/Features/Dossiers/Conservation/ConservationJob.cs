using Convergence.Data.Dossiers;
using Convergence.Web.Setup.Disponibilite;
using Convergence.Web.Setup.Nuit;
using Convergence.Web.Setup.Travaux;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Features.Dossiers.Conservation;

/// <summary>Proposes each night what is due; a person confirms.</summary>
internal sealed class ConservationJob(
    IServiceScopeFactory scopes,
    TravailUnique travail,
    DisponibiliteBase disponibilite,
    TimeProvider horloge,
    IOptions<ConservationOptions> options,
    ILogger<ConservationJob> journal
) : TravailDeNuit(scopes, travail, disponibilite, horloge, journal)
{
    public override string Nom => "Dossiers à archiver ou à anonymiser";

    protected override (string Singulier, string Pluriel) Unite => ("dossier proposé", "dossiers proposés");

    protected override Task<int> FaireAsync(IServiceProvider services, CancellationToken annulation) =>
        services.GetRequiredService<PropositionsConservationService>().ProposerAsync(options.Value.AnneesArchive, annulation);
}
