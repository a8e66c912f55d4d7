using Convergence.Domain.Recherche;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>The draft compared with the portal as it is now: what each row would do, and what the file does not name.</summary>
public sealed class AnalyseImport
{
    private AnalyseImport(IReadOnlyList<LigneAnalysee> lignes, IReadOnlyList<ExistantImport> absents) => (Lignes, Absents) = (lignes, absents);

    public IReadOnlyList<LigneAnalysee> Lignes { get; }

    /// <summary>What the reader keeps and that the file does not name: listed, never deleted.</summary>
    public IReadOnlyList<ExistantImport> Absents { get; }

    public IEnumerable<LigneAnalysee> Du(SortLigne sort) => Lignes.Where(l => l.Sort == sort);

    public int Nombre(SortLigne sort) => Lignes.Count(l => l.Sort == sort);

    /// <summary>Compares; the subject has loaded what exists.</summary>
    public static AnalyseImport De(SujetImport sujet, BrouillonImport brouillon)
    {
        var connues = new Dictionary<string, int>(StringComparer.Ordinal);
        var lignes = brouillon.Lignes.ConvertAll(l => Lire(sujet, l, connues));
        var nommes = lignes.Where(l => l.Existant is not null).Select(l => l.Existant!.Id).ToHashSet();
        return new AnalyseImport(
            lignes,
            [
                .. sujet
                    .Existants.Values.Where(e => e.EstTenu && !nommes.Contains(e.Id))
                    .DistinctBy(e => e.Id)
                    .OrderBy(e => TexteRecherche.Normaliser(e.Libelle), StringComparer.Ordinal),
            ]
        );
    }

    private static LigneAnalysee Lire(SujetImport sujet, LigneImport brute, Dictionary<string, int> connues)
    {
        var ligne = new LigneAnalysee(brute);
        foreach (var colonne in sujet.Colonnes.Where(c => brute.Valeurs.ContainsKey(c.Code)))
        {
            LireCellule(ligne, colonne, brute.Valeurs[colonne.Code]);
        }

        var cle = sujet.CleDe(ligne);
        ligne.Existant = sujet.Trouver(ligne);
        ligne.Libelle = ligne.Existant?.Libelle ?? ligne[sujet.Cle.Code];
        if (cle.Length > 0 && !brute.Ecartee && !connues.TryAdd(cle, brute.Numero))
        {
            ligne.Refuser(sujet.Cle.Code, $"Déjà à la ligne {connues[cle]} du fichier : gardez une seule des deux lignes.");
        }

        foreach (var colonne in sujet.Colonnes.Where(c => (c.EstCle || c.Obligatoire) && ligne[c.Code].Length == 0))
        {
            ligne.Refuser(colonne.Code, ligne.Existant is null ? $"« {colonne.Titre} » est à remplir." : $"« {colonne.Titre} » ne s’efface pas.");
        }

        sujet.Verifier(ligne);
        foreach (var (colonne, message) in brute.Refus ?? [])
        {
            ligne.Refuser(colonne, message);
        }

        ligne.Comparer(sujet.Colonnes);
        ligne.Avertissement = ligne.Existant is null && !brute.Acceptee && ligne.Erreurs.Count == 0 ? sujet.Avertir(ligne) : null;
        return ligne;
    }

    private static void LireCellule(LigneAnalysee ligne, ColonneImport colonne, string brut)
    {
        // The exports write « non renseignée » for a date that no document gives.
        if (TexteRecherche.Normaliser(brut) is "NON RENSEIGNE" or "NON RENSEIGNEE")
        {
            ligne.Poser(colonne.Code, string.Empty);
            return;
        }

        var lecture = colonne.LireCellule(brut);
        if (lecture.Erreur is { } erreur)
        {
            ligne.Refuser(colonne.Code, erreur);
        }
        else
        {
            ligne.Poser(colonne.Code, lecture.Valeur);
        }
    }
}
