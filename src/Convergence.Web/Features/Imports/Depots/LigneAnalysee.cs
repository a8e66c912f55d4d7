namespace Convergence.Web.Features.Imports.Depots;

/// <summary>What an import would do of a row.</summary>
public enum SortLigne
{
    EnErreur = 1,
    Ajoutee = 2,
    Modifiee = 3,
    Inchangee = 4,
    Ecartee = 5,
}

/// <summary>One row of the draft, read and compared with the portal.</summary>
public sealed class LigneAnalysee(LigneImport ligne)
{
    private readonly Dictionary<string, string> _lues = new(StringComparer.Ordinal);

    private readonly List<ErreurCellule> _erreurs = [];

    public LigneImport Ligne => ligne;

    /// <summary>The row of the portal that has its key; null for a new one.</summary>
    public ExistantImport? Existant { get; set; }

    public IReadOnlyList<ErreurCellule> Erreurs => _erreurs;

    /// <summary>A reason to look twice, not accepted yet.</summary>
    public string? Avertissement { get; set; }

    public IReadOnlyList<ChangementCellule> Changements { get; private set; } = [];

    public string Libelle { get; set; } = string.Empty;

    public SortLigne Sort =>
        ligne.Ecartee ? SortLigne.Ecartee
        : _erreurs.Count > 0 || Avertissement is not null ? SortLigne.EnErreur
        : Existant is null ? SortLigne.Ajoutee
        : Changements.Count > 0 ? SortLigne.Modifiee
        : SortLigne.Inchangee;

    /// <summary>Somebody saved the row of the portal since the last preview, or created it.</summary>
    public bool AChangeDepuis => ligne.Vue != Existant?.Version;

    /// <summary>True when the file says something in that column.</summary>
    public bool Dit(string colonne) => _lues.ContainsKey(colonne);

    /// <summary>What the row would be: the cell of the file, or what the portal holds.</summary>
    public string this[string colonne] => _lues.TryGetValue(colonne, out var lue) ? lue : Existant?.Valeurs.GetValueOrDefault(colonne) ?? string.Empty;

    public string? Brute(string colonne) => ligne.Valeurs.GetValueOrDefault(colonne);

    public void Poser(string colonne, string valeur) => _lues[colonne] = valeur;

    /// <summary>The file says nothing in that column after all.</summary>
    public void Taire(string colonne) => _lues.Remove(colonne);

    /// <summary>One message a cell is enough.</summary>
    public void Refuser(string colonne, string message)
    {
        if (_erreurs.TrueForAll(e => e.Colonne != colonne))
        {
            _erreurs.Add(new ErreurCellule(colonne, message));
        }
    }

    public void Comparer(IReadOnlyList<ColonneImport> colonnes)
    {
        Changements =
        [
            .. colonnes
                .Where(c => Dit(c.Code) && (Existant?.Valeurs.GetValueOrDefault(c.Code) ?? string.Empty) != _lues[c.Code])
                .Select(c => new ChangementCellule(c, Existant?.Valeurs.GetValueOrDefault(c.Code) ?? string.Empty, _lues[c.Code])),
        ];
    }
}

/// <summary>Why a cell is refused.</summary>
public sealed record ErreurCellule(string Colonne, string Message);

/// <summary>One field before and after; empty when nothing is known.</summary>
public sealed record ChangementCellule(ColonneImport Colonne, string Avant, string Apres);
