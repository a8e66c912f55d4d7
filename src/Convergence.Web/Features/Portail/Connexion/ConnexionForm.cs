using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.Portail.Connexion;

public sealed class ConnexionForm
{
    [Display(Name = "Courriel")]
    public string? Courriel { get; set; }

    [Display(Name = "Mot de passe")]
    public string? MotDePasse { get; set; }

    public string? Retour { get; set; }

    /// <summary>The person comes from a form that was sent after the end of the session.</summary>
    public bool Expiree { get; set; }
}
