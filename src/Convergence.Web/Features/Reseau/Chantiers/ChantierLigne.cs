using Convergence.Domain;
using Convergence.Domain.Temps;

namespace Convergence.Web.Features.Reseau.Chantiers;

/// <summary>One row of the list of chantiers, on the date read.</summary>
public sealed record ChantierLigne
{
    public required ChantierCle Cle { get; init; }

    public required string Nom { get; init; }

    public string? AutreNom { get; init; }

    public string? Organisation { get; init; }

    public required string CodeDepartement { get; init; }

    public string? CodeCommune { get; init; }

    public string? Siret { get; init; }

    public string? Antenne { get; init; }

    public required DatePartielle Debut { get; init; }

    public DatePartielle? Fin { get; init; }

    public string? MotifFin { get; init; }

    /// <summary>« CVG sur le territoire », computed on the date; null without a PHC membership: it does not apply.</summary>
    public bool? CvgCalcule { get; init; }

    public bool? CvgSelonSource { get; init; }

    public int? CapaciteCvg { get; init; }

    public int? CapacitePhc { get; init; }

    public string? Source { get; init; }

    public string Programmes => string.Join(", ", Cle.Programmes.Liste().Select(p => p.Sigle()));
}
