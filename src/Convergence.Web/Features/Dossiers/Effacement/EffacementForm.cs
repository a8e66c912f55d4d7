using System.ComponentModel.DataAnnotations;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Effacement;

/// <summary>Erasure that a person asked for.</summary>
public sealed class EffacementForm
{
    [Display(Name = "La personne le demande, et je confirme")]
    public bool Confirme { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public EnteteDossier? Contexte { get; set; }
}

public sealed class EffacementFormValidator : FormValidator<EffacementForm>
{
    public EffacementFormValidator() => RuleFor(f => f.Confirme).Equal(true).WithMessage("Cochez la case pour confirmer.");
}
