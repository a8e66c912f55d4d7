using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.Reseau.Chantiers;

/// <summary>What the address of the list holds. The yes / no filters are texts: « oui », « non », or nothing for both.</summary>
public sealed class ChantiersFiltreForm
{
    public string? Au { get; set; }

    [Display(Name = "Rechercher")]
    public string? Q { get; set; }

    /// <summary>« cvg », « phc » or « aucun ».</summary>
    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    /// <summary>Code of a territory.</summary>
    [Display(Name = "Territoire")]
    public string? Territoire { get; set; }

    [Display(Name = "Région")]
    public string? Region { get; set; }

    [Display(Name = "Rural")]
    public string? Rural { get; set; }

    [Display(Name = "Expérimentation")]
    public string? Experimentation { get; set; }

    [Display(Name = "Fictif")]
    public string? Fictif { get; set; }

    [Display(Name = "À confirmer")]
    public string? Confirmer { get; set; }

    public bool Termines { get; set; }

    public string? Tri { get; set; }

    public string? Sens { get; set; }

    public int Page { get; set; } = 1;

    public bool Descendant => Sens == "desc";

    public bool EstVide => !Termines && new[] { Q, Programme, Territoire, Region, Rural, Experimentation, Fictif, Confirmer }.All(string.IsNullOrWhiteSpace);
}
