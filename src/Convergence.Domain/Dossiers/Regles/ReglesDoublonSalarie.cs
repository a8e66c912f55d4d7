using Convergence.Domain.Recherche;

namespace Convergence.Domain.Dossiers.Regles;

/// <summary>How sure a resemblance is.</summary>
public enum ForceDoublon
{
    /// <summary>To be looked at.</summary>
    Possible = 1,

    /// <summary>Probably the same person.</summary>
    Probable = 2,

    /// <summary>Same names and same date of birth.</summary>
    Forte = 3,
}

/// <summary>Two identities that may be of one person.</summary>
/// <param name="Force">How sure.</param>
/// <param name="Motifs">French words: what is alike.</param>
public sealed record Ressemblance(ForceDoublon Force, IReadOnlyList<string> Motifs);

/// <summary>
/// When two sheets may be of one person: names alike (accents, hyphens, one typing mistake, first name and name inverted, name used) and
/// dates of birth that agree (same, day and month swapped, one digit apart, unknown). Says nothing to a reader who does not see both
/// sheets: across chantiers the keys of <see cref="Cles"/> are hashed and matched by a job.
/// </summary>
public static class ReglesDoublonSalarie
{
    private const int LongueurFaute = 4;

    /// <summary>Distinct folded words of names, in order.</summary>
    public static IReadOnlyList<string> MotsDe(params string?[] noms) =>
        [.. noms.SelectMany(n => TexteRecherche.Normaliser(n).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What two identities have in common; null when they are not alike.</summary>
    public static Ressemblance? Comparer(IdentiteSalarie a, IdentiteSalarie b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        // Dates first: they cost the least, and part most pairs of a list.
        if (Dates(a.DateNaissance, b.DateNaissance) is not { } dates || Noms(a, b) is not { } noms)
        {
            return null;
        }

        var force = (ForceDoublon)Math.Min((int)noms.Force, (int)dates.Force);
        return new(force, [noms.Motif, dates.Motif]);
    }

    /// <summary>
    /// What is hashed, with a key, to match people across chantiers without showing them: all the words of the names in order and the
    /// date of birth, once with the birth name and once with the name used; day and month are ordered so that a swap gives the same key.
    /// Empty without a date of birth: names alone would match too many people.
    /// </summary>
    public static IReadOnlyList<string> Cles(IdentiteSalarie identite)
    {
        ArgumentNullException.ThrowIfNull(identite);
        if (identite.DateNaissance is not { } d)
        {
            return [];
        }

        var jour = $"{d.Year:0000}-{Math.Min(d.Month, d.Day):00}-{Math.Max(d.Month, d.Day):00}";
        return
        [
            .. new[] { identite.Nom, identite.NomUsage }
                .Where(n => !string.IsNullOrWhiteSpace(n))
                .Select(n => $"{string.Concat(MotsDe(n, identite.Prenom))}|{jour}")
                .Distinct(),
        ];
    }

    private static (ForceDoublon Force, string Motif)? Noms(IdentiteSalarie a, IdentiteSalarie b)
    {
        var (prenomA, prenomB) = (Souder(a.Prenom), Souder(b.Prenom));
        (ForceDoublon Force, string Motif)? meilleur = null;
        foreach (var (x, usageX) in NomsDe(a))
        {
            foreach (var (y, usageY) in NomsDe(b))
            {
                (ForceDoublon, string)? lu =
                    x == y && prenomA == prenomB ? (ForceDoublon.Forte, usageX || usageY ? "même nom d’usage et même prénom" : "même nom et même prénom")
                    : x == prenomB && prenomA == y ? (ForceDoublon.Forte, "nom et prénom inversés")
                    : Proches(x, y) && Proches(prenomA, prenomB) ? (ForceDoublon.Probable, "nom et prénom proches")
                    : Proches(x, prenomB) && Proches(prenomA, y) ? (ForceDoublon.Probable, "nom et prénom proches et inversés")
                    : Proches(x, y) && UnMotCommun(a.Prenom, b.Prenom) ? (ForceDoublon.Probable, "même nom et un prénom commun")
                    : null;
                meilleur = lu is { } l && (meilleur is null || l.Item1 > meilleur.Value.Force) ? l : meilleur;
            }
        }

        return meilleur;
    }

    private static (ForceDoublon Force, string Motif)? Dates(DateOnly? a, DateOnly? b) =>
        (a, b) switch
        {
            (null, _) or (_, null) => (ForceDoublon.Possible, "date de naissance inconnue"),
            ({ } x, { } y) when x == y => (ForceDoublon.Forte, "même date de naissance"),
            ({ } x, { } y) when x.Year == y.Year && x.Month == y.Day && x.Day == y.Month => (ForceDoublon.Probable, "jour et mois de naissance inversés"),
            ({ } x, { } y) when ChiffresDifferents(x, y) == 1 => (ForceDoublon.Probable, "dates de naissance à un chiffre près"),
            ({ } x, { } y) when x.Year == y.Year && (EstPremierJanvier(x) || EstPremierJanvier(y)) => (
                ForceDoublon.Possible,
                "même année de naissance, au 1er janvier par défaut"
            ),
            ({ } x, { } y) when Math.Abs(x.DayNumber - y.DayNumber) <= 2 => (ForceDoublon.Possible, "dates de naissance à deux jours près"),
            _ => null,
        };

    private static IEnumerable<(string Nom, bool Usage)> NomsDe(IdentiteSalarie identite)
    {
        yield return (Souder(identite.Nom), false);
        if (Souder(identite.NomUsage) is { Length: > 0 } usage)
        {
            yield return (usage, true);
        }
    }

    private static string Souder(string? nom) => TexteRecherche.Normaliser(nom).Replace(" ", string.Empty, StringComparison.Ordinal);

    private static bool UnMotCommun(string? a, string? b) => MotsDe(a).Intersect(MotsDe(b)).Any(m => m.Length >= 3);

    private static bool Proches(string a, string b) =>
        a == b || (Math.Min(a.Length, b.Length) >= LongueurFaute && Distance.Edition(a, b) <= (Math.Min(a.Length, b.Length) >= 2 * LongueurFaute ? 2 : 1));

    private static bool EstPremierJanvier(DateOnly jour) => jour is { Day: 1, Month: 1 };

    private static int ChiffresDifferents(DateOnly a, DateOnly b) => $"{a:yyyyMMdd}".Zip($"{b:yyyyMMdd}").Count(p => p.First != p.Second);
}
