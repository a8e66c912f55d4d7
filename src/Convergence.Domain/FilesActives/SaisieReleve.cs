namespace Convergence.Domain.FilesActives;

/// <summary>What becomes of the values typed on one row.</summary>
/// <param name="Valeurs">The row as it is to be saved: what was there, and the accepted values.</param>
/// <param name="Acceptes">Counters whose typed value is accepted.</param>
/// <param name="Refus">Why the others are refused, one finding or more for each; they are not saved.</param>
/// <param name="Avertissements">What surprises in the row once saved.</param>
public sealed record ResultatSaisie(
    IReadOnlyDictionary<string, int?> Valeurs,
    IReadOnlySet<string> Acceptes,
    IReadOnlyList<Constat> Refus,
    IReadOnlyList<Constat> Avertissements
);

/// <summary>
/// Takes the values typed on one row together, so that two cells that are only possible together (a total and its part) may
/// be corrected in any order: what makes the row impossible is refused, the rest is accepted.
/// </summary>
public static class SaisieReleve
{
    /// <summary>Accepts or refuses typed values.</summary>
    /// <param name="compteurs">Counters of the row.</param>
    /// <param name="actuelles">Values now in the row, by counter code.</param>
    /// <param name="saisies">Typed values, by counter code; null empties the cell.</param>
    /// <param name="contexte">What the row is compared with.</param>
    public static ResultatSaisie Appliquer(
        IReadOnlyCollection<Compteur> compteurs,
        IReadOnlyDictionary<string, int?> actuelles,
        IReadOnlyDictionary<string, int?> saisies,
        ContexteControle contexte
    )
    {
        ArgumentNullException.ThrowIfNull(actuelles);
        ArgumentNullException.ThrowIfNull(saisies);
        var anciennes = Erreurs(compteurs, actuelles, contexte).Select(c => (c.Compteur, c.Code)).ToHashSet();
        var restantes = new Dictionary<string, int?>(saisies, StringComparer.Ordinal);
        var refus = new List<Constat>();
        while (true)
        {
            var ligne = new Dictionary<string, int?>(actuelles, StringComparer.Ordinal);
            foreach (var (code, valeur) in restantes)
            {
                ligne[code] = valeur;
            }

            // A fault that was already there (an older rule) does not stop another cell from being typed.
            var erreurs = Erreurs(compteurs, ligne, contexte)
                .Where(e => restantes.ContainsKey(e.Compteur) || !anciennes.Contains((e.Compteur, e.Code)))
                .ToList();
            if (erreurs.Count == 0 || restantes.Count == 0)
            {
                var avertissements = ControlesReleve.Evaluer(compteurs, ligne, contexte).Where(c => c.Gravite == Gravite.Avertissement).ToList();
                return new ResultatSaisie(ligne, restantes.Keys.ToHashSet(StringComparer.Ordinal), refus, avertissements);
            }

            Ecarter(erreurs, restantes, refus);
        }
    }

    private static void Ecarter(List<Constat> erreurs, Dictionary<string, int?> restantes, List<Constat> refus)
    {
        var directes = erreurs.Where(e => restantes.ContainsKey(e.Compteur)).ToList();
        refus.AddRange(directes);
        foreach (var erreur in directes)
        {
            restantes.Remove(erreur.Compteur);
        }

        if (directes.Count > 0)
        {
            return;
        }

        // The fault shows on a cell that was not typed (a total lowered under its parts): what was typed is refused.
        foreach (var code in restantes.Keys.ToList())
        {
            refus.Add(erreurs[0] with { Compteur = code });
            restantes.Remove(code);
        }
    }

    private static IEnumerable<Constat> Erreurs(
        IReadOnlyCollection<Compteur> compteurs,
        IReadOnlyDictionary<string, int?> valeurs,
        ContexteControle contexte
    ) => ControlesReleve.Evaluer(compteurs, valeurs, contexte).Where(c => c.Gravite == Gravite.Erreur);
}
