using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Indicateurs;

namespace Convergence.Web.Features.Pilotage.Shared;

/// <summary>One column of figures: its code in the address, its short title, and the indicator that defines it.</summary>
public sealed record Colonne(string Code, string Titre, Indicateur Indicateur, AdditionCompteur Addition = AdditionCompteur.Somme)
{
    /// <summary>Null for what the register counts itself.</summary>
    public string? Compteur => Indicateur.CodeCompteur;

    public string DefinitionUrl => "~/definitions#" + Indicateur.Ancre;
}

/// <summary>The columns of the national table. File active, people accompanied and capacity stand apart and are never added.</summary>
public static class Colonnes
{
    private static readonly IReadOnlyList<Colonne> Cvg =
    [
        new("file-active", "File active", Catalogue.FileActive),
        new("accompagnees", "Accompagnées (cumul annuel)", Catalogue.AccompagneesCvg, AdditionCompteur.SommeAvecDoublons),
        new("entrees", "Entrées", Catalogue.EntreesCvg),
        new("sorties", "Sorties", Catalogue.SortiesCvg),
        new("declares", "Chantiers déclarés", Catalogue.ChantiersDeclaresCvg),
        new("listes", "Chantiers listés", Catalogue.ChantiersListes),
    ];

    private static readonly IReadOnlyList<Colonne> Phc =
    [
        new("presents", "Présents", Catalogue.PresentsPhc),
        new("accompagnees", "Accompagnées (cumul annuel)", Catalogue.AccompagneesPhc, AdditionCompteur.SommeAvecDoublons),
        new("parcours", "Parcours annuels (capacité)", Catalogue.ParcoursAnnuelsPhc),
        new("entrees", "Entrées", Catalogue.EntreesPhc),
        new("sorties", "Sorties", Catalogue.SortiesPhc),
        new("declares", "Chantiers déclarés", Catalogue.ChantiersDeclaresPhc),
        new("listes", "Chantiers listés", Catalogue.ChantiersListes),
    ];

    public static IReadOnlyList<Colonne> De(Programme programme) => programme == Programme.Cvg ? Cvg : Phc;

    /// <summary>The stock that is followed over time and that completeness is read on.</summary>
    public static Indicateur Principal(Programme programme) => programme == Programme.Cvg ? Catalogue.FileActive : Catalogue.PresentsPhc;
}
