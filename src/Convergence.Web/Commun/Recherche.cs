using Convergence.Domain;
using Convergence.Domain.Recherche;

namespace Convergence.Web.Commun;

/// <summary>
/// What a search asks for: words, and names of programmes, former ones included. « DPH lyon » asks for the PHC ones whose
/// text holds LYON, and says why.
/// </summary>
public sealed record Recherche(IReadOnlyList<string> Mots, IReadOnlyList<(string Texte, Programme Programme)> Programmes)
{
    public static readonly Recherche Vide = new([], []);

    /// <summary>Reasons to show under the field: « DPH : ancien nom de PHC ».</summary>
    public IEnumerable<string> Explications => Programmes.Select(p => Explication(p.Texte, p.Programme));

    public static Recherche Lire(string? texte)
    {
        var mots = TexteRecherche.Mots(texte).Take(8).ToList();
        var programmes = new List<(string, Programme)>();
        for (var longueur = mots.Count; longueur > 0; longueur--)
        {
            for (var debut = 0; debut + longueur <= mots.Count; debut++)
            {
                var alias = string.Join(' ', mots.Skip(debut).Take(longueur));
                if (ProgrammeNoms.DepuisAlias(alias) is { } programme)
                {
                    programmes.Add((alias, programme));
                    mots.RemoveRange(debut, longueur);
                    longueur = mots.Count + 1;
                    break;
                }
            }
        }

        return new Recherche(mots, programmes);
    }

    /// <summary>True when the folded text holds every word, and every programme named is carried (or stands in the text).</summary>
    public bool Retient(string texteNormalise, Func<Programme, bool> porte)
    {
        return Mots.All(m => texteNormalise.Contains(m, StringComparison.Ordinal))
            && Programmes.All(p => porte(p.Programme) || texteNormalise.Contains(p.Texte, StringComparison.Ordinal));
    }

    private static string Explication(string texte, Programme programme)
    {
        if (texte == programme.Sigle())
        {
            return $"{texte} : {programme.Nom()}";
        }

        return texte switch
        {
            "DPH" => "DPH : ancien nom de PHC (Dispositif Premières Heures)",
            "DISPOSITIF PREMIERES HEURES" => "Dispositif Premières Heures (DPH) : ancien nom de PHC",
            "PREMIERES HEURES" => "« Premières heures » : PHC, autrefois DPH (Dispositif Premières Heures)",
            "PROGRAMME CONVERGENCE" => "« Programme Convergence » : ancien nom de CVG",
            _ => $"{programme.Nom()} : {programme.Sigle()}",
        };
    }
}
