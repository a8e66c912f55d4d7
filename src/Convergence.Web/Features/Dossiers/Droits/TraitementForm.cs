using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Droits;

/// <summary>Sets or lifts a limitation or an opposition, once it was accepted.</summary>
public sealed class TraitementForm
{
    [Display(Name = "État")]
    public EtatTraitement? Etat { get; set; }

    [Display(Name = "Acceptée le")]
    public DateOnly? Depuis { get; set; }

    [Display(Name = "Je confirme ce changement")]
    public bool Confirme { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public EnteteDossier? Contexte { get; set; }
}

public sealed class TraitementFormValidator : FormValidator<TraitementForm>
{
    public TraitementFormValidator()
    {
        RuleFor(f => f.Etat).NotNull().WithMessage("Choisissez un état.").IsInEnum().WithMessage("Choisissez un état de la liste.");
        RuleFor(f => f.Depuis)
            .NotNull()
            .When(f => f.Etat is EtatTraitement.Limite or EtatTraitement.Oppose)
            .WithMessage("Indiquez le jour où la demande a été acceptée.");
        RuleFor(f => f.Confirme).Equal(true).WithMessage("Cochez la case pour confirmer.");
    }
}
