using Convergence.Domain.Lignes;

namespace Convergence.Domain.Comptes;

/// <summary>
/// Tries of a password for one address, from one origin: a browser that already signed in with it, else a network address. A stranger who tries
/// blocks itself, and not the person. The address typed and the network address are kept as marks, for a day.
/// </summary>
public sealed class EssaiConnexion : IVersionne
{
    /// <summary>Length of a mark, in bytes (SHA-256).</summary>
    public const int TailleMarque = 32;

    private EssaiConnexion() { }

    /// <summary>Technical key.</summary>
    public long Id { get; private set; }

    /// <summary>Mark of the address that was typed, whether an account has it or not.</summary>
    public byte[] Cible { get; private set; } = [];

    /// <summary>Mark of the origin, different for each address typed.</summary>
    public byte[] Origine { get; private set; } = [];

    /// <summary>True when the origin is a browser that already signed in with that address.</summary>
    public bool EstConnue { get; private set; }

    /// <summary>Tries since the last one that succeeded. Zero after it.</summary>
    public int Nombre { get; private set; }

    /// <summary>Instant of the last try, UTC.</summary>
    public DateTime DernierLe { get; private set; }

    /// <summary>Instant until which no other try is taken, UTC; null while the next one is.</summary>
    public DateTime? BloqueJusque { get; private set; }

    /// <summary>A first try.</summary>
    /// <param name="cible">Mark of the address.</param>
    /// <param name="origine">Mark of the origin.</param>
    /// <param name="estConnue">True for a browser that already signed in with that address.</param>
    /// <param name="le">Instant, UTC.</param>
    public static EssaiConnexion Premier(byte[] cible, byte[] origine, bool estConnue, DateTime le) =>
        new()
        {
            Cible = cible,
            Origine = origine,
            EstConnue = estConnue,
            Nombre = 1,
            DernierLe = le,
        };

    /// <inheritdoc />
    public long Version { get; set; }

    /// <summary>
    /// Takes a try, before the password is compared: tries sent together are all counted. The wait that it begins if it is wrong begins at once;
    /// <see cref="Reussir"/> ends it. After a day without any, the former ones are forgotten.
    /// </summary>
    /// <param name="instant">Instant, UTC.</param>
    /// <returns>False when one must wait: nothing is counted.</returns>
    public bool Prendre(DateTime instant)
    {
        if (BloqueJusque > instant)
        {
            return false;
        }

        Nombre = DernierLe.AddHours(ReglesEssais.HeuresMemoire) <= instant ? 1 : Nombre + 1;
        DernierLe = instant;
        BloqueJusque = ReglesEssais.Attente(Nombre) is { } attente ? instant + attente : null;
        return true;
    }

    /// <summary>The password was right: the tries are forgotten.</summary>
    public void Reussir() => (Nombre, BloqueJusque) = (0, null);
}
