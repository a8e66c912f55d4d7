using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers;

namespace Convergence.Web.Features.Journal.JournalAcces;

/// <summary>What the address of the journal holds: days, technical ids, no person.</summary>
public sealed class JournalAccesFiltreForm
{
    /// <summary>Days shown when none is asked.</summary>
    public const int Jours = 30;

    [Display(Name = "Du")]
    public DateOnly? Du { get; set; }

    [Display(Name = "Au")]
    public DateOnly? Au { get; set; }

    [Display(Name = "Chantier")]
    public long? Chantier { get; set; }

    [Display(Name = "Compte")]
    public long? Compte { get; set; }

    [Display(Name = "Quoi")]
    public string? Quoi { get; set; }

    public int Page { get; set; } = 1;

    public ActionDossier? ActionLue => Enum.TryParse<ActionDossier>(Quoi, ignoreCase: true, out var lue) && Enum.IsDefined(lue) ? lue : null;

    public bool EstVide => Du is null && Au is null && Chantier is null && Compte is null && ActionLue is null;
}
