using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Reseau;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Reseau.EtatsProgramme;

/// <summary>A new dated state of a programme; it ends the state in force just before.</summary>
public sealed class EtatProgrammeForm
{
    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    [Display(Name = "Nouvel état")]
    public EtatProgramme? Etat { get; set; }

    [Display(Name = "À partir de")]
    public string? Debut { get; set; }

    [Display(Name = "Remarque ou source")]
    public string? Remarque { get; set; }

    [BindNever]
    [ValidateNever]
    public EtatProgrammeContexte? Contexte { get; set; }
}

public sealed record EtatProgrammeContexte(string Code, string Territoire, IReadOnlyList<string> Actuels);
