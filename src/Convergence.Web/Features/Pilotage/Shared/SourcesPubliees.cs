namespace Convergence.Web.Features.Pilotage.Shared;

/// <summary>Where the territory figures of a published period come from: the rows that say it are not open to every reader.</summary>
public static class SourcesPubliees
{
    public static string De(PeriodeTableau periode)
    {
        return periode switch
        {
            { Code: "2020-07" } => "COPIL de juillet 2020",
            { Code: "2022" } => "Rapport d’activité 2023",
            { Code: "2023-01" } => "COPIL de janvier 2023",
            { Code: "2023" } => "Rapport d’activité 2023, pages territoires",
            { EstReprise: true } => "Document publié, repris",
            _ => $"Campagne « {periode.Libelle} », chiffres validés",
        };
    }
}
