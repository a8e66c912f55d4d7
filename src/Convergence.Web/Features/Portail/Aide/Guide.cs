using Convergence.Domain.Recherche;
using Microsoft.AspNetCore.Html;

namespace Convergence.Web.Features.Portail.Aide;

/// <summary>One guide of docs/guide, as it is shown.</summary>
/// <param name="Code">Name of the file without its rank, in the address.</param>
/// <param name="Titre">Its only heading of level 1.</param>
/// <param name="Resume">Its first paragraph, as text.</param>
/// <param name="Contenu">What follows, written by Markdig from a text whose HTML is disabled.</param>
/// <param name="Sections">The parts that the table of contents and the search know; the first one is what stands before any heading.</param>
public sealed record Guide(string Code, string Titre, string Resume, IHtmlContent Contenu, IReadOnlyList<SectionGuide> Sections)
{
    /// <summary>Table of contents: the headings of level 2.</summary>
    public IEnumerable<SectionGuide> Sommaire => Sections.Where(s => s.Niveau == SectionGuide.NiveauSommaire);
}

/// <summary>A heading and the text under it.</summary>
/// <param name="Ancre">Identifier of the heading in its page; empty for the beginning of the guide.</param>
public sealed record SectionGuide(string Titre, string Ancre, int Niveau, IReadOnlyList<string> Paragraphes)
{
    public const int NiveauSommaire = 2;

    // A space before each word: a search finds the beginnings of words (« nr » is not in « enregistrer »).
    private readonly string _titre = " " + TexteRecherche.Normaliser(Titre);

    private readonly string _texte = " " + TexteRecherche.Normaliser($"{Titre} {string.Join(' ', Paragraphes)}");

    public bool Contient(IEnumerable<string> mots) => mots.All(m => _texte.Contains(" " + m, StringComparison.Ordinal));

    public bool TitreContient(IEnumerable<string> mots) => mots.All(m => _titre.Contains(" " + m, StringComparison.Ordinal));

    /// <summary>The first paragraph that holds one of the words, cut when long.</summary>
    public string Extrait(IReadOnlyCollection<string> mots)
    {
        const int longueur = 220;
        var paragraphe = Paragraphes.FirstOrDefault(p => mots.Any(m => (" " + TexteRecherche.Normaliser(p)).Contains(" " + m, StringComparison.Ordinal)))
            ?? (Paragraphes.Count > 0 ? Paragraphes[0] : string.Empty);
        return paragraphe.Length <= longueur ? paragraphe : paragraphe[..paragraphe.LastIndexOf(' ', longueur)] + "…";
    }
}

/// <summary>A section found by a search.</summary>
public sealed record PassageTrouve(Guide Guide, SectionGuide Section, string Extrait);
