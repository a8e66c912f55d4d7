using Convergence.Domain.Temps;

namespace Convergence.Web.Commun;

/// <summary>One dated thing of a territory or of a chantier, as its timeline says it.</summary>
public sealed record FaitChronologie(DateOnly Jour, string Date, string Titre, string? Detail = null, bool EstFin = false, bool EstFictif = false)
{
    /// <summary>The start of a fact, and its end when it has one.</summary>
    public static IEnumerable<FaitChronologie> De(
        DatePartielle debut,
        DatePartielle? fin,
        string? motifFin,
        string titreDebut,
        string titreFin,
        string? detail = null,
        bool fictif = false
    )
    {
        yield return new FaitChronologie(debut.Premier, debut.EnFrancais(), titreDebut, detail, EstFictif: fictif);
        if (fin is { } f)
        {
            yield return new FaitChronologie(
                f.Dernier,
                f.EnFrancais(),
                titreFin,
                motifFin is null ? "Motif non renseigné" : $"Motif : {motifFin}",
                EstFin: true,
                EstFictif: fictif
            );
        }
    }

    /// <summary>Newest first; on the same day, ends before starts.</summary>
    public static IReadOnlyList<FaitChronologie> Ordonner(IEnumerable<FaitChronologie> faits) =>
        [.. faits.OrderByDescending(f => f.Jour).ThenBy(f => f.EstFin).ThenBy(f => f.Titre, StringComparer.CurrentCulture)];
}
