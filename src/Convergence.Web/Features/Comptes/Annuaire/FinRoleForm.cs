using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Comptes.Annuaire;

/// <summary>What is done of the end of a role.</summary>
public enum GesteFinRole
{
    /// <summary>The role ends after the day typed.</summary>
    DernierJour = 1,

    /// <summary>The role ends at once.</summary>
    Maintenant = 2,
}

/// <summary>Ends a role: at once, or after a last day.</summary>
public sealed class FinRoleForm
{
    [Display(Name = "Dernier jour du rôle")]
    public DateOnly? Fin { get; set; }

    /// <summary>The button; Enter is that of the day.</summary>
    public GesteFinRole Geste { get; set; } = GesteFinRole.DernierJour;

    [BindNever]
    [ValidateNever]
    public FinRoleContexte? Contexte { get; set; }
}

public sealed record FinRoleContexte(CompteCle Compte, RoleCompte Role);
