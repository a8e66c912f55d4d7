using System.Globalization;

namespace Convergence.Domain.Conventions;

/// <summary>The stable name of an anomaly, which is also its address: « convention-manquante-phc-12 », « adhesion-avant-convention-cvg-12-34 ».</summary>
/// <param name="Type">What does not agree.</param>
/// <param name="Programme">Programme.</param>
/// <param name="ChantierId">Chantier.</param>
/// <param name="ConventionId">Convention; null when the anomaly is that there is none.</param>
public readonly record struct CleAnomalie(TypeAnomalie Type, Programme Programme, long ChantierId, long? ConventionId)
{
    /// <summary>Longest name.</summary>
    public const int Longueur = 80;

    private static readonly (TypeAnomalie Type, string Code, string Libelle)[] Types =
    [
        (TypeAnomalie.ConventionManquante, "convention-manquante", "Convention manquante"),
        (TypeAnomalie.AdhesionAvantConvention, "adhesion-avant-convention", "Adhésion avant la convention"),
        (TypeAnomalie.ConventionSansAdhesion, "convention-sans-adhesion", "Convention sans adhésion"),
    ];

    /// <summary>Code of a type, in addresses.</summary>
    public static string Code(TypeAnomalie type) => Array.Find(Types, t => t.Type == type).Code;

    /// <summary>French label of a type.</summary>
    public static string Libelle(TypeAnomalie type) => Array.Find(Types, t => t.Type == type).Libelle;

    /// <summary>Reads a name back; null when it is not one.</summary>
    public static CleAnomalie? Lire(string? texte)
    {
        var type = Array.Find(Types, t => texte?.StartsWith(t.Code + "-", StringComparison.Ordinal) == true);
        var suite = type.Code is null ? [] : texte![(type.Code.Length + 1)..].Split('-');
        if (suite.Length is not (2 or 3) || ProgrammeNoms.Lire(suite[0]) is not { } programme || Nombre(suite[1]) is not { } chantier)
        {
            return null;
        }

        var convention = suite.Length == 3 ? Nombre(suite[2]) : null;
        return (type.Type == TypeAnomalie.ConventionManquante) == (convention is null) && (suite.Length == 2 || convention is not null)
            ? new(type.Type, programme, chantier, convention)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Code(Type)}-{Programme.Code()}-{ChantierId}{(ConventionId is { } c ? $"-{c}" : null)}");

    private static long? Nombre(string texte) => long.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
