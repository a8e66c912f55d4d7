using System.Globalization;

namespace Convergence.Web.Features.FilesActives.Saisie;

/// <summary>One cell as it was posted: the text typed, and what the page showed when it was typed.</summary>
public sealed record CelluleSaisie(long ReleveId, long CompteurId, string? Texte, string Originale, long Version, string? Commentaire)
{
    public string Nom => $"c-{ReleveId}-{CompteurId}";

    /// <summary>The person left the cell as the page showed it.</summary>
    public bool EstIntacte => Commentaire is null && (Texte ?? string.Empty).Trim() == Originale;
}

/// <summary>
/// The posted grid. Cells are « c-releve-compteur », comments « k-releve-compteur », and one field « versions » says what the
/// page showed (« releve-compteur:version:value », separated by « ; »): twice fewer fields than one hidden field a cell.
/// </summary>
public sealed class SaisieForm
{
    /// <summary>Most cells taken in one post: 100 chantiers of 16 counters.</summary>
    public const int MaximumCellules = 1600;

    private SaisieForm(IReadOnlyList<CelluleSaisie> cellules) => Cellules = cellules;

    public IReadOnlyList<CelluleSaisie> Cellules { get; }

    /// <summary>Reads a form; the button « zeros » of a row writes 0 in its blank cells; null when it is malformed (forged or truncated).</summary>
    public static SaisieForm? Lire(IFormCollection formulaire)
    {
        var versions = new Dictionary<(long, long), (long Version, string Originale)>();
        foreach (var morceau in formulaire["versions"].ToString().Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var parties = morceau.Split(':');
            if (
                parties.Length != 3
                || Cle(parties[0]) is not { } cle
                || !long.TryParse(parties[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            )
            {
                return null;
            }

            versions[cle] = (version, parties[2]);
        }

        var zeros = formulaire["zeros"].ToString() + "-";
        var cellules = new List<CelluleSaisie>();
        foreach (var (nom, valeurs) in formulaire)
        {
            if (!nom.StartsWith("c-", StringComparison.Ordinal))
            {
                continue;
            }

            if (Cle(nom[2..]) is not { } cle || !versions.TryGetValue(cle, out var affichee) || valeurs.Count != 1 || cellules.Count >= MaximumCellules)
            {
                return null;
            }

            var commentaire = formulaire.TryGetValue("k" + nom[1..], out var k) ? k.ToString().Trim() : null;
            var texte = string.IsNullOrWhiteSpace(valeurs[0]) && nom.AsSpan(2).StartsWith(zeros, StringComparison.Ordinal) ? "0" : valeurs[0];
            cellules.Add(new CelluleSaisie(cle.Releve, cle.Compteur, texte, affichee.Originale, affichee.Version, commentaire));
        }

        return new SaisieForm(cellules);
    }

    private static (long Releve, long Compteur)? Cle(string texte)
    {
        var parties = texte.Split('-');
        return
            parties.Length == 2
            && long.TryParse(parties[0], NumberStyles.None, CultureInfo.InvariantCulture, out var releve)
            && long.TryParse(parties[1], NumberStyles.None, CultureInfo.InvariantCulture, out var compteur)
            ? (releve, compteur)
            : null;
    }
}
