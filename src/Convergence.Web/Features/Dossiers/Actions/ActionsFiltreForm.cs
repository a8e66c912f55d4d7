using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.Dossiers.Actions;

/// <summary>Filters of the log, in the address; codes that are not in a list filter nothing.</summary>
public sealed class ActionsFiltreForm
{
    [Display(Name = "Thème")]
    public string? Theme { get; set; }

    [Display(Name = "Quoi")]
    public string? Type { get; set; }

    [Display(Name = "Résultat")]
    public string? Resultat { get; set; }

    public int Page { get; set; } = 1;

    public bool EstVide => string.IsNullOrEmpty(Theme) && string.IsNullOrEmpty(Type) && string.IsNullOrEmpty(Resultat);
}
