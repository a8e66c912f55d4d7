using Convergence.Domain.FilesActives;

namespace Convergence.Domain.Comptage;

/// <summary>A stored total of one counter, for one state of the envelopes: what a sum reads of it.</summary>
public interface ITotalCompteur : IEtatRemontee
{
    /// <summary>Sum of what is known; null when nothing is.</summary>
    long? Somme { get; }

    /// <summary>Expected chantiers that give a value.</summary>
    int Renseignes { get; }

    /// <summary>Chantiers expected.</summary>
    int Attendus { get; }

    /// <summary>The sum holds a value given for the whole territory.</summary>
    bool AvecNonVentile { get; }

    /// <summary>The sum holds an invented figure.</summary>
    bool AvecFictif { get; }
}

/// <summary>A stored total as a query reads it, when it reads nothing else.</summary>
/// <param name="Etat">State of the envelopes.</param>
/// <param name="Somme">Sum of what is known; null when nothing is.</param>
/// <param name="Renseignes">Expected chantiers that give a value.</param>
/// <param name="Attendus">Chantiers expected.</param>
/// <param name="AvecNonVentile">Holds a value given for the whole territory.</param>
/// <param name="AvecFictif">Holds an invented figure.</param>
public sealed record TotalCompteur(EtatRemontee Etat, long? Somme, int Renseignes, int Attendus, bool AvecNonVentile, bool AvecFictif) : ITotalCompteur;

/// <summary>
/// Published sum of a counter over some stored totals. What is not published adds nothing to the sum, and its chantiers stay expected: a sum says
/// how many it misses.
/// </summary>
/// <param name="Somme">Published sum; null when nothing is published: null is not zero.</param>
/// <param name="Chantiers">Chantiers that gave a published value, out of all those expected.</param>
/// <param name="AvecNonVentile">Holds a value given for a whole territory.</param>
/// <param name="AvecFictif">Holds an invented value.</param>
public readonly record struct SommeCompteur(long? Somme, Completude Chantiers, bool AvecNonVentile, bool AvecFictif)
{
    /// <summary>Expected chantiers that the sum leaves out; none when a value speaks for the whole territory.</summary>
    public int ChantiersManquants => AvecNonVentile ? 0 : Chantiers.Manquants;

    /// <summary>Adds the totals of a counter, whatever their states.</summary>
    public static SommeCompteur Publiee(IEnumerable<ITotalCompteur> totaux)
    {
        var tous = totaux.ToList();
        var connus = tous.FindAll(t => t.Etat.EstPublie() && t.Somme is not null);
        return new(
            Additionner(connus.Select(t => t.Somme)),
            new(connus.Sum(t => t.Renseignes), tous.Sum(t => t.Attendus)),
            connus.Exists(t => t.AvecNonVentile),
            connus.Exists(t => t.AvecFictif)
        );
    }

    /// <summary>Sum of what is known; null when nothing is.</summary>
    public static long? Additionner(IEnumerable<long?> sommes)
    {
        var connues = sommes.OfType<long>().ToList();
        return connues.Count == 0 ? null : connues.Sum();
    }
}
