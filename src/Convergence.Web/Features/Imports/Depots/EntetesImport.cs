using Convergence.Domain.Recherche;
using Convergence.Web.Excel.Lecture;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>Finds the columns of a file by their titles, accents and case left aside, and says all at once what is wrong with them.</summary>
public sealed class EntetesImport
{
    private const int CitesAuPlus = 8;

    private readonly Dictionary<int, ColonneImport> _colonnes = [];

    private readonly List<string> _ignorees = [];

    private readonly List<string> _erreurs = [];

    public IReadOnlyDictionary<int, ColonneImport> Colonnes => _colonnes;

    public IReadOnlyList<string> Ignorees => _ignorees;

    public IReadOnlyList<string> Erreurs => _erreurs;

    public static EntetesImport Lire(SujetImport sujet, LigneClasseur entetes)
    {
        var lus = new EntetesImport();
        var inconnues = new List<string>();
        foreach (var (rang, titre) in entetes.Cellules.OrderBy(c => c.Key))
        {
            var cherche = TexteRecherche.Normaliser(titre);
            if (sujet.Colonnes.FirstOrDefault(c => c.AutresTitres.Prepend(c.Titre).Any(t => TexteRecherche.Normaliser(t) == cherche)) is { } colonne)
            {
                lus._colonnes[rang] = colonne;
            }
            else if (sujet.TitresIgnores.Any(t => TexteRecherche.Normaliser(t) == cherche))
            {
                lus._ignorees.Add(titre);
            }
            else
            {
                inconnues.Add($"« {Couper(titre)} » ({Lettre(rang)})");
            }
        }

        lus.Verifier(sujet, inconnues);
        return lus;
    }

    private static string Couper(string titre) => titre.Length <= 60 ? titre : titre[..60] + "…";

    private static string Lettre(int rang) =>
        rang <= 26 ? $"{(char)('A' + rang - 1)}" : $"{(char)('A' + ((rang - 1) / 26) - 1)}{(char)('A' + ((rang - 1) % 26))}";

    private void Verifier(SujetImport sujet, List<string> inconnues)
    {
        if (_colonnes.Count == 0)
        {
            _erreurs.Add(
                $"Aucune colonne du modèle n’est reconnue : la première ligne doit porter les titres ({string.Join(", ", sujet.Colonnes.Take(4).Select(c => c.Titre))}…). Partez du modèle."
            );
            return;
        }

        if (_colonnes.Values.All(c => !c.EstCle))
        {
            _erreurs.Add($"Il manque la colonne « {sujet.Cle.Titre} » : c’est elle qui reconnaît chaque ligne.");
        }

        foreach (var double_ in _colonnes.GroupBy(c => c.Value.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            _erreurs.Add(
                $"La colonne « {double_.First().Value.Titre} » est en double ({string.Join(" et ", double_.Select(c => Lettre(c.Key)))}) : gardez-en une."
            );
        }

        if (inconnues.Count > 0)
        {
            var suite = inconnues.Count > CitesAuPlus ? $" et {inconnues.Count - CitesAuPlus} autres" : string.Empty;
            _erreurs.Add(
                $"{(inconnues.Count == 1 ? "Colonne inconnue" : "Colonnes inconnues")} : {string.Join(", ", inconnues.Take(CitesAuPlus))}{suite}. Retirez-les, ou reprenez les titres du modèle."
            );
        }
    }
}
