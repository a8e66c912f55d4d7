namespace Convergence.Domain.Comptage;

/// <summary>What the rules of <see cref="PresenceParcours"/> read of a parcours.</summary>
public interface IParcoursDate
{
    /// <summary>First day in the parcours.</summary>
    DateOnly Entree { get; }

    /// <summary>Day of exit, the last day in the parcours; null while none is recorded.</summary>
    DateOnly? SortieLe { get; }
}
