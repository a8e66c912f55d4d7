using System.ComponentModel.DataAnnotations;
using Convergence.Domain;

namespace Convergence.Web.Features.Pilotage.Engagements;

/// <summary>What the address of the board holds.</summary>
public sealed class EngagementsFiltreForm
{
    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    [Display(Name = "Échéance")]
    public string? Echeance { get; set; }

    [Display(Name = "Origine")]
    public string? Origine { get; set; }

    public string? Tri { get; set; }

    public string? Sens { get; set; }

    public bool Descendant => Sens == "desc";

    public Programme? ProgrammeLu => ProgrammeNoms.Lire(Programme);

    public bool EstVide => ProgrammeLu is null && string.IsNullOrEmpty(Echeance) && string.IsNullOrEmpty(Origine);
}
