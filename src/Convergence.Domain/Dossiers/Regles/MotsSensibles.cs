using System.Text.RegularExpressions;
using Convergence.Domain.Recherche;

namespace Convergence.Domain.Dossiers.Regles;

/// <summary>What a free text seems to hold.</summary>
public enum SujetSensible
{
    /// <summary>Health, care, addictions.</summary>
    Sante = 1,

    /// <summary>Offences, justice, detention.</summary>
    Infraction = 2,

    /// <summary>Opinions, religion, origin, sexual life.</summary>
    Opinion = 3,

    /// <summary>A number that looks like a NIR.</summary>
    Nir = 4,

    /// <summary>A telephone number.</summary>
    Telephone = 5,

    /// <summary>An e-mail address.</summary>
    Courriel = 6,
}

/// <summary>A passage to read again.</summary>
/// <param name="Sujet">What it seems to be.</param>
/// <param name="Extrait">Words of the text, as typed.</param>
/// <param name="Debut">Place in the text, from 0.</param>
public sealed record PassageSensible(SujetSensible Sujet, string Extrait, int Debut)
{
    /// <summary>French sentence: what is wrong and what to write instead.</summary>
    public string Message =>
        Sujet switch
        {
            SujetSensible.Sante => $"« {Extrait} » parle de santé : dites plutôt la conséquence (horaires, tâches, rendez-vous).",
            SujetSensible.Infraction => $"« {Extrait} » parle de justice ou d’infraction : cela ne va pas ici.",
            SujetSensible.Opinion => $"« {Extrait} » parle d’opinion, de religion, d’origine ou de vie privée : cela ne va pas ici.",
            SujetSensible.Nir => "Un numéro qui ressemble à un numéro de sécurité sociale : retirez-le.",
            SujetSensible.Telephone => "Un numéro de téléphone : retirez-le.",
            _ => "Une adresse électronique : retirez-la.",
        };
}

/// <summary>
/// The warning on free texts: « objectif, factuel, lisible par la personne ; pas de santé, d’infraction, d’opinion » (RGPD requirement R6).
/// It warns and never blocks: it cannot tell « arrêt de bus » from « arrêt maladie » in every case, and a person decides.
/// </summary>
public static partial class MotsSensibles
{
    /// <summary>The notice that stands above every free text.</summary>
    public const string Avis = "Objectif, factuel, lisible par la personne. Pas de santé, d’infraction, d’opinion.";

    /// <summary>The passages to read again, in the order of the text; empty for a text that says nothing of the kind.</summary>
    public static IReadOnlyList<PassageSensible> Analyser(string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte))
        {
            return [];
        }

        var numeros = Trouver(Nir(), texte, SujetSensible.Nir).Where(p => EstNir(p.Extrait)).ToList();
        var telephones = Trouver(Telephone(), texte, SujetSensible.Telephone)
            .Where(p => !numeros.Exists(n => p.Debut < n.Debut + n.Extrait.Length && n.Debut < p.Debut + p.Extrait.Length));
        return [.. numeros.Concat(telephones).Concat(Trouver(Courriel(), texte, SujetSensible.Courriel)).Concat(Mots(texte)).OrderBy(p => p.Debut)];
    }

    private static IEnumerable<PassageSensible> Mots(string texte)
    {
        var mots = Mot().Matches(texte).Select(m => (m.Value, m.Index, Plie: TexteRecherche.Normaliser(m.Value))).ToList();
        for (var i = 0; i < mots.Count; i++)
        {
            foreach (var (sujet, entree) in LexiqueSensible.Entrees)
            {
                var pris = Longueur(mots, i, entree);
                if (pris > 0)
                {
                    var dernier = mots[i + pris - 1];
                    yield return new(sujet, texte[mots[i].Index..(dernier.Index + dernier.Value.Length)], mots[i].Index);
                    i += pris - 1;
                    break;
                }
            }
        }
    }

    /// <summary>Words of the text that an entry takes from there on; 0 when it does not match.</summary>
    private static int Longueur(List<(string Value, int Index, string Plie)> mots, int rang, string[] entree) =>
        rang + entree.Length <= mots.Count && entree.Select((e, k) => Correspond(mots[rang + k].Plie, e)).All(v => v) ? entree.Length : 0;

    private static bool Correspond(string mot, string attendu) =>
        attendu.EndsWith('*') ? mot.StartsWith(attendu[..^1], StringComparison.Ordinal) : mot == attendu || mot == attendu + "S";

    private static IEnumerable<PassageSensible> Trouver(Regex motif, string texte, SujetSensible sujet) =>
        motif.Matches(texte).Select(m => new PassageSensible(sujet, m.Value, m.Index));

    /// <summary>13 digits, or 15 with the key; sex 1 to 4, 7 or 8; month 1 to 12, or the codes used when it is unknown.</summary>
    private static bool EstNir(string extrait)
    {
        var signes = string.Concat(extrait.Where(char.IsLetterOrDigit));
        return signes.Length is 13 or 15
            && int.Parse(signes.AsSpan(3, 2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture)
                is (>= 1 and <= 12)
                    or (>= 20 and <= 42)
                    or (>= 50 and <= 99);
    }

    [GeneratedRegex(
        @"(?<![0-9])[1-478](?:[ .\-]?[0-9]){4}[ .\-]?[0-9][ .\-]?[0-9ABab](?:[ .\-]?[0-9]){6}(?:[ .\-]?[0-9]{2})?(?![0-9])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Nir();

    [GeneratedRegex(
        @"(?<![0-9+])(?:(?:\+|00)[ ]?(?:33|262|590|594|596)[ .\-]?(?:\(0\))?[ ]?|0)[1-9](?:[ .\-]?[0-9]{2}){4}(?![0-9])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Telephone();

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9.\-]{1,100}\.[A-Za-z]{2,24}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Courriel();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mot();
}
