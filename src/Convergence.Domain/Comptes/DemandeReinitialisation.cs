using Convergence.Domain.Lignes;

namespace Convergence.Domain.Comptes;

/// <summary>
/// Asks that the second factor of an account be forgotten, for who lost it and its codes. It takes two people: one asks, another one does it
/// (règles d'accès du portail, second facteur).
/// </summary>
public sealed class DemandeReinitialisation : IVersionne
{
    /// <summary>Days after which a request that nobody answered is over.</summary>
    public const int JoursValides = 3;

    private DemandeReinitialisation() { }

    /// <summary>Technical key.</summary>
    public long Id { get; private set; }

    /// <summary>Account whose second factor is lost.</summary>
    public long CompteId { get; private set; }

    /// <summary>Account that asks.</summary>
    public long DemandeeParId { get; private set; }

    /// <summary>Instant of the request, UTC.</summary>
    public DateTime DemandeeLe { get; private set; }

    /// <summary>Account that did it, or gave it up; null while nobody did.</summary>
    public long? CloseParId { get; private set; }

    /// <summary>Instant at which it was done or given up, UTC; null while it waits.</summary>
    public DateTime? CloseLe { get; private set; }

    /// <summary>True when the second factor was forgotten; false while it waits, and when the request was given up.</summary>
    public bool EstFaite { get; private set; }

    /// <inheritdoc />
    public long Version { get; set; }

    /// <summary>Asks.</summary>
    /// <param name="compteId">Account whose second factor is lost.</param>
    /// <param name="parId">Who asks: not the owner, who proves nothing by asking.</param>
    /// <param name="le">Instant, UTC.</param>
    /// <exception cref="RegleMetierException">The owner asks.</exception>
    public static DemandeReinitialisation Demander(long compteId, long parId, DateTime le) =>
        parId == compteId
            ? throw new RegleMetierException(string.Empty, "Personne ne demande pour soi : une autre personne qui gère votre compte le fait.")
            : new()
            {
                CompteId = compteId,
                DemandeeParId = parId,
                DemandeeLe = le,
            };

    /// <summary>True while somebody may answer it.</summary>
    /// <param name="instant">Instant, UTC.</param>
    public bool EstOuverteAu(DateTime instant) => CloseLe is null && instant < DemandeeLe.AddDays(JoursValides);

    /// <summary>True when that person may do it: neither who asked, nor the owner.</summary>
    /// <param name="compteId">Account of the person.</param>
    public bool PeutEtreFaitePar(long compteId) => compteId != DemandeeParId && compteId != CompteId;

    /// <summary>Does it.</summary>
    /// <param name="parId">Who approves.</param>
    /// <param name="le">Instant, UTC.</param>
    /// <exception cref="RegleMetierException">Over, or by somebody who asked or owns the account.</exception>
    public void Faire(long parId, DateTime le)
    {
        if (!PeutEtreFaitePar(parId))
        {
            throw new RegleMetierException(string.Empty, "Il faut deux personnes : une autre que celle qui a demandé, et que la personne concernée.");
        }

        Clore(parId, le);
        EstFaite = true;
    }

    /// <summary>Gives it up; the owner may, when the request is not its own will.</summary>
    /// <param name="parId">Who gives it up.</param>
    /// <param name="le">Instant, UTC.</param>
    /// <exception cref="RegleMetierException">Over.</exception>
    public void Abandonner(long parId, DateTime le) => Clore(parId, le);

    private void Clore(long parId, DateTime le)
    {
        if (!EstOuverteAu(le))
        {
            throw new RegleMetierException(string.Empty, "Cette demande est close ou trop ancienne.");
        }

        (CloseParId, CloseLe) = (parId, le);
    }
}
