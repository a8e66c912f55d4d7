using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Convergence.Web.Courriels.Modeles;

/// <summary>What a mail says: paragraphs, one link at most between them.</summary>
public sealed record ContenuCourriel(string Objet, IReadOnlyList<string> Avant, LienCourriel? Lien, IReadOnlyList<string> Apres)
{
    private const string Adieu = "Le portail de Convergence France";

    private const string Pied = "Ce message est envoyé par un automate : une réponse n’est lue par personne.";

    private static readonly HtmlEncoder Encodeur = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>For every reader: paragraphs, and the link alone on its line.</summary>
    public string Texte()
    {
        var lignes = new List<string> { "Bonjour," };
        lignes.AddRange(Avant);
        if (Lien is { } lien)
        {
            lignes.Add($"{lien.Libelle} :\n{lien.Adresse}");
            if (lien.Validite is { } validite)
            {
                lignes.Add(validite);
            }
        }

        lignes.AddRange(Apres);
        lignes.Add(Adieu);
        lignes.Add(Pied);
        return string.Join("\n\n", lignes) + "\n";
    }

    /// <summary>The same, without an image nor an address that would say that it was read.</summary>
    public string Html()
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>");
        html.Append(Encodeur.Encode(Objet)).Append("</title></head><body>");
        Paragraphe(html, "Bonjour,");
        foreach (var texte in Avant)
        {
            Paragraphe(html, texte);
        }

        if (Lien is { } lien)
        {
            html.Append("<p><a href=\"").Append(Encodeur.Encode(lien.Adresse)).Append("\">").Append(Encodeur.Encode(lien.Libelle)).Append("</a></p>");
            if (lien.Validite is { } validite)
            {
                Paragraphe(html, validite);
            }
        }

        foreach (var texte in Apres.Append(Adieu).Append(Pied))
        {
            Paragraphe(html, texte);
        }

        return html.Append("</body></html>").ToString();
    }

    private static void Paragraphe(StringBuilder html, string texte) => html.Append("<p>").Append(Encodeur.Encode(texte)).Append("</p>");
}

/// <summary>The link of a mail: single-use, or that of a page of the portal, which asks who comes.</summary>
/// <param name="Validite">Until when a single-use link is taken, in a sentence; null for the address of a page.</param>
public sealed record LienCourriel(string Libelle, string Adresse, string? Validite = null)
{
    /// <summary>What a preview shows in its place: no page of the portal makes one.</summary>
    public const string Masque = "[lien à usage unique, fabriqué à l’envoi]";
}
