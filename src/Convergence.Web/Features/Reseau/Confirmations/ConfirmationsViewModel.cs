using Convergence.Domain;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Reseau.Confirmations;

public sealed record ConfirmationsViewModel(
    ConfirmationsFiltreForm Filtre,
    PageListe<AdhesionAConfirmer> Page,
    IReadOnlyList<SelectListItem> Territoires,
    IReadOnlyList<SelectListItem> Programmes,
    IReadOnlyList<Repere> Reperes,
    DateOnly Limite,
    int TotalSansFiltre
);

public sealed record AdhesionAConfirmer(
    long Id,
    long ChantierId,
    string Chantier,
    string NomRecherche,
    string Commune,
    bool EstFictif,
    string CodeTerritoire,
    string Territoire,
    Programme Programme,
    DateOnly Debut,
    Precision DebutPrecision,
    DateOnly? ConfirmeAu
)
{
    public DatePartielle DebutConnu => new(Debut, DebutPrecision);
}
