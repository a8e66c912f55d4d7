using System.ComponentModel.DataAnnotations;
using Convergence.Domain;

namespace Convergence.Web.Features.Supervision.SalariesReseau;

/// <summary>What is counted, on which day; and, for the list of pseudonyms, which of the counts is opened.</summary>
public sealed class SalariesReseauFiltreForm
{
    public const string Entrees = "entrees";

    public const string Sorties = "sorties";

    [Display(Name = "Au")]
    public DateOnly? Au { get; set; }

    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    [Display(Name = "Territoire")]
    public string? Territoire { get; set; }

    [Display(Name = "Chantier")]
    public long? Chantier { get; set; }

    /// <summary>Entries or exits since 1 January; otherwise the file active.</summary>
    [Display(Name = "Compte")]
    public string? Compte { get; set; }

    public int Page { get; set; } = 1;

    public Programme? ProgrammeLu =>
        Programme switch
        {
            "cvg" => Domain.Programme.Cvg,
            "phc" => Domain.Programme.Phc,
            _ => null,
        };

    public bool EstVide => Au is null && ProgrammeLu is null && string.IsNullOrEmpty(Territoire) && Chantier is null && Compte is not (Entrees or Sorties);
}
