using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Graphiques;

/// <summary>A time bar: named lanes over the same days, and the days that cross them. Text keeps its size at any width.</summary>
[HtmlTargetElement("graphique-frise", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class GraphiqueFriseTagHelper : GraphiqueTagHelper
{
    private const double LigneRepere = 17;
    private const double Nom = 16;
    private const double Barre = 13;
    private const double Ecart = 9;

    public IReadOnlyList<PisteFrise> Pistes { get; set; } = [];

    public IReadOnlyList<RepereFrise> Reperes { get; set; } = [];

    public IReadOnlyList<GraduationFrise> Graduations { get; set; } = [];

    protected override string DescriptionParDefaut() =>
        string.Join(
            " ",
            Pistes.Select(p => $"{p.Libelle} : {string.Join(", ", p.Barres.Select(b => b.Libelle))}.").Concat(Reperes.Select(r => $"{r.Libelle}."))
        );

    protected override IHtmlContent Dessin(string id, string description)
    {
        var haut = (Reperes.Count * LigneRepere) + 6;
        var rangees = Pistes.Select(p => p.Rangees()).ToList();
        var hauteurs = rangees.ConvertAll(r => Nom + ((r.Count == 0 ? 1 : r.Max(b => b.Rang) + 1) * (Barre + 2)) + Ecart);
        var bas = haut + hauteurs.Sum();
        var svg = Svg.Racine(id, Titre, description, bas + 20).Ajouter(Hachures(id));
        foreach (var annee in Graduations)
        {
            svg.Ajouter(
                Svg.Ligne(X(annee.Position), haut, X(annee.Position), bas, "frise__annee"),
                Svg.Texte(
                    annee.Libelle,
                    X(annee.Position),
                    bas + 15,
                    annee.EstEssentielle ? "frise__graduation" : "frise__graduation frise__graduation--secondaire",
                    annee.Position > 900 ? "end" : null,
                    annee.Position > 900 ? "-2" : "2"
                )
            );
        }

        // Lines cross the bars; words stand over the lines.
        var (y, noms) = (haut, new List<TagBuilder>());
        for (var piste = 0; piste < Pistes.Count; piste++)
        {
            foreach (var (barre, rang) in rangees[piste])
            {
                svg.Ajouter(Dessiner(id, barre, Pistes[piste].Teinte, y + Nom + (rang * (Barre + 2))));
            }

            noms.Add(Svg.Texte(Pistes[piste].Libelle, "0", y + 11, "frise__piste"));
            y += hauteurs[piste];
        }

        for (var rang = 0; rang < Reperes.Count; rang++)
        {
            var ligne = (rang + 1) * LigneRepere;
            svg.Ajouter(
                Balise
                    .Creer("g", "frise__repere frise__repere--" + Reperes[rang].Style)
                    .Ajouter(Svg.Ligne(X(Reperes[rang].Position), ligne - 12, X(Reperes[rang].Position), bas, "frise__trait"))
            );
            noms.Add(Nommer(Reperes[rang], ligne));
        }

        noms.ForEach(n => svg.Ajouter(n));
        return Balise.Creer("div", "frise").Ajouter(svg);
    }

    private static TagBuilder Dessiner(string id, BarreFrise barre, int teinte, double y)
    {
        // A day still shows among years.
        var largeur = Math.Max(barre.Fin - barre.Debut, 4);
        var debut = Math.Min(barre.Debut, 1000 - largeur);
        var classe = $"frise__barre frise__barre--{teinte}{(barre.Remplissage == RemplissageFrise.Contour ? " frise__barre--contour" : string.Empty)}";
        var rectangle = Svg.Rectangle(X(debut), y, X(largeur), Barre, classe).Avec("rx", "2");
        if (barre.Remplissage == RemplissageFrise.Hachure)
        {
            rectangle.Avec("fill", $"url(#{id}-hachure)");
            rectangle.Attributes["class"] = "frise__barre frise__barre--hachure";
        }

        return rectangle.Ajouter(Balise.Creer("title", texte: barre.Libelle));
    }

    private static TagBuilder Nommer(RepereFrise repere, double y)
    {
        var aDroite = repere.Position > 500;
        return Balise
            .Creer("g", "frise__repere frise__repere--" + repere.Style)
            .Ajouter(Svg.Texte(repere.Libelle, X(repere.Position), y - 2, "frise__nom", aDroite ? "end" : null, aDroite ? "-5" : "5"));
    }

    private static TagBuilder Hachures(string id) =>
        Balise
            .Creer("defs")
            .Ajouter(
                Balise
                    .Creer("pattern")
                    .Avec("id", id + "-hachure")
                    .Avec("width", "6")
                    .Avec("height", "6")
                    .Avec("patternUnits", "userSpaceOnUse")
                    .Avec("patternTransform", "rotate(45)")
                    .Ajouter(Svg.Rectangle("0", 0, "6", 6, "frise__hachure-fond"), Svg.Ligne("0", 0, "0", 6, "frise__hachure"))
            );

    private static string X(int position) => Svg.Pourcent(position / 1000.0);
}
