using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Conventions.Anomalies;

public sealed class FiltresAnomalies : FiltresListe<AnomalieLigne>
{
    public FiltresAnomalies(IReadOnlyList<AnomalieLigne> lignes, AnomaliesFiltreForm filtre)
        : base(lignes)
    {
        Activer(nameof(filtre.Type), filtre.Type, (l, v) => CleAnomalie.Code(l.Type) == v);
        Activer(nameof(filtre.Etat), filtre.Etat, (l, v) => l.Etat.Code() == v);
        Activer(nameof(filtre.Programme), filtre.Programme, (l, v) => l.Programme.Code() == v);
        Activer(nameof(filtre.Territoire), filtre.Territoire, (l, v) => string.Equals(l.CodeTerritoire, v, StringComparison.OrdinalIgnoreCase));
        ChoixType = Groupes(nameof(filtre.Type), l => (CleAnomalie.Code(l.Type), CleAnomalie.Libelle(l.Type)));
        ChoixEtat = Choix(nameof(filtre.Etat), EtatsAnomalie.Tous.Select(e => (e.Code, e.Libelle)), (l, v) => l.Etat.Code() == v);
        ChoixProgramme = Groupes(nameof(filtre.Programme), l => (l.Programme.Code(), l.Programme.Sigle()));
        ChoixTerritoire = Groupes(nameof(filtre.Territoire), l => (l.CodeTerritoire, l.Territoire));
    }

    public IReadOnlyList<SelectListItem> ChoixType { get; }

    public IReadOnlyList<SelectListItem> ChoixEtat { get; }

    public IReadOnlyList<SelectListItem> ChoixProgramme { get; }
}
