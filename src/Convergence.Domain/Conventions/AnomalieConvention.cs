using Convergence.Domain.Lignes;

namespace Convergence.Domain.Conventions;

/// <summary>What does not agree between the memberships of a chantier and its conventions.</summary>
public enum TypeAnomalie
{
    /// <summary>« Convention manquante »: the chantier carries the programme, and no convention in force covers it.</summary>
    ConventionManquante = 1,

    /// <summary>« Adhésion avant la convention »: the programme began on the chantier well before its first convention.</summary>
    AdhesionAvantConvention = 2,

    /// <summary>« Convention sans adhésion »: a convention runs for a programme that the chantier does not carry, or carries no longer.</summary>
    ConventionSansAdhesion = 3,
}

/// <summary>What people said of an anomaly.</summary>
public enum EtatAnomalie
{
    /// <summary>« À traiter »: found, and not explained.</summary>
    ATraiter = 1,

    /// <summary>« Justifiée »: found, and explained for what it says today.</summary>
    Justifiee = 2,

    /// <summary>« Corrigée »: no longer found. Nobody types this state: the facts do.</summary>
    Corrigee = 3,
}

/// <summary>An anomaly as it is found in the data on a day; the rules are those of <see cref="AnomaliesConvention"/>.</summary>
/// <param name="Type">What does not agree.</param>
/// <param name="TerritoireId">Territory of the chantier.</param>
/// <param name="ChantierId">Chantier.</param>
/// <param name="Programme">Programme.</param>
/// <param name="ConventionId">Convention concerned; null when none exists.</param>
/// <param name="Constat">What is found, in one French sentence without the day of reading: the same facts give the same sentence.</param>
public sealed record AnomalieTrouvee(TypeAnomalie Type, long TerritoireId, long ChantierId, Programme Programme, long? ConventionId, string Constat)
{
    /// <summary>Stable name of the anomaly: the facts may come and go, what people said of it stays under this key.</summary>
    public CleAnomalie Cle => new(Type, Programme, ChantierId, Type == TypeAnomalie.ConventionManquante ? null : ConventionId);
}

/// <summary>
/// What people said of one anomaly, kept when the anomaly is gone: its comments are the memory of the chantier.
/// </summary>
public sealed class TraitementAnomalie : IDansPerimetre, IVersionne
{
    /// <summary>Longest comment, in characters.</summary>
    public const int LongueurCommentaire = 500;

    /// <summary>Longest sentence of a finding, in characters.</summary>
    public const int LongueurConstat = 500;

    public long Id { get; private set; }

    /// <summary>Stable name (<see cref="CleAnomalie"/>), unique.</summary>
    public required string Cle { get; init; }

    /// <summary>Territory of the chantier, frozen at the first comment.</summary>
    public required long TerritoireId { get; init; }

    public required long ChantierId { get; init; }

    /// <summary>Last finding that was commented.</summary>
    public required string Constat { get; set; }

    /// <summary>Finding that a person justified; null while none is, or once reopened. Another finding is to be treated anew.</summary>
    public string? ConstatJustifie { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    long? IDansPerimetre.TerritoireId => TerritoireId;

    /// <inheritdoc/>
    long? IDansPerimetre.ChantierId => ChantierId;

    /// <summary>State for what is found today; null <paramref name="constat"/> when nothing is.</summary>
    public EtatAnomalie EtatPour(string? constat) =>
        constat is null ? EtatAnomalie.Corrigee
        : constat == ConstatJustifie ? EtatAnomalie.Justifiee
        : EtatAnomalie.ATraiter;

    /// <summary>What was said, the first first; never taken away.</summary>
    public ICollection<EvenementAnomalie> Evenements { get; } = [];

    /// <summary>Keeps a comment, and explains or reopens when asked to.</summary>
    /// <param name="geste">What is done.</param>
    /// <param name="constat">What is found today; null when nothing is any more.</param>
    /// <param name="commentaire">What is said.</param>
    /// <param name="le">Instant, UTC.</param>
    /// <param name="parId">Account.</param>
    /// <exception cref="RegleMetierException">There is nothing to explain, or nothing to reopen.</exception>
    public void Agir(GesteAnomalie geste, string? constat, string commentaire, DateTime le, long? parId)
    {
        var etat = EtatPour(constat);
        if (geste == GesteAnomalie.Justification && etat != EtatAnomalie.ATraiter)
        {
            throw new RegleMetierException(
                string.Empty,
                etat == EtatAnomalie.Corrigee
                    ? "Cette anomalie est corrigée : il n’y a plus rien à justifier."
                    : "Cette anomalie est déjà justifiée. Relisez la page."
            );
        }

        if (geste == GesteAnomalie.Reouverture && ConstatJustifie is null)
        {
            throw new RegleMetierException(string.Empty, "Cette anomalie n’est pas justifiée : elle est déjà à traiter.");
        }

        Constat = constat ?? Constat;
        ConstatJustifie = geste switch
        {
            GesteAnomalie.Justification => constat,
            GesteAnomalie.Reouverture => null,
            _ => ConstatJustifie,
        };
        Evenements.Add(
            new EvenementAnomalie
            {
                TerritoireId = TerritoireId,
                ChantierId = ChantierId,
                Geste = geste,
                Commentaire = commentaire,
                Constat = Constat,
                Le = le,
                ParId = parId,
            }
        );
    }
}

/// <summary>What was done with an anomaly.</summary>
public enum GesteAnomalie
{
    /// <summary>A comment, without a change of state.</summary>
    Commentaire = 1,

    /// <summary>Explained.</summary>
    Justification = 2,

    /// <summary>To be treated again.</summary>
    Reouverture = 3,
}

/// <summary>One comment, append-only.</summary>
public sealed class EvenementAnomalie : IDansPerimetre
{
    public long Id { get; private set; }

    public long TraitementAnomalieId { get; private set; }

    /// <inheritdoc/>
    public long? TerritoireId { get; init; }

    /// <inheritdoc/>
    public long? ChantierId { get; init; }

    /// <summary>What was done.</summary>
    public required GesteAnomalie Geste { get; init; }

    /// <summary>What was said; no personal data.</summary>
    public required string Commentaire { get; init; }

    /// <summary>What was found when it was said.</summary>
    public required string Constat { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime Le { get; init; }

    /// <summary>Account; null when the demonstration pack wrote it.</summary>
    public long? ParId { get; init; }
}
