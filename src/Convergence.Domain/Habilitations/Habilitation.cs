namespace Convergence.Domain.Habilitations;

/// <summary>
/// A role held by an account on one scope, from a date to a date. The scope columns that apply depend on the role;
/// a role that needs a scope and has none sees nothing.
/// </summary>
public sealed class Habilitation
{
    public long Id { get; private set; }

    public required long UtilisateurId { get; init; }

    public required Role Role { get; init; }

    /// <summary>Territory, for territorial roles.</summary>
    public long? TerritoireId { get; init; }

    /// <summary>Chantier, for chantier roles.</summary>
    public long? ChantierId { get; init; }

    /// <summary>Département, for a territorial institution.</summary>
    public string? CodeDepartement { get; init; }

    /// <summary>Region, for a territorial institution.</summary>
    public string? CodeRegion { get; init; }

    /// <summary>Programmes that an institution may read; none means none.</summary>
    public Programmes Programmes { get; init; } = Programmes.Tous;

    /// <summary>First day of validity, Paris time.</summary>
    public required DateOnly Debut { get; init; }

    /// <summary>Last day of validity, inclusive; null when open-ended.</summary>
    public DateOnly? Fin { get; set; }

    /// <summary>Invitation that gave it; null for a role given by the command line or by a loader.</summary>
    public long? InvitationId { get; init; }

    /// <summary>Day on which somebody said that the role is still needed; null when nobody has yet.</summary>
    public DateOnly? RevueLe { get; private set; }

    /// <summary>Account that said so; null likewise.</summary>
    public long? RevueParId { get; private set; }

    /// <summary>In force on that day.</summary>
    public bool EstActive(DateOnly jour) => Debut <= jour && (Fin is null || Fin >= jour);

    /// <summary>Longest time before a last day, in years.</summary>
    public const int AnneesMaximum = 20;

    /// <summary>Sets the last day of the role, or an earlier one: a role is made longer by an invitation, with its approvals.</summary>
    /// <param name="dernierJour">Last day, inclusive; the day before the present one ends it at once.</param>
    /// <param name="jour">Present day, Europe/Paris.</param>
    /// <exception cref="RegleMetierException">The role is over already, or that day is before yesterday, after the present last day, or too far.</exception>
    public void Clore(DateOnly dernierJour, DateOnly jour)
    {
        if (Fin < jour)
        {
            throw new RegleMetierException(nameof(Fin), "Ce rôle a déjà pris fin.");
        }

        if (dernierJour < jour.AddDays(-1))
        {
            throw new RegleMetierException(nameof(Fin), "Un rôle ne se termine pas dans le passé : ce qui a été fait avec lui le reste.");
        }

        if (dernierJour > Fin)
        {
            throw new RegleMetierException(nameof(Fin), "La fin d’un rôle ne se repousse pas ici : une nouvelle invitation le prolonge.");
        }

        if (dernierJour > jour.AddYears(AnneesMaximum))
        {
            throw new RegleMetierException(nameof(Fin), $"Le dernier jour est dans {AnneesMaximum} ans au plus.");
        }

        Fin = dernierJour;
    }

    /// <summary>Says that the role is still needed.</summary>
    /// <param name="parId">Account that reviews.</param>
    /// <param name="jour">Day, Europe/Paris.</param>
    public void Revoir(long parId, DateOnly jour) => (RevueParId, RevueLe) = (parId, jour);
}
