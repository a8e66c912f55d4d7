using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.Dossiers.Alertes;

/// <summary>Filters of the alerts, in the address: no name is one.</summary>
public sealed class AlertesFiltreForm
{
    [Display(Name = "Ce qui finit")]
    public string? Nature { get; set; }

    [Display(Name = "Dans")]
    public string? Seuil { get; set; }

    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    public int Page { get; set; } = 1;

    public bool EstVide => string.IsNullOrWhiteSpace(Nature) && string.IsNullOrWhiteSpace(Seuil) && string.IsNullOrWhiteSpace(Programme);
}
