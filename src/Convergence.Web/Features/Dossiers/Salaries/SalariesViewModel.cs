using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Salaries;

/// <summary>One person of the list; the clocks are read for the rows of the page only.</summary>
public sealed record SalarieLigne(
    Guid Cle,
    string Nom,
    string Prenom,
    string? NomUsage,
    bool EstFictif,
    string Chantier,
    ParcoursSalarie? Dernier,
    LectureHorloges Horloges
)
{
    public bool EstSorti => Dernier?.EstSortiAu(Horloges.Au) == true;
}

/// <summary>The list, or what a search found when <paramref name="Recherche"/> is not null.</summary>
public sealed record SalariesViewModel(
    SalariesFiltreForm Filtre,
    string? Recherche,
    PageListe<SalarieLigne> Page,
    DateOnly Au,
    bool PlusieursChantiers,
    bool PeutModifier,
    IReadOnlyList<CompteListe> Listes
)
{
    /// <summary>True for who decides what retention proposes.</summary>
    public bool PeutConserver { get; init; }

    /// <summary>Points of follow-up to be written now.</summary>
    public int SuivisDus { get; init; }

    public SalariesRechercheForm Cherche => new() { Q = Recherche };

    public static IEnumerable<SelectListItem> ChoixProgramme => [new("CVG", "cvg"), new("PHC", "phc")];

    public static IEnumerable<SelectListItem> ChoixEtat => [new("Sortis", SalariesFiltreForm.Sortis), new("Tous", SalariesFiltreForm.Tous)];
}

/// <summary>A working list and how many open files stand in it.</summary>
public sealed record CompteListe(LigneListeTravail Liste, int Nombre);
