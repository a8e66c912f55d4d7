using Convergence.Domain.Lignes;

namespace Convergence.Domain.Journal;

/// <summary>Rows of one table that a block seals: all those after one key, up to another one.</summary>
public sealed class PlageJournal : IAjoutSeul
{
    /// <summary>Bytes of <see cref="Empreinte"/>.</summary>
    public const int TailleEmpreinte = 32;

    private PlageJournal() { }

    /// <summary>Block that seals them.</summary>
    public long BlocNumero { get; private set; }

    /// <summary>Table of the rows.</summary>
    public TableJournal Table { get; private set; }

    /// <summary>Key after which the rows begin, itself excluded; <see cref="long.MinValue"/> for the first range of a table.</summary>
    public long ApresId { get; private set; }

    /// <summary>Last key, included.</summary>
    public long JusquaId { get; private set; }

    /// <summary>Number of rows, at least 1.</summary>
    public int Lignes { get; private set; }

    /// <summary>SHA-256 of the content of the rows, in the order of their keys.</summary>
    public byte[] Empreinte { get; private set; } = [];

    /// <summary>Rows of a table, as they were read.</summary>
    /// <param name="table">Table.</param>
    /// <param name="apresId">Key after which they begin.</param>
    /// <param name="jusquaId">Last key.</param>
    /// <param name="lignes">Number of rows.</param>
    /// <param name="empreinte">SHA-256 of their content.</param>
    public static PlageJournal De(TableJournal table, long apresId, long jusquaId, int lignes, byte[] empreinte) =>
        new()
        {
            Table = table,
            ApresId = apresId,
            JusquaId = jusquaId,
            Lignes = lignes,
            Empreinte = empreinte,
        };

    internal void Rattacher(long blocNumero) => BlocNumero = blocNumero;
}
