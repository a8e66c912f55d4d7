using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.Conventions.Anomalies;

/// <summary>What the address of the list holds.</summary>
public sealed class AnomaliesFiltreForm
{
    [Display(Name = "Rechercher")]
    public string? Q { get; set; }

    [Display(Name = "Anomalie")]
    public string? Type { get; set; }

    [Display(Name = "État")]
    public string? Etat { get; set; }

    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    [Display(Name = "Territoire")]
    public string? Territoire { get; set; }

    public int Page { get; set; } = 1;

    /// <summary>« page »: every row of the page comes ticked.</summary>
    public string? Cocher { get; set; }

    public bool EstVide => new[] { Q, Type, Etat, Programme, Territoire }.All(string.IsNullOrWhiteSpace);
}
