using Convergence.Domain.Temps;
using Convergence.Web.Features.SalarieActions;
using Convergence.Web.Features.SalarieCercle;
using Convergence.Web.Features.SalarieFreins;
using Convergence.Web.Features.SalarieMobilisations;
using Convergence.Web.Features.Salaries;
using Convergence.Web.Features.SalarieSensible;

namespace Convergence.Web.Features.SalarieAccompagnement;

/// <summary>The page of the accompaniment: the heading and its line of the journal, then five queries.</summary>
public sealed class AccompagnementQuery(DossierQuery dossiers, JournalDossierService journal, EvolutionFreinsQuery freins, CercleQuery cercle, ActionsQuery actions, MobilisationsQuery mobilisations, TimeProvider horloge)
{
    private const int ActionsMontrees = 8;

    /// <summary>Null outside the scope.</summary>
    public async Task<AccompagnementViewModel?> OuvrirAsync(Guid cle, CancellationToken annulation)
    {
        if (await dossiers.EnteteAsync(cle, OngletDossier.Accompagnement, annulation) is not { } entete)
        {
            return null;
        }

        var (id, lus) = (entete.Salarie.Id, await freins.LireAsync(entete.Salarie, avecSensibles: true, annulation));
        await journal.OuvrirAsync(entete.Salarie, JournalSensible.Noms(lus.Sensibles.Ouverts), annulation);
        return new(
            entete, lus, await cercle.LireAsync(id, JourFrance.Aujourdhui(horloge), annulation),
            await actions.DernieresAsync(id, ActionsMontrees, annulation), await mobilisations.LireAsync(id, annulation));
    }
}

public sealed record AccompagnementViewModel(EnteteDossier Entete, EvolutionFreinsViewModel Freins, CercleLu Cercle, IReadOnlyList<ActionLue> Actions, IReadOnlyList<MobilisationLue> Mobilisations)
{
    public bool PeutModifier => Entete.PeutModifier;

    public string Adresse(string suite) => $"{Entete.Racine}/{suite}";
}
