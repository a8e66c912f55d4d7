using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Lignes;

namespace Convergence.Domain.Dossiers.Sensible;

/// <summary>
/// A decision of the DPO: a group of sensitive data is collected by a chantier, or by the whole network, from a day on and for a reason. Without one the
/// group is
/// off: « non collecté ». A decision that is closed stays, with its own reason.
/// </summary>
public sealed class DecisionSensible : IVersionne
{
    /// <summary>Longest reason.</summary>
    public const int LongueurMotif = 300;

    /// <summary>Shortest reason: a decision is argued.</summary>
    public const int LongueurMinimale = 10;

    private DecisionSensible() { }

    public long Id { get; private set; }

    public GroupeSensible Groupe { get; private set; }

    /// <summary>Chantier; null for the network.</summary>
    public long? ChantierId { get; private set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly OuverteLe { get; private set; }

    /// <summary>Why.</summary>
    public string Motif { get; private set; } = string.Empty;

    /// <summary>Account that wrote it.</summary>
    public long OuverteParId { get; private set; }

    /// <summary>Day of the closing; null while it holds.</summary>
    public DateOnly? FermeeLe { get; private set; }

    /// <summary>Why it was closed.</summary>
    public string? MotifFermeture { get; private set; }

    /// <summary>Account that closed it.</summary>
    public long? FermeeParId { get; private set; }

    /// <summary>Day on which the hidden answers were erased; null while they are kept.</summary>
    public DateOnly? EffaceeLe { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>Opens a group.</summary>
    /// <exception cref="RegleMetierException">A day in the future, or no real reason.</exception>
    public static DecisionSensible Ouvrir(GroupeSensible groupe, long? chantierId, DateOnly le, string? motif, long parId, DateOnly aujourdhui) =>
        new()
        {
            Groupe = groupe,
            ChantierId = chantierId,
            OuverteLe = Jour(le, aujourdhui, nameof(OuverteLe)),
            Motif = Argumenter(motif, nameof(Motif)),
            OuverteParId = parId,
        };

    /// <summary>Closes it: the answers are hidden at once, and wait for a confirmed erasure.</summary>
    /// <exception cref="RegleMetierException">Already closed, a day out of order, or no real reason.</exception>
    public void Fermer(DateOnly le, string? motif, long parId, DateOnly aujourdhui)
    {
        if (FermeeLe is not null)
        {
            throw new RegleMetierException(nameof(FermeeLe), "Cette décision est déjà fermée.");
        }

        var jour = Jour(le, aujourdhui, nameof(FermeeLe));
        if (jour < OuverteLe)
        {
            throw new RegleMetierException(nameof(FermeeLe), "La fermeture ne peut pas précéder l’ouverture.");
        }

        (FermeeLe, MotifFermeture, FermeeParId) = (jour, Argumenter(motif, nameof(MotifFermeture)), parId);
    }

    /// <summary>Notes the erasure of what the decision had let in.</summary>
    /// <exception cref="RegleMetierException">Still open, or done already.</exception>
    public void Effacer(DateOnly aujourdhui)
    {
        if (FermeeLe is null || EffaceeLe is not null)
        {
            throw new RegleMetierException(
                string.Empty,
                FermeeLe is null ? "Fermez d’abord le groupe : on n’efface que ce qui est fermé." : "Ces réponses sont déjà effacées."
            );
        }

        EffaceeLe = aujourdhui;
    }

    private static DateOnly Jour(DateOnly le, DateOnly aujourdhui, string champ) => Verifications.Passee(le, aujourdhui, champ)!.Value;

    private static string Argumenter(string? motif, string champ) =>
        motif?.Trim() is { Length: >= LongueurMinimale and <= LongueurMotif } lu
            ? lu
            : throw new RegleMetierException(champ, $"Écrivez le motif, de {LongueurMinimale} à {LongueurMotif} caractères, sans nom de personne.");
}
