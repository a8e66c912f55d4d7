using Convergence.Domain.Temps;
using Convergence.Web.Features.SalarieActions;
using Convergence.Web.Features.SalarieCercle;
using Convergence.Web.Features.SalarieFreins;
using Convergence.Web.Features.SalarieMobilisations;
using Convergence.Web.Features.Salaries;

namespace Convergence.Web.Features.SalarieAccompagnement;

/// <summary>The page of the accompaniment: the heading and its line of the journal, then five queries.</summary>
public sealed class AccompagnementQuery(DossierQuery dossiers, EvolutionFreinsQuery freins, CercleQuery cercle, ActionsQuery actions, MobilisationsQuery mobilisations, TimeProvider horloge)
{
    private const int ActionsMontrees = 8;

    /// <summary>Null outside the scope.</summary>
    public async Task<AccompagnementViewModel?> OuvrirAsync(Guid cle, CancellationToken annulation)
    {
        if (await dossiers.OuvrirAsync(cle, OngletDossier.Accompagnement, annulation) is not { } entete)
        {
            return null;
        }

        var id = entete.Salarie.Id;
        return new(
            entete, await freins.LireAsync(id, annulation), await cercle.LireAsync(id, JourFrance.Aujourdhui(horloge), annulation),
            await actions.DernieresAsync(id, ActionsMontrees, annulation), await mobilisations.LireAsync(id, annulation));
    }
}

public sealed record AccompagnementViewModel(EnteteDossier Entete, EvolutionFreinsViewModel Freins, CercleLu Cercle, IReadOnlyList<ActionLue> Actions, IReadOnlyList<MobilisationLue> Mobilisations)
{
    public bool PeutModifier => Entete.PeutModifier;

    public string Adresse(string suite) => $"{Entete.Racine}/{suite}";
}
