using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Dossiers.Shared;

namespace Convergence.Web.Features.Dossiers.Salaries;

/// <summary>The first page of the file of a person.</summary>
public sealed class SalarieFicheQuery(DossierQuery dossiers, ElementsParcoursQuery elements, TimeProvider horloge)
{
    /// <summary>Null outside the scope.</summary>
    public async Task<SalarieFicheViewModel?> OuvrirAsync(Guid cle, CancellationToken annulation)
    {
        if (await dossiers.OuvrirAsync(cle, OngletDossier.Dossier, annulation) is not { } entete)
        {
            return null;
        }

        var lus = (await elements.LireAsync([entete.Salarie.Id], annulation))[entete.Salarie.Id];
        return new(entete, lus, lus.Horloges(JourFrance.Aujourdhui(horloge)));
    }
}

public sealed record SalarieFicheViewModel(EnteteDossier Entete, ElementsParcours Elements, LectureHorloges Horloges);
