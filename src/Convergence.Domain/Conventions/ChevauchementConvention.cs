namespace Convergence.Domain.Conventions;

/// <summary>When two conventions of one type on one ground run at the same time: allowed, and explained.</summary>
public static class ChevauchementConvention
{
    /// <summary>
    /// True when they share a programme, a known party beside Convergence France, and a day. Dates that are not written overlap
    /// nothing: nobody is asked to explain what is not known.
    /// </summary>
    public static bool Existe(Convention une, Convention autre)
    {
        ArgumentNullException.ThrowIfNull(une);
        ArgumentNullException.ThrowIfNull(autre);
        return (une.Programmes & autre.Programmes) != Programmes.Aucun
            && une is { Debut: { } debut, FinEffective: { } fin }
            && autre is { Debut: { } autreDebut, FinEffective: { } autreFin }
            && debut <= autreFin
            && autreDebut <= fin
            && Autres(une).Intersect(Autres(autre), StringComparer.Ordinal).Any();
    }

    private static IEnumerable<string> Autres(Convention convention) =>
        convention.Parties.Split(" ; ").Select(p => Recherche.TexteRecherche.Normaliser(p)).Where(p => p.Length > 0 && p != "CONVERGENCE FRANCE");
}
