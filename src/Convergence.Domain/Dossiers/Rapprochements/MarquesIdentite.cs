using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Domain.Dossiers.Rapprochements;

/// <summary>
/// What is hashed with a key to find one person in two chantiers: the words of the names in order, accents and inversions put aside, with the date of
/// birth; once with the
/// birth name, once with the name used. A near date is the date less its day, its month or its year.
/// </summary>
public static class MarquesIdentite
{
    /// <summary>Texts to hash, each with what it proves; empty without a date of birth: names alone would match too many people.</summary>
    public static IReadOnlyList<(string Texte, ForceDoublon Force)> De(IdentiteSalarie identite)
    {
        ArgumentNullException.ThrowIfNull(identite);
        if (identite.DateNaissance is not { } d)
        {
            return [];
        }

        var noms = new[] { identite.Nom, identite.NomUsage }
            .Where(n => !string.IsNullOrWhiteSpace(n))
            .Select(n => string.Concat(ReglesDoublonSalarie.MotsDe(n, identite.Prenom)))
            .Distinct();
        return
        [
            .. ReglesDoublonSalarie.Cles(identite).Select(c => ($"date|{c}", ForceDoublon.Forte)),
            .. noms.SelectMany(n => new[] { $"sans jour|{n}|{d:yyyy-MM}", $"sans mois|{n}|{d:yyyy-dd}", $"sans année|{n}|{d:MM-dd}" })
                .Select(t => (t, ForceDoublon.Probable)),
        ];
    }
}
