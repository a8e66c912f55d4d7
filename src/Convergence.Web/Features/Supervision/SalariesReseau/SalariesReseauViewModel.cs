using Convergence.Domain;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Supervision.SalariesReseau;

/// <summary>
/// One chantier and one programme. <paramref name="Neutralisees"/> is null when it is hidden; <paramref name="TientDossiers"/> is false for a chantier
/// expected that keeps no file.
/// </summary>
public sealed record LigneReseau(
    Programme Programme,
    string CodeTerritoire,
    string Territoire,
    long ChantierId,
    string Chantier,
    bool EstFictif,
    bool EstAttendu,
    bool TientDossiers,
    int Ouverts,
    int Entrees,
    int Sorties,
    int? Neutralisees,
    int? Declare
)
{
    /// <summary>Count before hiding, for the total only.</summary>
    internal int NeutraliseesLues { get; init; }

    /// <summary>The total would give the hidden count away.</summary>
    internal bool TotalMasque { get; init; }

    public int? Ecart => TientDossiers && Declare is { } d ? Ouverts - d : null;
}

/// <summary>
/// The whole of one programme in the scope; <paramref name="Personnes"/> is for the national team, null for a coordination: it would learn of a file
/// elsewhere. Programmes are never added: one person may be in both.
/// </summary>
public sealed record TotalReseau(
    Programme Programme,
    int? Personnes,
    int Ouverts,
    int Entrees,
    int Sorties,
    int? Neutralisees,
    int Tenus,
    int Attendus,
    int? Declare,
    int DeclareDe,
    int OuvertsDeclares,
    bool AvecFictif
);

public sealed record SalariesReseauViewModel(
    SalariesReseauFiltreForm Filtre,
    DateOnly Debut,
    DateOnly Au,
    string? Campagne,
    IReadOnlyList<DateOnly> Arretes,
    IReadOnlyList<TotalReseau> Totaux,
    PageListe<LigneReseau> Page,
    IReadOnlyList<SelectListItem> Territoires,
    bool PeutLirePseudonymes
)
{
    /// <summary>The rows of every page, for the workbook.</summary>
    public IReadOnlyList<LigneReseau> Retenues { get; init; } = [];

    public static IEnumerable<SelectListItem> ChoixProgramme => [new("CVG", "cvg"), new("PHC", "phc")];

    /// <summary>Address of the list behind a count.</summary>
    public string Lien(LigneReseau ligne, string? compte) =>
        $"~/salaries/reseau/personnes?au={Au:yyyy-MM-dd}&programme={(ligne.Programme == Programme.Cvg ? "cvg" : "phc")}&chantier={ligne.ChantierId}{(compte is null ? null : $"&compte={compte}")}";
}

/// <summary>One parcours of the list of pseudonyms.</summary>
public sealed record PseudonymeLigne(string Pseudonyme, string Chantier, bool EstFictif, Programme Programme, DateOnly Entree, bool EstOuvert);

public sealed record PseudonymesViewModel(
    SalariesReseauFiltreForm Filtre,
    DateOnly Debut,
    DateOnly Au,
    PageListe<PseudonymeLigne> Page,
    IReadOnlyList<SelectListItem> Territoires,
    IReadOnlyList<SelectListItem> Chantiers
)
{
    public static IEnumerable<SelectListItem> ChoixCompte =>
        [new("Entrées depuis le 1er janvier", SalariesReseauFiltreForm.Entrees), new("Sorties depuis le 1er janvier", SalariesReseauFiltreForm.Sorties)];
}
