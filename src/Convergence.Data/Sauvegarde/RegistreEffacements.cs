using System.Globalization;
using Convergence.Data.Installation;

namespace Convergence.Data.Sauvegarde;

/// <summary>
/// The files that were anonymised, kept outside the database: a backup of before would bring them back, and a restoration erases them again. It holds no
/// identity: keys of rows, and when.
/// </summary>
public sealed class RegistreEffacements(OptionsBase options)
{
    public const string NomFichier = "effacements.txt";

    private readonly Lock _verrou = new();

    private string Chemin => Path.Combine(options.Dossier, NomFichier);

    /// <summary>Adds what was just decided.</summary>
    public void Noter(EffacementNote effacement)
    {
        ArgumentNullException.ThrowIfNull(effacement);
        lock (_verrou)
        {
            File.AppendAllText(
                Chemin,
                string.Create(CultureInfo.InvariantCulture, $"{effacement.Le:O};{effacement.SalarieId};{effacement.Cle:N};{effacement.CompteId}\n")
            );
        }
    }

    /// <summary>All of them, the oldest first; a line that was cut is left out.</summary>
    public IReadOnlyList<EffacementNote> Lire() => File.Exists(Chemin) ? [.. File.ReadLines(Chemin).Select(Relire).OfType<EffacementNote>()] : [];

    private static EffacementNote? Relire(string ligne)
    {
        var parties = ligne.Split(';');
        return
            parties.Length == 4
            && DateTime.TryParse(parties[0], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var le)
            && long.TryParse(parties[1], CultureInfo.InvariantCulture, out var salarie)
            && Guid.TryParseExact(parties[2], "N", out var cle)
            && long.TryParse(parties[3], CultureInfo.InvariantCulture, out var compte)
            ? new(le, salarie, cle, compte)
            : null;
    }
}

/// <summary>An anonymisation that was decided.</summary>
/// <param name="Le">Instant, UTC.</param>
/// <param name="SalarieId">Row.</param>
/// <param name="Cle">Key of its addresses before, which tells that the row of a restored database is the same person.</param>
/// <param name="CompteId">Account that decided.</param>
public sealed record EffacementNote(DateTime Le, long SalarieId, Guid Cle, long CompteId);
