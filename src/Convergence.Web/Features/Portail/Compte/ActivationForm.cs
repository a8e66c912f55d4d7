using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.Portail.Compte;

public sealed class ActivationForm
{
    public string? Jeton { get; set; }

    [Display(Name = "Nouveau mot de passe")]
    public string? Nouveau { get; set; }

    [Display(Name = "Nouveau mot de passe, une seconde fois")]
    public string? Confirmation { get; set; }
}
