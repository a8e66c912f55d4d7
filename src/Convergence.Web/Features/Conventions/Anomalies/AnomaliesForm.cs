using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Conventions;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Conventions.Anomalies;

/// <summary>One thing said of one anomaly.</summary>
public sealed class AnomalieForm
{
    public GesteAnomalie? Geste { get; set; }

    [Display(Name = "Commentaire")]
    public string? Commentaire { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public AnomalieViewModel? Contexte { get; set; }
}

/// <summary>The same explanation for several anomalies.</summary>
public sealed class AnomaliesForm
{
    public List<string> Cles { get; set; } = [];

    [Display(Name = "Explication")]
    public string? Commentaire { get; set; }

    [BindNever]
    [ValidateNever]
    public AnomaliesViewModel? Contexte { get; set; }
}

public sealed record AnomalieViewModel(AnomalieLigne Ligne, IReadOnlyList<CommentaireAnomalie> Commentaires, bool PeutModifier);

public sealed record AnomaliesViewModel(AnomaliesFiltreForm Filtre, FiltresAnomalies Filtres, PageListe<AnomalieLigne> Page, bool PeutModifier);
