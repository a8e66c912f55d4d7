using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.Reseau.Confirmations;

public sealed class ConfirmationsFiltreForm
{
    [Display(Name = "Territoire")]
    public string? Territoire { get; set; }

    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    public string? Tri { get; set; }

    public string? Sens { get; set; }

    public int Page { get; set; } = 1;

    /// <summary>« page »: every row of the page comes ticked, without JavaScript.</summary>
    public string? Cocher { get; set; }
}
