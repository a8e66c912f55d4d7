namespace Convergence.Domain.Financements;

/// <summary>
/// Amounts of several lines. A sum holds what is known and says how many lines it leaves out; a rate compares its two terms on the lines
/// that hold both, so that they speak of the same money.
/// </summary>
public sealed record TotalMontants
{
    /// <summary>Lines.</summary>
    public int Lignes { get; init; }

    /// <summary>Euros engaged; null when no line says it.</summary>
    public decimal? Engage { get; init; }

    /// <summary>Euros paid; null when no line says it.</summary>
    public decimal? Paye { get; init; }

    /// <summary>Euros justified; null when no line says it.</summary>
    public decimal? Justifie { get; init; }

    /// <summary>Lines left out of <see cref="Engage"/>.</summary>
    public int SansEngage { get; init; }

    /// <summary>Lines left out of <see cref="Paye"/>.</summary>
    public int SansPaye { get; init; }

    /// <summary>Lines left out of <see cref="Justifie"/>.</summary>
    public int SansJustifie { get; init; }

    /// <summary>Paid and engaged, on the lines that hold both.</summary>
    public (decimal Paye, decimal Engage) PayeSurEngage { get; init; }

    /// <summary>Justified and paid, on the lines that hold both.</summary>
    public (decimal Justifie, decimal Paye) JustifieSurPaye { get; init; }

    /// <summary>True when a line is invented.</summary>
    public bool AvecFictif { get; init; }

    /// <summary>Paid over engaged, between 0 and 1 unless more is paid than engaged; null when no line holds both, or 0 is engaged.</summary>
    public decimal? TauxPaye => PayeSurEngage.Engage == 0 ? null : PayeSurEngage.Paye / PayeSurEngage.Engage;

    /// <summary>Justified over paid; null when no line holds both, or 0 is paid.</summary>
    public decimal? TauxJustifie => JustifieSurPaye.Paye == 0 ? null : JustifieSurPaye.Justifie / JustifieSurPaye.Paye;

    /// <summary>Adds lines.</summary>
    public static TotalMontants De(IReadOnlyCollection<LigneFinancement> lignes)
    {
        ArgumentNullException.ThrowIfNull(lignes);
        return Somme([.. lignes.Select(De)]);
    }

    /// <summary>Adds totals that share no line.</summary>
    public static TotalMontants Somme(IReadOnlyCollection<TotalMontants> totaux)
    {
        ArgumentNullException.ThrowIfNull(totaux);
        return new()
        {
            Lignes = totaux.Sum(t => t.Lignes),
            Engage = Ajouter(totaux, t => t.Engage),
            Paye = Ajouter(totaux, t => t.Paye),
            Justifie = Ajouter(totaux, t => t.Justifie),
            SansEngage = totaux.Sum(t => t.SansEngage),
            SansPaye = totaux.Sum(t => t.SansPaye),
            SansJustifie = totaux.Sum(t => t.SansJustifie),
            PayeSurEngage = (totaux.Sum(t => t.PayeSurEngage.Paye), totaux.Sum(t => t.PayeSurEngage.Engage)),
            JustifieSurPaye = (totaux.Sum(t => t.JustifieSurPaye.Justifie), totaux.Sum(t => t.JustifieSurPaye.Paye)),
            AvecFictif = totaux.Any(t => t.AvecFictif),
        };
    }

    private static TotalMontants De(LigneFinancement l) =>
        new()
        {
            Lignes = 1,
            Engage = l.Engage,
            Paye = l.Paye,
            Justifie = l.Justifie,
            SansEngage = l.Engage is null ? 1 : 0,
            SansPaye = l.Paye is null ? 1 : 0,
            SansJustifie = l.Justifie is null ? 1 : 0,
            PayeSurEngage = l is { Paye: { } p, Engage: { } e } ? (p, e) : default,
            JustifieSurPaye = l is { Justifie: { } j, Paye: { } q } ? (j, q) : default,
            AvecFictif = l.EstFictif,
        };

    private static decimal? Ajouter(IReadOnlyCollection<TotalMontants> totaux, Func<TotalMontants, decimal?> montant) =>
        totaux.Any(t => montant(t) is not null) ? totaux.Sum(t => montant(t) ?? 0) : null;
}
