namespace Convergence.Domain.Dossiers;

/// <summary>What retention proposes for a file.</summary>
public enum GesteConservation
{
    /// <summary>Put it away.</summary>
    Archiver = 1,

    /// <summary>Remove what identifies the person.</summary>
    Anonymiser = 2,
}

/// <summary>What became of a proposal.</summary>
public enum DecisionConservation
{
    /// <summary>Done.</summary>
    Confirmee = 1,

    /// <summary>The file is kept as it is until a day.</summary>
    Gardee = 2,

    /// <summary>The file moved since (a contact, a return, a transfer): nothing is proposed any more.</summary>
    Perimee = 3,
}

/// <summary>Why a file is kept longer: a closed list, because a free text would outlive the file.</summary>
public enum MotifGarde
{
    /// <summary>A control or a dispute is under way.</summary>
    Controle = 1,

    /// <summary>The person comes back soon.</summary>
    Retour = 2,

    /// <summary>The person asked for it.</summary>
    DemandePersonne = 3,
}

/// <summary>
/// What the nightly job proposes for one file, and what a person decided: the job never archives nor anonymises by itself (domain dictionary, RGPD
/// requirement R7). One open proposal a person.
/// </summary>
public sealed class PropositionConservation : LigneNominale
{
    /// <summary>Longest time that a file is kept beyond its term by one decision, in months.</summary>
    public const int MoisGardeMaximum = 12;

    public required long SalarieId { get; init; }

    /// <summary>What is proposed.</summary>
    public required GesteConservation Geste { get; init; }

    /// <summary>Day since which it is due.</summary>
    public required DateOnly EchueLe { get; init; }

    /// <summary>Day on which the job proposed it.</summary>
    public required DateOnly ProposeeLe { get; init; }

    /// <summary>Decision; null while it waits.</summary>
    public DecisionConservation? Decision { get; private set; }

    /// <summary>Instant of the decision, UTC; null while it waits.</summary>
    public DateTime? DecideeLe { get; private set; }

    /// <summary>Account that decided; null while it waits, and for a proposal that the job withdrew.</summary>
    public long? DecideeParId { get; private set; }

    /// <summary>Why the file is kept; null otherwise.</summary>
    public MotifGarde? MotifGarde { get; private set; }

    /// <summary>Last day on which it is kept without a new proposal; null otherwise.</summary>
    public DateOnly? GardeeJusquAu { get; private set; }

    /// <summary>Writes that it was done.</summary>
    /// <exception cref="RegleMetierException">Already decided.</exception>
    public void Confirmer(long compteId, DateTime instant) => Decider(DecisionConservation.Confirmee, compteId, instant);

    /// <summary>Keeps the file until a day.</summary>
    /// <exception cref="RegleMetierException">Already decided, a day that is past or too far.</exception>
    public void Garder(MotifGarde motif, DateOnly jusquAu, DateOnly aujourdhui, long compteId, DateTime instant)
    {
        if (jusquAu <= aujourdhui || jusquAu > aujourdhui.AddMonths(MoisGardeMaximum))
        {
            throw new RegleMetierException(nameof(GardeeJusquAu), $"Choisissez un jour à venir, dans {MoisGardeMaximum} mois au plus.");
        }

        Decider(DecisionConservation.Gardee, compteId, instant);
        (MotifGarde, GardeeJusquAu) = (motif, jusquAu);
    }

    /// <summary>Withdraws a proposal that no longer holds.</summary>
    /// <exception cref="RegleMetierException">Already decided.</exception>
    public void Perimer(DateTime instant) => Decider(DecisionConservation.Perimee, null, instant);

    private void Decider(DecisionConservation decision, long? compteId, DateTime instant)
    {
        if (Decision is not null)
        {
            throw new RegleMetierException(string.Empty, "Cette proposition a déjà reçu une réponse.");
        }

        (Decision, DecideeParId, DecideeLe) = (decision, compteId, instant);
    }
}

/// <summary>French words of retention.</summary>
public static class LibellesConservation
{
    /// <summary>Reasons to keep a file longer.</summary>
    public static IReadOnlyList<(MotifGarde Motif, string Libelle)> Motifs { get; } =
    [
        (MotifGarde.Controle, "Un contrôle ou un litige est en cours"),
        (MotifGarde.Retour, "La personne revient bientôt"),
        (MotifGarde.DemandePersonne, "La personne le demande"),
    ];

    /// <summary>What is proposed.</summary>
    public static string Libelle(this GesteConservation geste) => geste == GesteConservation.Archiver ? "archiver" : "anonymiser";

    public static string Libelle(this MotifGarde motif) => Motifs.Single(m => m.Motif == motif).Libelle;

    public static string Libelle(this DecisionConservation decision) =>
        decision switch
        {
            DecisionConservation.Confirmee => "faite",
            DecisionConservation.Gardee => "dossier gardé",
            _ => "sans objet",
        };

    public static string Libelle(this EtatConservation etat) =>
        etat switch
        {
            EtatConservation.Active => "en cours",
            EtatConservation.Archivee => "archivé",
            _ => "anonymisé",
        };
}
