using Convergence.Domain.Lignes;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>State of a yearly bilan.</summary>
public enum EtatBilan
{
    /// <summary>Computed and checked, seen by the national team only.</summary>
    Prepare = 1,

    /// <summary>Transmitted: the State reads this version.</summary>
    Transmis = 2,

    /// <summary>Transmitted once, then replaced by a later version.</summary>
    Remplace = 3,

    /// <summary>Prepared, never transmitted, set aside.</summary>
    Abandonne = 4,
}

/// <summary>
/// A yearly bilan of a programme: what was published is stored, not recomputed. CVG goes to the DGEFP, PHC to the DGCS.
/// </summary>
public sealed class Bilan : IVersionne
{
    /// <summary>Longest reason of a correction.</summary>
    public const int LongueurMotif = 500;

    private int _numero;

    public long Id { get; private set; }

    public required Programme Programme { get; init; }

    /// <summary>Civil year reported.</summary>
    public required int Annee { get; init; }

    /// <summary>
    /// 1 for the first transmitted; a correction is 2 with its reason. Negative once abandoned: it leaves the numbering, and the
    /// next one prepared takes its place.
    /// </summary>
    public required int Numero
    {
        get => _numero;
        init => _numero = value;
    }

    public EtatBilan Etat { get; private set; } = EtatBilan.Prepare;

    /// <summary>When it was computed, UTC.</summary>
    public required DateTime PrepareLe { get; init; }

    /// <summary>Account that prepared it; null for the reference load.</summary>
    public long? PrepareParId { get; init; }

    /// <summary>When it was transmitted, UTC; null before.</summary>
    public DateTime? TransmisLe { get; private set; }

    /// <summary>Account that transmitted it; null before, or for the reference load.</summary>
    public long? TransmisParId { get; private set; }

    /// <summary>Why a version 2 or later exists; null for the first.</summary>
    public string? Motif { get; init; }

    /// <summary>Holds an invented figure: says « DONNÉES FICTIVES » everywhere.</summary>
    public required bool ContientFictif { get; init; }

    /// <summary>SHA-256 of the canonical cells, 64 hexadecimal characters.</summary>
    public required string EmpreinteCellules { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>Transmits it.</summary>
    /// <exception cref="RegleMetierException">Not in state « préparé ».</exception>
    public void Transmettre(long? parId, DateTime instantUtc)
    {
        if (Etat != EtatBilan.Prepare)
        {
            throw new RegleMetierException(string.Empty, "Seul un bilan préparé peut être transmis.");
        }

        (Etat, TransmisLe, TransmisParId) = (EtatBilan.Transmis, instantUtc, parId);
    }

    /// <summary>A later version takes its place; it stays readable.</summary>
    public void Remplacer()
    {
        if (Etat != EtatBilan.Transmis)
        {
            throw new RegleMetierException(string.Empty, "Seul un bilan transmis peut être remplacé.");
        }

        Etat = EtatBilan.Remplace;
    }

    /// <summary>Sets a prepared bilan aside.</summary>
    public void Abandonner()
    {
        if (Etat != EtatBilan.Prepare)
        {
            throw new RegleMetierException(string.Empty, "Un bilan transmis ne s’abandonne pas : préparez une version corrigée.");
        }

        (Etat, _numero) = (EtatBilan.Abandonne, -(int)Id);
    }
}

/// <summary>What a published cell holds. The four are never confused, and never shown as 0.</summary>
public enum StatutCellule
{
    /// <summary>A value.</summary>
    Valeur = 1,

    /// <summary>« nr »: non renseigné, or not yet collected.</summary>
    NonRenseigne = 2,

    /// <summary>« s »: hidden by statistical secrecy.</summary>
    Secret = 3,

    /// <summary>« so »: sans objet.</summary>
    SansObjet = 4,
}

/// <summary>One canonical cell of a bilan. Labels are frozen with it.</summary>
public sealed class CelluleBilan
{
    public long Id { get; private set; }

    public required long BilanId { get; init; }

    /// <summary>Sheet code, upper-case ASCII.</summary>
    public required string Feuille { get; init; }

    /// <summary>Row code: a territory, an objective, a year.</summary>
    public required string Ligne { get; init; }

    /// <summary>Column code: an indicator, an attribute.</summary>
    public required string Colonne { get; init; }

    /// <summary>Row label as published.</summary>
    public required string LibelleLigne { get; init; }

    /// <summary>Column label as published.</summary>
    public required string LibelleColonne { get; init; }

    /// <summary>Number; null unless <see cref="Statut"/> is <see cref="StatutCellule.Valeur"/> and the cell is a number.</summary>
    public decimal? Nombre { get; init; }

    /// <summary>Text; null unless the cell is a text.</summary>
    public string? Texte { get; init; }

    /// <summary>What the cell holds.</summary>
    public required StatutCellule Statut { get; init; }

    /// <summary>Version of the definition of the indicator in the column; null when the column is no indicator.</summary>
    public int? VersionDefinition { get; init; }

    /// <summary>Order in the sheet.</summary>
    public required int Ordre { get; init; }
}

/// <summary>The bytes of the workbook of a bilan, as they were transmitted.</summary>
public sealed class FichierBilan
{
    /// <summary>Bilan, and key.</summary>
    public required long BilanId { get; init; }

    /// <summary>Programme, frozen: the reader's scope is checked on the file itself.</summary>
    public required Programme Programme { get; init; }

    /// <summary>Transmitted, now or once: institutions may read it.</summary>
    public bool EstTransmis { get; set; }

    /// <summary>File name offered.</summary>
    public required string NomFichier { get; init; }

    /// <summary>The workbook.</summary>
    public required byte[] Octets { get; init; }

    /// <summary>SHA-256 of the bytes, 64 hexadecimal characters.</summary>
    public required string Empreinte { get; init; }
}
