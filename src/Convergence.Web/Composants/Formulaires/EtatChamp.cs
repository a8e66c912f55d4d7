using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Convergence.Web.Composants.Formulaires;

/// <summary>What a field shows: its name and id, what was typed (even when refused) or else the value of the model, its errors.</summary>
public sealed record EtatChamp(string Nom, string Id, IReadOnlyList<string> Valeurs, bool Tape, IReadOnlyList<string> Erreurs)
{
    public string? Valeur => Valeurs.Count > 0 ? Valeurs[0] : null;

    public bool Invalide => Erreurs.Count > 0;

    public string IdAide => Id + "-aide";

    public string IdErreur => Id + "-erreur";

    internal static EtatChamp Lire(ModelExpression expression, ViewContext vue)
    {
        var nom = vue.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        vue.ViewData.ModelState.TryGetValue(nom, out var entree);
        var tape = entree?.RawValue is not null;
        return new EtatChamp(nom, IdDe(nom), tape ? Tapees(entree!) : DuModele(expression.Model), tape, [.. entree?.Errors.Select(Message) ?? []]);
    }

    internal static string IdDe(string nom) => TagBuilder.CreateSanitizedId(nom, "_");

    internal static string Message(ModelError erreur) => string.IsNullOrEmpty(erreur.ErrorMessage) ? "La valeur n’est pas valable." : erreur.ErrorMessage;

    private static IReadOnlyList<string> Tapees(ModelStateEntry entree) =>
        entree.RawValue switch
        {
            string texte => [texte],
            IEnumerable<string> textes => [.. textes],
            _ => entree.AttemptedValue is { } texte ? [texte] : [],
        };

    private static IReadOnlyList<string> DuModele(object? modele) =>
        modele switch
        {
            null => [],
            string texte => [texte],
            IEnumerable suite => [.. suite.Cast<object?>().OfType<object>().SelectMany(Textes)],
            _ => Textes(modele),
        };

    /// <summary>An enumeration is known in lists by its name or by its number.</summary>
    private static IReadOnlyList<string> Textes(object valeur) =>
        valeur switch
        {
            Enum e => [e.ToString(), e.ToString("D")],
            DateOnly d => [d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            DateTime d => [d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            decimal d => [Formats.Saisie(d)],
            double d => [Formats.Saisie((decimal)d)],
            _ => [Convert.ToString(valeur, CultureInfo.InvariantCulture) ?? string.Empty],
        };
}
