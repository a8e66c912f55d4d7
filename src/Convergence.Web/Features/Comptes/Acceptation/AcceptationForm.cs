using System.ComponentModel.DataAnnotations;
using Convergence.Web.Security.MotsDePasse;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Comptes.Acceptation;

/// <summary>What the invited person types: a password when it has no account yet.</summary>
public sealed class AcceptationForm
{
    [Display(Name = "Mot de passe")]
    public string? Nouveau { get; set; }

    [Display(Name = "Mot de passe, une seconde fois")]
    public string? Confirmation { get; set; }

    [BindNever]
    [ValidateNever]
    public AcceptationContexte? Contexte { get; set; }
}

/// <summary>The invitation of the link.</summary>
/// <param name="CompteId">Account of that address; null when there is none yet.</param>
/// <param name="EstConnecte">That account is the one that is signed in.</param>
public sealed record AcceptationContexte(
    string Nom,
    string Courriel,
    string Role,
    string? Portee,
    string InvitePar,
    DateTime ExpireLe,
    long? CompteId,
    bool EstConnecte
);

public sealed class AcceptationFormValidator : FormValidator<AcceptationForm>
{
    public AcceptationFormValidator()
    {
        When(
            f => f.Contexte!.CompteId is null,
            () =>
            {
                RuleFor(f => f.Nouveau).Convenable();
                RuleFor(f => f.Confirmation).Equal(f => f.Nouveau).WithMessage(RegleMotDePasse.Differents);
            }
        );
    }
}
