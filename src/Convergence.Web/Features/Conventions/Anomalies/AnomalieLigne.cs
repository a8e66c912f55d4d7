using Convergence.Domain;
using Convergence.Domain.Conventions;

namespace Convergence.Web.Features.Conventions.Anomalies;

/// <summary>One anomaly: what is found today, and what people said of it.</summary>
public sealed record AnomalieLigne
{
    public required CleAnomalie Cle { get; init; }

    public required long TerritoireId { get; init; }

    public required string CodeTerritoire { get; init; }

    public required string Territoire { get; init; }

    public required string Chantier { get; init; }

    public required bool EstFictif { get; init; }

    public required EtatAnomalie Etat { get; init; }

    /// <summary>What is found today; null once it is corrected.</summary>
    public string? Constat { get; init; }

    /// <summary>The last that was said of it; null while nobody spoke.</summary>
    public string? DernierCommentaire { get; init; }

    /// <summary>Last finding on which somebody spoke; null while nobody did.</summary>
    public string? ConstatCommente { get; init; }

    /// <summary>Version of what people said; 0 while nobody spoke.</summary>
    public long Version { get; init; }

    /// <summary>Convention to open: the one concerned, or the last one of the chantier.</summary>
    public long? ConventionId { get; init; }

    public TypeAnomalie Type => Cle.Type;

    public Programme Programme => Cle.Programme;

    public string Texte => Constat ?? ConstatCommente ?? string.Empty;
}

/// <summary>Words and codes of the states.</summary>
public static class EtatsAnomalie
{
    public static readonly IReadOnlyList<(EtatAnomalie Etat, string Code, string Libelle)> Tous =
    [
        (EtatAnomalie.ATraiter, "a-traiter", "À traiter"),
        (EtatAnomalie.Justifiee, "justifiee", "Justifiée"),
        (EtatAnomalie.Corrigee, "corrigee", "Corrigée"),
    ];

    public static string Libelle(this EtatAnomalie etat) => Tous.First(e => e.Etat == etat).Libelle;

    public static string Code(this EtatAnomalie etat) => Tous.First(e => e.Etat == etat).Code;
}
