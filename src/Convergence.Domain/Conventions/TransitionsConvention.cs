using System.Collections.Frozen;

namespace Convergence.Domain.Conventions;

/// <summary>Which states follow which. Going back is a correction, and says why.</summary>
public static class TransitionsConvention
{
    private static readonly FrozenDictionary<EtatConvention, EtatConvention[]> EnAvant = new Dictionary<EtatConvention, EtatConvention[]>
    {
        [EtatConvention.EnDiscussion] = [EtatConvention.EnSignature, EtatConvention.Signee, EtatConvention.Abandonnee],
        [EtatConvention.EnSignature] = [EtatConvention.Signee, EtatConvention.Abandonnee],
        [EtatConvention.Signee] = [EtatConvention.Active, EtatConvention.Terminee],
        [EtatConvention.Active] = [EtatConvention.Terminee],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<EtatConvention, EtatConvention[]> EnArriere = new Dictionary<EtatConvention, EtatConvention[]>
    {
        [EtatConvention.EnSignature] = [EtatConvention.EnDiscussion],
        [EtatConvention.Signee] = [EtatConvention.EnSignature],
        [EtatConvention.Active] = [EtatConvention.Signee],
        [EtatConvention.Terminee] = [EtatConvention.Active],
        [EtatConvention.Abandonnee] = [EtatConvention.EnDiscussion],
    }.ToFrozenDictionary();

    /// <summary>States that may follow, forward ones first.</summary>
    public static IReadOnlyList<EtatConvention> Depuis(EtatConvention etat) =>
        [.. EnAvant.GetValueOrDefault(etat, []), .. EnArriere.GetValueOrDefault(etat, [])];

    /// <summary>True when the change goes back: a reason is asked for. So it is for giving up.</summary>
    public static bool DemandeMotif(EtatConvention de, EtatConvention vers) =>
        vers == EtatConvention.Abandonnee || EnArriere.GetValueOrDefault(de, []).Contains(vers);

    /// <summary>True when the change is one of the table.</summary>
    public static bool EstPermise(EtatConvention de, EtatConvention vers) => Depuis(de).Contains(vers);
}
