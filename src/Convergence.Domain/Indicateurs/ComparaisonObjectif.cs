using System.Globalization;

namespace Convergence.Domain.Indicateurs;

/// <summary>What the portal knows of the actual value on the due date: a sum, and how many of the expected territories it holds.</summary>
/// <param name="Somme">Sum of what is known; null when nothing is.</param>
/// <param name="Connus">Territories in the sum.</param>
/// <param name="Attendus">Territories that should be.</param>
public sealed record MesureObjectif(decimal? Somme, int Connus, int Attendus);

/// <summary>A target beside its actual value, or the reason why they are not compared (reference §0, trap 10; ecarts E03, E22).</summary>
/// <param name="Realise">Actual value, when it measures the same thing.</param>
/// <param name="Taux">Attainment in percent; null when there is none.</param>
/// <param name="SelonSource">The actual value is the one that the source writes, not a sum of the portal.</param>
/// <param name="NonComparable">Why there is no comparison, in French; null when there is one.</param>
public sealed record ComparaisonObjectif(decimal? Realise, decimal? Taux, bool SelonSource, string? NonComparable)
{
    private static readonly NumberFormatInfo Francais = new() { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = "," };

    /// <summary>Compares, or says why not. A sum that misses a territory is not the actual value.</summary>
    public static ComparaisonObjectif Pour(Objectif objectif, MesureObjectif? mesure)
    {
        ArgumentNullException.ThrowIfNull(objectif);
        if (objectif.BaseInconnue)
        {
            return Non("la source parle d’un doublement sans en écrire la base");
        }

        if (objectif.Realise is { } ecrit)
        {
            return new(ecrit, objectif.TauxAtteinte(ecrit), SelonSource: true, null);
        }

        if (objectif.CodeIndicateur is null)
        {
            return Non("la valeur réalisée n’est pas écrite, et aucun indicateur du portail ne mesure la même chose");
        }

        if (mesure?.Somme is not { } somme)
        {
            return Non("la valeur réalisée n’est pas connue à l’échéance");
        }

        return mesure.Connus < mesure.Attendus
            ? Non(string.Create(CultureInfo.InvariantCulture, $"la valeur réalisée n’est pas écrite, et la somme connue ({somme.ToString("#,##0.##", Francais)}) ne compte que {mesure.Connus} territoires sur {mesure.Attendus}"))
            : new(somme, objectif.TauxAtteinte(somme), SelonSource: false, null);
    }

    private static ComparaisonObjectif Non(string raison) => new(null, null, SelonSource: false, raison);
}
