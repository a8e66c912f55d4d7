using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.Conventions.Registre;

/// <summary>What the address of the list holds.</summary>
public sealed class ConventionsFiltreForm
{
    [Display(Name = "Rechercher")]
    public string? Q { get; set; }

    [Display(Name = "Type")]
    public string? Type { get; set; }

    [Display(Name = "État")]
    public string? Etat { get; set; }

    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    /// <summary>Code of a territory, or « national ».</summary>
    [Display(Name = "Territoire")]
    public string? Territoire { get; set; }

    [Display(Name = "Échéance")]
    public string? Echeance { get; set; }

    public string? Tri { get; set; }

    public string? Sens { get; set; }

    public int Page { get; set; } = 1;

    public bool Descendant => Sens == "desc";

    public bool EstVide => new[] { Q, Type, Etat, Programme, Territoire, Echeance }.All(string.IsNullOrWhiteSpace);
}
