using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Convergence.Web.Composants.Graphiques;

/// <summary>Horizontal bars, one per category, with an optional target mark. Its table stands beside it in the page.</summary>
[HtmlTargetElement("graphique-barres", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class GraphiqueBarresTagHelper : GraphiqueTagHelper
{
    private const double PasDeLigne = 42;
    private const double HauteurBarre = 14;
    private const int LongueurLibelle = 38;

    /// <summary>Part of the width for the bars; the rest holds the values.</summary>
    private const double Etendue = 0.64;

    public IReadOnlyList<Barre> Barres { get; set; } = [];

    /// <summary>Word before the target value: « objectif » by default.</summary>
    public string LibelleCible { get; set; } = "objectif";

    /// <summary>Values that are shares between 0 and 1, shown as percents.</summary>
    public bool EnPourcentage { get; set; }

    protected override string DescriptionParDefaut() =>
        Barres.Count == 0 ? "Aucune donnée." : string.Join(" ; ", Barres.Select(b => $"{b.Libelle} : {Valeur(b.Valeur)}{Cible(b)}")) + ".";

    protected override IHtmlContent Dessin(string id, string description)
    {
        if (Barres.Count == 0)
        {
            return Balise.Creer("p", "non-renseigne", "Aucune donnée à dessiner.");
        }

        var echelle = EchelleAxe.Pour(Barres.SelectMany(b => new[] { b.Valeur, b.Cible }));
        var hauteur = (Barres.Count * PasDeLigne) - 3;
        var svg = Svg.Racine(id, Titre, description, hauteur).Ajouter(Svg.Hachure(id + "-nr"));
        for (var rang = 0; rang < Barres.Count; rang++)
        {
            svg.Ajouter(Ligne(Barres[rang], rang * PasDeLigne, echelle, id));
        }

        return svg;
    }

    private TagBuilder Ligne(Barre barre, double haut, EchelleAxe echelle, string id)
    {
        var y = haut + 19;
        var court = barre.Libelle.Length > LongueurLibelle ? barre.Libelle[..(LongueurLibelle - 1)].TrimEnd() + "…" : barre.Libelle;
        var groupe = Balise
            .Creer("g")
            .Ajouter(Balise.Creer("title", texte: $"{barre.Libelle} : {Valeur(barre.Valeur)}{Cible(barre)}"))
            .Ajouter(Svg.Texte(court, "0", haut + 13, "barres__libelle"));

        var zero = echelle.Part(0);
        if (barre.Valeur is not { } valeur)
        {
            groupe.Ajouter(
                Svg.Rectangle(Svg.Pourcent(Etendue * zero), y, Svg.Pourcent(0.12), HauteurBarre, "barres__nr").Avec("fill", $"url(#{id}-nr)"),
                Texte(barre, Math.Max(0.12 + (Etendue * zero), FinCible(barre, echelle)), y)
            );
            return groupe.Ajouter(Axe(y, zero), Repere(barre, y, echelle));
        }

        var (debut, fin) = valeur < 0 ? (echelle.Part(valeur), zero) : (zero, echelle.Part(valeur));
        groupe.Ajouter(
            Svg.Rectangle(Svg.Pourcent(Etendue * debut), y, Svg.Pourcent(Etendue * (fin - debut)), HauteurBarre, Classe(barre.Style)),
            Axe(y, zero),
            Repere(barre, y, echelle)
        );
        return groupe.Ajouter(Texte(barre, Math.Max(Etendue * fin, FinCible(barre, echelle)), y));
    }

    private TagBuilder Texte(Barre barre, double fin, double y)
    {
        var texte = Svg.Texte(
            barre.Valeur is null ? Formats.NonRenseigne : Valeur(barre.Valeur),
            Svg.Pourcent(fin),
            y + 11.5,
            barre.Valeur is null ? "barres__absent" : "barres__valeur",
            decalage: "7"
        );
        if (barre.Cible is { } cible)
        {
            // The word goes away on a narrow page: « 327 / 300 »
            texte.Ajouter(
                Balise
                    .Creer("tspan", "barres__complement", "/ ")
                    .Avec("dx", "5")
                    .Ajouter(Balise.Creer("tspan", "barres__mot", LibelleCible + " "))
                    .AjouterTexte(EnUnite(cible))
            );
        }

        return barre.Complement is null ? texte : texte.Ajouter(Balise.Creer("tspan", "barres__complement", barre.Complement).Avec("dx", "6"));
    }

    private static TagBuilder? Repere(Barre barre, double y, EchelleAxe echelle)
    {
        if (barre.Cible is not { } cible)
        {
            return null;
        }

        var x = Svg.Pourcent(Etendue * echelle.Part(cible));
        return Balise.Creer("g").Ajouter(Svg.Ligne(x, y, x, y + HauteurBarre, "barres__halo"), Svg.Ligne(x, y - 3, x, y + HauteurBarre + 3, "barres__cible"));
    }

    private static TagBuilder Axe(double y, double zero) =>
        Svg.Ligne(Svg.Pourcent(Etendue * zero), y - 2, Svg.Pourcent(Etendue * zero), y + HauteurBarre + 2, "barres__axe");

    private static double FinCible(Barre barre, EchelleAxe echelle) => barre.Cible is { } cible ? Etendue * echelle.Part(cible) : 0;

    private string Valeur(decimal? valeur) => EnPourcentage ? Formats.Pourcentage(valeur) : Dire(valeur);

    private string Cible(Barre barre) => barre.Cible is { } cible ? $", {LibelleCible} {EnUnite(cible)}" : string.Empty;

    private string EnUnite(decimal valeur) => EnPourcentage ? Formats.Pourcentage(valeur) : Formats.Nombre(valeur);

    private static string Classe(StyleBarre style) =>
        style switch
        {
            StyleBarre.Accent => "barres__barre barres__barre--accent",
            StyleBarre.Discrete => "barres__barre barres__barre--discrete",
            _ => "barres__barre",
        };
}
