using System.ComponentModel.DataAnnotations;
using Convergence.Web.Features.Partenariats.Shared;

namespace Convergence.Web.Features.Partenariats.ContactsPartenaire;

public sealed class ContactForm : LignePartenaireForm
{
    [Display(Name = "Fonction ou service")]
    public string? Fonction { get; set; }

    [Display(Name = "Courriel du service")]
    public string? Courriel { get; set; }

    [Display(Name = "Téléphone du service")]
    public string? Telephone { get; set; }

    [Display(Name = "Pour")]
    public override long? TerritoireId { get; set; }
}
