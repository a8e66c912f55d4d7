using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.Portail.Compte;

public sealed class MotDePasseForm
{
    [Display(Name = "Mot de passe actuel")]
    public string? Actuel { get; set; }

    [Display(Name = "Nouveau mot de passe")]
    public string? Nouveau { get; set; }

    [Display(Name = "Nouveau mot de passe, une seconde fois")]
    public string? Confirmation { get; set; }
}
