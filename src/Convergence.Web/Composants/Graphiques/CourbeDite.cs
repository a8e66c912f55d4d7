namespace Convergence.Web.Composants.Graphiques;

/// <summary>A line chart in a sentence, for those who do not see it.</summary>
internal static class CourbeDite
{
    public static string Phrase(IReadOnlyList<string> periodes, IReadOnlyList<Serie> series, string? objectif, Func<decimal?, string> dire)
    {
        if (periodes.Count == 0)
        {
            return "Aucune donnée.";
        }

        var phrases = series.Select(s => Phrase(periodes, s, dire));
        return string.Join(
            ' ',
            phrases.Prepend(periodes.Count == 1 ? $"{periodes[0]}." : $"De {periodes[0]} à {periodes[^1]}.").Append(objectif).OfType<string>()
        );
    }

    private static string Phrase(IReadOnlyList<string> periodes, Serie serie, Func<decimal?, string> dire)
    {
        var connus = Enumerable.Range(0, Math.Min(periodes.Count, serie.Valeurs.Count)).Where(i => serie.Valeurs[i] is not null).ToArray();
        if (connus.Length == 0)
        {
            return $"{serie.Nom} : {Formats.NonRenseigne}.";
        }

        var manque = periodes.Count - connus.Length;
        var debut = $"{serie.Nom} : {dire(serie.Valeurs[connus[0]])} ({periodes[connus[0]]})";
        var suite = connus.Length > 1 ? $", {dire(serie.Valeurs[connus[^1]])} ({periodes[connus[^1]]})" : string.Empty;
        return debut + suite + (manque == 0 ? "." : $", {Formats.Compte(manque, "période non renseignée", "périodes non renseignées")}.");
    }
}
