using System.ComponentModel.DataAnnotations;
using Convergence.Domain;
using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Web.Features.Dossiers.Salaries;

/// <summary>What the address of the list holds: never a name. The search by name is sent in the body.</summary>
public sealed class SalariesFiltreForm
{
    public const string Sortis = "sortis";

    public const string Tous = "tous";

    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    [Display(Name = "Parcours")]
    public string? Etat { get; set; }

    /// <summary>Code of a working list; null for all the people of the other filters.</summary>
    public string? Liste { get; set; }

    public string? Tri { get; set; }

    public string? Sens { get; set; }

    public int Page { get; set; } = 1;

    public bool Descendant => Sens == "desc";

    public Programme? ProgrammeLu =>
        Programme switch
        {
            "cvg" => Domain.Programme.Cvg,
            "phc" => Domain.Programme.Phc,
            _ => null,
        };

    public LigneListeTravail? ListeLue => ListesTravail.Toutes.Lire(Liste);

    public bool EstVide => ProgrammeLu is null && Etat is not (Sortis or Tous);
}

/// <summary>A search by the beginning of any word of the names.</summary>
public sealed class SalariesRechercheForm
{
    /// <summary>Longest search.</summary>
    public const int Longueur = 80;

    [Display(Name = "Chercher une personne")]
    public string? Q { get; set; }

    /// <summary>What is searched; null when nothing was typed, or too much.</summary>
    public string? Lue => Q?.Trim() is { Length: > 0 and <= Longueur } lue ? lue : null;
}
