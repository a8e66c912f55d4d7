namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>What ends.</summary>
public enum NatureEcheance
{
    /// <summary>60 months in SIAE.</summary>
    Plafond = 1,

    Pass = 2,

    /// <summary>The last contract.</summary>
    Contrat = 3,
}

/// <summary>An end to prepare.</summary>
/// <param name="Nature">What ends.</param>
/// <param name="Echeance">Last day, inclusive.</param>
/// <param name="SeuilMois">Smallest threshold crossed, in months; 0 once the day is past.</param>
/// <param name="Message">French sentence, no personal data.</param>
public sealed record AlerteEcheance(NatureEcheance Nature, DateOnly Echeance, int SeuilMois, string Message)
{
    /// <summary>True when the last day is past and the parcours is still open.</summary>
    public bool EstDepassee => SeuilMois == 0;
}

/// <summary>
/// The alerts of an open parcours: ceiling and PASS at 12, 6 and 3 months; contract at 3 months and at 1 month. A threshold of n months is
/// crossed when the last day is at most n calendar months away. A past end stays until an exit or a new contract is recorded.
/// </summary>
public static class Alertes
{
    /// <summary>Thresholds of the ceiling and of the PASS, in months, the nearest last.</summary>
    public static IReadOnlyList<int> SeuilsDroits { get; } = [12, 6, 3];

    /// <summary>Thresholds of a contract, in months: a CDDI lasts four months or more.</summary>
    public static IReadOnlyList<int> SeuilsContrat { get; } = [3, 1];

    /// <summary>The alert of one end; null while it is far, or unknown.</summary>
    /// <param name="nature">What ends.</param>
    /// <param name="echeance">Last day, inclusive; null when unknown.</param>
    /// <param name="au">Day of reading, Europe/Paris.</param>
    public static AlerteEcheance? De(NatureEcheance nature, DateOnly? echeance, DateOnly au)
    {
        if (echeance is not { } fin)
        {
            return null;
        }

        if (fin < au)
        {
            return new(nature, fin, 0, $"{Nom(nature)} : {(nature == NatureEcheance.Plafond ? "atteint" : "terminé")} depuis le {TexteHorloge.Date(fin)}.");
        }

        var seuils = nature == NatureEcheance.Contrat ? SeuilsContrat : SeuilsDroits;
        foreach (var seuil in seuils.Order())
        {
            if (fin <= au.AddMonths(seuil))
            {
                return new(nature, fin, seuil, $"{Nom(nature)} : fin le {TexteHorloge.Date(fin)}, dans {seuil} mois ou moins.");
            }
        }

        return null;
    }

    /// <summary>The alerts of a person, the nearest first; none when no parcours is open on that day.</summary>
    internal static IReadOnlyList<AlerteEcheance> Du(DonneesHorloges donnees, LecturePass pass, LecturePlafond plafond, DateOnly au)
    {
        if (!donnees.EstOuvert(au))
        {
            return [];
        }

        var illimite = HorlogeContrat.EstSansTerme(donnees, au);
        AlerteEcheance?[] toutes =
        [
            illimite ? null : De(NatureEcheance.Plafond, plafond.AtteintLe, au),
            illimite ? null : De(NatureEcheance.Pass, pass.Fin, au),
            De(NatureEcheance.Contrat, HorlogeContrat.Au(donnees, au)?.Fin, au),
        ];
        return [.. toutes.OfType<AlerteEcheance>().OrderBy(a => a.Echeance).ThenBy(a => a.Nature)];
    }

    private static string Nom(NatureEcheance nature) =>
        nature switch
        {
            NatureEcheance.Plafond => $"Plafond de {HorlogePlafond.Mois} mois",
            NatureEcheance.Pass => "PASS IAE",
            _ => "Contrat",
        };
}
