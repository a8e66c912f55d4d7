using System.Globalization;
using System.Text;

namespace Convergence.Domain.Journal;

/// <summary>
/// A sealed block of the journal. Its seal covers its ranges and the seal before it: a row that changes, leaves or comes in breaks its own block, and
/// a block that leaves breaks the next one. Once its rows are purged the block stays: the chain goes on from it (ADR 0028).
/// </summary>
public sealed class BlocJournal
{
    /// <summary>Bytes of a seal.</summary>
    public const int TailleSceau = 32;

    private readonly List<PlageJournal> _plages = [];

    private BlocJournal() { }

    /// <summary>Place in the chain, from 1, without a gap.</summary>
    public long Numero { get; private set; }

    /// <summary>Instant of the seal, UTC.</summary>
    public DateTime ScelleLe { get; private set; }

    /// <summary>Way in which the content of the rows is written before it is digested, from 1: a new column makes a new way.</summary>
    public int Forme { get; private set; }

    /// <summary>Instant of the newest row, UTC: the age of the block.</summary>
    public DateTime DernierInstant { get; private set; }

    /// <summary>Seal of the block before; zeros for the first.</summary>
    public byte[] Precedent { get; private set; } = [];

    /// <summary>Name of the key of the seal.</summary>
    public string Cle { get; private set; } = string.Empty;

    /// <summary>HMAC-SHA256 of <see cref="Contenu"/>.</summary>
    public byte[] Sceau { get; private set; } = [];

    /// <summary>Instant at which the rows were erased, UTC; null while they are there.</summary>
    public DateTime? PurgeLe { get; private set; }

    /// <summary>HMAC-SHA256 of <see cref="ContenuPurge"/>; null while the rows are there.</summary>
    public byte[]? SceauPurge { get; private set; }

    /// <summary>Rows that it seals, at most one range a table.</summary>
    public IReadOnlyList<PlageJournal> Plages => _plages;

    /// <summary>Number of rows.</summary>
    public int Lignes => _plages.Sum(p => p.Lignes);

    /// <summary>A block at the end of the chain, not sealed yet.</summary>
    /// <param name="numero">Place in the chain.</param>
    /// <param name="precedent">Seal of the block before; null for the first.</param>
    /// <param name="forme">Way in which the content of the rows was written.</param>
    /// <param name="plages">Rows, at least one range.</param>
    /// <param name="dernierInstant">Instant of the newest row, UTC.</param>
    /// <param name="maintenant">Instant, UTC.</param>
    public static BlocJournal Preparer(
        long numero,
        byte[]? precedent,
        int forme,
        IReadOnlyCollection<PlageJournal> plages,
        DateTime dernierInstant,
        DateTime maintenant
    )
    {
        ArgumentNullException.ThrowIfNull(plages);
        if (plages.Count == 0)
        {
            throw new ArgumentException("Un bloc scelle au moins une ligne.", nameof(plages));
        }

        var bloc = new BlocJournal
        {
            Numero = numero,
            Precedent = precedent ?? new byte[TailleSceau],
            Forme = forme,
            DernierInstant = ALaMilliseconde(dernierInstant),
            ScelleLe = ALaMilliseconde(maintenant),
        };
        foreach (var plage in plages.OrderBy(p => p.Table))
        {
            plage.Rattacher(numero);
            bloc._plages.Add(plage);
        }

        return bloc;
    }

    /// <summary>Puts the seal.</summary>
    /// <param name="cle">Name of the key.</param>
    /// <param name="sceller">HMAC with that key.</param>
    public void Sceller(string cle, Func<byte[], byte[]> sceller)
    {
        ArgumentNullException.ThrowIfNull(sceller);
        Cle = cle;
        Sceau = sceller(Contenu());
    }

    /// <summary>Says that the rows are erased, under a seal: a block is not emptied by who has no key.</summary>
    /// <param name="maintenant">Instant, UTC.</param>
    /// <param name="sceller">HMAC with the key of the block.</param>
    public void Purger(DateTime maintenant, Func<byte[], byte[]> sceller)
    {
        ArgumentNullException.ThrowIfNull(sceller);
        PurgeLe = ALaMilliseconde(maintenant);
        SceauPurge = sceller(ContenuPurge());
    }

    /// <summary>What the seal covers. Each part says its length: none can be moved into its neighbour.</summary>
    public byte[] Contenu() =>
        Ecrire([
            "bloc",
            Nombre(Numero),
            Nombre(ScelleLe.Ticks),
            Nombre(Forme),
            Nombre(DernierInstant.Ticks),
            Convert.ToHexStringLower(Precedent),
            Cle,
            .. _plages
                .OrderBy(p => p.Table)
                .SelectMany(p =>
                    new[] { Nombre((int)p.Table), Nombre(p.ApresId), Nombre(p.JusquaId), Nombre(p.Lignes), Convert.ToHexStringLower(p.Empreinte) }
                ),
        ]);

    /// <summary>What the seal of the purge covers.</summary>
    public byte[] ContenuPurge() => Ecrire(["purge", Nombre(Numero), Convert.ToHexStringLower(Sceau), Nombre((PurgeLe ?? default).Ticks)]);

    /// <summary>What a database keeps of an instant: a seal is read back on what was stored.</summary>
    private static DateTime ALaMilliseconde(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private static string Nombre(long nombre) => nombre.ToString(CultureInfo.InvariantCulture);

    private static byte[] Ecrire(IEnumerable<string> parts) => Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => $"{p.Length}:{p}|")));
}
