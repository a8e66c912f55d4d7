using Convergence.Web.Composants;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Commun;

/// <summary>The filters of a list: applied together, and each choice counts what it would keep with the other filters in force.</summary>
public abstract class FiltresListe<T>(IReadOnlyList<T> lignes)
{
    private readonly Dictionary<string, Func<T, bool>> _actifs = new(StringComparer.Ordinal);

    private IReadOnlyList<T>? _retenus;

    public IReadOnlyList<T> Retenus => _retenus ??= [.. lignes.Where(l => _actifs.Values.All(f => f(l)))];

    /// <summary>Territories that the rows stand on, by their code; the network lists them by nature afterwards.</summary>
    public IReadOnlyList<SelectListItem> ChoixTerritoire { get; set; } = [];

    protected static IReadOnlyList<(string Code, string Libelle)> OuiNon { get; } = [("oui", "Oui"), ("non", "Non")];

    /// <summary>A selector with one choice is not shown, unless it is in use.</summary>
    public bool Montrer(string champ, IReadOnlyList<SelectListItem> choix) => choix.Count > 1 || _actifs.ContainsKey(champ);

    /// <summary>An empty value filters nothing.</summary>
    protected void Activer(string champ, string? valeur, Func<T, string, bool> retient)
    {
        if (valeur?.Trim() is { Length: > 0 } v)
        {
            _actifs[champ] = l => retient(l, v);
        }
    }

    /// <summary>The choices of a closed list that keep something.</summary>
    protected IReadOnlyList<SelectListItem> Choix(string champ, IEnumerable<(string Code, string Libelle)> valeurs, Func<T, string, bool> retient)
    {
        var autres = SansLeFiltre(champ).ToList();
        return
        [
            .. valeurs
                .Select(v => (v.Code, v.Libelle, Nombre: autres.Count(l => retient(l, v.Code))))
                .Where(v => v.Nombre > 0)
                .Select(v => Un(v.Code, v.Libelle, v.Nombre)),
        ];
    }

    /// <summary>The choices that the rows themselves give, in alphabetical order.</summary>
    protected IReadOnlyList<SelectListItem> Groupes(string champ, Func<T, (string Code, string Libelle)> cle) =>
        [.. SansLeFiltre(champ).GroupBy(cle).OrderBy(g => g.Key.Libelle, StringComparer.CurrentCulture).Select(g => Un(g.Key.Code, g.Key.Libelle, g.Count()))];

    private static SelectListItem Un(string code, string libelle, int nombre) => new($"{libelle} ({Formats.Nombre(nombre)})", code);

    private IEnumerable<T> SansLeFiltre(string champ) => lignes.Where(l => _actifs.All(f => f.Key == champ || f.Value(l)));
}
