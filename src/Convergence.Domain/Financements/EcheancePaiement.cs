using Convergence.Domain.Lignes;

namespace Convergence.Domain.Financements;

/// <summary>One instalment of a convention: when, how much, on what condition, and what was really paid.</summary>
public sealed class EcheancePaiement : IDansPerimetre, IModifiable
{
    /// <summary>Longest condition, in characters.</summary>
    public const int LongueurCondition = 200;

    public long Id { get; private set; }

    public required long ConventionId { get; init; }

    /// <summary>
    /// Territory of the convention, frozen; null for a national one, and for one that covers several territories: its total is none of theirs alone.
    /// </summary>
    public long? TerritoireId { get; init; }

    /// <summary>Chantier of the convention, frozen; null when it has none.</summary>
    public long? ChantierId { get; init; }

    /// <summary>Day on which the payment is due.</summary>
    public required DateOnly PrevueLe { get; set; }

    /// <summary>Euros due, two decimals, from 0 to <see cref="Montant.Maximum"/>; null is « non renseigné ».</summary>
    public decimal? Prevu { get; private set; }

    /// <summary>Condition in words (« à la signature », « sur bilan »); null when there is none.</summary>
    public string? Condition { get; set; }

    /// <summary>Day of the payment; null while it is not paid.</summary>
    public DateOnly? PayeeLe { get; private set; }

    /// <summary>Euros paid, same bounds; null while it is not paid.</summary>
    public decimal? Paye { get; private set; }

    /// <summary>True for an instalment of the demonstration pack.</summary>
    public bool EstFictif { get; init; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>Says what is due.</summary>
    /// <exception cref="RegleMetierException">It is no amount.</exception>
    public void Prevoir(decimal? montant)
    {
        Montant.Exiger(nameof(Prevu), montant);
        Prevu = montant;
    }

    /// <summary>Says what was paid, and when: one without the other says nothing.</summary>
    /// <exception cref="RegleMetierException">No amount, a day without an amount, an amount without a day, or a day to come.</exception>
    public void Payer(DateOnly? le, decimal? montant, DateOnly aujourdhui)
    {
        Montant.Exiger(nameof(Paye), montant);
        if (le is null && montant is not null)
        {
            throw new RegleMetierException(nameof(PayeeLe), "Dites quel jour ce montant a été payé.");
        }

        if (le is not null && montant is null)
        {
            throw new RegleMetierException(nameof(Paye), "Dites quel montant a été payé ce jour-là.");
        }

        if (le > aujourdhui)
        {
            throw new RegleMetierException(nameof(PayeeLe), "Un paiement ne peut pas être daté d’un jour à venir.");
        }

        (PayeeLe, Paye) = (le, montant);
    }

    /// <summary>True when it was due before that day and nothing was paid.</summary>
    public bool EstEnRetardLe(DateOnly jour) => PayeeLe is null && PrevueLe < jour;
}
