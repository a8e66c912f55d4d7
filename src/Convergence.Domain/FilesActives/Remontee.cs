using Convergence.Domain.Lignes;

namespace Convergence.Domain.FilesActives;

/// <summary>State of a remontée. The order is that of the work; which are published is said by <see cref="Comptage.Publication"/>.</summary>
public enum EtatRemontee
{
    /// <summary>Being typed.</summary>
    Brouillon = 1,

    /// <summary>Sent back by the national team with a reason.</summary>
    ACorriger = 2,

    /// <summary>Certified and sent.</summary>
    Transmis = 3,

    /// <summary>Accepted by the national team.</summary>
    Valide = 4,

    /// <summary>Taken from a published report, or used by a transmitted bilan: never changes again.</summary>
    Fige = 5,
}

/// <summary>What has the state of an envelope: the envelope itself, or a sum by state.</summary>
public interface IEtatRemontee
{
    EtatRemontee Etat { get; }
}

/// <summary>
/// The envelope of counts that is typed, certified and sent together: a Convergence territory for a campaign, or one
/// chantier of a « PHC seul » territory, which has no coordination.
/// </summary>
public sealed class Remontee : IVersionne, IDansPerimetre, IEtatRemontee
{
    /// <summary>Longest reason or comment.</summary>
    public const int LongueurMotif = 500;

    public long Id { get; private set; }

    public required long CampagneId { get; init; }

    /// <summary>Territory, frozen.</summary>
    public required long TerritoireId { get; init; }

    /// <summary>Chantier, on a « PHC seul » territory; null when the coordination sends for the territory.</summary>
    public long? ChantierId { get; init; }

    public EtatRemontee Etat { get; private set; } = EtatRemontee.Brouillon;

    /// <summary>Last certified sending, UTC; null when never sent.</summary>
    public DateTime? TransmisLe { get; private set; }

    /// <summary>Account that certified it.</summary>
    public long? TransmisParId { get; private set; }

    /// <summary>What the sender said of what is missing; null when nothing was.</summary>
    public string? Commentaire { get; private set; }

    /// <summary>Acceptance, UTC.</summary>
    public DateTime? ValideLe { get; private set; }

    /// <summary>Account that accepted it.</summary>
    public long? ValideParId { get; private set; }

    /// <summary>What is to be corrected, as the national team wrote it; null unless sent back.</summary>
    public string? MotifCorrection { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    long? IDansPerimetre.TerritoireId => TerritoireId;

    /// <summary>A remontée taken from a published report.</summary>
    public static Remontee Reprise(long campagneId, long territoireId) =>
        new()
        {
            CampagneId = campagneId,
            TerritoireId = territoireId,
            Etat = EtatRemontee.Fige,
        };

    /// <summary>Why nothing can be typed today, in French; null when typing is open.</summary>
    /// <param name="campagne">Its campaign.</param>
    /// <param name="derogation">Last day granted to the territory, if any.</param>
    /// <param name="aujourdhui">Today in Paris.</param>
    public string? RaisonVerrou(Campagne campagne, DateOnly? derogation, DateOnly aujourdhui)
    {
        ArgumentNullException.ThrowIfNull(campagne);
        return Etat switch
        {
            EtatRemontee.Fige => "Ces chiffres sont figés : ils ont été publiés.",
            EtatRemontee.Valide => "Ces chiffres sont validés. Pour les changer, demandez à l’équipe nationale de les renvoyer à corriger.",
            EtatRemontee.Transmis => "Ces chiffres sont transmis. « Corriger » les rouvre tant que l’équipe nationale ne les a pas validés.",
            EtatRemontee.ACorriger => null,
            _ => campagne.Etat(aujourdhui) switch
            {
                EtatCampagne.AVenir => $"La saisie ouvre le {campagne.Ouverture:dd/MM/yyyy}.",
                EtatCampagne.Close when derogation is null || derogation < aujourdhui =>
                    $"La saisie est close depuis le {campagne.Cloture:dd/MM/yyyy}. L’équipe nationale peut la rouvrir pour votre territoire.",
                _ => null,
            },
        };
    }

    /// <summary>Certifies and sends.</summary>
    /// <exception cref="RegleMetierException">Not certified, already sent, or something is missing without a word of explanation.</exception>
    public void Transmettre(bool certifie, bool incomplet, string? commentaire, long parId, DateTime instantUtc)
    {
        if (Etat is not (EtatRemontee.Brouillon or EtatRemontee.ACorriger))
        {
            throw new RegleMetierException(string.Empty, "Ces chiffres sont déjà transmis.");
        }

        if (!certifie)
        {
            throw new RegleMetierException("Certifie", "Cochez « Je certifie » pour transmettre.");
        }

        if (incomplet && string.IsNullOrWhiteSpace(commentaire))
        {
            throw new RegleMetierException(nameof(Commentaire), "Il manque des valeurs obligatoires : dites pourquoi avant de transmettre.");
        }

        Commentaire = Nettoyer(commentaire);
        (Etat, TransmisLe, TransmisParId, MotifCorrection) = (EtatRemontee.Transmis, instantUtc, parId, null);
    }

    /// <summary>The sender takes it back to type again, before it is accepted.</summary>
    /// <exception cref="RegleMetierException">Not in state « transmis ».</exception>
    public void Corriger()
    {
        if (Etat != EtatRemontee.Transmis)
        {
            throw new RegleMetierException(string.Empty, "Seuls des chiffres transmis et non validés peuvent être corrigés.");
        }

        Etat = EtatRemontee.ACorriger;
    }

    /// <summary>The national team sends it back.</summary>
    /// <exception cref="RegleMetierException">Neither sent nor accepted, or no reason.</exception>
    public void RenvoyerACorriger(string? motif)
    {
        if (Etat is not (EtatRemontee.Transmis or EtatRemontee.Valide))
        {
            throw new RegleMetierException(string.Empty, "Seuls des chiffres transmis ou validés peuvent être renvoyés.");
        }

        if (string.IsNullOrWhiteSpace(motif))
        {
            throw new RegleMetierException(nameof(MotifCorrection), "Dites ce qui est à corriger : le motif est lu par la coordination.");
        }

        MotifCorrection = Nettoyer(motif);
        (Etat, ValideLe, ValideParId) = (EtatRemontee.ACorriger, null, null);
    }

    /// <summary>The national team accepts it: the figures are published.</summary>
    /// <exception cref="RegleMetierException">Not in state « transmis ».</exception>
    public void Valider(long parId, DateTime instantUtc)
    {
        if (Etat != EtatRemontee.Transmis)
        {
            throw new RegleMetierException(string.Empty, "Seuls des chiffres transmis peuvent être validés.");
        }

        (Etat, ValideLe, ValideParId) = (EtatRemontee.Valide, instantUtc, parId);
    }

    /// <summary>Freezes accepted figures used by a transmitted bilan.</summary>
    /// <exception cref="RegleMetierException">Not in state « validé ».</exception>
    public void Figer()
    {
        if (Etat != EtatRemontee.Valide)
        {
            throw new RegleMetierException(string.Empty, "Seuls des chiffres validés peuvent être figés.");
        }

        Etat = EtatRemontee.Fige;
    }

    private static string? Nettoyer(string? texte)
    {
        var t = texte?.Trim();
        return string.IsNullOrEmpty(t) ? null
            : t.Length <= LongueurMotif ? t
            : t[..LongueurMotif];
    }
}
