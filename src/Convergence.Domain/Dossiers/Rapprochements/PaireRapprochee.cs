using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Domain.Dossiers.Rapprochements;

/// <summary>
/// Two files of two chantiers that are probably of one person, found by the nightly job. It names nobody, and no screen reads it before both chantiers
/// accepted.
/// </summary>
public sealed class PaireRapprochee
{
    public long Id { get; private set; }

    /// <summary>First file, of the lower key.</summary>
    public required long SalarieAId { get; init; }

    /// <summary>Its chantier.</summary>
    public required long ChantierAId { get; init; }

    /// <summary>Second file.</summary>
    public required long SalarieBId { get; init; }

    /// <summary>Its chantier.</summary>
    public required long ChantierBId { get; init; }

    /// <summary>How sure: the national count puts aside the same names with the same date only.</summary>
    public ForceDoublon Force { get; set; }

    /// <summary>Day on which the job found it.</summary>
    public required DateOnly TrouveeLe { get; init; }

    /// <summary>The first chantier accepts.</summary>
    public bool AccepteA { get; set; }

    /// <summary>The second chantier accepts.</summary>
    public bool AccepteB { get; set; }

    /// <summary>The answer of one of the two files.</summary>
    public void Repondre(long salarieId, bool accepte)
    {
        AccepteA = salarieId == SalarieAId ? accepte : AccepteA;
        AccepteB = salarieId == SalarieBId ? accepte : AccepteB;
    }
}
