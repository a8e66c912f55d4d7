namespace Convergence.Web.Features.Dossiers.Droits;

/// <summary>One value held about a person: the name of its field, the words that say it, the value, and the text that a person reads.</summary>
public sealed record ValeurDossier(string Champ, string Libelle, object? Valeur, string Texte);

/// <summary>Rows of one kind held about a person.</summary>
public sealed record TableDossier(string Nom, string Titre, IReadOnlyList<IReadOnlyList<ValeurDossier>> Lignes)
{
    /// <summary>Ranks of the fields of which at least one row says something.</summary>
    public IReadOnlyList<int> Colonnes => [.. Enumerable.Range(0, Lignes[0].Count).Where(Dite)];

    /// <summary>Words of the others: what nobody wrote is said too.</summary>
    public IReadOnlyList<string> Vides => [.. Enumerable.Range(0, Lignes[0].Count).Where(c => !Dite(c)).Select(c => Lignes[0][c].Libelle)];

    private bool Dite(int champ) => Lignes.Any(l => l[champ].Valeur is not null);
}
