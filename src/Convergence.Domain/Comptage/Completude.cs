namespace Convergence.Domain.Comptage;

/// <summary>
/// Completeness: a count of chantiers, « 9 sur 10 ». An expected chantier without a value is in the denominator. A value given for a whole
/// territory is no chantier.
/// </summary>
/// <param name="Renseignes">Expected chantiers that give a value.</param>
/// <param name="Attendus">Chantiers expected; 0 when none is: there is no completeness to say.</param>
public readonly record struct Completude(int Renseignes, int Attendus)
{
    /// <summary>Expected chantiers without a value.</summary>
    public int Manquants => Math.Max(0, Attendus - Renseignes);

    /// <summary>True when no expected chantier is missing.</summary>
    public bool EstComplete => Manquants == 0;

    /// <summary>That of several territories, or of several states of one.</summary>
    public static Completude Ensemble(IEnumerable<Completude> parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        return parties.Aggregate(default(Completude), (a, b) => new(a.Renseignes + b.Renseignes, a.Attendus + b.Attendus));
    }

    /// <summary>« 9 sur 10 ».</summary>
    public override string ToString() => $"{Renseignes} sur {Attendus}";
}
