using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Reseau.Equipes;

namespace Convergence.Web.Features.Reseau.Equipes;

/// <summary>What the address of the list holds.</summary>
public sealed class EquipesFiltreForm
{
    [Display(Name = "Équipes au")]
    public string? Au { get; set; }

    [Display(Name = "Territoire")]
    public string? Territoire { get; set; }

    [Display(Name = "Fonction")]
    public string? Fonction { get; set; }

    [Display(Name = "Avec les postes terminés")]
    public bool Termines { get; set; }

    public string? Tri { get; set; }

    public string? Sens { get; set; }

    public int Page { get; set; } = 1;

    public bool Descendant => Sens == "desc";

    public FonctionPoste? FonctionLue => Enum.TryParse<FonctionPoste>(Fonction, out var f) && Enum.IsDefined(f) ? f : null;

    public bool EstVide => string.IsNullOrEmpty(Territoire) && FonctionLue is null && !Termines;
}
