using System.Globalization;

namespace Convergence.Domain.Financements;

/// <summary>What looks wrong in a budget and is kept all the same: it is shown on the page until somebody corrects it.</summary>
public static class AlertesBudget
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>More paid than engaged, more justified than paid, on a line; each names the line by its rank, funder and poste.</summary>
    public static IEnumerable<string> DesLignes(IEnumerable<LigneFinancement> lignes)
    {
        ArgumentNullException.ThrowIfNull(lignes);
        foreach (var l in lignes)
        {
            var nom = $"{l.Poste.Libelle()} {l.Programme.Sigle()}, {l.Financeur}, {l.Annee}";
            if (l.Paye > l.Engage)
            {
                yield return $"{nom} : le payé ({Euros(l.Paye.Value)}) dépasse l’engagé ({Euros(l.Engage.Value)}).";
            }

            if (l.Justifie > l.Paye)
            {
                yield return $"{nom} : le justifié ({Euros(l.Justifie.Value)}) dépasse le payé ({Euros(l.Paye.Value)}).";
            }
        }
    }

    /// <summary>The schedule and the lines of the whole convention, every year, promise different sums. Silent while one of them is not complete.</summary>
    public static string? DeLEcheancier(IReadOnlyCollection<EcheancePaiement> echeances, TotalMontants lignes)
    {
        ArgumentNullException.ThrowIfNull(echeances);
        ArgumentNullException.ThrowIfNull(lignes);
        if (echeances.Count == 0 || echeances.Any(e => e.Prevu is null) || lignes.Engage is not { } engage || lignes.SansEngage > 0)
        {
            return null;
        }

        var prevu = echeances.Sum(e => e.Prevu!.Value);
        return prevu == engage
            ? null
            : $"L’échéancier prévoit {Euros(prevu)}, les lignes engagent {Euros(engage)} : écart de {Euros(Math.Abs(prevu - engage))}.";
    }

    /// <summary>The year is outside the dates of the convention, when they are known.</summary>
    public static string? DeLAnnee(int annee, DateOnly? debut, DateOnly? fin) =>
        annee < debut?.Year || annee > fin?.Year ? $"L’année {annee} est hors des dates de la convention." : null;

    /// <summary>The total typed for a year against the sum of its lines; null when they agree or no total is typed.</summary>
    public static string? DuTotal(decimal? total, decimal? somme, int lignesSansEngage)
    {
        if (total is not { } t || t == (somme ?? 0m))
        {
            return null;
        }

        var reserve = lignesSansEngage > 0 ? $" ({lignesSansEngage} sans montant engagé)" : string.Empty;
        return $"Vous avez saisi un total de {Euros(t)}, et les lignes{reserve} font {Euros(somme ?? 0m)} : écart de {Euros(Math.Abs(t - (somme ?? 0m)))}. Corrigez l’un ou l’autre.";
    }

    private static string Euros(decimal montant) => montant.ToString("N2", Francais).Replace('\u00A0', '\u202F') + "\u202F€";
}
