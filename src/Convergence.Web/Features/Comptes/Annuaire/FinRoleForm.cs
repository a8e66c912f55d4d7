using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Comptes.Annuaire;

/// <summary>Ends a role: at once, or after a last day.</summary>
public sealed class FinRoleForm
{
    [Display(Name = "Dernier jour du rôle")]
    public DateOnly? Fin { get; set; }

    [BindNever]
    [ValidateNever]
    public FinRoleContexte? Contexte { get; set; }
}

public sealed record FinRoleContexte(CompteCle Compte, RoleCompte Role);
