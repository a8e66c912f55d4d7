using Convergence.Domain.Conventions;
using Convergence.Web.Commun;

namespace Convergence.Web.Features.Conventions.Registre;

public sealed record ConventionsViewModel(ConventionsFiltreForm Filtre, FiltresConventions Filtres, PageListe<ConventionLigne> Page, bool PeutModifier)
{
    /// <summary>Agreements of the scope whose end asks for something, whatever the filters.</summary>
    public required IReadOnlyDictionary<Echeance, int> Alertes { get; init; }
}
