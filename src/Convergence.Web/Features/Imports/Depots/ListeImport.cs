using Convergence.Domain.Recherche;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>Reads the closed lists: accents and case do not count, codes are accepted.</summary>
public static class ListeImport
{
    public const string Separateur = " ; ";

    private const int ChoixCites = 6;

    public static LectureImport Un(IReadOnlyList<ChoixImport> choix, string texte) =>
        Trouver(choix, texte) is { } trouve ? new LectureImport(trouve.Libelle, null) : LectureImport.Refus(Inconnue(choix, texte));

    /// <summary>Several values between semicolons, or between commas when the whole is none of the list.</summary>
    public static LectureImport Plusieurs(IReadOnlyList<ChoixImport> choix, string texte)
    {
        var trouves = new List<ChoixImport>();
        foreach (
            var morceau in Morceaux(texte)
                .SelectMany(m =>
                    Trouver(choix, m) is null && m.Contains(',', StringComparison.Ordinal)
                        ? m.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                        : [m]
                )
        )
        {
            if (Trouver(choix, morceau) is not { } trouve)
            {
                return LectureImport.Refus(Inconnue(choix, morceau));
            }

            trouves.Add(trouve);
        }

        return new LectureImport(Ecrire(choix, trouves.Contains), null);
    }

    /// <summary>The usual writing of several values: in the order of the list.</summary>
    public static string Ecrire(IReadOnlyList<ChoixImport> choix, Func<ChoixImport, bool> retient) =>
        string.Join(Separateur, choix.Where(retient).Select(c => c.Libelle));

    public static IReadOnlyList<string> Morceaux(string texte) =>
        texte.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static ChoixImport? Trouver(IReadOnlyList<ChoixImport> choix, string texte)
    {
        var cherche = TexteRecherche.Normaliser(texte);
        return choix.FirstOrDefault(c => TexteRecherche.Normaliser(c.Libelle) == cherche)
            ?? choix.FirstOrDefault(c => c.Autres.Any(a => TexteRecherche.Normaliser(a) == cherche));
    }

    private static string Inconnue(IReadOnlyList<ChoixImport> choix, string texte) =>
        choix.Count(c => c.EstOffert) <= ChoixCites
            ? $"« {texte} » n’est pas dans la liste : {string.Join(Separateur, choix.Where(c => c.EstOffert).Select(c => c.Libelle))}."
            : $"« {texte} » n’est pas dans la liste.";
}
