using Convergence.Domain.Chiffrement;
using Convergence.Domain.Lignes;

namespace Convergence.Domain.Imports;

/// <summary>Where an import stands.</summary>
public enum EtatImport
{
    /// <summary>Deposited, read, not written yet.</summary>
    EnAttente = 1,

    /// <summary>Its rows are written; its content is forgotten.</summary>
    Confirme = 2,

    /// <summary>Given up; its content is forgotten.</summary>
    Abandonne = 3,
}

/// <summary>
/// A workbook that somebody deposited, kept as a draft until it is confirmed or given up. Its author alone reads it. Once it is
/// over, the rows go; the hash and the counts stay, and the same file is recognised.
/// </summary>
public sealed class ImportEnAttente : IVersionne, IContientChiffre
{
    /// <summary>Days during which a draft is kept.</summary>
    public const int JoursDeGarde = 7;

    public long Id { get; private set; }

    /// <summary>Random name of the draft in addresses.</summary>
    public required Guid Jeton { get; init; }

    /// <summary>Code of what it holds (« partenaires »).</summary>
    public required string Sujet { get; init; }

    /// <summary>Account that deposited it.</summary>
    public required long DeposeParId { get; init; }

    /// <summary>Instant of the deposit, UTC.</summary>
    public required DateTime DeposeLe { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Name of the file, cleaned.</summary>
    public required string NomFichier { get; init; }

    /// <summary>Rows as read and repaired, encrypted: a draft may name people; null once the import is over.</summary>
    public byte[]? Lignes { get; private set; }

    /// <summary>Name of the key of <see cref="Lignes"/>; null with them.</summary>
    public string? CleLignes { get; private set; }

    /// <summary>Where it stands.</summary>
    public EtatImport Etat { get; private set; } = EtatImport.EnAttente;

    /// <summary>Instant of the confirmation or of the renouncement, UTC.</summary>
    public DateTime? TermineLe { get; private set; }

    /// <summary>Rows added by the confirmation.</summary>
    public int Ajoutees { get; private set; }

    /// <summary>Rows changed by the confirmation.</summary>
    public int Modifiees { get; private set; }

    /// <summary>Rows of the file that said what was known already.</summary>
    public int Inchangees { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public EmplacementChiffre Emplacement => new("import", Jeton.ToString("N"), nameof(Lignes));

    /// <inheritdoc/>
    public ContenuChiffre? Chiffre => Lignes is { } octets && CleLignes is { } cle ? new(cle, octets) : null;

    /// <summary>Keeps what was read or repaired.</summary>
    /// <exception cref="RegleMetierException">The import is over.</exception>
    public void Garder(ContenuChiffre lignes)
    {
        ExigerEnAttente();
        Rechiffrer(lignes);
    }

    /// <inheritdoc/>
    public void Rechiffrer(ContenuChiffre chiffre)
    {
        ArgumentNullException.ThrowIfNull(chiffre);
        (Lignes, CleLignes) = (chiffre.Octets, chiffre.Cle);
    }

    /// <summary>The rows are written: only the counts stay.</summary>
    /// <exception cref="RegleMetierException">The import is over.</exception>
    public void Confirmer(DateTime le, int ajoutees, int modifiees, int inchangees)
    {
        Terminer(EtatImport.Confirme, le);
        (Ajoutees, Modifiees, Inchangees) = (ajoutees, modifiees, inchangees);
    }

    /// <summary>Gives it up: nothing was written.</summary>
    /// <exception cref="RegleMetierException">The import is over.</exception>
    public void Abandonner(DateTime le) => Terminer(EtatImport.Abandonne, le);

    private void Terminer(EtatImport etat, DateTime le)
    {
        ExigerEnAttente();
        (Etat, TermineLe, Lignes, CleLignes) = (etat, le, null, null);
    }

    private void ExigerEnAttente()
    {
        if (Etat != EtatImport.EnAttente)
        {
            throw new RegleMetierException(string.Empty, Etat == EtatImport.Confirme ? "Cet import est déjà confirmé." : "Cet import a été abandonné.");
        }
    }
}
