using Convergence.Domain.Temps;
using FluentValidation;

namespace Convergence.Web.Commun;

/// <summary>Shapes that several forms of the network share.</summary>
public static class ReglesSaisie
{
    public const string DateIllisible = "Saisissez un jour (15/01/2027), un mois (01/2027) ou une année (2027).";

    public static IRuleBuilderOptions<T, string?> DateLibre<T>(this IRuleBuilder<T, string?> regle) =>
        regle.Must(d => string.IsNullOrWhiteSpace(d) || DatePartielle.TryLireSaisie(d, out _)).WithMessage(DateIllisible);

    public static IRuleBuilderOptions<T, string?> Longueur<T>(this IRuleBuilder<T, string?> regle, int longueur) =>
        regle.MaximumLength(longueur).WithMessage($"{longueur} caractères au plus.");

    public static IRuleBuilderOptions<T, string?> Chiffres<T>(this IRuleBuilder<T, string?> regle, int nombre, string message) =>
        regle.Must(c => string.IsNullOrWhiteSpace(c) || (c.Trim().Length == nombre && c.Trim().All(char.IsAsciiDigit))).WithMessage(message);

    /// <summary>A text of a form as it is stored: trimmed, null when empty.</summary>
    public static string? Texte(string? saisie) => string.IsNullOrWhiteSpace(saisie) ? null : saisie.Trim();

    /// <summary>A date already checked by <see cref="DateLibre{T}"/>.</summary>
    public static DatePartielle Date(string? saisie) => DatePartielle.TryLireSaisie(saisie, out var date) ? date : throw new FormatException(DateIllisible);
}
