using Convergence.Domain.Lignes;

namespace Convergence.Domain.Dossiers;

/// <summary>
/// The choice of a chantier to show a file to the coordination of its territory, for a time: off unless such a row stands. It shows facts of
/// the parcours, clocks, levels of freins and functions of référents; never a free text, never the sensitive module.
/// </summary>
public sealed class PartageDossier : INominal, IVersionne, IModifiable
{
    /// <summary>Longest time, in months; the choice is then made again.</summary>
    public const int MoisMaximum = 12;

    /// <summary>Time proposed, in months.</summary>
    public const int MoisProposes = 6;

    private PartageDossier() { }

    /// <summary>Technical key; never in an address.</summary>
    public long Id { get; private set; }

    /// <summary>Random key of addresses; says nothing of the person.</summary>
    public Guid Cle { get; private set; }

    public long SalarieId { get; private set; }

    /// <summary>Territory whose coordination may read.</summary>
    public long TerritoireId { get; private set; }

    /// <summary>Chantier that shares.</summary>
    public long ChantierId { get; private set; }

    /// <summary>True when the name and first name are shown too; a pseudonym otherwise.</summary>
    public bool AvecNom { get; private set; }

    /// <summary>Instant of the choice, UTC.</summary>
    public DateTime PartageLe { get; private set; }

    /// <summary>Account that chose.</summary>
    public long PartageParId { get; private set; }

    /// <summary>Last day on which the file is shown.</summary>
    public DateOnly JusquAu { get; private set; }

    /// <summary>Instant at which it was taken back, UTC; null while it stands.</summary>
    public DateTime? RetireLe { get; private set; }

    /// <summary>Account that took it back; null while it stands.</summary>
    public long? RetireParId { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <inheritdoc/>
    long? IDansPerimetre.TerritoireId => TerritoireId;

    /// <inheritdoc/>
    long? IDansPerimetre.ChantierId => ChantierId;

    /// <summary>True while the coordination may read.</summary>
    public bool EstActifAu(DateOnly jour) => RetireLe is null && JusquAu >= jour;

    /// <summary>Shares the file.</summary>
    /// <param name="salarie">Person, of the chantier that shares.</param>
    /// <param name="avecNom">True when the name is shown too.</param>
    /// <param name="jusquAu">Last day.</param>
    /// <param name="compteId">Account that chooses.</param>
    /// <param name="instant">Instant, UTC.</param>
    /// <param name="aujourdhui">Day, Europe/Paris.</param>
    /// <exception cref="RegleMetierException">A file that may not be shared, or an end that is past or too far.</exception>
    public static PartageDossier Ouvrir(Salarie salarie, bool avecNom, DateOnly jusquAu, long compteId, DateTime instant, DateOnly aujourdhui)
    {
        ArgumentNullException.ThrowIfNull(salarie);
        if (!PeutEtrePartage(salarie))
        {
            throw new RegleMetierException(string.Empty, "Ce dossier ne se partage pas : il est limité, opposé, réuni à un autre ou anonymisé.");
        }

        if (jusquAu < aujourdhui || jusquAu > aujourdhui.AddMonths(MoisMaximum))
        {
            throw new RegleMetierException(nameof(JusquAu), $"Choisissez une date à partir d’aujourd’hui, dans {MoisMaximum} mois au plus.");
        }

        return new PartageDossier
        {
            Cle = Guid.NewGuid(),
            SalarieId = salarie.Id,
            TerritoireId = salarie.TerritoireId,
            ChantierId = salarie.ChantierId,
            AvecNom = avecNom,
            JusquAu = jusquAu,
            PartageParId = compteId,
            PartageLe = instant,
        };
    }

    /// <summary>False for a person whose data are limited, opposed, merged or anonymised: nothing of it is shown, even under an older share.</summary>
    public static bool PeutEtrePartage(Salarie salarie) => salarie is { CompteDansLesStatistiques: true, Conservation: EtatConservation.Active };

    /// <summary>Takes the share back; a second time changes nothing.</summary>
    public void Retirer(long compteId, DateTime instant)
    {
        if (RetireLe is null)
        {
            (RetireLe, RetireParId) = (instant, compteId);
        }
    }
}
