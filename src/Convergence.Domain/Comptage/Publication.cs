using System.Linq.Expressions;
using Convergence.Domain.FilesActives;

namespace Convergence.Domain.Comptage;

/// <summary>
/// The one place that says which figures are published: those of an envelope accepted or frozen. Institutions, bilans and national sums read
/// nothing else. Each rule stands twice, side by side: for a state in memory and for a query.
/// </summary>
public static class Publication
{
    /// <summary>Accepted or frozen.</summary>
    public static bool EstPublie(this EtatRemontee etat) => etat is EtatRemontee.Valide or EtatRemontee.Fige;

    /// <summary>The rule of <see cref="EstPublie"/> for a query.</summary>
    public static Expression<Func<T, bool>> Publie<T>()
        where T : class, IEtatRemontee => t => t.Etat == EtatRemontee.Valide || t.Etat == EtatRemontee.Fige;

    /// <summary>A stored total that is published and holds at least one value.</summary>
    public static Expression<Func<TotalTerritoire, bool>> TotalConnu()
    {
        var publie = Publie<TotalTerritoire>();
        return Composition.Ecrire<TotalTerritoire, bool>(t => t.Somme != null && publie.Vaut(t));
    }
}
