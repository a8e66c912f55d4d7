namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>Place of a term in a calculation.</summary>
public enum NatureTerme
{
    /// <summary>What the calculation starts from.</summary>
    Base = 1,

    /// <summary>Added.</summary>
    Plus = 2,

    /// <summary>Taken away.</summary>
    Moins = 3,

    /// <summary>What comes out.</summary>
    Resultat = 4,
}

/// <summary>A term of a calculation.</summary>
/// <param name="Nature">Its place.</param>
/// <param name="Jours">Days, never negative except for the result.</param>
/// <param name="Libelle">What these days are, after their number (« de suspension »).</param>
public sealed record Terme(NatureTerme Nature, int Jours, string Libelle)
{
    /// <summary>« 45 jours de suspension ».</summary>
    public string Texte => Libelle.Length == 0 ? TexteHorloge.Jours(Jours) : $"{TexteHorloge.Jours(Jours)} {Libelle}";
}

/// <summary>How a clock came to its result: the screen shows it as it is. The terms always add up to the result.</summary>
/// <param name="Termes">Base, what is added and taken away, result; empty when nothing can be counted.</param>
/// <param name="Notes">French sentences: what was left aside, what was supposed.</param>
public sealed record Explication(IReadOnlyList<Terme> Termes, IReadOnlyList<string> Notes)
{
    /// <summary>« 730 jours (24 mois) + 45 jours de suspension − 300 jours écoulés = 475 jours »; empty without terms.</summary>
    public string Phrase => string.Concat(Termes.Select(Signe)).TrimStart();

    /// <summary>The sentence, then the notes.</summary>
    public IReadOnlyList<string> Phrases => Termes.Count == 0 ? Notes : [Phrase, .. Notes];

    /// <summary>Result by the terms: base, plus, minus.</summary>
    public int Somme =>
        Termes.Sum(t =>
            t.Nature switch
            {
                NatureTerme.Moins => -t.Jours,
                NatureTerme.Resultat => 0,
                _ => t.Jours,
            }
        );

    private static string Signe(Terme terme) =>
        terme.Nature switch
        {
            NatureTerme.Plus => $" + {terme.Texte}",
            NatureTerme.Moins => $" − {terme.Texte}",
            NatureTerme.Resultat => $" = {terme.Texte}",
            _ => $" {terme.Texte}",
        };
}
