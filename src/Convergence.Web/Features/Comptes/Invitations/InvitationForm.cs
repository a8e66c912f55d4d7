using System.ComponentModel.DataAnnotations;
using Convergence.Domain;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Features.Comptes.Shared;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Comptes.Invitations;

/// <summary>Invites a person to a role. The fields that a role does not need are ignored.</summary>
public sealed class InvitationForm
{
    [Display(Name = "Courriel professionnel")]
    public string? Courriel { get; set; }

    [Display(Name = "Nom affiché")]
    public string? NomAffiche { get; set; }

    [Display(Name = "Rôle")]
    public Role? Role { get; set; }

    [Display(Name = "Territoire")]
    public long? TerritoireId { get; set; }

    [Display(Name = "Chantier")]
    public long? ChantierId { get; set; }

    [Display(Name = "Chiffres publiés de CVG")]
    public bool Cvg { get; set; }

    [Display(Name = "Chiffres publiés de PHC")]
    public bool Phc { get; set; }

    [Display(Name = "Dernier jour du rôle")]
    public DateOnly? JusquAu { get; set; }

    [BindNever]
    [ValidateNever]
    public InvitationContexte? Contexte { get; set; }

    public Programmes Programmes => (Cvg ? Programmes.Cvg : Programmes.Aucun) | (Phc ? Programmes.Phc : Programmes.Aucun);
}

/// <summary>The roles that the inviter may give, and on what.</summary>
public sealed record InvitationContexte(IReadOnlyList<Role> Roles, ChoixPortees Portees)
{
    public IEnumerable<SelectListItem> ChoixRole => Roles.Select(r => new SelectListItem(r.Libelle(), r.ToString()));

    public bool AvecTerritoire => Roles.Any(r => RolePortees.De(r) is GenrePortee.Territoires or GenrePortee.PublieTerritoires);

    public bool AvecChantier => Roles.Any(r => RolePortees.De(r) == GenrePortee.Chantiers);

    public bool AvecProgrammes => Roles.Any(Invitation.LitDesProgrammes);
}

public sealed class InvitationFormValidator : FormValidator<InvitationForm>
{
    public InvitationFormValidator()
    {
        RuleFor(f => f.Courriel).NotEmpty().WithMessage("Indiquez le courriel de la personne.").Longueur(CourrielCompte.Longueur);
        RuleFor(f => f.NomAffiche).NotEmpty().WithMessage("Indiquez le nom à afficher.").Longueur(Invitation.LongueurNom);
        RuleFor(f => f.Role).Must((f, r) => r is { } role && f.Contexte!.Roles.Contains(role)).WithMessage("Choisissez le rôle.");
    }
}
