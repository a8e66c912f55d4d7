using Convergence.Domain.Lignes;
using Convergence.Domain.Temps;

namespace Convergence.Domain.FilesActives;

/// <summary>Where a campaign stands on a day.</summary>
public enum EtatCampagne
{
    /// <summary>Not open yet.</summary>
    AVenir = 1,

    /// <summary>Open, before or on the due date.</summary>
    Ouverte = 2,

    /// <summary>Open, past the due date: entries are late and still taken.</summary>
    EnRetard = 3,

    Close = 4,
}

/// <summary>A call for counts: one per period. Dates are days in Paris, both ends included.</summary>
public sealed class Campagne : IVersionne, IModifiable
{
    public long Id { get; private set; }

    /// <summary>Code of the period, unique (« 2026-10 »).</summary>
    public required string CodePeriode { get; init; }

    /// <summary>Programmes asked for.</summary>
    public Programmes Programmes { get; private set; } = Programmes.Tous;

    /// <summary>Date d'arrêté: the day on which stocks are counted and chantiers are expected.</summary>
    public DateOnly DateArrete { get; private set; }

    /// <summary>First day of entry.</summary>
    public DateOnly Ouverture { get; private set; }

    public DateOnly Echeance { get; private set; }

    /// <summary>Last day of entry.</summary>
    public DateOnly Cloture { get; private set; }

    /// <summary>Loaded from a published report, not asked for in the portal: never open.</summary>
    public bool EstReprise { get; init; }

    /// <summary>Opened by the demonstration pack.</summary>
    public bool EstFictive { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>The period asked for.</summary>
    public Periode Periode => Periode.Lire(CodePeriode);

    /// <summary>Sets the calendar.</summary>
    /// <exception cref="RegleMetierException">Dates out of order, a date d'arrêté outside the period, or no programme.</exception>
    public void Planifier(Programmes programmes, DateOnly dateArrete, DateOnly ouverture, DateOnly echeance, DateOnly cloture)
    {
        var periode = Periode;
        if (programmes == Programmes.Aucun)
        {
            throw new RegleMetierException(nameof(Programmes), "Choisissez au moins un programme.");
        }

        if (dateArrete < periode.Debut || dateArrete > periode.Fin)
        {
            throw new RegleMetierException(
                nameof(DateArrete),
                $"La date d’arrêté doit tomber dans la période ({periode.Debut:dd/MM/yyyy} au {periode.Fin:dd/MM/yyyy})."
            );
        }

        if (echeance < ouverture)
        {
            throw new RegleMetierException(nameof(Echeance), "L’échéance ne peut pas précéder l’ouverture.");
        }

        if (cloture < echeance)
        {
            throw new RegleMetierException(nameof(Cloture), "La clôture ne peut pas précéder l’échéance.");
        }

        (Programmes, DateArrete, Ouverture, Echeance, Cloture) = (programmes, dateArrete, ouverture, echeance, cloture);
    }

    /// <summary>Where it stands on that day (Paris).</summary>
    public EtatCampagne Etat(DateOnly aujourdhui)
    {
        if (EstReprise || aujourdhui > Cloture)
        {
            return EtatCampagne.Close;
        }

        if (aujourdhui < Ouverture)
        {
            return EtatCampagne.AVenir;
        }

        return aujourdhui > Echeance ? EtatCampagne.EnRetard : EtatCampagne.Ouverte;
    }
}

/// <summary>A campaign stays open longer for one territory, by a dated decision with its reason.</summary>
public sealed class DerogationCampagne : IDansTerritoire
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongueurMotif = 300;

    public long Id { get; private set; }

    public required long CampagneId { get; init; }

    public required long TerritoireId { get; init; }

    /// <summary>Last day of entry for this territory, Paris.</summary>
    public required DateOnly Jusquau { get; init; }

    /// <summary>Why.</summary>
    public required string Motif { get; init; }

    /// <summary>Instant of the decision, UTC.</summary>
    public required DateTime DecideLe { get; init; }

    /// <summary>Account that decided.</summary>
    public required long DecideParId { get; init; }
}
