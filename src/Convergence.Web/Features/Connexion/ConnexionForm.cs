using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.Connexion;

public sealed class ConnexionForm
{
    [Display(Name = "Courriel")]
    public string? Courriel { get; set; }

    [Display(Name = "Mot de passe")]
    public string? MotDePasse { get; set; }

    public string? Retour { get; set; }
}
