using System.Globalization;

namespace Convergence.Domain.FilesActives;

/// <summary>How serious a finding is.</summary>
public enum Gravite
{
    /// <summary>The value is impossible: it is not saved.</summary>
    Erreur = 1,

    /// <summary>The value is surprising: it is saved, and a comment is welcome.</summary>
    Avertissement = 2,
}

/// <summary>A finding on one cell.</summary>
/// <param name="Gravite">Blocks or not.</param>
/// <param name="Compteur">Code of the counter at fault.</param>
/// <param name="Code">Stable code of the rule.</param>
/// <param name="Message">French sentence shown beside the cell and in the summary.</param>
public sealed record Constat(Gravite Gravite, string Compteur, string Code, string Message);

/// <summary>What the controls compare a row with.</summary>
/// <param name="Precedentes">Values of the same row one period before, by counter code; empty when there is none.</param>
/// <param name="MemeAnnee">The period before belongs to the same civil year: running totals can only grow.</param>
/// <param name="PlacesConventionnees">Places of the register in force on the date d'arrêté; null when unknown.</param>
public sealed record ContexteControle(IReadOnlyDictionary<string, int?> Precedentes, bool MemeAnnee, int? PlacesConventionnees)
{
    /// <summary>Nothing to compare with.</summary>
    public static readonly ContexteControle Vide = new(new Dictionary<string, int?>(StringComparer.Ordinal), false, null);
}

/// <summary>
/// The controls of a row of counts (reference §8.3; ancres-produit §4): errors for the impossible, warnings for the rest.
/// A null never raises an error: what is not known cannot be contradicted.
/// </summary>
public static class ControlesReleve
{
    /// <summary>Relative change beyond which a stock asks for a word: 30 % and at least <see cref="EcartMinimum"/>.</summary>
    public const decimal VariationSurprenante = 0.30m;

    /// <summary>Absolute change under which no variation surprises: small chantiers move by a few people.</summary>
    public const int EcartMinimum = 5;

    /// <summary>Every finding on a row as it would be once saved.</summary>
    public static IReadOnlyList<Constat> Evaluer(IReadOnlyCollection<Compteur> compteurs, IReadOnlyDictionary<string, int?> valeurs, ContexteControle contexte)
    {
        ArgumentNullException.ThrowIfNull(compteurs);
        ArgumentNullException.ThrowIfNull(valeurs);
        ArgumentNullException.ThrowIfNull(contexte);
        var constats = new List<Constat>();
        var parCode = compteurs.ToDictionary(c => c.Code, StringComparer.Ordinal);
        Bornes(compteurs, valeurs, constats);
        Parties(compteurs, parCode, valeurs, constats);
        Repartitions(compteurs, parCode, valeurs, constats);
        Variations(compteurs, valeurs, contexte, constats);
        Identite(valeurs, contexte, constats, CompteurCodes.CvgFileActive, CompteurCodes.CvgEntrees, CompteurCodes.CvgSorties);
        Identite(valeurs, contexte, constats, CompteurCodes.PhcPresents, CompteurCodes.PhcEntrees, CompteurCodes.PhcSorties);
        CumulSousStock(valeurs, constats, CompteurCodes.CvgAccompagnees, CompteurCodes.CvgFileActive, "la file active");
        CumulSousStock(valeurs, constats, CompteurCodes.PhcAccompagnees, CompteurCodes.PhcPresents, "les personnes présentes");
        Capacite(valeurs, contexte, constats);
        return constats;
    }

    private static void Bornes(IEnumerable<Compteur> compteurs, IReadOnlyDictionary<string, int?> valeurs, List<Constat> constats)
    {
        foreach (var c in compteurs)
        {
            if (Valeur(valeurs, c.Code) is { } v && v is < 0 or > ValeurReleve.Maximum)
            {
                constats.Add(new(Gravite.Erreur, c.Code, "BORNES", "Saisissez un nombre entier entre 0 et 99 999, ou laissez vide si vous ne savez pas."));
            }
        }
    }

    private static void Parties(
        IEnumerable<Compteur> compteurs,
        Dictionary<string, Compteur> parCode,
        IReadOnlyDictionary<string, int?> valeurs,
        List<Constat> constats
    )
    {
        foreach (var c in compteurs)
        {
            if (c.CodeParent is not { } code || !parCode.TryGetValue(code, out var parent))
            {
                continue;
            }

            if (Valeur(valeurs, c.Code) is { } v && Valeur(valeurs, code) is { } tout && v > tout)
            {
                constats.Add(
                    new(Gravite.Erreur, c.Code, "PARTIE_SUPERIEURE", Phrase($"« {c.Libelle} » ({v}) ne peut pas dépasser « {parent.Libelle} » ({tout})."))
                );
            }
        }
    }

    private static void Repartitions(
        IEnumerable<Compteur> compteurs,
        Dictionary<string, Compteur> parCode,
        IReadOnlyDictionary<string, int?> valeurs,
        List<Constat> constats
    )
    {
        foreach (var groupe in compteurs.Where(c => c.Repartition is not null && c.CodeParent is not null).GroupBy(c => (c.CodeParent, c.Repartition)))
        {
            var parts = groupe.Select(c => (Compteur: c, Valeur: Valeur(valeurs, c.Code))).ToList();
            if (
                !parCode.TryGetValue(groupe.Key.CodeParent!, out var parent)
                || Valeur(valeurs, parent.Code) is not { } tout
                || parts.All(p => p.Valeur is null)
            )
            {
                continue;
            }

            var somme = parts.Sum(p => p.Valeur ?? 0);
            var noms = string.Join(" + ", parts.Select(p => p.Compteur.LibelleCourt.ToLowerInvariant()));
            if (somme > tout && parts.TrueForAll(p => (p.Valeur ?? 0) <= tout))
            {
                foreach (var p in parts.Where(p => p.Valeur is not null))
                {
                    constats.Add(
                        new(
                            Gravite.Erreur,
                            p.Compteur.Code,
                            "REPARTITION_SUPERIEURE",
                            Phrase($"{Majuscule(noms)} ({somme}) dépasse « {parent.Libelle} » ({tout}).")
                        )
                    );
                }
            }
            else if (somme < tout && parts.TrueForAll(p => p.Valeur is not null))
            {
                constats.Add(
                    new(
                        Gravite.Avertissement,
                        parts[^1].Compteur.Code,
                        "REPARTITION_INCOMPLETE",
                        Phrase($"{Majuscule(noms)} ({somme}) n’atteint pas « {parent.Libelle} » ({tout}) : {tout - somme} non renseigné.")
                    )
                );
            }
        }
    }

    private static void Variations(
        IEnumerable<Compteur> compteurs,
        IReadOnlyDictionary<string, int?> valeurs,
        ContexteControle contexte,
        List<Constat> constats
    )
    {
        foreach (var c in compteurs)
        {
            if (Valeur(valeurs, c.Code) is not { } v || Valeur(contexte.Precedentes, c.Code) is not { } avant)
            {
                continue;
            }

            if (c.Nature == NatureCompteur.Cumul && contexte.MemeAnnee && v < avant)
            {
                constats.Add(
                    new(
                        Gravite.Avertissement,
                        c.Code,
                        "CUMUL_EN_BAISSE",
                        Phrase($"Un cumul depuis le 1er janvier ne diminue pas : {avant} à la période précédente, {v} ici.")
                    )
                );
            }

            var ecart = Math.Abs(v - avant);
            if (c.Nature == NatureCompteur.Stock && ecart >= EcartMinimum && ecart > avant * VariationSurprenante)
            {
                var sens = v > avant ? "hausse" : "baisse";
                constats.Add(
                    new(
                        Gravite.Avertissement,
                        c.Code,
                        "VARIATION",
                        Phrase($"Forte {sens} : {avant} à la période précédente, {v} ici. Un commentaire aidera la relecture.")
                    )
                );
            }
        }
    }

    private static void Identite(
        IReadOnlyDictionary<string, int?> valeurs,
        ContexteControle contexte,
        List<Constat> constats,
        string stock,
        string entrees,
        string sorties
    )
    {
        if (
            Valeur(valeurs, stock) is not { } v
            || Valeur(contexte.Precedentes, stock) is not { } avant
            || Valeur(valeurs, entrees) is not { } e
            || Valeur(valeurs, sorties) is not { } s
        )
        {
            return;
        }

        var attendu = avant + e - s;
        if (attendu != v)
        {
            constats.Add(
                new(
                    Gravite.Avertissement,
                    stock,
                    "IDENTITE",
                    Phrase(
                        $"{avant} à la période précédente + {e} {(e < 2 ? "entrée" : "entrées")} − {s} {(s < 2 ? "sortie" : "sorties")} = {attendu}, et non {v}."
                    )
                )
            );
        }
    }

    private static void CumulSousStock(IReadOnlyDictionary<string, int?> valeurs, List<Constat> constats, string cumul, string stock, string nomStock)
    {
        if (Valeur(valeurs, cumul) is { } c && Valeur(valeurs, stock) is { } v && c < v)
        {
            constats.Add(
                new(
                    Gravite.Erreur,
                    cumul,
                    "CUMUL_INFERIEUR",
                    Phrase($"Les personnes accompagnées depuis le 1er janvier ({c}) ne peuvent pas être moins nombreuses que {nomStock} ({v}).")
                )
            );
        }
    }

    private static void Capacite(IReadOnlyDictionary<string, int?> valeurs, ContexteControle contexte, List<Constat> constats)
    {
        if (Valeur(valeurs, CompteurCodes.CvgCapacite) is not { } capacite)
        {
            return;
        }

        if (contexte.PlacesConventionnees is { } places && places != capacite)
        {
            constats.Add(
                new(
                    Gravite.Avertissement,
                    CompteurCodes.CvgCapacite,
                    "CAPACITE_REGISTRE",
                    Phrase($"Le registre du réseau porte {places} places conventionnées à cette date.")
                )
            );
        }

        if (Valeur(valeurs, CompteurCodes.CvgFileActive) is { } v && v > capacite)
        {
            constats.Add(
                new(Gravite.Avertissement, CompteurCodes.CvgFileActive, "AU_DELA_CAPACITE", Phrase($"La file active ({v}) dépasse la capacité ({capacite})."))
            );
        }
    }

    private static int? Valeur(IReadOnlyDictionary<string, int?> valeurs, string code) => valeurs.TryGetValue(code, out var v) ? v : null;

    private static string Phrase(FormattableString phrase) => phrase.ToString(CultureInfo.InvariantCulture);

    private static string Majuscule(string texte) => char.ToUpperInvariant(texte[0]) + texte[1..];
}
