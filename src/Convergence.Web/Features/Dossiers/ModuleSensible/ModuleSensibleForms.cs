using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.ModuleSensible;

public sealed class OuvertureForm
{
    [Display(Name = "Groupe")]
    public string? Groupe { get; set; }

    /// <summary>Null for the whole network.</summary>
    [Display(Name = "Pour")]
    public long? ChantierId { get; set; }

    [Display(Name = "Date de la décision")]
    public DateOnly? OuverteLe { get; set; }

    [Display(Name = "Motif")]
    public string? Motif { get; set; }

    [BindNever]
    [ValidateNever]
    public OuvertureContexte? Contexte { get; set; }
}

/// <summary>The chantiers that a decision may name.</summary>
public sealed record OuvertureContexte(IReadOnlyList<SelectListItem> Chantiers);

public sealed class FermetureForm
{
    [Display(Name = "Date de la décision")]
    public DateOnly? FermeeLe { get; set; }

    [Display(Name = "Motif")]
    public string? MotifFermeture { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public DecisionLue? Decision { get; set; }
}

public sealed class EffacementGroupeForm
{
    [Display(Name = "Effacer définitivement ces réponses")]
    public bool Confirme { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public DecisionLue? Decision { get; set; }
}
