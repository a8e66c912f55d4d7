using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;

namespace Convergence.Web.Features.Dossiers.Alertes;

/// <summary>The ends to prepare in the open files of the scope, the nearest first.</summary>
public sealed class AlertesQuery(DossiersOuvertsQuery dossiers)
{
    public async Task<AlertesViewModel> LireAsync(AlertesFiltreForm filtre, CancellationToken annulation)
    {
        var lignes = (await dossiers.LireAsync(annulation))
            .SelectMany(d => d.Horloges.Alertes.Select(a => new AlerteLigne(d, a)))
            .OrderBy(l => l.Alerte.Echeance)
            .ThenBy(l => l.Dossier.Nom, StringComparer.CurrentCulture)
            .ThenBy(l => l.Dossier.SalarieId)
            .ToList();
        var filtres = new FiltresAlertes(lignes, filtre);

        // Alerts are what the clocks compute of each file: there is no table behind them.
        return new(filtre, filtres, PageListe.Decouper(filtres.Retenus, filtre.Page));
    }
}

public sealed record AlertesViewModel(AlertesFiltreForm Filtre, FiltresAlertes Filtres, PageListe<AlerteLigne> Page);
