namespace Convergence.Domain;

/// <summary>The two programmes of Convergence France (reference §0, trap 8: both were renamed in summer 2023).</summary>
public enum Programme
{
    /// <summary>Collectif Vers l'accompagnement Global, formerly « programme Convergence »; reported to the DGEFP.</summary>
    Cvg = 1,

    /// <summary>Premières Heures en Chantier, formerly DPH « Dispositif Premières Heures »; reported to the DGCS.</summary>
    Phc = 2,
}

/// <summary>A set of programmes: those a campaign asks for, those a reader may see.</summary>
[Flags]
public enum Programmes
{
    Aucun = 0,

    /// <summary>CVG only.</summary>
    Cvg = 1,

    /// <summary>PHC only.</summary>
    Phc = 2,

    /// <summary>Both.</summary>
    Tous = Cvg | Phc,
}

/// <summary>Names of the programmes, former ones included.</summary>
public static class ProgrammeNoms
{
    private static readonly (string Alias, Programme Programme)[] Anciens =
    [
        ("DPH", Programme.Phc),
        ("DISPOSITIF PREMIERES HEURES", Programme.Phc),
        ("PREMIERES HEURES", Programme.Phc),
        ("PREMIERES HEURES EN CHANTIER", Programme.Phc),
        ("PHC", Programme.Phc),
        ("PROGRAMME CONVERGENCE", Programme.Cvg),
        ("COLLECTIF VERS L ACCOMPAGNEMENT GLOBAL", Programme.Cvg),
        ("CVG", Programme.Cvg),
    ];

    /// <summary>Acronym: « CVG », « PHC ».</summary>
    public static string Sigle(this Programme programme) => programme == Programme.Cvg ? "CVG" : "PHC";

    /// <summary>Full name.</summary>
    public static string Nom(this Programme programme) =>
        programme == Programme.Cvg ? "Collectif Vers l’accompagnement Global" : "Premières Heures en Chantier";

    /// <summary>Code in URLs: « cvg », « phc ».</summary>
    public static string Code(this Programme programme) => programme == Programme.Cvg ? "cvg" : "phc";

    /// <summary>Reads a URL code; null when it is none.</summary>
    public static Programme? Lire(string? code) =>
        code switch
        {
            "cvg" => Programme.Cvg,
            "phc" => Programme.Phc,
            _ => null,
        };

    /// <summary>The programme that a search text names, current or former name; null when it names none.</summary>
    /// <param name="texteNormalise">Text folded by <see cref="Recherche.TexteRecherche.Normaliser"/>.</param>
    public static Programme? DepuisAlias(string texteNormalise)
    {
        foreach (var (alias, programme) in Anciens)
        {
            if (alias == texteNormalise)
            {
                return programme;
            }
        }

        return null;
    }

    /// <summary>True when the set holds the programme.</summary>
    public static bool Contient(this Programmes ensemble, Programme programme) => (ensemble & (Programmes)programme) != 0;

    /// <summary>The programmes of a set, CVG first.</summary>
    public static IEnumerable<Programme> Liste(this Programmes ensemble)
    {
        if (ensemble.Contient(Programme.Cvg))
        {
            yield return Programme.Cvg;
        }

        if (ensemble.Contient(Programme.Phc))
        {
            yield return Programme.Phc;
        }
    }
}
