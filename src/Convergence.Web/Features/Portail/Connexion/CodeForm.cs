using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.Portail.Connexion;

public sealed class CodeForm
{
    [Display(Name = "Code")]
    public string? Code { get; set; }

    [Display(Name = "Ne plus demander de code sur ce navigateur pendant 12 heures")]
    public bool Retenir { get; set; }

    public string? Retour { get; set; }
}
