namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>What a segment of the time bar is.</summary>
public enum NatureSegment
{
    /// <summary>The 24 months of the PASS, suspensions included.</summary>
    Agrement = 1,

    /// <summary>What prolongations add.</summary>
    Prolongation = 2,

    /// <summary>Suspended days.</summary>
    Suspension = 3,

    Contrat = 4,

    Phc = 5,

    Cvg = 6,
}

/// <summary>A segment of the bar.</summary>
/// <param name="Nature">What it is.</param>
/// <param name="Jours">From where to where, both included.</param>
/// <param name="Libelle">French text of its row in the table that doubles the bar.</param>
/// <param name="EstOuvert">True when it goes on: drawn until the day of reading.</param>
/// <param name="CompteDansPlafond">False for a contract that the 60 months leave out.</param>
public sealed record SegmentFrise(NatureSegment Nature, Intervalle Jours, string Libelle, bool EstOuvert = false, bool CompteDansPlafond = true);

/// <summary>The time bar of a person: agreement, suspensions, prolongations, contracts, ceiling, today, and the table that says the same.</summary>
/// <param name="Etendue">First and last day drawn.</param>
/// <param name="Segments">By nature, then by date.</param>
/// <param name="Aujourdhui">Day of reading.</param>
/// <param name="Plafond">Last day of the 60 months.</param>
/// <param name="PlafondCompte">False while no contract counts: five whole years to come would crush a parcours of some weeks, and are not drawn.</param>
public sealed record Frise(Intervalle Etendue, IReadOnlyList<SegmentFrise> Segments, DateOnly Aujourdhui, DateOnly Plafond, bool PlafondCompte)
{
    /// <summary>Place of a day on the bar, from 0 to 1000; days outside are brought to its ends.</summary>
    public int Position(DateOnly jour) => Etendue.Jours <= 1 ? 0 : Math.Clamp((jour.DayNumber - Etendue.Debut.DayNumber) * 1000 / (Etendue.Jours - 1), 0, 1000);

    /// <summary>Draws the bar on a day.</summary>
    internal static Frise De(DonneesHorloges donnees, LecturePass pass, LecturePlafond plafond, DateOnly au)
    {
        var segments = new List<SegmentFrise>();
        if (donnees.PassDebut is { } debut && pass is { FinSansProlongation: { } base24, Fin: { } fin })
        {
            segments.Add(De(NatureSegment.Agrement, new(debut, base24), "Agrément (PASS IAE)"));
            if (fin > base24)
            {
                segments.Add(De(NatureSegment.Prolongation, new(base24.AddDays(1), fin), "Prolongation"));
            }
        }

        segments.AddRange(donnees.JoursSuspendus(au).Select(s => De(NatureSegment.Suspension, s, "Suspension")));
        segments.AddRange(
            donnees
                .Contrats.Where(c => c.Debut is not null)
                .OrderBy(c => c.Debut)
                .Select(c =>
                    De(
                        NatureSegment.Contrat,
                        new(c.Debut!.Value, c.Fin ?? (au > c.Debut ? au : c.Debut.Value)),
                        Nomenclatures.ContratsPass.Formes[c.Forme].Libelle,
                        c.Fin is null
                    ) with
                    {
                        CompteDansPlafond = Nomenclatures.ContratsPass.Formes[c.Forme].CompteDansPlafond,
                    }
                )
        );
        segments.AddRange(
            donnees
                .Parcours.OrderBy(p => p.Entree)
                .Select(p =>
                    De(
                        p.Programme == Programme.Phc ? NatureSegment.Phc : NatureSegment.Cvg,
                        new(p.Entree, p.SortieLe ?? (au > p.Entree ? au : p.Entree)),
                        $"Parcours {p.Programme.Sigle()}",
                        p.SortieLe is null
                    )
                )
        );
        segments.RemoveAll(s => s.Jours.EstVide);

        var compte = donnees.Ailleurs.Count > 0 || donnees.Contrats.Any(TempsAilleurs.Compte);
        var jours = segments.SelectMany(s => new[] { s.Jours.Debut, s.Jours.Fin }).Append(au).Append(compte ? plafond.AtteintLe : au).ToList();
        return new(new(jours.Min(), jours.Max()), [.. segments.OrderBy(s => s.Nature).ThenBy(s => s.Jours.Debut)], au, plafond.AtteintLe, compte);
    }

    private static SegmentFrise De(NatureSegment nature, Intervalle jours, string nom, bool ouvert = false) =>
        new(
            nature,
            jours,
            ouvert ? $"{nom} : depuis le {TexteHorloge.Date(jours.Debut)}" : $"{nom} : du {TexteHorloge.Date(jours.Debut)} au {TexteHorloge.Date(jours.Fin)}",
            ouvert
        );
}
