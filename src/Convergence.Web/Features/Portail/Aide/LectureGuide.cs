using System.Globalization;
using System.Text.RegularExpressions;
using Convergence.Domain.Recherche;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Convergence.Web.Features.Portail.Aide;

/// <summary>Reads a guide written in Markdown. Its HTML, if any, is shown as text.</summary>
internal static partial class LectureGuide
{
    private const string EspaceInsecable = "\u00A0";

    private static readonly MarkdownPipeline Regles = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>Title, summary, text and sections of a guide.</summary>
    /// <exception cref="InvalidDataException">No heading of level 1, or no paragraph after it.</exception>
    public static Guide Lire(string code, string texte)
    {
        var document = Markdown.Parse(Espaces().Replace(texte, EspaceInsecable), Regles);
        var titre = document.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1)
            ?? throw new InvalidDataException($"Le guide « {code} » n’a pas de titre.");
        document.Remove(titre);
        var resume = document.OfType<ParagraphBlock>().FirstOrDefault() ?? throw new InvalidDataException($"Le guide « {code} » n’a pas de résumé.");
        Numeroter(document);
        foreach (var lien in document.Descendants<LinkInline>())
        {
            lien.Url = Adresse(lien.Url);
        }

        return new Guide(code, Texte(titre), Texte(resume), new HtmlString(Rendre(document)), Sections(Texte(titre), document));
    }

    /// <summary>« 2-coordination.md#corriger », right in the repository, becomes « /aide/coordination#corriger ».</summary>
    private static string? Adresse(string? url) =>
        url is not null && VersGuide().Match(url) is { Success: true } m ? $"/aide/{m.Groups["code"].Value}{m.Groups["ancre"].Value}" : url;

    /// <summary>The page has one heading of level 1, its title; each other one gets an identifier of its own.</summary>
    private static void Numeroter(MarkdownDocument document)
    {
        var prises = new HashSet<string>(StringComparer.Ordinal);
        foreach (var titre in document.OfType<HeadingBlock>())
        {
            titre.Level = Math.Max(SectionGuide.NiveauSommaire, titre.Level);
            var (racine, rang) = (TexteRecherche.Normaliser(Texte(titre)).ToLowerInvariant().Replace(' ', '-'), 1);
            var ancre = racine;
            while (!prises.Add(ancre))
            {
                ancre = string.Create(CultureInfo.InvariantCulture, $"{racine}-{++rang}");
            }

            titre.GetAttributes().Id = ancre;
        }
    }

    private static List<SectionGuide> Sections(string titre, MarkdownDocument document)
    {
        var paragraphes = new List<string>();
        var sections = new List<SectionGuide> { new(titre, string.Empty, 1, paragraphes) };
        foreach (var bloc in document)
        {
            if (bloc is HeadingBlock h)
            {
                paragraphes = [];
                sections.Add(new SectionGuide(Texte(h), h.GetAttributes().Id!, h.Level, paragraphes));
            }
            else if (bloc is Table table)
            {
                paragraphes.AddRange(table.OfType<TableRow>().Select(r => string.Join(" – ", r.Select(Texte))));
            }
            else
            {
                paragraphes.AddRange(bloc is ParagraphBlock p ? [Texte(p)] : bloc.Descendants<ParagraphBlock>().Select(Texte));
            }
        }

        // Records fold their text when they are made: made again, now that the paragraphs are known.
        return sections.ConvertAll(s => new SectionGuide(s.Titre, s.Ancre, s.Niveau, [.. s.Paragraphes]));
    }

    private static string Rendre(MarkdownDocument document)
    {
        using var sortie = new StringWriter(CultureInfo.InvariantCulture);
        var rendu = new HtmlRenderer(sortie);
        Regles.Setup(rendu);
        rendu.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TablesDefilantes());
        rendu.Render(document);
        return sortie.ToString();
    }

    private static string Texte(Block bloc) =>
        bloc switch
        {
            LeafBlock { Inline: { } contenu } => string.Concat(
                contenu
                    .Descendants()
                    .Select(d =>
                        d switch
                        {
                            LiteralInline l => l.Content.ToString(),
                            CodeInline c => c.Content,
                            LineBreakInline => " ",
                            _ => string.Empty,
                        }
                    )
            ),
            ContainerBlock parties => string.Join(' ', parties.Select(Texte)),
            _ => string.Empty,
        };

    [GeneratedRegex("^(?:[0-9]+-)?(?<code>[a-z-]+)\\.md(?<ancre>#.*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex VersGuide();

    /// <summary>The spaces of French punctuation, which never begin nor end a line.</summary>
    [GeneratedRegex("(?<=«) | (?=[»;:!?])", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Espaces();

    /// <summary>A table scrolls in its own frame on a narrow screen, as the other tables of the portal do.</summary>
    private sealed class TablesDefilantes : HtmlTableRenderer
    {
        private int _rang;

        protected override void Write(HtmlRenderer renderer, Table obj)
        {
            obj.GetAttributes().AddClass("tableau");
            renderer.Write(
                string.Create(CultureInfo.InvariantCulture, $"<div class=\"defilement\" role=\"region\" aria-label=\"Tableau {++_rang}\" tabindex=\"0\">")
            );
            base.Write(renderer, obj);
            renderer.WriteLine("</div>");
        }
    }
}
