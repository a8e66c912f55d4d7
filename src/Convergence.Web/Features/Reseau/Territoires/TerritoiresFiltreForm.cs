using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Reseau;

namespace Convergence.Web.Features.Reseau.Territoires;

/// <summary>What the address of the list holds.</summary>
public sealed class TerritoiresFiltreForm
{
    [Display(Name = "Réseau lu au")]
    public string? Au { get; set; }

    [Display(Name = "Rechercher")]
    public string? Q { get; set; }

    [Display(Name = "Nature")]
    public string? Nature { get; set; }

    [Display(Name = "Région")]
    public string? Region { get; set; }

    [Display(Name = "Avec les territoires terminés")]
    public bool Termines { get; set; }

    public string? Tri { get; set; }

    public string? Sens { get; set; }

    public int Page { get; set; } = 1;

    public bool Descendant => Sens == "desc";

    public bool EstVide => string.IsNullOrWhiteSpace(Q) && NatureLue is null && string.IsNullOrEmpty(Region) && !Termines;

    public NatureTerritoire? NatureLue =>
        Nature switch
        {
            "convergence" => NatureTerritoire.Convergence,
            "phc-seul" => NatureTerritoire.PhcSeul,
            "en-preparation" => NatureTerritoire.EnPreparation,
            "hors-programme" => NatureTerritoire.HorsProgramme,
            _ => null,
        };

    public static string CodeNature(NatureTerritoire nature) =>
        nature switch
        {
            NatureTerritoire.Convergence => "convergence",
            NatureTerritoire.PhcSeul => "phc-seul",
            NatureTerritoire.EnPreparation => "en-preparation",
            _ => "hors-programme",
        };
}
