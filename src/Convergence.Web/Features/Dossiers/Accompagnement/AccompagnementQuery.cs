using Convergence.Domain.Temps;
using Convergence.Web.Features.Dossiers.Actions;
using Convergence.Web.Features.Dossiers.BilansFreins;
using Convergence.Web.Features.Dossiers.Cercle;
using Convergence.Web.Features.Dossiers.Mobilisations;
using Convergence.Web.Features.Dossiers.Sensible;
using Convergence.Web.Features.Dossiers.Shared;

namespace Convergence.Web.Features.Dossiers.Accompagnement;

/// <summary>The page of the accompaniment: the heading and its line of the journal, then five queries.</summary>
public sealed class AccompagnementQuery(
    DossierQuery dossiers,
    JournalDossierService journal,
    EvolutionFreinsQuery freins,
    CercleQuery cercle,
    ActionsQuery actions,
    MobilisationsQuery mobilisations,
    TimeProvider horloge
)
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
            entete,
            lus,
            await cercle.LireAsync(id, JourFrance.Aujourdhui(horloge), annulation),
            await actions.DernieresAsync(id, ActionsMontrees, annulation),
            await mobilisations.LireAsync(id, annulation)
        );
    }
}

public sealed record AccompagnementViewModel(
    EnteteDossier Entete,
    EvolutionFreinsViewModel Freins,
    CercleLu Cercle,
    IReadOnlyList<ActionLue> Actions,
    IReadOnlyList<MobilisationLue> Mobilisations
)
{
    public bool PeutModifier => Entete.PeutModifier;

    public string Adresse(string suite) => $"{Entete.Racine}/{suite}";
}
