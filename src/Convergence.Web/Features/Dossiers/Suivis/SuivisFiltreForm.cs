using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Convergence.Domain;
using Convergence.Domain.Dossiers;

namespace Convergence.Web.Features.Dossiers.Suivis;

/// <summary>What the address of the list holds; never a name.</summary>
public sealed class SuivisFiltreForm
{
    /// <summary>To do on this day, late ones included: what the home page counts.</summary>
    public const string AFaire = "a-faire";

    public const string Retard = "retard";

    public const string AVenir = "a-venir";

    public const string Faits = "faits";

    public const string Tous = "tous";

    [Display(Name = "Points")]
    public string? Etat { get; set; }

    [Display(Name = "Volet")]
    public string? Volet { get; set; }

    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    /// <summary>One of the chantiers of the reader; another finds nothing.</summary>
    [Display(Name = "Chantier")]
    public long? Chantier { get; set; }

    public string? Tri { get; set; }

    public string? Sens { get; set; }

    public int Page { get; set; } = 1;

    public bool Descendant => Sens == "desc";

    public VoletSuivi? VoletLu =>
        Volet switch
        {
            "emploi" => VoletSuivi.Emploi,
            "logement" => VoletSuivi.Logement,
            _ => null,
        };

    public Programme? ProgrammeLu =>
        Programme switch
        {
            "cvg" => Domain.Programme.Cvg,
            "phc" => Domain.Programme.Phc,
            _ => null,
        };

    public bool EstVide => Etat is not (AFaire or Retard or AVenir or Faits or Tous) && VoletLu is null && ProgrammeLu is null && Chantier is null;

    /// <summary>The filters as an address, so that a note taken in the list comes back to the same rows.</summary>
    public string Requete(string? etat = null)
    {
        (string Cle, string? Valeur)[] tous =
        [
            ("etat", etat ?? Etat),
            ("volet", Volet),
            ("programme", Programme),
            ("chantier", Chantier?.ToString(CultureInfo.InvariantCulture)),
            ("tri", Tri),
            ("sens", Sens),
            ("page", Page > 1 && etat is null ? Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        var choisis = tous.Where(c => !string.IsNullOrEmpty(c.Valeur)).Select(c => $"{c.Cle}={Uri.EscapeDataString(c.Valeur!)}").ToList();
        return choisis.Count == 0 ? string.Empty : "?" + string.Join('&', choisis);
    }
}
