using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Partenariats;
using Convergence.Web.Features.Partenariats.Shared;

namespace Convergence.Web.Features.Partenariats.EffetsPartenariat;

public sealed class EffetForm : LignePartenaireForm
{
    [Display(Name = "Ce qui est compté")]
    public NatureEffet? Nature { get; set; }

    [Display(Name = "Nombre")]
    public string? Nombre { get; set; }

    [Display(Name = "Année")]
    public string? Annee { get; set; }

    [Display(Name = "Ou période, en mots")]
    public string? PeriodeDite { get; set; }

    [Display(Name = "Territoire")]
    public override long? TerritoireId { get; set; }

    [Display(Name = "Source")]
    public string? Source { get; set; }

    [Display(Name = "Remarque")]
    public string? Remarque { get; set; }
}
