namespace Convergence.Domain.Comptes;

/// <summary>How many wrong passwords are taken, and how long one waits after them (règles d'accès du portail, limites des essais).</summary>
public static class ReglesEssais
{
    /// <summary>The try of that rank, when it is wrong, begins a wait.</summary>
    public const int AvantAttente = 5;

    /// <summary>Hours during which tries are remembered.</summary>
    public const int HeuresMemoire = 24;

    /// <summary>
    /// Tries from origins that never signed in with the address, in an hour and all together, after which none of them is taken: many networks guess at
    /// one account. A known browser goes on.
    /// </summary>
    public const int PlafondInconnus = 100;

    /// <summary>Window of <see cref="PlafondInconnus"/>, in hours.</summary>
    public const int HeuresPlafond = 1;

    /// <summary>Longest wait, in minutes.</summary>
    public const int MinutesMaximum = 60;

    /// <summary>Wait that a wrong try begins: a minute after the fifth, twice as long after each other, an hour at most. Null before the fifth.</summary>
    /// <param name="nombre">Rank of the try, from 1.</param>
    public static TimeSpan? Attente(int nombre) =>
        nombre < AvantAttente ? null : TimeSpan.FromMinutes(Math.Min(MinutesMaximum, Math.Pow(2, nombre - AvantAttente)));
}
