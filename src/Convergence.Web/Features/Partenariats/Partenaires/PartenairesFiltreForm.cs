using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.Partenariats.Partenaires;

/// <summary>What the address of the directory holds.</summary>
public sealed class PartenairesFiltreForm
{
    [Display(Name = "Rechercher")]
    public string? Q { get; set; }

    /// <summary>data·inclusion code.</summary>
    [Display(Name = "Thématique")]
    public string? Theme { get; set; }

    [Display(Name = "Type")]
    public string? Type { get; set; }

    /// <summary>Code of a territory.</summary>
    [Display(Name = "Territoire")]
    public string? Territoire { get; set; }

    /// <summary>« national » or « local ».</summary>
    [Display(Name = "Niveau")]
    public string? Niveau { get; set; }

    [Display(Name = "Fraîcheur")]
    public string? Fraicheur { get; set; }

    [Display(Name = "Fictif")]
    public string? Fictif { get; set; }

    public string? Tri { get; set; }

    public string? Sens { get; set; }

    public int Page { get; set; } = 1;

    public bool Descendant => Sens == "desc";

    public bool EstVide => new[] { Q, Theme, Type, Territoire, Niveau, Fraicheur, Fictif }.All(string.IsNullOrWhiteSpace);
}
