namespace Convergence.Domain.Financements;

/// <summary>Euros paid for one person accompanied: one territory, one programme, one year. The definition is in the catalogue of indicators.</summary>
/// <param name="Paye">Euros paid, over every line; null when no line says it.</param>
/// <param name="Lignes">Lines of the territory, the programme and the year.</param>
/// <param name="LignesSansPaye">Lines that do not say what was paid.</param>
/// <param name="Accompagnees">People accompanied in the year, published; null when nothing is.</param>
/// <param name="ChantiersManquants">Expected chantiers whose people are not in <paramref name="Accompagnees"/>: fewer people would make a higher cost.</param>
public sealed record CoutParPersonne(decimal? Paye, int Lignes, int LignesSansPaye, long? Accompagnees, int ChantiersManquants = 0)
{
    /// <summary>Euros for one person, rounded to the cent; null when a term is missing or incomplete, or nobody was accompanied.</summary>
    public decimal? Valeur => Pourquoi is null ? Math.Round(Paye!.Value / Accompagnees!.Value, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>Why there is no such figure, in French; null when there is one.</summary>
    public string? Pourquoi =>
        Paye is null ? "aucun montant payé n’est renseigné"
        : LignesSansPaye > 0 ? $"{LignesSansPaye} ligne{(LignesSansPaye > 1 ? "s" : string.Empty)} sur {Lignes} sans montant payé"
        : Accompagnees is null ? "aucun nombre de personnes accompagnées n’est validé pour l’année"
        : ChantiersManquants > 0 ? $"{ChantiersManquants} chantier{(ChantiersManquants > 1 ? "s" : string.Empty)} sans nombre de personnes accompagnées validé"
        : Accompagnees == 0 ? "personne n’a été accompagné dans l’année"
        : null;
}
