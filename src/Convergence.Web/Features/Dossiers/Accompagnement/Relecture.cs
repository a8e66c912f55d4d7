using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Recherche;

namespace Convergence.Web.Features.Dossiers.Accompagnement;

/// <summary>A form with a free text about a person: it warns once about what should not be there, and never blocks.</summary>
public interface IFormRelu
{
    /// <summary>The text as typed.</summary>
    string? TexteLibre { get; }

    /// <summary>The text that was already warned about: sending it again saves it, another text is read again.</summary>
    string? TexteRelu { get; set; }

    /// <summary>What is to be read again; empty when there is nothing, or when it was read.</summary>
    IReadOnlyList<PassageSensible> Passages { get; set; }
}

/// <summary>The keyword warning of free texts: shown once, with « Enregistrer quand même ».</summary>
public static class Relecture
{
    /// <summary>True when the text goes through: nothing found, or the same text sent a second time.</summary>
    public static bool Passe(IFormRelu form)
    {
        var passages = MotsSensibles.Analyser(form.TexteLibre);
        if (passages.Count == 0 || TexteRecherche.Normaliser(form.TexteRelu) == TexteRecherche.Normaliser(form.TexteLibre))
        {
            return true;
        }

        (form.Passages, form.TexteRelu) = (passages, form.TexteLibre);
        return false;
    }
}
