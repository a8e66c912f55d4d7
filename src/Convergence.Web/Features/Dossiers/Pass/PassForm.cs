using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.Pass;

/// <summary>The PASS IAE of a parcours; the domain checks the number and the dates.</summary>
public sealed class PassForm : DossierForm
{
    [Display(Name = "Numéro du PASS IAE")]
    public string? PassNumero { get; set; }

    [Display(Name = "Début du PASS IAE")]
    public DateOnly? PassDebut { get; set; }

    [Display(Name = "Fin inscrite sur le PASS IAE")]
    public DateOnly? PassFin { get; set; }
}

public sealed class PassFormValidator : FormValidator<PassForm>
{
    public PassFormValidator()
    {
        RuleFor(f => f.PassFin)
            .Must((f, fin) => fin is null || f.PassDebut is null || fin <= f.PassDebut.Value.AddMonths(HorlogePass.Mois + 120))
            .WithMessage("Cette fin est trop loin du début : vérifiez l’année.");
    }
}
