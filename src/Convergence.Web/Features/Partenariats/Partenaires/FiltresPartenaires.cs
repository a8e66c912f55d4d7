using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Partenariats.Partenaires;

/// <summary>Applies the filters, and counts for each choice what it would keep with the other filters in force.</summary>
public sealed class FiltresPartenaires : FiltresListe<PartenaireCle>
{
    private static readonly (string Code, string Libelle)[] Niveaux = [("national", "National"), ("local", "Local")];

    public FiltresPartenaires(IReadOnlyList<PartenaireCle> cles, PartenairesFiltreForm filtre)
        : base(cles)
    {
        Activer(nameof(filtre.Theme), filtre.Theme, DuTheme);
        Activer(nameof(filtre.Type), filtre.Type, (p, v) => p.Type.Code() == v);
        Activer(nameof(filtre.Territoire), filtre.Territoire, DuTerritoire);
        Activer(nameof(filtre.Niveau), filtre.Niveau, DuNiveau);
        Activer(nameof(filtre.Fraicheur), filtre.Fraicheur, (p, v) => p.Fraicheur.Code() == v);
        Activer(nameof(filtre.Fictif), filtre.Fictif, Fictif);
        ChoixTheme = Choix(nameof(filtre.Theme), ThematiquesNoms.Toutes.Select(t => (t.Code(), t.Libelle())), DuTheme);
        ChoixType = Choix(nameof(filtre.Type), TypePartenaireNoms.Tous.Select(t => (t.Code(), t.Libelle())), (p, v) => p.Type.Code() == v);
        ChoixTerritoire = Choix(
            nameof(filtre.Territoire),
            cles.SelectMany(p => p.Territoires).Select(t => (t.Code, t.Nom)).Distinct().OrderBy(t => t.Nom, StringComparer.CurrentCulture),
            DuTerritoire
        );
        ChoixNiveau = Choix(nameof(filtre.Niveau), Niveaux, DuNiveau);
        ChoixFraicheur = Choix(nameof(filtre.Fraicheur), Enum.GetValues<Fraicheur>().Select(f => (f.Code(), f.Libelle())), (p, v) => p.Fraicheur.Code() == v);
        ChoixFictif = Choix(nameof(filtre.Fictif), OuiNon, Fictif);
    }

    public IReadOnlyList<SelectListItem> ChoixTheme { get; }

    public IReadOnlyList<SelectListItem> ChoixType { get; }

    public IReadOnlyList<SelectListItem> ChoixNiveau { get; }

    public IReadOnlyList<SelectListItem> ChoixFraicheur { get; }

    public IReadOnlyList<SelectListItem> ChoixFictif { get; }

    private static bool DuTheme(PartenaireCle p, string code) => ThematiquesNoms.Lire(code) is { } t && p.Themes.HasFlag(t);

    private static bool DuTerritoire(PartenaireCle p, string code) => p.Territoires.Any(t => string.Equals(t.Code, code, StringComparison.OrdinalIgnoreCase));

    private static bool DuNiveau(PartenaireCle p, string code) => p.EstNational == (code == "national");

    private static bool Fictif(PartenaireCle p, string code) => p.EstFictif == (code == "oui");
}
