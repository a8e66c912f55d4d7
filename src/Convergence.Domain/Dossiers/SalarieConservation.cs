namespace Convergence.Domain.Dossiers;

/// <summary>Whether a file is in use (domain dictionary, RGPD requirement R7).</summary>
public enum EtatConservation
{
    /// <summary>In use: the chantier reads and writes it.</summary>
    Active = 0,

    /// <summary>Put away: the direction of the chantier alone opens it, nobody writes in it; it may be taken back.</summary>
    Archivee = 1,

    /// <summary>Nothing names the person any more; the row is kept for statistics. For ever.</summary>
    Anonymisee = 2,
}

/// <summary>What becomes of the file once nobody needs it.</summary>
public sealed partial class Salarie
{
    /// <summary>Puts the file away.</summary>
    /// <exception cref="RegleMetierException">Already put away, or anonymised.</exception>
    public void Archiver(DateOnly aujourdhui)
    {
        if (Conservation != EtatConservation.Active)
        {
            throw new RegleMetierException(string.Empty, "Ce dossier est déjà archivé ou anonymisé.");
        }

        (Conservation, ConservationDepuis) = (EtatConservation.Archivee, aujourdhui);
    }

    /// <summary>Takes the file back from the archive: that day is a contact, so that it is not put away again at once.</summary>
    /// <exception cref="RegleMetierException">Not archived.</exception>
    public void Reprendre(DateOnly aujourdhui)
    {
        if (Conservation != EtatConservation.Archivee)
        {
            throw new RegleMetierException(string.Empty, "Ce dossier n’est pas archivé.");
        }

        (Conservation, ConservationDepuis) = (EtatConservation.Active, null);
        NoterContact(aujourdhui, aujourdhui);
    }

    /// <summary>
    /// Removes what identifies the person: names, their words, day and month of birth, and the key of addresses, which is drawn again. What
    /// statistics need stays: year of birth, genre, training, resources. Cannot be undone.
    /// </summary>
    public void Anonymiser(DateOnly aujourdhui)
    {
        if (Conservation == EtatConservation.Anonymisee)
        {
            return;
        }

        (Nom, Prenom, NomUsage, DateNaissance, NoticeRemiseLe) = (string.Empty, string.Empty, null, null, null);
        Cle = Guid.NewGuid();
        (Conservation, ConservationDepuis) = (EtatConservation.Anonymisee, aujourdhui);
        Indexer();
    }

    private void RefuserAnonyme()
    {
        if (Conservation == EtatConservation.Anonymisee)
        {
            throw new RegleMetierException(string.Empty, "Cette fiche est anonymisée : elle ne reçoit plus d’identité.");
        }
    }
}
