namespace Convergence.Domain.Dossiers.Rapprochements;

/// <summary>
/// A chantier accepts, for one file and without knowing whether there is another, that a second chantier that accepts too be told. Nothing is told before
/// both did:
/// a proposal shown to one of them would already say that the person is known elsewhere.
/// </summary>
public sealed class AccordRapprochement : LigneNominale
{
    public required long SalarieId { get; init; }

    /// <summary>True while the chantier accepts.</summary>
    public bool EstDonne { get; private set; }

    /// <summary>Day of the last answer.</summary>
    public DateOnly RepondueLe { get; private set; }

    /// <summary>Accepts, or takes it back.</summary>
    public void Repondre(bool accepte, DateOnly aujourdhui) => (EstDonne, RepondueLe) = (accepte, aujourdhui);
}
