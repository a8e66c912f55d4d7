using Convergence.Domain.Lignes;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Conventions;

/// <summary>An avenant: a child of its convention, numbered from 1, kept whatever becomes of the convention.</summary>
public sealed class AvenantConvention : IDansPerimetre, IVersionne, IModifiable
{
    public long Id { get; private set; }

    /// <summary>Convention that it changes.</summary>
    public required long ConventionId { get; init; }

    /// <inheritdoc/>
    public long? TerritoireId { get; init; }

    /// <inheritdoc/>
    public long? ChantierId { get; init; }

    /// <summary>Number, from 1, unique in the convention.</summary>
    public required int Numero { get; init; }

    /// <summary>What it changes.</summary>
    public required string Objet { get; set; }

    /// <summary>Day of the last signature; null while it is not signed.</summary>
    public DateOnly? SigneLe { get; set; }

    /// <summary>New last day of the convention; null when the avenant does not move it.</summary>
    public DateOnly? NouvelleFin { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>True once signed: only then does it move the end.</summary>
    public bool EstSigne => SigneLe is not null;

    /// <summary>Sets the end that it gives to the convention.</summary>
    /// <exception cref="RegleMetierException">The end comes before the start of the convention.</exception>
    public void PorterLaFinAu(DateOnly? fin, DatePartielle? debutConvention)
    {
        if (fin is { } f && debutConvention is { } d && f < d.Premier)
        {
            throw new RegleMetierException(nameof(NouvelleFin), $"La nouvelle fin ne peut pas précéder le début de la convention ({d.EnFrancais()}).");
        }

        NouvelleFin = fin;
    }
}
